package dealsbot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Article;
import dealsbot.sample.SampleArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the command line, each command as a process: outputs, streams, exit codes. */
class CommandLineTest {

  private static final String SEED_ID = "nvidia-south-korea-ai-chip-deals";
  private static final String QUESTION = "How many AI chips will Nvidia supply to South Korea?";

  private static final List<String> ANSWER_KEYS =
      List.of(
          "id",
          "question",
          "verdict",
          "confidence",
          "answer",
          "findings",
          "missing",
          "nearest",
          "corrections",
          "notes",
          "agreement",
          "index",
          "took_ms");

  private static final List<String> FINDING_KEYS =
      List.of(
          "article",
          "title",
          "publisher",
          "published",
          "url",
          "start",
          "end",
          "text",
          "span",
          "score",
          "context",
          "quote");

  @TempDir static Path shared;

  @TempDir Path temp;

  /** A data folder with a blank in its name, indexed once. */
  private static Path data;

  @BeforeAll
  static void index() throws Exception {
    data = shared.resolve("the data");
    fill(data);
    BotProcess reindex = BotProcess.run(shared, "", "reindex", "--json", "--data", data.toString());
    assertEquals(0, reindex.code(), reindex.err());
    JsonObject report = object(reindex);
    assertEquals(
        List.of(
            "generation",
            "added",
            "changed",
            "removed",
            "unchanged",
            "rejected",
            "held",
            "answered",
            "articles",
            "passages",
            "quotes",
            "took_ms"),
        keys(report));
    assertEquals(
        "[\"ferry-order\",\"korea\",\"" + SEED_ID + "\",\"wheat-contract\"]",
        report.get("added").toString());
    assertEquals("empty.txt", first(report, "rejected").get("file").getAsString());
    assertTrue(reindex.err().contains("deals-bot: left out: empty.txt "), reindex.err());
  }

  private static void fill(Path data) throws IOException {
    Path articles = Files.createDirectories(data.resolve("articles"));
    Files.copy(
        Path.of("index-data/articles", SEED_ID + ".txt"),
        articles.resolve(SEED_ID + ".txt"),
        StandardCopyOption.REPLACE_EXISTING);
    for (Article article : List.of(SampleArticles.FERRY, SampleArticles.WHEAT)) {
      Files.writeString(
          articles.resolve(article.id() + ".txt"),
          article.title()
              + "\nPublished: "
              + article.provenance().published()
              + "\n\n"
              + article.text()
              + "\n");
    }
    Files.writeString(
        articles.resolve("korea.txt"), "한빛 조선 수주\n\nHanbit (한빛) sold ten tankers to 대한해운.\n");
    Files.writeString(articles.resolve("empty.txt"), "");
  }

  private BotProcess run(String... arguments) throws Exception {
    return BotProcess.run(temp, "", arguments);
  }

  private BotProcess withData(String... arguments) throws Exception {
    return withInput("", arguments);
  }

  private BotProcess withInput(String input, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(data.toString());
    return BotProcess.run(temp, input, all.toArray(new String[0]));
  }

  private static JsonObject object(BotProcess result) {
    assertEquals(0, result.code(), result.err());
    assertEquals(1, result.out().lines().count(), result.out());
    return JsonParser.parseString(result.out()).getAsJsonObject();
  }

  private static JsonObject first(JsonObject json, String array) {
    return json.getAsJsonArray(array).get(0).getAsJsonObject();
  }

  private static List<String> keys(JsonObject json) {
    return List.copyOf(json.keySet());
  }

  /**
   * A failure: exit code 1, nothing on standard output, one sentence on standard error, behind word
   * of what was being done.
   */
  private static String failure(BotProcess result) {
    assertEquals(1, result.code(), result.out() + result.err());
    assertEquals("", result.out());
    String sentence = result.err().replace("deals-bot: building the index first …\n", "");
    assertEquals(1, sentence.lines().count(), result.err());
    assertTrue(sentence.startsWith("deals-bot: "), result.err());
    return sentence;
  }

  @Test
  void anAnswerHasTheContractsShapeAndItsTextIsTheArticlesSlice() throws Exception {
    JsonObject answer = object(withData("ask", QUESTION, "--json"));

    assertEquals(ANSWER_KEYS, keys(answer));
    assertEquals("answered", answer.get("verdict").getAsString());
    assertEquals(QUESTION, answer.get("question").getAsString());
    assertTrue(answer.get("id").isJsonNull());
    assertEquals(List.of("text", "span"), keys(answer.getAsJsonObject("answer")));
    assertEquals(
        List.of("generation", "articles", "passages"), keys(answer.getAsJsonObject("index")));
    JsonObject finding = first(answer, "findings");
    assertEquals(FINDING_KEYS, keys(finding));
    assertEquals(SEED_ID, finding.get("article").getAsString());
    assertTrue(finding.get("publisher").isJsonNull());
    assertTrue(finding.get("text").getAsString().contains("over 260,000"));

    JsonObject article =
        object(withData("articles", "--json", "--id", finding.get("article").getAsString()));
    assertEquals(
        List.of(
            "id", "title", "publisher", "author", "published", "url", "passages", "quotes", "text"),
        keys(article));
    String text = article.get("text").getAsString();
    assertEquals(
        text.substring(finding.get("start").getAsInt(), finding.get("end").getAsInt()),
        finding.get("text").getAsString());
    JsonObject span = finding.getAsJsonObject("span");
    assertEquals(
        text.substring(span.get("start").getAsInt(), span.get("end").getAsInt()),
        answer.getAsJsonObject("answer").get("span").getAsString());
  }

