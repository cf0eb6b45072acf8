package dealsbot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.answer.Answer;
import dealsbot.answer.AskOptions;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import dealsbot.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens around a re-index: golden questions, earlier texts, questions asked again. */
@Timeout(120)
class ArticleDeskTest {

  private static final Person ADMIN = new Person(Surface.TELEGRAM, "7");
  private static final String PRICE = "How much will Solvang Lines pay for the ferries?";
  private static final String NOBODY_KNOWS = "How many pumps did Quillon Works order?";

  @TempDir Path temp;

  private DataFolder folder;
  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    folder = new DataFolder(temp);
    Files.createDirectories(folder.articles());
    write("ferries", "Solvang Lines will pay 620 million crowns for eight electric ferries.");
    write("wheat", "Corrigan Mills has agreed to buy 260,000 tonnes of wheat from Manitoba.");
    workplace = Workplace.open(folder, true, Set.of(ADMIN));
    workplace.librarian().reindex(false, false, Progress.SILENT);
  }

  @AfterEach
  void close() {
    workplace.close();
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(
        folder.articles().resolve(id + ".txt"), "News of " + id + "\n\n" + text + "\n");
  }

  private void golden(String... lines) throws IOException {
    Files.writeString(folder.golden(), String.join("\n", lines) + "\n");
  }

  private ReindexReport reindex(boolean accept) {
    return workplace.librarian().reindex(false, false, accept, Progress.SILENT);
  }

  private String answer(String question) {
    return switch (workplace.engine().ask(question, AskOptions.DEFAULT)) {
      case Answer.Answered answered -> answered.findings().get(0).text();
      case Answer.NotInArticles not -> "no answer";
      case Answer.NotReady notReady -> notReady.reason();
    };
  }

  @Test
  void aReindexThatChangesAGoldenAnswerIsHeldUntilItIsAccepted() throws IOException {
    golden("{\"question\": \"" + PRICE + "\", \"answers\": [\"620 million crowns\"]}");
    write("ferries", "Solvang Lines will pay 640 million crowns for eight electric ferries.");

    ReindexReport held = reindex(false);

    assertFalse(held.update().committed());
    assertEquals(1, held.held().size());
    assertEquals(PRICE, held.held().get(0).question());
    assertTrue(held.held().get(0).before().contains("620"), held.toString());
    assertTrue(held.held().get(0).after().contains("640"), held.toString());
    assertTrue(answer(PRICE).contains("620"), "readers keep the old articles");
    assertEquals(List.of(), workplace.store().history().latest(5), "nothing was replaced");

    ReindexReport accepted = reindex(true);

    assertTrue(accepted.update().committed());
    assertEquals(2, accepted.update().generation().number());
    assertTrue(answer(PRICE).contains("640"));
    assertTrue(workplace.index().verify().problems().isEmpty());
  }

  @Test
  void aLostGoldenAnswerIsHeldAndOneThatStaysIsNot() throws IOException {
    golden("{\"question\": \"" + PRICE + "\"}");
    write("wheat", "Corrigan Mills has agreed to buy 270,000 tonnes of wheat from Manitoba.");
    assertEquals(List.of(), reindex(false).held());
    Files.delete(folder.articles().resolve("ferries.txt"));
    ReindexReport held = reindex(false);
    assertEquals("", held.held().get(0).after());
    assertTrue(answer(PRICE).contains("620"));
  }

  @Test
  void brokenGoldenQuestionsChangeNothingAndNameTheirLine() throws IOException {
    golden("{\"question\": \"" + PRICE + "\"}", "no question");
    write("wheat", "Corrigan Mills has agreed to buy 270,000 tonnes of wheat from Manitoba.");
    IndexException refused = assertThrows(IndexException.class, () -> reindex(false));
    assertTrue(refused.getMessage().contains("golden.jsonl line 2"), refused.getMessage());
    assertTrue(reindex(true).update().committed());
  }

  @Test
  void aReindexByItselfThatIsHeldTellsTheAdminsAndIsRecorded() throws IOException {
    List<String> told = new ArrayList<>();
    workplace.tellThrough((place, reply) -> told.add(place + " " + reply));
    golden("{\"question\": \"" + PRICE + "\"}");
    Files.delete(folder.articles().resolve("ferries.txt"));

    workplace.reindexByItself(Progress.SILENT);

    assertEquals(1, told.size());
    assertTrue(told.get(0).startsWith("telegram:7 "), told.get(0));
    assertTrue(told.get(0).contains(PRICE), told.get(0));
    assertTrue(answer(PRICE).contains("620"));
    var entry = workplace.store().audit().latest(1).get(0);
    assertEquals("automatic", entry.who());
    assertTrue(entry.outcome().startsWith("held, 1 golden"), entry.outcome());
  }

  @Test
  void theTextThatAnEditReplacedIsKept() throws IOException {
    write("ferries", "Solvang Lines will pay 640 million crowns for eight electric ferries.");
    reindex(false);
    reindex(false);
    var earlier = workplace.store().history().of("ferries");
    assertEquals(1, earlier.size());
    assertEquals(
        "Solvang Lines will pay 620 million crowns for eight electric ferries.",
        earlier.get(0).text());
    assertTrue(say("/changes").contains("640 million crowns"));
  }

  private String say(String text) {
    return say(Person.CONSOLE, text).toString();
  }

  private Reply say(Person person, String text) {
    return workplace
        .handler()
        .handle(new ChatRequest(person, "telegram:42", text), Progress.SILENT);
  }

  @Test
  void aQuestionAskedInVainIsAnsweredByANewArticleAndWhoWaitsIsToldOnce() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    workplace.tellThrough((place, reply) -> told.add(place + " " + reply));
    Person somebody = new Person(Surface.TELEGRAM, "42");
    assertTrue(say(somebody, NOBODY_KNOWS).toString().contains("Tell me when it is known"));
    assertTrue(say(somebody, "Tell me when it is known").toString().contains("I will tell you"));
    assertTrue(say("/unanswered").contains(NOBODY_KNOWS));
    assertTrue(say("/unanswered").contains("somebody waits"));
    write("pumps", "Quillon Works ordered 415 pumps from Maker Hall on Tuesday.");

    assertEquals(List.of(NOBODY_KNOWS), reindex(false).answered());

    String message = told.poll(20, TimeUnit.SECONDS);
    assertTrue(message.startsWith("telegram:42 "), message);
    assertTrue(message.contains("415"), message);
    assertFalse(say("/unanswered").contains(NOBODY_KNOWS));
    close();
    workplace = Workplace.open(folder, true, Set.of(ADMIN));
    workplace.tellThrough((place, reply) -> told.add(place + " " + reply));
    workplace.tellThoseWhoWait();
    assertEquals(null, told.poll());
  }

  @Test
  void whoCouldNotBeToldIsToldAfterTheNextStart() throws Exception {
    Person somebody = new Person(Surface.TELEGRAM, "42");
    say(somebody, NOBODY_KNOWS);
    say(somebody, "/tell");
    write("pumps", "Quillon Works ordered 415 pumps from Maker Hall on Tuesday.");
    reindex(false);
    close();
    workplace = Workplace.open(folder, true, Set.of(ADMIN));
    List<String> told = new ArrayList<>();
    workplace.tellThrough((place, reply) -> told.add(place));
    workplace.tellThoseWhoWait();
    workplace.tellThoseWhoWait();
    assertEquals(List.of("telegram:42"), told);
  }

  @Test
  void aLockedOrBrokenStateStopsNoAnswer() throws Exception {
    workplace.openState();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
        Statement statements = other.createStatement()) {
      statements.executeUpdate("BEGIN EXCLUSIVE");
      assertInstanceOf(Reply.class, say(ADMIN, PRICE));
      assertTrue(say(ADMIN, PRICE).toString().contains("620 million"));
      assertTrue(say(ADMIN, NOBODY_KNOWS).toString().contains("Tell me when it is known"));
      statements.executeUpdate("ROLLBACK");
    }
    close();
    Files.deleteIfExists(folder.database());
    Files.createDirectories(folder.database().resolve("in the way"));
    workplace = Workplace.open(folder, true, Set.of(ADMIN));
    assertTrue(say(ADMIN, PRICE).toString().contains("620 million"));
    assertTrue(say(ADMIN, NOBODY_KNOWS).toString().contains("The articles don't say"));
    assertTrue(say(ADMIN, "/audit").toString().contains("bot.db"));
  }

  @Test
  void aQuestionInPassingTouchesNoState() {
    workplace
        .passingHandler()
        .handle(new ChatRequest(Person.CONSOLE, "console:ask", NOBODY_KNOWS), Progress.SILENT);
    assertFalse(Files.exists(folder.database()));
  }

  @Test
  void refusalsAreRecorded() {
    Person other = new Person(Surface.SLACK, "T1:U9");
    assertTrue(say(other, "/remove ferries").toString().contains("Only admins"));
    var entry = workplace.store().audit().latest(1).get(0);
    assertEquals(
        "slack:T1:U9 remove ferries refused: not an admin",
        entry.who() + " " + entry.action() + " " + entry.what() + " " + entry.outcome());
  }

  @Test
  void anArticleInAFileWithOthersIsNotRemovedFromHere() throws IOException {
    Files.writeString(
        folder.articles().resolve("many.jsonl"),
        """
        {"id": "one", "text": "Acme buys a mill."}
        {"id": "two", "text": "Bolt sells it."}
        """);
    reindex(false);
    assertTrue(say("/remove one").contains("take it out of its file there"));
  }
}
