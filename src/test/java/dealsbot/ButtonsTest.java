package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Person;
import dealsbot.chat.Surface;
import dealsbot.console.ConsoleChat;
import dealsbot.console.ConsoleRenderer;
import dealsbot.slack.SlackPeer;
import dealsbot.telegram.TelegramPeer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What removes or replaces is confirmed by a button, on every surface, once, by its own admin. */
@Timeout(120)
class ButtonsTest {

  private static final int FIRST_MESSAGE = 5000;
  private static final String TS = "1800000000.000001";
  private static final String UNKNOWN = "How many pumps did Quillon Works order?";

  @TempDir Path folder;

  private Newsroom newsroom;
  private ChatHandler bot;

  @BeforeEach
  void open() throws Exception {
    newsroom = Newsroom.open(Newsroom.SEED, folder);
    for (String name : List.of("terminal", "telegram", "slack")) {
      Files.writeString(
          file(name), "A deal for " + name + "\n\nAcme buys " + name + " for $5 million.\n");
    }
    newsroom.workplace.librarian().reindex(false, false, line -> {});
    bot =
        newsroom.rememberingBot(
            new Person(Surface.TELEGRAM, Long.toString(TelegramTalk.FIRST_USER)),
            new Person(Surface.SLACK, "T1:" + SlackTalk.user(0)));
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  private Path file(String name) {
    return newsroom.folder.articles().resolve(name + ".txt");
  }

  private static List<String> preview(String name) {
    return List.of(
        "This takes the article out, and deletes its file " + name + ".txt:",
        name + " A deal for " + name + " (1 passage, 0 quotations)",
        "[Remove it] [Cancel]");
  }

  @Test
  void theTerminalConfirmsByNumberOrByLabel() throws Exception {
    try (Talk terminal = new TerminalTalk(() -> bot)) {
      Talk.Seen seen =
          terminal
              .hold(List.of(List.of("/remove terminal", "cancel", "/remove terminal", "1", "1")))
              .get(0);
      List<Shown> shown = seen.shown();
      assertEquals(new Shown(List.of(), preview("terminal")), shown.get(0));
      assertEquals(List.of("Nothing was changed."), shown.get(1).words());
      assertTrue(shown.get(3).words().get(0).startsWith("Re-indexed: 0 added, 0 changed, 1 rem"));
      assertTrue(shown.get(4).words().get(0).startsWith("That was decided already"));
      assertFalse(Files.exists(file("terminal")));
    }
  }

  @Test
  void telegramAnswersThePressAndEditsItsMessage() throws Exception {
    try (TelegramTalk telegram = new TelegramTalk(bot)) {
      TelegramPeer peer = telegram.peer;
      Talk.Seen seen = telegram.hold(List.of(List.of("/remove telegram"))).get(0);
      assertEquals(new Shown(List.of(), preview("telegram")), seen.shown().get(0));
      assertEquals(seen.said(), seen.shown());
      List<String[]> buttons =
          TelegramTalk.buttons(peer.requests("sendMessage").getLast().parameters());

      peer.pushPress(TelegramTalk.FIRST_USER + 1, FIRST_MESSAGE, buttons.get(0)[1]);
      assertTrue(peer.nextMessage().get("text").startsWith("Only the admin who asked for this"));
      String forged = buttons.get(0)[1].substring(0, 9) + ".AAAAAAAAAAAA";
      peer.pushPress(TelegramTalk.FIRST_USER, FIRST_MESSAGE, forged);
      assertTrue(peer.nextMessage().get("text").startsWith("That button is not mine"));
      assertTrue(Files.exists(file("telegram")));

      peer.pushPress(TelegramTalk.FIRST_USER, FIRST_MESSAGE, buttons.get(0)[1]);
      Map<String, String> edit = peer.next("editMessageText").parameters();
      assertEquals(Integer.toString(FIRST_MESSAGE), edit.get("message_id"));
      assertTrue(edit.get("text").startsWith("Re-indexed: 0 added, 0 changed, 1 removed"));
      assertFalse(edit.containsKey("reply_markup"), "the buttons are gone");
      assertFalse(Files.exists(file("telegram")));
      for (int press = 0; press < 3; press++) {
        peer.next("answerCallbackQuery");
      }

      peer.pushPress(TelegramTalk.FIRST_USER, FIRST_MESSAGE, buttons.get(0)[1]);
      assertTrue(peer.nextMessage().get("text").startsWith("That was decided already"));
    }
    assertEquals(
        List.of(
            "telegram:1000 remove generation 3: 0 added, 0 changed, 1 removed, 3 unchanged, 0 left"
                + " out",
            "telegram:1001 remove refused: not theirs to decide"),
        newsroom.workplace.store().audit().latest(2).stream()
            .map(entry -> entry.who() + " " + entry.action() + " " + entry.outcome())
            .toList());
  }

  @Test
  void slackAcknowledgesThePressAndUpdatesItsMessage() throws Exception {
    try (SlackTalk slack = new SlackTalk(bot)) {
      String channel = "D1000";
      slack.peer.pushEvent(slack.peer.message(channel, "im", SlackTalk.user(0), "/remove slack"));
      JsonObject message = slack.peer.awaitPost();
      String data =
          message
              .getAsJsonArray("blocks")
              .get(2)
              .getAsJsonObject()
              .getAsJsonArray("elements")
              .get(0)
              .getAsJsonObject()
              .get("value")
              .getAsString();

      slack.peer.pushPress(channel, SlackTalk.user(1), TS, data);
      assertTrue(
          SlackPeer.shown(slack.peer.awaitPost()).startsWith("Only the admin who asked for this"));
      String envelope = slack.peer.pushPress(channel, SlackTalk.user(0), TS, data);
      slack.peer.awaitAcknowledgement(envelope);
      JsonObject update = slack.peer.awaitCall("chat.update");
      assertEquals(TS, update.get("ts").getAsString());
      assertTrue(SlackPeer.shown(update).startsWith("Re-indexed: 0 added, 0 changed, 1 removed"));
      assertFalse(Files.exists(file("slack")));
      slack.peer.pushPress(channel, SlackTalk.user(0), TS, data);
      assertTrue(SlackPeer.shown(slack.peer.awaitPost()).startsWith("That was decided already"));
    }
  }

  @Test
  void theSameRemovalLooksTheSameEverywhere() throws Exception {
    try (Talk terminal = new TerminalTalk(() -> bot);
        Talk telegram = new TelegramTalk(bot);
        Talk slack = new SlackTalk(bot)) {
      List<List<String>> turns = List.of(List.of("/remove slack", "/rollback", UNKNOWN));
      List<Shown> shown = terminal.hold(turns).get(0).shown();
      assertTrue(shown.get(1).words().contains("[Go back] [Cancel]"), shown.toString());
      assertTrue(
          shown.get(2).words().getLast().startsWith("[Tell me when it is known] [Why this answer]"),
          shown.toString());
      assertEquals(shown, telegram.hold(turns).get(0).shown());
      assertEquals(shown, slack.hold(turns).get(0).shown());
    }
  }

  @Test
  void aButtonStillWorksAfterARestart() throws Exception {
    String data;
    try (TelegramTalk telegram = new TelegramTalk(bot)) {
      telegram.hold(List.of(List.of("/remove telegram")));
      data =
          TelegramTalk.buttons(telegram.peer.requests("sendMessage").getLast().parameters())
              .get(0)[1];
    }
    newsroom.close();
    newsroom = Newsroom.reopen(folder);
    ChatHandler again =
        newsroom.rememberingBot(
            new Person(Surface.TELEGRAM, Long.toString(TelegramTalk.FIRST_USER)));
    try (TelegramTalk telegram = new TelegramTalk(again)) {
      telegram.peer.pushPress(TelegramTalk.FIRST_USER, FIRST_MESSAGE, data);
      telegram.peer.next("editMessageText");
      assertFalse(Files.exists(file("telegram")));
    }
  }

  @Test
  void aButtonThatOnePersonSeesIsReplacedAtItsResponseAddress() throws Exception {
    try (SlackTalk slack = new SlackTalk(bot)) {
      slack.peer.pushCommand("C7", SlackTalk.user(0), "remove slack");
      JsonObject preview = slack.peer.awaitCall("response_url");
      String data =
          preview
              .getAsJsonArray("blocks")
              .get(2)
              .getAsJsonObject()
              .getAsJsonArray("elements")
              .get(1)
              .getAsJsonObject()
              .get("value")
              .getAsString();
      slack.peer.pushHiddenPress("C7", SlackTalk.user(0), TS, data);
      JsonObject replaced = slack.peer.awaitCall("response_url");
      assertTrue(replaced.get("replace_original").getAsBoolean());
      assertTrue(SlackPeer.shown(replaced).startsWith("Nothing was changed."));
      assertTrue(Files.exists(file("slack")));
    }
  }

  @Test
  void whoAskedInTheTerminalIsToldThereTheNextTime() throws Exception {
    try (Talk terminal = new TerminalTalk(() -> bot)) {
      terminal.hold(List.of(List.of(UNKNOWN, "1")));
    }
    Files.writeString(file("pumps"), article("300"));
    newsroom.workplace.librarian().reindex(false, false, line -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ConsoleChat chat =
        new ConsoleChat(
            bot,
            new ConsoleRenderer(false),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    newsroom.workplace.tellThrough(chat::announce);
    newsroom.workplace.tellThoseWhoWait();
    newsroom.workplace.tellThoseWhoWait();
    assertEquals(2, out.toString(StandardCharsets.UTF_8).split("415", -1).length, out::toString);
  }

  private static String article(String price) {
    return "Pumps\n\nQuillon Works ordered 415 pumps for " + price + " dollars on Tuesday.\n";
  }

  @Test
  void aFileThatAnAdminDropsIntoTelegramIsAddedAndOneThatReplacesIsAskedAbout() throws Exception {
    try (TelegramTalk telegram = new TelegramTalk(bot)) {
      TelegramPeer peer = telegram.peer;
      peer.pushFile(TelegramTalk.FIRST_USER + 1, "pumps.txt", article("300"));
      assertTrue(peer.nextMessage().get("text").contains("Files are for admins to add"));
      assertFalse(Files.exists(file("pumps")));
      peer.pushFile(TelegramTalk.FIRST_USER, "pumps.txt", article("300"));
      assertTrue(peer.nextMessage().get("text").startsWith("Re-indexed: 1 added"));
      assertEquals(article("300"), Files.readString(file("pumps")));

      peer.pushFile(TelegramTalk.FIRST_USER, "pumps.txt", article("350"));
      Map<String, String> question = peer.nextMessage();
      assertTrue(question.get("text").contains("replaces pumps"), question.get("text"));
      assertEquals(article("300"), Files.readString(file("pumps")), "not before it is confirmed");
      peer.pushPress(
          TelegramTalk.FIRST_USER, FIRST_MESSAGE, TelegramTalk.buttons(question).get(0)[1]);
      assertTrue(
          peer.next("editMessageText").get("text").startsWith("Re-indexed: 0 added, 1 changed"));
      assertEquals(article("350"), Files.readString(file("pumps")));

      peer.pushFile(TelegramTalk.FIRST_USER, "photo.exe", "MZ");
      assertTrue(
          peer.nextMessage().get("text").startsWith("That was not added: it is not a format"));
      peer.pushFile(TelegramTalk.FIRST_USER, ".hidden.txt", article("1"));
      assertTrue(peer.nextMessage().get("text").startsWith("That file name will not do"));
    }
    assertEquals("pumps", newsroom.article("pumps").id());
    assertEquals(1, newsroom.workplace.store().history().of("pumps").size());
    newsroom.workplace.librarian().reindex(false, false, line -> {});
    assertTrue(newsroom.article("pumps").text().contains("350"), "the folder says the same");
  }

  @Test
  void aFileThatAnAdminDropsIntoSlackIsAdded() throws Exception {
    try (SlackTalk slack = new SlackTalk(bot)) {
      slack.peer.pushFile("D1001", SlackTalk.user(1), "pumps.txt", article("300"));
      assertTrue(SlackPeer.shown(slack.peer.awaitPost()).contains("Files are for admins to add"));
      slack.peer.pushFile("D1000", SlackTalk.user(0), "pumps.txt", article("300"));
      assertTrue(SlackPeer.shown(slack.peer.awaitPost()).startsWith("Re-indexed: 1 added"));
      assertEquals(article("300"), Files.readString(file("pumps")));
    }
  }

  @Test
  void aRemovalThatLosesAGoldenAnswerIsHeldUntilItIsPressedAgain() throws Exception {
    Files.writeString(
        file("terminal"),
        "Ferries\n\nSolvang Lines will pay 620 million crowns for eight electric ferries.\n");
    newsroom.workplace.librarian().reindex(false, false, line -> {});
    Files.writeString(
        newsroom.folder.golden(),
        "{\"question\": \"How much will Solvang Lines pay for the ferries?\"}\n");
    try (Talk terminal = new TerminalTalk(() -> bot)) {
      List<Shown> shown =
          terminal.hold(List.of(List.of("/remove terminal", "1", "do it anyway"))).get(0).shown();
      assertTrue(
          shown.get(1).words().get(0).startsWith("Held, and readers keep"), shown.toString());
      assertTrue(shown.get(1).words().contains("[Do it anyway] [Keep what is served]"));
      assertTrue(shown.get(2).words().get(0).startsWith("Re-indexed: 0 added, 0 changed, 1 rem"));
      assertFalse(Files.exists(file("terminal")));
    }
  }

  @Test
  void whoPressedIsToldOnTheirPlatformWhenAnArticleAnswers() throws Exception {
    try (TelegramTalk telegram = new TelegramTalk(bot);
        SlackTalk slack = new SlackTalk(bot)) {
      newsroom.workplace.tellThrough(telegram::announce);
      newsroom.workplace.tellThrough(slack::announce);
      telegram.hold(List.of(List.of(UNKNOWN)));
      String data =
          TelegramTalk.buttons(telegram.peer.requests("sendMessage").getLast().parameters())
              .get(0)[1];
      telegram.peer.pushPress(TelegramTalk.FIRST_USER, FIRST_MESSAGE, data);
      assertTrue(telegram.peer.nextMessage().get("text").startsWith("I will tell you here"));
      slack.hold(List.of(List.of(UNKNOWN, "/tell")));
      Files.writeString(
          file("pumps"), "Pumps\n\nQuillon Works ordered 415 pumps from Maker Hall on Tuesday.\n");

      newsroom.workplace.librarian().reindex(false, false, line -> {});

      assertTrue(telegram.peer.nextMessage().get("text").contains("415"));
      JsonObject told = slack.peer.awaitPost();
      assertEquals("D1000", told.get("channel").getAsString());
      assertTrue(SlackPeer.shown(told).contains("415"));
    }
  }
}
