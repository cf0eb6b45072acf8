package dealsbot.store;

import dealsbot.chat.AskedQuestions;
import dealsbot.chat.OpenQuestion;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions behind buttons in their table; the latest also in memory, so that one asked again
 * costs nothing.
 */
final class StoredAsked implements AskedQuestions {

  private static final Logger log = LoggerFactory.getLogger(StoredAsked.class);

  private static final int REMEMBERED = 10_000;

  /** Asked again within this, a question's time is not written anew. */
  private static final Duration FRESH = Duration.ofDays(1);

  private record Kept(String question, long writtenAt) {}

  private final Database database;
  private final BatchWriter writer;
  private final Clock clock;
  private final Duration kept;

  /** Guarded by itself. */
  private final Map<String, Kept> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > REMEMBERED;
        }
      };

  StoredAsked(Database database, BatchWriter writer, Clock clock, Duration kept) {
    this.database = database;
    this.writer = writer;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String keep(String question) {
    String id = OpenQuestion.idOf(question);
    long now = clock.millis();
    synchronized (latest) {
      Kept before = latest.get(id);
      if (before != null && now - before.writtenAt() < FRESH.toMillis()) {
        return id;
      }
      latest.put(id, new Kept(question, now));
    }
    boolean taken =
        writer.later(
            connection -> {
              Database.execute(
                  connection,
                  "DELETE FROM asked_question WHERE asked_at < ?",
                  now - kept.toMillis());
              return Database.execute(
                  connection,
                  "INSERT INTO asked_question (id, text, asked_at) VALUES (?, ?, ?)"
                      + " ON CONFLICT (id) DO UPDATE SET asked_at = excluded.asked_at",
                  id,
                  question,
                  now);
            });
    if (!taken) {
      log.warn("A question's buttons will not survive a restart: too much waits to be written");
    }
    return id;
  }

  @Override
  public Optional<String> find(String id) {
    synchronized (latest) {
      Kept there = latest.get(id);
      if (there != null) {
        return Optional.of(there.question());
      }
    }
    if (!database.exists()) {
      return Optional.empty();
    }
    return database.run(
        connection -> {
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT text FROM asked_question WHERE id = ? AND asked_at >= ?",
                      id,
                      clock.millis() - kept.toMillis());
              ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }
}
