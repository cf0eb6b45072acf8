package dealsbot.config;

import dealsbot.language.EditDistance;
import java.util.Locale;
import java.util.Optional;

/** The keys that are known. */
enum Key {
  TELEGRAM_TOKEN("telegram.token"),
  TELEGRAM_API_URL("telegram.api-url"),
  TELEGRAM_ADMINS("telegram.admins"),
  TELEGRAM_ALLOWED_CHATS("telegram.allowed-chats"),
  TELEGRAM_ALLOWED_USERS("telegram.allowed-users"),
  TELEGRAM_MODE("telegram.mode"),
  TELEGRAM_WEBHOOK_URL("telegram.webhook-url"),
  SLACK_BOT_TOKEN("slack.bot-token"),
  SLACK_APP_TOKEN("slack.app-token"),
  SLACK_SIGNING_SECRET("slack.signing-secret"),
  SLACK_MODE("slack.mode"),
  SLACK_API_URL("slack.api-url"),
  SLACK_ADMINS("slack.admins"),
  HTTP_PORT("http.port"),
  HTTP_HOST("http.host"),
  DATA("data"),
  ANSWER_WORKERS("answer.workers"),
  LOG_LEVEL("log.level"),
  UNANSWERED_KEEP_DAYS("unanswered.keep-days"),
  INBOX_ANSWER_WITHIN_MINUTES("inbox.answer-within-minutes"),
  QUESTIONS_PER_MINUTE("questions.per-minute"),
  SUPERVISED("supervised"),
  READER_MODEL("reader.model"),
  READER_BUDGET_MS("reader.budget-ms"),
  ARTICLES_WATCH("articles.watch"),
  FEEDS_URLS("feeds.urls"),
  FEEDS_INTERVAL_MINUTES("feeds.interval-minutes"),
  FEEDS_WORDS("feeds.words"),
  FETCH_ALLOW_PRIVATE("fetch.allow-private");

  /** What every environment variable of the bot begins with. */
  static final String VARIABLE_PREFIX = "DEALSBOT_";

  private final String inFile;

  Key(String inFile) {
    this.inFile = inFile;
  }

  /** The key as the file has it: {@code telegram.api-url}. */
  String inFile() {
    return inFile;
  }

  /** The environment variable: {@code DEALSBOT_TELEGRAM_API_URL}. */
  String variable() {
    return VARIABLE_PREFIX + inFile.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  static Optional<Key> ofFile(String name) {
    for (Key key : values()) {
      if (key.inFile.equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  static Optional<Key> ofVariable(String name) {
    for (Key key : values()) {
      if (key.variable().equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The key that {@code name}, a file's or a variable's, was most likely meant to be. */
  static Optional<Key> nearest(String name) {
    String letters = letters(name);
    Key nearest = TELEGRAM_TOKEN;
    int least = Integer.MAX_VALUE;
    for (Key key : values()) {
      int distance = EditDistance.between(letters, letters(key.inFile));
      if (distance < least) {
        least = distance;
        nearest = key;
      }
    }
    return least <= Math.min(3, letters.length() / 3) ? Optional.of(nearest) : Optional.empty();
  }

  private static String letters(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String own = VARIABLE_PREFIX.toLowerCase(Locale.ROOT);
    return (lower.startsWith(own) ? lower.substring(own.length()) : lower).replaceAll("[^a-z]", "");
  }
}