  @Test
  void linesAreAnsweredInOrderEachAsItAsks() throws Exception {
    BotProcess result =
        withInput(
            """
            %s

            {"id":"without","question":"%s","exclude":["%s"]}
            {"id":"t1","question":"How many ferries will Solvang Lines buy?","thread":"t"}
            {"id":"u1","question":"How many tonnes of wheat did Corrigan Mills buy?","thread":"u"}
            {"id":"t2","question":"and when do deliveries begin?","thread":"t"}
            {"id":"early","question":"How many tonnes of wheat did Corrigan Mills buy?","as_of":"2025-03-01"}
            {"id":"japan","question":"How many AI chips will Nvidia supply to Japan?","unknown":1}
            {"id":"한국","question":"대한해운"}
            """
                .formatted(QUESTION, QUESTION, SEED_ID),
            "ask",
            "--stdin",
            "--json");

    assertEquals(0, result.code(), result.err());
    List<JsonObject> answers =
        result.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    List<String> ids =
        answers.stream().map(answer -> answer.get("id")).map(JsonElement::toString).toList();
    assertEquals(
        List.of(
            "null",
            "\"without\"",
            "\"t1\"",
            "\"u1\"",
            "\"t2\"",
            "\"early\"",
            "\"japan\"",
            "\"한국\""),
        ids);
    Map<String, JsonObject> byId = new HashMap<>();
    for (JsonObject answer : answers) {
      assertEquals(ANSWER_KEYS, keys(answer));
      byId.put(answer.get("id").isJsonNull() ? "" : answer.get("id").getAsString(), answer);
    }
    assertEquals("answered", byId.get("").get("verdict").getAsString());
    assertFalse(shown(byId.get("without")).contains(SEED_ID));
    assertTrue(shown(byId.get("t1")).contains("eight electric ferries"), shown(byId.get("t1")));
    assertTrue(shown(byId.get("u1")).contains("260,000 tonnes"), shown(byId.get("u1")));
    assertFalse(shown(byId.get("early")).contains("wheat-contract"), shown(byId.get("early")));
    JsonObject japan = byId.get("japan");
    assertEquals("not_in_articles", japan.get("verdict").getAsString());
    assertTrue(japan.get("answer").isJsonNull());
    assertEquals("[]", japan.get("findings").toString());
    assertEquals("[\"Japan\"]", japan.get("missing").toString());
    assertTrue(shown(byId.get("한국")).contains("대한해운"), shown(byId.get("한국")));
  }

  private static String shown(JsonObject answer) {
    JsonArray all = new JsonArray();
    all.addAll(answer.getAsJsonArray("findings"));
    all.addAll(answer.getAsJsonArray("nearest"));
    return all.toString();
  }

  @Test
  void theSameQuestionGivesTheSameBytes() throws Exception {
    String first = withData("ask", QUESTION, "--json").out();
    String second = withData("ask", QUESTION, "--json").out();

    assertEquals(
        first.replaceAll("\"took_ms\":[0-9.]+", ""), second.replaceAll("\"took_ms\":[0-9.]+", ""));
  }

  @Test
  void koreanArrivesWholeInTheCLocale() throws Exception {
    BotProcess list = withData("articles");
    assertTrue(list.out().contains("korea  한빛 조선 수주"), list.out());
    BotProcess chat = withInput("Who bought ten tankers from Hanbit?\n/quit\n", "chat");
    String said = chat.out().replace("**", "");
    assertTrue(said.contains("Hanbit (한빛) sold ten tankers to"), said);
    assertTrue(chat.out().contains("대한해운"), chat.out());
  }

