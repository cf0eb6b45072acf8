package dealsbot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The token is seen by Telegram and by nobody else. */
class TelegramSecretsTest {

  @Test
  void noFailurePutsTheTokenIntoTheLog() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    root.setLevel(Level.TRACE);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream capture = new PrintStream(log, true, UTF_8);
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(capture);
    System.setErr(capture);
    java.util.logging.Logger httpClient = java.util.logging.Logger.getLogger("okhttp3");
    httpClient.setLevel(java.util.logging.Level.ALL);
    StreamHandler httpLog = new StreamHandler(capture, new SimpleFormatter());
    httpLog.setLevel(java.util.logging.Level.ALL);
    httpClient.addHandler(httpLog);
    TelegramPeer peer = new TelegramPeer();
    String telltale = "the URL was /bot" + TelegramPeer.TOKEN + "/sendMessage";
    TelegramFault[] faults = {
      TelegramFault.reset(),
      TelegramFault.html(502),
      TelegramFault.refuse(500, telltale, ""),
      TelegramFault.refuse(400, telltale, "")
    };
    peer.fail("getMe", faults);
    peer.fail("getUpdates", faults);
    peer.fail("getUpdates", TelegramFault.body(telltale), TelegramFault.empty());
    peer.fail("sendMessage", faults);
    peer.fail("setMyCommands", faults);
    try (RunningBot running = RunningBot.with(peer, RunningBot::repeat)) {
      for (int i = 0; i < 2 * faults.length + 2; i++) {
        running.time.awaitSleep(Duration.ofMillis(500), Duration.ofSeconds(60));
        running.time.advance(Duration.ofSeconds(60));
      }
      peer.pushPrivateText(1, "hello");
      for (int i = 0; i < 3; i++) {
        peer.nextMessage();
        running.time.awaitSleep(Duration.ofMillis(500), Duration.ofSeconds(60));
        running.time.advance(Duration.ofSeconds(60));
      }
      running.finish();
      assertFalse(running.bot.health().toString().contains(TelegramPeer.TOKEN));
    } finally {
      httpLog.flush();
      httpClient.removeHandler(httpLog);
      httpClient.setLevel(null);
      System.setOut(out);
      System.setErr(err);
      root.setLevel(level);
    }

    String all = log.toString(UTF_8);
    assertTrue(all.contains("the URL was /bot***/sendMessage"), all);
    assertFalse(all.contains("loopbackTokenThatMustNeverBeSeen"), all);
  }

  @Test
  void settingsHideTheTokenAndNameTheirKeys() {
    TelegramSettings settings =
        new TelegramSettings("12:secret", "https://bots.example/12:secret/", Set.of(5L));
    assertEquals(
        "TelegramSettings[token=***, apiUrl=https://bots.example/***, allowedChats=[5],"
            + " allowedUsers=[], admins=[], pollSeconds=50, webhook=none]",
        settings.toString());

    String badToken =
        assertThrows(
                IllegalArgumentException.class,
                () -> new TelegramSettings("sec ret", TelegramSettings.PUBLIC_API, Set.of()))
            .getMessage();
    assertTrue(badToken.contains("telegram.token"), badToken);
    assertFalse(badToken.contains("sec"), badToken);
    String badUrl =
        assertThrows(
                IllegalArgumentException.class,
                () -> new TelegramSettings("12:secret", "bots.example", Set.of()))
            .getMessage();
    assertEquals("telegram.api-url must be an http or https address, not bots.example", badUrl);
  }
}
