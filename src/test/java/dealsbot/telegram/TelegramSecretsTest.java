package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The token is seen by Telegram and by nobody else. */
class TelegramSecretsTest {

  @Test
  void noFailurePutsTheTokenIntoTheLog() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
    TelegramPeer peer = new TelegramPeer();
    String telltale = "the URL was /bot" + TelegramPeer.TOKEN + "/sendMessage";
    TelegramPeer.Fault[] faults = {
      TelegramPeer.reset(),
      TelegramPeer.html(502),
      TelegramPeer.refuse(500, telltale, ""),
      TelegramPeer.refuse(400, telltale, "")
    };
    peer.fail("getMe", faults);
    peer.fail("getUpdates", faults);
    peer.fail("getUpdates", TelegramPeer.body(telltale), TelegramPeer.empty());
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
      root.setLevel(level);
      root.detachAppender(log);
    }

    String all =
        List.copyOf(log.list).stream()
            .map(TelegramSecretsTest::text)
            .collect(Collectors.joining("\n"));
    assertTrue(all.contains("the URL was /bot***/sendMessage"), all);
    assertFalse(all.contains("loopbackTokenThatMustNeverBeSeen"), all);
  }

  @Test
  void settingsHideTheTokenAndNameTheirKeys() {
    TelegramSettings settings =
        new TelegramSettings("12:secret", "https://bots.example/12:secret/", Set.of(5L));
    assertEquals(
        "TelegramSettings[token=***, apiUrl=https://bots.example/***, allowedChats=[5],"
            + " pollSeconds=50]",
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

  private static String text(ILoggingEvent event) {
    return event.getFormattedMessage()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
