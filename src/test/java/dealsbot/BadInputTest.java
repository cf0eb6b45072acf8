package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people type, on whatever surface, they get a polite line back. */
@Timeout(120)
class BadInputTest {

  /** Telegram lets nobody send more. */
  private static final int LONGEST_IN_TELEGRAM = 4096;

  private static final Pattern INNARDS =
      Pattern.compile("Exception|\\bat [a-z]+\\.|java\\.|dealsbot|Error\\b|null");

  private static final List<String> MESSAGES =
      List.of(
          "x".repeat(10_000),
          "chips ".repeat(1_700),
          "/ask " + "chips ".repeat(1_700),
          "/" + "x".repeat(4_000),
          "(".repeat(4_000),
          "\"",
          "\"\"",
          "“",
          "”what‘",
          "'",
          "((((",
          "chips) OR (",
          "[",
          "{\"a\":",
          "<b>chips",
          "chips:",
          "field:",
          "source:",
          "source:\"",
          "after:tomorrow",
          "after: before:",
          "title:* OR text:/.*/",
          "*",
          "*:*",
          "?*",
          "chips~0.5^9",
          "\\",
          "chips\\",
          "/",
          "/ask",
          "/ask@",
          "!",
          "! help",
          "-",
          "AND OR NOT",
          "👍",
          "👩‍👩‍👧‍👦 🇰🇷 ❤️",
          "한국에 칩을 몇 개 공급하나요?",
          "كم عدد الرقائق التي ستوردها إنفيديا؟",
          "כמה שבבים?",
          "\u202Eskrow siht\u202C how many chips?",
          "\u200B\u200B",
          "\u0000",
          "how many\u0000 chips?",
          "how many \uD83D chips?",
          "\uDE00\uD83D",
          "\uFEFFhow many chips?",
          "Z̸̢̛a̷͝l̵g̶o̸".repeat(100),
          "1".repeat(3_000),
          "how many chips? ".repeat(200),
          "https://example.com/?a=1&b=2",
          "'; DROP TABLE articles; --",
          "${jndi:ldap://127.0.0.1/a}",
          "%s%s%s%n",
          "\t\t?\t");

  @TempDir Path folder;

  @Test
  void everyMessageGetsAPoliteReplyOnEverySurface() throws Exception {
    List<List<String>> messages = MESSAGES.stream().map(List::of).toList();
    List<List<String>> forTelegram =
        MESSAGES.stream()
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST_IN_TELEGRAM)))
            .map(List::of)
            .toList();
    List<List<String>> forSlack =
        Stream.concat(messages.stream(), Stream.of(List.of("chips ".repeat(6_600)))).toList();
    try (Newsroom newsroom = Newsroom.open(Newsroom.SEED, folder);
        Talk terminal = new TerminalTalk(newsroom::bot);
        Talk telegram = new TelegramTalk(newsroom.bot());
        Talk slack = new SlackTalk(newsroom.bot())) {
      allPolite(messages, terminal.hold(messages));
      allPolite(forTelegram, telegram.hold(forTelegram));
      allPolite(forSlack, slack.hold(forSlack));
    }
  }

  @Test
  void aMentionWithoutWordsIsTold() throws Exception {
    try (Newsroom newsroom = Newsroom.open(Newsroom.SEED, folder);
        TelegramTalk telegram = new TelegramTalk(newsroom.bot());
        SlackTalk slack = new SlackTalk(newsroom.bot())) {
      telegram.peer.pushGroupText(7, -100, "@deals_test_bot");
      slack.peer.pushMention("C1", "");

      assertTrue(telegram.listen(1).get(-100L).contains("exact words of news articles"));
      assertTrue(slack.listen(1).get("C1").toString().contains("Ask in plain words"));
    }
  }

  private static void allPolite(List<List<String>> messages, List<Talk.Seen> seen) {
    for (int i = 0; i < messages.size(); i++) {
      String typed = messages.get(i).get(0);
      String about = typed.substring(0, Math.min(60, typed.length()));
      List<Shown> shown = seen.get(i).shown();
      assertEquals(1, shown.size(), about);
      Shown reply = shown.get(0);
      String own = String.join("\n", reply.words());
      assertFalse(own.isBlank() && reply.proofs().isEmpty(), about);
      assertFalse(INNARDS.matcher(own).find(), about + ": " + own);
      assertFalse(own.contains("went wrong"), about + ": " + own);
      assertTrue(own.length() < 2_000, about + ": " + own);
    }
  }
}
