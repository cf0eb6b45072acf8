package dealsbot.store;

import dealsbot.chat.Surface;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The threads that the bot takes part in; one in which it was last spoken to long ago is forgotten.
 */
final class StoredThreads {

  private static final Duration KEPT = Duration.ofDays(90);

  private final BatchWriter writer;
  private final Clock clock;

  StoredThreads(BatchWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  void join(Surface platform, String thread) {
    long now = clock.millis();
    // Before whatever is accepted after it, since all that is written keeps its order.
    boolean unused =
        writer.later(
            connection ->
                Database.execute(
                    connection,
                    "INSERT OR REPLACE INTO joined_thread (platform, thread, at) VALUES (?, ?, ?)",
                    platform.name(),
                    thread,
                    now));
  }

  List<String> joined(Surface platform, int most) {
    long oldest = clock.instant().minus(KEPT).toEpochMilli();
    return writer.write(
        connection -> {
          Database.execute(connection, "DELETE FROM joined_thread WHERE at < ?", oldest);
          List<String> threads = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT thread FROM joined_thread WHERE platform = ?"
                          + " ORDER BY at DESC LIMIT ?",
                      platform.name(),
                      most);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              threads.add(row.getString(1));
            }
          }
          return threads;
        });
  }
}
