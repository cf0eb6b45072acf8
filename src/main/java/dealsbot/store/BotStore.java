package dealsbot.store;

import dealsbot.chat.ArticleHistory;
import dealsbot.chat.AskedQuestions;
import dealsbot.chat.AuditLog;
import dealsbot.chat.Confirmations;
import dealsbot.chat.FeedMemory;
import dealsbot.chat.FeedbackLog;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OpenQuestions;
import dealsbot.chat.Preferences;
import dealsbot.chat.StateException;
import dealsbot.chat.Watches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to the bot's state: one SQLite file, opened by the first use. Safe for use by many
 * threads, and beside other processes that use the same file.
 */
public final class BotStore implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BotStore.class);

  /** How long one process waits for another that writes. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What was asked longer ago than this is not answered as if nothing had happened. */
  private static final Duration FRESH = Duration.ofHours(1);

  private static final Duration OPINIONS_KEPT = Duration.ofDays(365);

  private static final int KEY_BYTES = 32;

  private final Database database;
  private final StoredAudit audit;
  private final StoredQuestions questions;
  private final StoredHistory history;
  private final StoredConfirmations confirmations;
  private final StoredWatches watches;
  private final StoredFeeds feeds;
  private final BatchWriter writer;
  private final StoredMailbox mailbox;
  private final StoredAsked asked;
  private final StoredFeedback feedback;
  private final StoredPreferences preferences;

  /**
   * Opens nothing yet.
   *
   * @param file the database, which need not exist
   * @param kept how long a question without an answer is kept
   */
  public BotStore(Path file, Duration kept, Clock clock) {
    this(file, kept, FRESH, clock, PATIENCE);
  }

  /**
   * Opens nothing yet.
   *
   * @param file the database, which need not exist
   * @param kept how long a question without an answer is kept
   * @param fresh how old an accepted delivery may be to be answered after a restart
   */
  public BotStore(Path file, Duration kept, Duration fresh, Clock clock) {
    this(file, kept, fresh, clock, PATIENCE);
  }

  BotStore(Path file, Duration kept, Duration fresh, Clock clock, Duration patience) {
    this.database = new Database(file, clock, patience);
    this.audit = new StoredAudit(database, clock);
    this.questions = new StoredQuestions(database, clock, kept);
    this.history = new StoredHistory(database);
    this.confirmations = new StoredConfirmations(database, clock);
    this.watches = new StoredWatches(database, clock);
    this.feeds = new StoredFeeds(database, clock);
    this.writer = new BatchWriter(database);
    this.mailbox = new StoredMailbox(database, writer, clock, fresh);
    this.asked = new StoredAsked(database, writer, clock, kept);
    this.feedback = new StoredFeedback(database, writer, clock, OPINIONS_KEPT);
    this.preferences = new StoredPreferences(database, writer);
  }

  /**
   * Opens the file, sets a damaged one aside, and brings an older one up to date.
   *
   * @throws StateException with a sentence for people, when it cannot be used
   */
  public void open() {
    database.run(connection -> true);
  }

  /** What a person should know about the file; empty when all is well. */
  public Optional<String> warning() {
    return database.warning();
  }

  /** What admins did. */
  public AuditLog audit() {
    return audit;
  }

  /** What the articles did not answer. */
  public OpenQuestions questions() {
    return questions;
  }

  /** What articles said before they were edited. */
  public ArticleHistory history() {
    return history;
  }

  /** What waits for a confirmation. */
  public Confirmations confirmations() {
    return confirmations;
  }

  /** The questions behind the buttons below answers. */
  public AskedQuestions asked() {
    return asked;
  }

  /** What people think of answers. */
  public FeedbackLog feedback() {
    return feedback;
  }

  /** What the people of each chat have chosen. */
  public Preferences preferences() {
    return preferences;
  }

  /** What came in and what is to go out. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** What chats want to hear of. */
  public Watches watches() {
    return watches;
  }

  /** What feeds brought. */
  public FeedMemory feeds() {
    return feeds;
  }

  /** The secret that buttons are signed with: made once, the same after every restart. */
  public byte[] buttonKey() {
    // Reading first: that waits for nobody who writes.
    return database
        .run(BotStore::readKey)
        .orElseGet(
            () -> {
              byte[] fresh = freshKey();
              return database.transaction(
                  connection -> {
                    Database.execute(
                        connection,
                        "INSERT INTO secret (name, value) VALUES ('buttons', ?)"
                            + " ON CONFLICT DO NOTHING",
                        fresh);
                    return readKey(connection).orElse(fresh);
                  });
            });
  }

  /** That secret; when there is none to be had, one that lasts until the bot stops. */
  public byte[] buttonKeyOrPassing() {
    try {
      return buttonKey();
    } catch (StateException unreadable) {
      log.warn("Buttons will not survive a restart", unreadable);
      return freshKey();
    }
  }

  private static byte[] freshKey() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return fresh;
  }

  private static Optional<byte[]> readKey(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            Database.prepare(connection, "SELECT value FROM secret WHERE name = 'buttons'");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
    }
  }

  /**
   * Writes a copy of the state as it is at this moment, while others go on using it.
   *
   * @param target a file that does not exist yet
   * @throws StateException when there is no state yet, or the copy cannot be written
   */
  public void backup(Path target) {
    if (!database.exists()) {
      throw new StateException("There is no state to copy yet: bot.db comes with its first use.");
    }
    if (Files.exists(target)) {
      throw new StateException(target + " exists already: name a new file for the copy.");
    }
    Database.createPrivate(target);
    database.run(
        connection ->
            Database.execute(connection, "VACUUM INTO ?", target.toAbsolutePath().toString()));
  }

  @Override
  public void close() {
    questions.close();
    writer.close();
    database.close();
  }
}
