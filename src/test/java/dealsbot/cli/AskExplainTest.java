package dealsbot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Article;
import dealsbot.sample.SampleArticles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskExplainTest {

  private static final String QUESTION = "How many electric ferries will Solvang Lines buy?";

  @TempDir Path temp;

  private String ask(String... arguments) throws Exception {
    Path articles = Files.createDirectories(temp.resolve("articles"));
    for (Article article : SampleArticles.THREE) {
      Files.writeString(
          articles.resolve(article.id() + ".txt"),
          article.title() + "\n\n" + article.text() + "\n");
    }
    List<String> all = new ArrayList<>(List.of("ask", QUESTION));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", temp.toString()));
    BotProcess process = BotProcess.run(temp, "", all.toArray(new String[0]));
    assertEquals(0, process.code(), process.err());
    return process.out();
  }

  @Test
  void theExplanationTellsWordsScoresAndRunnerUp() throws Exception {
    JsonObject why =
        JsonParser.parseString(ask("--explain", "--json"))
            .getAsJsonObject()
            .getAsJsonObject("explanation");

    assertEquals("how_many", why.get("kind").getAsString());
    assertEquals(
        "{\"word\":\"electric\",\"matched\":[\"electric\"],\"in_articles\":true}",
        why.getAsJsonArray("words").get(0).toString());
    assertEquals("ferry-order", why.getAsJsonObject("best").get("article").getAsString());
    assertTrue(why.getAsJsonObject("best").getAsJsonObject("passage").has("lexical"));
    assertTrue(why.has("runner_up"), why.toString());
    assertEquals(0.4, why.get("threshold").getAsDouble());
  }

  @Test
  void peopleReadItBelowTheAnswer() throws Exception {
    String out = ask("--explain");

    assertTrue(out.contains("eight electric ferries") || out.contains("eight**"), out);
    assertTrue(out.indexOf("Why this answer:") > out.indexOf("ferry-order"), out);
    assertTrue(out.contains("Looked for: a number"), out);
  }
}
