package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dealsbot.article.Article;
import dealsbot.chat.ArticleHistory;
import dealsbot.chat.ChangedSentence;
import dealsbot.chat.EarlierText;
import org.jspecify.annotations.Nullable;

/** Prints what edits changed in an article: its last edit first, figures first within an edit. */
final class ArticleChanges {

  private ArticleChanges() {}

  static JsonObject json(Article article, ArticleHistory history) {
    JsonArray versions = new JsonArray();
    String text = article.text();
    String published = article.provenance().published();
    for (EarlierText earlier : history.of(article.id())) {
      JsonObject version = new JsonObject();
      version.addProperty("replaced", earlier.replacedAt().toString());
      version.addProperty("published_before", earlier.published());
      version.addProperty("published", published);
      JsonArray changes = new JsonArray();
      for (ChangedSentence change : ChangedSentence.between(earlier.text(), text)) {
        JsonObject json = new JsonObject();
        json.addProperty("before", change.before());
        json.addProperty("after", change.after());
        json.addProperty("figures", change.figures());
        changes.add(json);
      }
      version.add("changes", changes);
      versions.add(version);
      text = earlier.text();
      published = earlier.published();
    }
    JsonObject json = new JsonObject();
    json.addProperty("id", article.id());
    json.add("edits", versions.isEmpty() ? new JsonArray() : versions);
    return json;
  }

  static void print(Article article, ArticleHistory history) {
    JsonArray edits = json(article, history).getAsJsonArray("edits");
    if (edits.isEmpty()) {
      System.out.println(article.id() + " has not been replaced by an edited version.");
    }
    edits.forEach(
        edit -> {
          JsonObject version = edit.getAsJsonObject();
          System.out.println("Replaced " + version.get("replaced").getAsString());
          String before = dated(version, "published_before");
          String after = dated(version, "published");
          version
              .getAsJsonArray("changes")
              .forEach(
                  change -> {
                    print("- " + before, change.getAsJsonObject().get("before"));
                    print("+ " + after, change.getAsJsonObject().get("after"));
                    System.out.println();
                  });
        });
  }

  private static String dated(JsonObject version, String key) {
    return version.get(key) instanceof JsonNull ? "" : "(" + version.get(key).getAsString() + ") ";
  }

  private static void print(String mark, com.google.gson.@Nullable JsonElement sentence) {
    if (sentence != null && !sentence.isJsonNull()) {
      System.out.println(mark + sentence.getAsString());
    }
  }
}
