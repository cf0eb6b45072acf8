package dealsbot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.article.Article;
import dealsbot.sample.SampleArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handler as the surfaces have it, over a real index of three small articles. */
class DealsBotTest {

  @TempDir static Path temp;

  private static final Person ADMIN = new Person(Surface.TELEGRAM, "1001");
  private static final Person GUEST = new Person(Surface.TELEGRAM, "2002");

  private static Workplace workplace;
  private static int conversations;

  @BeforeAll
  static void open() throws IOException {
    DataFolder folder = new DataFolder(temp);
    Files.createDirectories(folder.articles());
    for (Article article : SampleArticles.THREE) {
      Files.writeString(
          folder.articles().resolve(article.id() + ".txt"),
          article.title() + "\n\n" + article.text() + "\n");
    }
    workplace = Workplace.open(folder, true, Set.of(ADMIN));
    workplace.librarian().reindex(false, false, Progress.SILENT);
  }

  @AfterAll
  static void close() {
    workplace.close();
  }

  private static Reply say(Person person, String conversation, String text) {
    return workplace.handler().handle(new ChatRequest(person, conversation, text), Progress.SILENT);
  }

  private static String text(Person person, String message) {
    return text(say(person, "test:" + conversations++, message));
  }

  /** The reply as lines; an article's words stand between guillemets. */
  private static String text(Reply reply) {
    StringBuilder text = new StringBuilder();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(List<Block.Run> runs) -> runs.forEach(run -> text.append(run.text()));
        case Block.Bullets(List<List<Block.Run>> items) ->
            items.forEach(
                item -> {
                  text.append("* ");
                  item.forEach(run -> text.append(run.text()));
                  text.append('\n');
                });
        case Block.Evidence evidence -> text.append("«").append(evidence.text()).append("»");
        case Block.Picture picture -> text.append(picture.caption());
        case Block.Buttons buttons -> {
          continue;
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static Block.Evidence firstEvidence(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Evidence.class::isInstance)
        .map(Block.Evidence.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no words of an article in: " + text(reply)));
  }

  @Test
  void aQuestionIsAnsweredWithTheArticlesOwnWords() {
    Reply reply = say(GUEST, "answer", "How many electric ferries will Solvang Lines buy?");

    Block.Evidence evidence = firstEvidence(reply);
    assertEquals("ferry-order", evidence.citation().articleId());
    assertEquals(SampleArticles.FERRY.slice(evidence.citation().span()), evidence.text());
    assertTrue(evidence.text().contains("eight electric ferries"), evidence.text());
  }

  @Test
  void theWordSourcesIsTheCommand() {
    assertEquals(text(GUEST, "/sources"), text(GUEST, "Sources"));
  }

  @Test
  void whoWritesInAnotherScriptIsAskedForEnglish() {
    assertEquals(
        "The articles are in English: please ask in English.\n", text(GUEST, "칩을 몇 개 공급하나요?"));
  }

  @Test
  void onlyAdminsAreToldOfTheirCommands() {
    assertFalse(text(GUEST, "/help").contains("/reindex"));
    assertFalse(text(GUEST, "/start").contains("/status"));
    assertTrue(text(ADMIN, "/help").contains("/reindex"));
    assertTrue(text(Person.CONSOLE, "/help").contains("/status"));
  }

  @Test
  void theWordHelpAloneShowsTheHelp() {
    assertEquals(text(GUEST, "/help"), text(GUEST, "Help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reindex", "/status", "/REINDEX now"})
  void whoIsNoAdminIsRefusedPolitely(String command) {
    String refusal = text(GUEST, command);

    assertEquals("Only admins can do that. Ask me a question, or type /help.\n", refusal);
    assertEquals(
        refusal, text(new Person(Surface.SLACK, "1001"), command), "another platform's id");
  }

  @Test
  void anAdminReindexesAndSeesTheState() {
    assertTrue(text(ADMIN, "/reindex").startsWith("Nothing has changed: 0 added, 0 changed,"));
    String status = text(ADMIN, "/status");
    assertTrue(status.contains("generation 1, 3 articles"), status);
  }

  @ParameterizedTest
  @CsvSource({
    "/sorces, /sources",
    "/hlep, /help",
    "/asks, /ask",
    "/frobnicate, /help",
    "/reindx, /help"
  })
  void anUnknownCommandGetsTheNearestOneThatIsAllowed(String typed, String suggested) {
    assertEquals(
        "I don't know " + typed + ". Did you mean " + suggested + "?\n", text(GUEST, typed));
  }

  @Test
  void anAdminIsPointedToAdminCommands() {
    assertEquals("I don't know /reindx. Did you mean /reindex?\n", text(ADMIN, "/reindx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "Hello!",
        "Good morning! 👋",
        "thanks, bot",
        "you are useless",
        "bye",
        "who are you?",
        "what can you do?",
        "thanks, very clear",
        "sorry, that was rude",
        "are you sure?",
        "do you make things up?",
        "stop",
        "Are you a robot?"
      })
  void smallTalkGetsOneLine(String message) {
    Reply reply = say(GUEST, "small:" + message, message);

    assertEquals(1, reply.blocks().size(), text(reply));
    assertTrue(text(reply).length() < 140, text(reply));
    assertFalse(text(reply).contains("articles don't say"), text(reply));
  }

  @Test
  void severalQuestionsOfOneMessageAreAnsweredInTurn() {
    String answer =
        text(
            GUEST,
            "How many electric ferries will Solvang Lines buy? How many tonnes of wheat did"
                + " Corrigan Mills buy?");

    int ferries = answer.indexOf("eight electric ferries");
    int wheat = answer.indexOf("260,000 tonnes of wheat");
    assertTrue(ferries >= 0 && wheat > ferries, answer);
  }

  @Test
  void aSecondHalfOfAQuestionIsAnsweredToo() {
    String answer = text(GUEST, "Who will buy eight electric ferries, and for how much?");

    int buyer = answer.indexOf("Who will buy eight electric ferries?");
    int sum = answer.indexOf("and for how much?");
    assertTrue(buyer >= 0 && sum > buyer, answer);
    assertTrue(answer.indexOf("620 million", sum) > sum, answer);
  }

  @Test
  void followUpsLeanOnTheirOwnConversation() {
    Reply first = say(GUEST, "one", "How many electric ferries will Solvang Lines buy?");
    say(GUEST, "two", "How many tonnes of wheat did Corrigan Mills buy?");

    Block.Evidence source = firstEvidence(say(GUEST, "one", "source"));

    assertEquals("ferry-order", source.citation().articleId());
    assertTrue(source.text().contains(firstEvidence(first).text()));
    assertEquals(
        "wheat-contract", firstEvidence(say(ADMIN, "two", "source")).citation().articleId());
    String said = text(say(GUEST, "one", "who said that?"));
    assertTrue(said.contains("attributed to: the two companies."), said);
    assertTrue(said.contains("«"), said);
    assertFalse(text(say(GUEST, "one", "more")).isBlank());
  }

  @Test
  void sourcesListsTheArticles() {
    String sources = text(GUEST, "/sources");

    assertTrue(sources.startsWith("3 articles:\n"), sources);
    assertTrue(sources.contains("* Veritas Health sells nine clinics"), sources);
  }

  @Test
  void sourcesWithWordsListsThoseArticlesAlone() {
    String sources = text(GUEST, "/sources veritas clinics");

    assertEquals(
        "1 article with “veritas clinics”:\n* Veritas Health sells nine clinics", sources.strip());
    assertTrue(text(GUEST, "/sources zebra").startsWith("No title or publisher holds “zebra”."));
    assertEquals("There is no page 2: the last one is 1.\n", text(GUEST, "/sources 2"));
  }

  @Test
  void whyTellsHowTheLastAnswerCameAbout() {
    assertTrue(text(say(GUEST, "why", "/why")).startsWith("There is no answer to explain yet"));
    say(GUEST, "why", "How many electric ferries will Solvang Lines buy?");
    String why = text(say(GUEST, "why", "why this answer?"));

    assertTrue(why.startsWith("Why this answer:\n"), why);
    assertTrue(why.contains("Looked for: a number"), why);
    assertTrue(why.contains("Words found there: electric, ferries, Solvang, Lines, buy"), why);
    assertTrue(why.contains("I answer from 40%"), why);
    assertEquals(why, text(say(GUEST, "why", "/why")));
  }

  @Test
  void quotesWithoutWordsComeFromSeveralArticles() {
    List<String> articles =
        say(GUEST, "quotes", "/quote").blocks().stream()
            .map(block -> ((Block.Evidence) block).citation().articleId())
            .toList();

    assertEquals(articles.stream().distinct().toList(), articles, "one of each");
    assertTrue(text(GUEST, "/quote nobody").startsWith("The articles quote nobody on that."));
  }

  @Test
  void aSpeakerFilterAsksForTheirWords() {
    assertTrue(text(GUEST, "speaker:Moen diesel").contains("We are done with diesel"));
    String nobody = text(GUEST, "speaker:Quist diesel");
    assertTrue(nobody.contains("The articles quote nobody called “Quist”."), nobody);
    assertFalse(nobody.contains("We are done with diesel"), nobody);
  }

  static final List<String> ODD_MESSAGES =
      List.of(
          "",
          " \n\t",
          "?",
          "\"",
          "“”",
          "'",
          "😀",
          "👩‍🚀🇰🇷",
          "에스케이 그룹이 뭐예요?",
          "كم عدد السفن؟",
          "\u202Eseirref ynam woh",
          "\0",
          "how\0many ferries",
          "\uD83D",
          "ferries \uDE00?",
          "\u200B\u200B",
          "x".repeat(10_000),
          "how many ferries? ".repeat(600),
          "? ".repeat(2_000),
          "(".repeat(3_999),
          "/",
          "/ask",
          "/ask \"",
          "/\0",
          "/" + "x".repeat(5_000),
          "more",
          "source",
          "and ?",
          "SELECT * FROM articles; --",
          "{{7*7}} ${jndi:ldap://x}");

  @ParameterizedTest
  @FieldSource("ODD_MESSAGES")
  void everyMessageGetsAReply(String message) {
    String reply = text(GUEST, message);

    assertFalse(reply.isBlank());
    assertFalse(reply.contains("Something went wrong"), reply);
  }

  @Test
  void withoutAnIndexTheBotSaysWhatToDo(@TempDir Path empty) {
    try (Workplace bare = Workplace.open(new DataFolder(empty), false, Set.of(ADMIN))) {
      for (String message : List.of("How many ferries?", "/sources", "/status", "/reindex")) {
        String reply =
            text(bare.handler().handle(new ChatRequest(ADMIN, "bare", message), Progress.SILENT));

        assertTrue(reply.contains("reindex") || reply.contains("articles"), message + ": " + reply);
        assertFalse(reply.contains("Something went wrong"), message + ": " + reply);
      }
    }
  }
}
