package dealsbot.deal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Writes whom articles name, as the bot sees it, for the training of the model of pairs: {@code
 * {"id","title","text","sentences":[[start,end]],"mentions":[[start,end,sentence,words]]}}, a line
 * an article.
 */
public final class MentionDump {

  private MentionDump() {}

  /**
   * Reads articles and writes their mentions.
   *
   * @param arguments pairs of files: articles as jsonl, and where to write
   */
  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[i + 1]))) {
        for (String line : Files.readAllLines(Path.of(arguments[i]))) {
          out.write(named(JsonParser.parseString(line).getAsJsonObject()).toString());
          out.newLine();
        }
      }
    }
  }

  private static JsonObject named(JsonObject told) {
    Article article =
        new Article(
            told.get("id").getAsString(),
            told.get("title").getAsString(),
            new Provenance(null, null, null, null, null),
            told.get("text").getAsString());
    Set<String> small = Deals.common(article.text());
    JsonArray sentences = new JsonArray();
    JsonArray mentions = new JsonArray();
    for (Span sentence : Sentences.of(article.text())) {
      Clause clause = new Clause(Words.of(article.text(), sentence, small));
      for (PairReading.Mention mention :
          PairReading.mentions(article.text(), clause, sentences.size())) {
        JsonArray row = place(mention.span());
        row.add(mention.sentence());
        row.add(article.slice(mention.span()));
        mentions.add(row);
      }
      sentences.add(place(sentence));
    }
    JsonObject named = new JsonObject();
    for (String kept : new String[] {"id", "title", "text"}) {
      JsonElement value = told.get(kept);
      named.add(kept, value);
    }
    named.add("sentences", sentences);
    named.add("mentions", mentions);
    return named;
  }

  private static JsonArray place(Span span) {
    JsonArray place = new JsonArray();
    place.add(span.start());
    place.add(span.end());
    return place;
  }
}
