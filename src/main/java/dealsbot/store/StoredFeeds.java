package dealsbot.store;

import dealsbot.chat.FeedMemory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is remembered of feeds, in the database. */
final class StoredFeeds implements FeedMemory {

  /** No feed goes back so far; a link that is seen again is kept anew. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Database database;
  private final Clock clock;

  StoredFeeds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Look> last(String feed) {
    return database.run(
        connection -> {
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT looked_at, etag, last_modified, outcome, taken FROM feed"
                          + " WHERE address = ?",
                      feed);
              ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Look(
                        Instant.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5)))
                : Optional.empty();
          }
        });
  }

  @Override
  public Set<String> known(Collection<String> links) {
    return database.run(
        connection -> {
          Set<String> known = new HashSet<>();
          for (String link : links) {
            if (isKnown(connection, link)) {
              known.add(link);
            }
          }
          return known;
        });
  }

  private static boolean isKnown(Connection connection, String link) throws SQLException {
    try (PreparedStatement statement =
            Database.prepare(connection, "SELECT 1 FROM feed_link WHERE link = ?", link);
        ResultSet row = statement.executeQuery()) {
      return row.next();
    }
  }

  @Override
  public void remember(String feed, Look look, Collection<String> links) {
    String now = clock.instant().toString();
    database.transaction(
        connection -> {
          Database.execute(
              connection,
              "INSERT OR REPLACE INTO feed"
                  + " (address, looked_at, etag, last_modified, outcome, taken)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              feed,
              look.at().toString(),
              look.etag(),
              look.lastModified(),
              look.outcome(),
              look.taken());
          for (String link : links) {
            Database.execute(
                connection,
                "INSERT OR REPLACE INTO feed_link (link, seen_at) VALUES (?, ?)",
                link,
                now);
          }
          return Database.execute(
              connection,
              "DELETE FROM feed_link WHERE seen_at < ?",
              clock.instant().minus(KEPT).toString());
        });
  }
}
