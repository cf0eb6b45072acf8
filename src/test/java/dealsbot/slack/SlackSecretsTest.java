package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dealsbot.chat.Reply;
import dealsbot.slack.SlackHealth.State;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class SlackSecretsTest {

  @Test
  void noFailurePutsATokenIntoTheLog() throws Exception {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    AppenderBase<ILoggingEvent> recorder =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
              lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
          }
        };
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    recorder.start();
    root.addAppender(recorder);
    root.setLevel(Level.DEBUG);
    try {
      failEverything();
    } finally {
      root.setLevel(before);
      root.detachAppender(recorder);
    }

    assertTrue(lines.stream().anyMatch(line -> line.contains("Connected to Slack")));
    for (String line : lines) {
      assertFalse(line.contains("5ecret"), line);
    }
  }

  private static void failEverything() throws Exception {
    SlackPeer peer = new SlackPeer();
    MockResponse html = new MockResponse.Builder().code(502).body("<html>").build();
    for (String method : new String[] {"auth.test", "apps.connections.open", "chat.postMessage"}) {
      peer.refuse(method, "invalid_auth");
      peer.refuse(method, "odd error with " + SlackPeer.BOT_TOKEN);
      peer.script(method, html);
      peer.breakOff(method);
    }
    try (SlackFixture slack =
        new SlackFixture(
            peer,
            (request, progress) -> {
              if (request.text().equals("fail")) {
                throw new IllegalStateException("provoked");
              }
              return Reply.of("Heard: " + request.text());
            },
            SlackFixture.QUICK,
            Clock.systemUTC())) {
      slack.bot.start();
      peer.awaitSocket();
      slack.await(State.UP);
      for (int i = 0; i < 5; i++) {
        peer.pushDirectMessage(i == 0 ? "fail" : "question " + i);
        peer.awaitPost();
        assertFalse(slack.bot.health().sentence().contains("5ecret"));
      }
      peer.dropSockets();
      peer.awaitSocket();
    }
  }

  @Test
  void settingsShowNoToken() {
    SlackSettings settings =
        new SlackSettings("xoxb-5ecret", "xapp-5ecret", "https://slack.gov/api");

    assertEquals(
        "SlackSettings[botToken=***, transport=Socket[appToken=***],"
            + " apiUrl=https://slack.gov/api/]",
        settings.toString());
    assertEquals("Http[signingSecret=***]", new SlackSettings.Transport.Http("5ecret").toString());
  }

  @Test
  void settingsThatCannotBeRightNameTheirKey() {
    assertEquals("slack.bot-token is empty", complaint(" ", "b", "https://slack.com"));
    assertEquals(
        "slack.app-token holds a character that no token has",
        complaint("a", "5ecret\n5ecret", "https://slack.com"));
    assertEquals(
        "slack.api-url must begin with https://, not ftp://slack.com/",
        complaint("a", "b", "ftp://slack.com"));
  }

  private static String complaint(String botToken, String appToken, String apiUrl) {
    return assertThrows(
            IllegalArgumentException.class, () -> new SlackSettings(botToken, appToken, apiUrl))
        .getMessage();
  }
}
