package dealsbot.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the person who runs the bot can choose.
 *
 * @param telegram null: Telegram is off
 * @param slack null: Slack is off
 * @param http null: nothing listens
 * @param data the data folder, as given; {@code index-data} by default
 * @param answerWorkers threads that answer questions; as many as there are cores by default
 * @param logLevel how much is logged
 * @param unansweredKeepDays how many days a question without an answer is kept; 30 by default
 * @param service how the bot serves
 * @param reader the model that reads passages
 * @param sources where articles come from by themselves
 */
public record Settings(
    @Nullable TelegramSettings telegram,
    @Nullable SlackSettings slack,
    @Nullable HttpSettings http,
    Path data,
    int answerWorkers,
    LogLevel logLevel,
    int unansweredKeepDays,
    ServiceSettings service,
    ReaderSettings reader,
    SourceSettings sources) {

  private static final String TELEGRAM_API = "https://api.telegram.org";
  private static final String SLACK_API = "https://slack.com/api/";
  private static final String DATA = "index-data";
  private static final String NOWHERE = "http://localhost";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MAX_PORT = 65_535;
  private static final int MAX_WORKERS = 1_000;
  private static final int MAX_DAYS = 3_650;
  private static final int KEEP_DAYS = 30;
  private static final int MAX_MINUTES = 10_080;
  private static final int MAX_BUDGET_MS = 10_000;
  private static final int MAX_PER_MINUTE = 100_000;

  private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
  private static final Pattern BOT_TOKEN = Pattern.compile("xoxb-[A-Za-z0-9._-]+");
  private static final Pattern APP_TOKEN = Pattern.compile("xapp-[A-Za-z0-9._-]+");
  private static final Pattern SIGNING_SECRET = Pattern.compile("[!-~]+");

  /** Telegram's ids have at most 52 bits; those of groups are negative. */
  private static final Pattern USER_ID = Pattern.compile("[1-9]\\d{0,15}");

  private static final Pattern CHAT_ID = Pattern.compile("-?[1-9]\\d{0,15}");
  private static final Pattern SLACK_USER = Pattern.compile("[TE][A-Z0-9]+:[UW][A-Z0-9]+");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%\\[\\]-]+");

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?i)https?://[A-Za-z0-9._:\\[\\]-]+(?:[/?][!-~&&[^\"<>\\\\^`{|}]]*)?");

  private static final Pattern ANY = Pattern.compile(".{1,100}");

  private static final int INTERVAL = 30;
  private static final int MOST_INTERVAL = 10_080;

  /** How Telegram's updates come, as {@code telegram.mode} names it. */
  private enum TelegramMode {
    POLLING,
    WEBHOOK
  }

  /** Yes or no, as {@code supervised} has it. */
  private enum Switch {
    TRUE,
    FALSE
  }

  /** How Slack's events come, as {@code slack.mode} names it. */
  private enum SlackMode {
    SOCKET,
    HTTP
  }

  /**
   * Reads the settings: the file's, and over them the environment's {@code DEALSBOT_…} variables.
   *
   * @param file may be absent: then the environment and the defaults count
   * @param environment as {@link System#getenv()} gives it
   * @throws ConfigurationException when a key is not known, a value cannot be meant, or a platform
   *     is configured by half
   */
  public static Settings load(Path file, Map<String, String> environment) {
    Values values = Values.of(file, environment);
    HttpSettings http = http(values);
    return new Settings(
        telegram(values, http != null),
        slack(values, http != null),
        http,
        values.path(Key.DATA, DATA),
        values.number(
            Key.ANSWER_WORKERS, 1, MAX_WORKERS, Runtime.getRuntime().availableProcessors()),
        values.choice(Key.LOG_LEVEL, LogLevel.class, LogLevel.INFO),
        values.number(Key.UNANSWERED_KEEP_DAYS, 1, MAX_DAYS, KEEP_DAYS),
        service(values),
        reader(values),
        sources(values));
  }

  /** The same settings for another data folder. */
  public Settings withData(Path folder) {
    return new Settings(
        telegram,
        slack,
        http,
        folder,
        answerWorkers,
        logLevel,
        unansweredKeepDays,
        service,
        reader,
        sources);
  }

  private static ReaderSettings reader(Values values) {
    return new ReaderSettings(
        values.text(Key.READER_MODEL).isPresent() ? values.path(Key.READER_MODEL, "") : null,
        values.number(Key.READER_BUDGET_MS, 0, MAX_BUDGET_MS, ReaderSettings.BUDGET_MS));
  }

  private static ServiceSettings service(Values values) {
    ServiceSettings absent = ServiceSettings.DEFAULT;
    return new ServiceSettings(
        values.number(
            Key.INBOX_ANSWER_WITHIN_MINUTES, 1, MAX_MINUTES, absent.answerWithinMinutes()),
        values.number(Key.QUESTIONS_PER_MINUTE, 0, MAX_PER_MINUTE, absent.questionsPerMinute()),
        values.choice(Key.SUPERVISED, Switch.class, Switch.FALSE) == Switch.TRUE);
  }

  private static @Nullable TelegramSettings telegram(Values values, boolean listens) {
    Secret token =
        values.secret(
            Key.TELEGRAM_TOKEN,
            TELEGRAM_TOKEN,
            "is not a token as BotFather gives it: digits, a colon, letters");
    String base = values.webAddress(Key.TELEGRAM_API_URL, TELEGRAM_API).toString();
    Set<String> admins =
        values.items(
            Key.TELEGRAM_ADMINS, USER_ID, "must be numeric user ids with commas between them");
    Set<String> chats =
        values.items(
            Key.TELEGRAM_ALLOWED_CHATS,
            CHAT_ID,
            "must be numeric chat ids with commas between them");
    Set<String> users =
        values.items(
            Key.TELEGRAM_ALLOWED_USERS,
            USER_ID,
            "must be numeric user ids with commas between them");
    URI webhook = webhook(values, listens && token != null);
    return token == null
        ? null
        : new TelegramSettings(
            token,
            URI.create(base.replaceAll("/+$", "")),
            numbers(admins),
            numbers(chats),
            numbers(users),
            webhook);
  }

  /** Where Telegram calls the bot; null when the bot asks. */
  private static @Nullable URI webhook(Values values, boolean listens) {
    TelegramMode mode = values.choice(Key.TELEGRAM_MODE, TelegramMode.class, TelegramMode.POLLING);
    URI address = values.webAddress(Key.TELEGRAM_WEBHOOK_URL, NOWHERE);
    if (mode == TelegramMode.POLLING) {
      return null;
    }
    if (!"https".equals(address.getScheme())) {
      throw values.bad(
          Key.TELEGRAM_MODE,
          "is webhook, which needs telegram.webhook-url: the https address that leads to"
              + " http.port");
    }
    if (!listens) {
      throw values.bad(
          Key.TELEGRAM_MODE,
          "is webhook, which needs telegram.token and http.port: Telegram calls"
              + " the bot there");
    }
    return URI.create(address.toString().replaceAll("/+$", ""));
  }

  private static @Nullable SlackSettings slack(Values values, boolean listens) {
    Secret bot =
        values.secret(Key.SLACK_BOT_TOKEN, BOT_TOKEN, "is not a bot token: those begin with xoxb-");
    Secret app =
        values.secret(
            Key.SLACK_APP_TOKEN, APP_TOKEN, "is not an app-level token: those begin with xapp-");
    Secret signing =
        values.secret(
            Key.SLACK_SIGNING_SECRET, SIGNING_SECRET, "is not a signing secret: it has no blanks");
    SlackMode mode = values.choice(Key.SLACK_MODE, SlackMode.class, SlackMode.SOCKET);
    String base = values.webAddress(Key.SLACK_API_URL, SLACK_API).toString();
    Set<String> admins =
        values.items(
            Key.SLACK_ADMINS,
            SLACK_USER,
            "must be TEAM:USER ids such as T0123:U0456, with commas between them");
    if (bot == null) {
      Key half = app != null ? Key.SLACK_APP_TOKEN : Key.SLACK_SIGNING_SECRET;
      if (app != null || signing != null) {
        throw values.bad(half, "is set, but slack.bot-token is not: set both or neither");
      }
      return null;
    }
    URI apiUrl = URI.create(base.replaceAll("/+$", "") + "/");
    return new SlackSettings(bot, transport(values, mode, app, signing, listens), apiUrl, admins);
  }

  private static SlackSettings.Transport transport(
      Values values,
      SlackMode mode,
      @Nullable Secret app,
      @Nullable Secret signing,
      boolean listens) {
    if (mode == SlackMode.SOCKET) {
      if (app == null) {
        throw values.bad(
            Key.SLACK_BOT_TOKEN, "is set, but slack.app-token is not: Socket Mode needs both");
      }
      return new SlackSettings.Transport.SocketMode(app);
    }
    if (signing == null) {
      throw values.bad(Key.SLACK_MODE, "is http, which needs slack.signing-secret: set it too");
    }
    if (!listens) {
      throw values.bad(Key.SLACK_MODE, "is http, which needs http.port: Slack calls the bot there");
    }
    return new SlackSettings.Transport.Http(signing);
  }

  private static @Nullable HttpSettings http(Values values) {
    String host =
        values
            .text(Key.HTTP_HOST, HOST, "must be a host name or an address without a port")
            .orElse(LOOPBACK);
    int port = values.number(Key.HTTP_PORT, 0, MAX_PORT, 0);
    return port == 0 ? null : new HttpSettings(host, port);
  }

  private static SourceSettings sources(Values values) {
    Set<String> feeds =
        values.items(
            Key.FEEDS_URLS,
            WEB_ADDRESS,
            "must be addresses that begin with https:// or http://, with commas between them");
    Set<String> words =
        values.items(Key.FEEDS_WORDS, ANY, "must be words with commas between them");
    Set<String> hosts =
        values.items(
            Key.FETCH_ALLOW_PRIVATE,
            HOST,
            "must be host names or addresses without a port, with commas between them");
    return new SourceSettings(
        values.choice(Key.ARTICLES_WATCH, Switch.class, Switch.TRUE) == Switch.TRUE,
        feeds.stream().map(URI::create).toList(),
        Duration.ofMinutes(values.number(Key.FEEDS_INTERVAL_MINUTES, 1, MOST_INTERVAL, INTERVAL)),
        small(words),
        small(hosts));
  }

  private static Set<String> small(Set<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Long> numbers(Set<String> ids) {
    return ids.stream().map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