  @Test
  void theIndexIsBuiltBeforeAFirstQuestionAndCanGoBack() throws Exception {
    Path own = temp.resolve("own data");
    fill(own);
    BotProcess ask = run("ask", QUESTION, "--json", "--data", own.toString());
    assertEquals(1, object(ask).getAsJsonObject("index").get("generation").getAsInt());
    assertTrue(ask.err().contains("building the index first"), ask.err());

    Files.delete(own.resolve("articles/korea.txt"));
    JsonObject second = object(run("reindex", "--json", "--data", own.toString()));
    assertEquals("[\"korea\"]", second.get("removed").toString());
    assertEquals(3, second.get("unchanged").getAsInt());
    JsonObject restored = object(run("rollback", "--json", "--data", own.toString()));
    assertEquals(1, restored.get("generation").getAsInt());
    JsonObject status = object(run("status", "--json", "--data", own.toString()));
    assertEquals(1, status.getAsJsonObject("index").get("generation").getAsInt());
    assertEquals(4, status.getAsJsonObject("index").get("articles").getAsInt());
    JsonObject verified = object(run("verify", "--json", "--data", own.toString()));
    assertTrue(verified.get("clean").getAsBoolean());
    assertEquals(
        "deals-bot: Generation 99 is not kept: there are 1, 2.\n",
        failure(run("rollback", "99", "--data", own.toString())));
  }

  @Test
  void aDamagedIndexFailsWithWhatToDo() throws Exception {
    Path own = temp.resolve("own");
    fill(own);
    assertEquals(0, run("reindex", "--data", own.toString()).code());
    try (var files = Files.list(own.resolve("lucene"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }

    for (String[] command :
        new String[][] {{"ask", QUESTION, "--json"}, {"verify"}, {"articles"}}) {
      List<String> all = new ArrayList<>(List.of(command));
      all.addAll(List.of("--data", own.toString()));
      assertEquals(
          "deals-bot: The index is damaged: run reindex --full to build it anew.\n",
          failure(run(all.toArray(new String[0]))));
    }
    assertEquals(0, run("reindex", "--full", "--data", own.toString()).code());
    assertEquals(0, run("verify", "--data", own.toString()).code());
  }

  @ParameterizedTest
  @CsvSource({"frobnicate", "ask --frobnicate", "rollback minus"})
  void wrongUsageEndsWithTwoAndNothingOnStandardOutput(String line) throws Exception {
    BotProcess result = run(line.split(" ", -1));

    assertEquals(2, result.code(), result.err());
    assertEquals("", result.out());
    assertFalse(result.err().isBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          articles --data nowhere           | run reindex
          verify --data nowhere             | run reindex
          rollback --data nowhere           | run reindex
          ask x --data nowhere              | nowhere
          reindex --data nowhere            | nowhere
          status --config nowhere.properties| nowhere.properties
          eval nowhere.jsonl                | nowhere.jsonl
          run                               | telegram.token
          """)
  void aFailureIsOneSentenceWithWhatToDo(String line, String hint) throws Exception {
    String sentence = failure(run(line.strip().split(" ", -1)));

    assertTrue(sentence.contains(hint), sentence);
    assertFalse(Files.exists(temp.resolve("nowhere")), "nothing is made by looking");
  }

  @ParameterizedTest
  @CsvSource({
    "telegram.token, my-Secret-Value-778899",
    "slack.bot-token, xoxp-Secret-Value-778899",
    "telegram.admins, Secret-Value-778899"
  })
  void aBadValueIsNamedByItsKeyAndNotRepeated(String key, String value) throws Exception {
    Files.writeString(temp.resolve("bot.properties"), key + "=" + value + "\n");

    String sentence = failure(run("run"));

    assertTrue(sentence.contains(key), sentence);
    assertFalse(sentence.contains("Secret"), sentence);
  }

  @Test
  void helpAndVersionAreResults() throws Exception {
    BotProcess help = run("--help");
    assertEquals(0, help.code());
    for (String command : List.of("ask", "chat", "run", "reindex", "articles", "verify")) {
      assertTrue(help.out().contains("  " + command + " "), help.out());
    }
    assertEquals("", help.err());
  }

  @Test
  void aCommandThatEndsBeforeItsModelsAreThereEndsWell() throws Exception {
    BotProcess help = run("ask", "--help");
    assertEquals(0, help.code(), help.err());
    assertTrue(help.out().contains("QUESTION"), help.out());

    BotProcess mistyped = run("ask", "--nonsense");
    assertEquals(2, mistyped.code(), mistyped.err());
  }

  @Test
  void aQuestionSetGivesItsFigures() throws Exception {
    Path set =
        Files.writeString(
            temp.resolve("set.jsonl"),
            """
            {"id":"1","question":"%s","answers":["over 260,000"],"answerable":true,"articles":["%s"]}
            {"id":"2","question":"How many AI chips will Nvidia supply to Japan?","answers":[],"answerable":false}
            """
                .formatted(QUESTION, SEED_ID));

    JsonObject figures =
        object(withData("eval", set.toString(), "--json", "--out", temp.resolve("out").toString()));

    assertEquals(2, figures.get("n").getAsInt());
    assertEquals(1, figures.get("contains@1").getAsDouble());
    assertEquals(1, figures.get("auroc").getAsDouble());
    assertEquals(figures.get("slices_total"), figures.get("slices_ok"));
    assertEquals(2, Files.readAllLines(temp.resolve("out")).size());
  }
}
