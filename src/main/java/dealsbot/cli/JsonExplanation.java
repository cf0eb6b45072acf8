package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dealsbot.answer.Answer;
import dealsbot.answer.Explanation;
import dealsbot.answer.Remarks;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes why an answer came out as it did. */
final class JsonExplanation {

  private JsonExplanation() {}

  /** The explanation as an object; null where nothing was looked for. */
  static JsonElement of(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> of(answered.remarks(), answered.confidence());
      case Answer.NotInArticles not -> of(not.remarks(), not.confidence());
      case Answer.NotReady notReady -> JsonNull.INSTANCE;
    };
  }

  private static JsonElement of(Remarks remarks, double confidence) {
    if (remarks.explanation().isEmpty()) {
      return JsonNull.INSTANCE;
    }
    Explanation why = remarks.explanation().get();
    JsonObject json = new JsonObject();
    json.addProperty("kind", why.kind().name().toLowerCase(Locale.ROOT));
    JsonArray words = new JsonArray();
    for (Explanation.Word word : why.words()) {
      JsonObject object = new JsonObject();
      object.addProperty("word", word.typed());
      JsonArray matched = new JsonArray();
      word.matched().forEach(matched::add);
      object.add("matched", matched);
      object.addProperty("in_articles", word.known());
      words.add(object);
    }
    json.add("words", words);
    json.addProperty("confidence", confidence);
    json.addProperty("threshold", why.threshold());
    JsonArray doubts = new JsonArray();
    for (Explanation.Doubt doubt : why.doubts()) {
      JsonObject object = new JsonObject();
      object.addProperty("reason", doubt.reason());
      object.addProperty("factor", doubt.factor());
      doubts.add(object);
    }
    json.add("doubts", doubts);
    json.add("best", choice(why.best()));
    json.add("runner_up", choice(why.runnerUp()));
    return json;
  }

  private static JsonElement choice(Explanation.@Nullable Choice choice) {
    if (choice == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("article", choice.article());
    json.addProperty("start", choice.sentence().start());
    json.addProperty("end", choice.sentence().end());
    json.addProperty("text", choice.text());
    json.addProperty("span", choice.answer());
    json.addProperty("score", choice.score());
    Explanation.Passage passage = choice.passage();
    if (passage == null) {
      json.add("passage", JsonNull.INSTANCE);
    } else {
      JsonObject scores = new JsonObject();
      scores.addProperty("joined", passage.joined());
      scores.addProperty("lexical", passage.lexical());
      scores.addProperty("vector", passage.vector());
      scores.addProperty("article", passage.article());
      json.add("passage", scores);
    }
    Explanation.Read read = choice.read();
    if (read == null) {
      json.add("reader", JsonNull.INSTANCE);
    } else {
      JsonObject scores = new JsonObject();
      scores.addProperty("margin", read.margin());
      scores.addProperty("answerable", read.answerable());
      json.add("reader", scores);
    }
    return json;
  }
}
