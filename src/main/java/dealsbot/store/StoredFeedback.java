package dealsbot.store;

import dealsbot.chat.Feedback;
import dealsbot.chat.FeedbackLog;
import dealsbot.chat.OpenQuestion;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people think of answers in its table: one opinion for each person and question. */
final class StoredFeedback implements FeedbackLog {

  private final Database database;
  private final BatchWriter writer;
  private final Clock clock;
  private final Duration kept;

  StoredFeedback(Database database, BatchWriter writer, Clock clock, Duration kept) {
    this.database = database;
    this.writer = writer;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public void note(String who, Feedback feedback) {
    String about =
        feedback.question().isEmpty()
            ? OpenQuestion.idOf(feedback.note())
            : OpenQuestion.idOf(feedback.question());
    writer.write(
        connection -> {
          Database.execute(
              connection, "DELETE FROM feedback WHERE at < ?", clock.millis() - kept.toMillis());
          return Database.execute(
              connection,
              "INSERT OR REPLACE INTO feedback (who, about, at, verdict, question, note,"
                  + " generation) VALUES (?, ?, ?, ?, ?, ?, ?)",
              who,
              about,
              feedback.at().toEpochMilli(),
              feedback.verdict().name(),
              feedback.question(),
              feedback.note(),
              feedback.generation());
        });
  }

  @Override
  public List<Feedback> latest(int most) {
    if (!database.exists()) {
      return List.of();
    }
    return database.run(
        connection -> {
          List<Feedback> latest = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT at, verdict, question, note, generation FROM feedback"
                          + " ORDER BY at DESC, rowid DESC LIMIT ?",
                      most);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              latest.add(
                  new Feedback(
                      Instant.ofEpochMilli(row.getLong(1)),
                      Feedback.Verdict.valueOf(row.getString(2)),
                      row.getString(3),
                      row.getString(4),
                      row.getLong(5)));
            }
          }
          return latest;
        });
  }
}
