package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dealsbot.app.LogConfigurator;
import dealsbot.chat.Correlation;
import dealsbot.chat.Dispatcher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What a line of the log looks like, by the bot's own configuration of it. */
class LogLinesTest {

  private static String line(String message, Throwable cause) throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    LogConfigurator configurator = new LogConfigurator();
    configurator.setContext(context);
    configurator.configure(context);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Encoder<ILoggingEvent> encoder =
        ((ConsoleAppender<ILoggingEvent>) root.getAppender("stderr")).getEncoder();
    return new String(
        encoder.encode(
            new LoggingEvent(
                LogLinesTest.class.getName(), root, Level.WARN, message, cause, new Object[0])),
        StandardCharsets.UTF_8);
  }

  @Test
  void noTokenGetsIntoALineWhoeverLogsIt() throws Exception {
    for (String token :
        new String[] {
          "123456789:AAF_abc-defGHIjklMNOpqrSTUvwxYZ012345", "xoxb-1-abc-DEF", "xapp-1-A0-9-abc"
        }) {
      String line =
          line("POST https://api.example/bot" + token + "/getMe", new Exception("of " + token));
      assertFalse(line.contains(token), line);
      assertTrue(line.contains("[token]"), line);
    }
  }

  @Test
  void aLineNamesItsDeliveryAndHoldsOneEvent() throws Exception {
    CompletableFuture<String> named = new CompletableFuture<>();
    Correlation.during(
        "telegram:update:17",
        () -> {
          try {
            named.complete(line("first\n2026-01-01 ERROR forged\r\nlast", null));
          } catch (Exception failure) {
            named.completeExceptionally(failure);
          }
        });
    String line = named.get();
    assertTrue(line.contains(" event=telegram:update:17 "), line);
    assertEquals(1, line.lines().count(), line);
    assertTrue(line("other", null).contains(" event=- "));
  }

  @Test
  void theNameGoesWithTheWorkToItsWorker() throws Exception {
    try (Dispatcher dispatcher = new Dispatcher(1, 10, Duration.ofSeconds(5))) {
      CompletableFuture<String> inside = new CompletableFuture<>();
      CompletableFuture<String> after = new CompletableFuture<>();
      Correlation.during(
          "slack:event:Ev1",
          () -> dispatcher.submit("slack:C1", () -> inside.complete(Correlation.present())));
      dispatcher.submit("slack:C2", () -> after.complete(Correlation.present()));
      assertEquals("slack:event:Ev1", inside.get(10, TimeUnit.SECONDS));
      assertEquals("", after.get(10, TimeUnit.SECONDS));
    }
  }
}
