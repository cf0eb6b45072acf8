package dealsbot.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.nio.charset.StandardCharsets;

/**
 * How the bot logs, found by Logback as a service: written in Java, since reading it from XML took
 * a tenth of a short command's time. A file named by {@code -Dlogback.configurationFile} goes
 * before it.
 *
 * <p>Logs go to standard error: standard output carries results alone. {@code -Dlog.level=info} (or
 * debug, trace, error, off) says how much; nothing said means warn.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {

  /**
   * One line an event, whatever it holds: line breaks in a message (an article's, a stranger's) and
   * in a stack trace become " | ", so that nobody can forge a line and a line-oriented collector
   * keeps the cause with its event. What looks like a token of Telegram's or Slack's is written as
   * [token], whoever logs it. Each line names the delivery it is of (event=telegram:update:17).
   */
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] event=%X{event:--} %logger{0}:"
          + " %replace(%replace(%replace(%replace(%msg%n%ex{12}){'\\s*[\\r"
          + "\\n"
          + "]+\\s*', ' | '}){' \\| $', ''}){'\\d{3,}:[A-Za-z0-9_-]{10,}',"
          + " '[token]'}){'x(ox[a-z]|app)-[A-Za-z0-9._-]+', '[token]'}%nopex%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    // Logback's own start-up chatter would go to standard output.
    context.getStatusManager().add(new NopStatusListener());

    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("stderr");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();

    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getProperty("log.level"), Level.WARN));
    root.addAppender(appender);
    // The platforms' SDKs quote whole requests at debug, and those hold tokens: never below warn,
    // whatever the level.
    context.getLogger("com.slack").setLevel(Level.WARN);
    context.getLogger("com.pengrad").setLevel(Level.WARN);
    // It tells every step of its search, and as an error that a saved page has no address.
    context.getLogger("net.dankito").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
