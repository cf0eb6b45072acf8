package dealsbot.store;

import dealsbot.chat.OpenQuestion;
import dealsbot.chat.OpenQuestions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions without an answer in their tables. Notes are written by a thread of their own, in
 * order; everything else waits until those before it are written.
 */
final class StoredQuestions implements OpenQuestions, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StoredQuestions.class);

  /** More waiting notes than this, and the file is not to be had: the newest are dropped. */
  private static final int LONGEST_QUEUE = 1_000;

  private final Database database;
  private final Clock clock;
  private final Duration kept;
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(LONGEST_QUEUE),
          Thread.ofPlatform().name("store-questions").daemon().factory());

  /**
   * @param kept how long a question is kept after it was asked last
   */
  StoredQuestions(Database database, Clock clock, Duration kept) {
    this.database = database;
    this.clock = clock;
    this.kept = kept;
    writer.allowCoreThreadTimeOut(true);
  }

  @Override
  public void note(String question, List<String> missing) {
    try {
      writer.execute(() -> write(question, missing));
    } catch (RejectedExecutionException full) {
      log.warn("A question without an answer is not kept: too many wait to be written");
    }
  }

  private void write(String question, List<String> missing) {
    try {
      String now = clock.instant().toString();
      database.transaction(
          connection -> {
            forget(connection);
            return Database.execute(
                connection,
                "INSERT INTO question (id, text, missing, asked, last_asked) VALUES (?, ?, ?, 1, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET asked = asked + 1,"
                    + " missing = excluded.missing, last_asked = excluded.last_asked,"
                    + " answered_at = NULL",
                OpenQuestion.idOf(question),
                question,
                String.join("\n", missing),
                now);
          });
    } catch (RuntimeException unwritten) {
      log.warn("A question without an answer is not kept", unwritten);
    }
  }

  /** Waits for the notes that were handed over before. */
  private void settle() {
    try {
      writer.submit(() -> {}).get(1, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException
        | RejectedExecutionException late) {
      log.debug("The notes are not all written", late);
    }
  }

  private void forget(Connection connection) throws SQLException {
    Database.execute(
        connection,
        "DELETE FROM question WHERE last_asked < ?",
        clock.instant().minus(kept).toString());
  }

  @Override
  public List<OpenQuestion> open() {
    settle();
    if (!database.exists()) {
      return List.of();
    }
    return database.transaction(
        connection -> {
          forget(connection);
          List<OpenQuestion> questions = new ArrayList<>();
          try (PreparedStatement statement =
                  connection.prepareStatement(
                      "SELECT id, text, missing, asked, last_asked,"
                          + " EXISTS (SELECT 1 FROM awaited WHERE question = id) FROM question"
                          + " WHERE answered_at IS NULL ORDER BY asked DESC, last_asked DESC, id");
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              questions.add(
                  new OpenQuestion(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3).lines().toList(),
                      row.getInt(4),
                      Instant.parse(row.getString(5)),
                      row.getBoolean(6)));
            }
          }
          return questions;
        });
  }

  @Override
  public boolean await(String id, String place) {
    settle();
    return database.run(
            connection ->
                Database.execute(
                    connection,
                    "INSERT INTO awaited (question, place, since)"
                        + " SELECT id, ?, ? FROM question WHERE id = ?"
                        + " ON CONFLICT DO UPDATE SET since = since",
                    place,
                    clock.instant().toString(),
                    id))
        > 0;
  }

  @Override
  public void answered(Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    String now = clock.instant().toString();
    database.transaction(
        connection -> {
          for (String id : ids) {
            Database.execute(
                connection,
                "UPDATE question SET answered_at = ? WHERE id = ? AND answered_at IS NULL",
                now,
                id);
          }
          return ids.size();
        });
  }

  @Override
  public List<Due> due() {
    if (!database.exists()) {
      return List.of();
    }
    return database.run(
        connection -> {
          List<Due> due = new ArrayList<>();
          try (PreparedStatement statement =
                  connection.prepareStatement(
                      "SELECT q.id, q.text, a.place FROM awaited a JOIN question q ON q.id ="
                          + " a.question WHERE q.answered_at IS NOT NULL ORDER BY a.since");
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              due.add(new Due(row.getString(1), row.getString(2), row.getString(3)));
            }
          }
          return due;
        });
  }

  @Override
  public void told(Due due) {
    database.run(
        connection ->
            Database.execute(
                connection,
                "DELETE FROM awaited WHERE question = ? AND place = ?",
                due.id(),
                due.place()));
  }

  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      writer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
