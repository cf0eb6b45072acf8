package dealsbot.store;

import dealsbot.chat.Delivery;
import dealsbot.chat.Mailbox;
import dealsbot.chat.MailboxLoad;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.PendingReply;
import dealsbot.chat.Surface;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Deliveries and replies in their tables. What has ended is deleted, and SQLite overwrites what it
 * deletes; keys stay for a week, and so do the reasons of what was given up, without its text.
 */
final class StoredMailbox implements Mailbox {

  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  private final Database database;
  private final BatchWriter writer;
  private final Clock clock;
  private final Duration fresh;
  private final StoredThreads threads;

  /** Touched by the writer's thread alone. */
  private Instant cleaned = Instant.MIN;

  /**
   * @param fresh an open delivery older than this is stale
   */
  StoredMailbox(Database database, BatchWriter writer, Clock clock, Duration fresh) {
    this.database = database;
    this.writer = writer;
    this.clock = clock;
    this.fresh = fresh;
    this.threads = new StoredThreads(writer, clock);
  }

  @Override
  public OptionalLong accept(Delivery delivery) {
    return writer.write(connection -> accept(connection, delivery));
  }

  @Override
  public List<OptionalLong> acceptAll(List<Delivery> deliveries) {
    return writer.write(
        connection -> {
          List<OptionalLong> ids = new ArrayList<>();
          for (Delivery delivery : deliveries) {
            ids.add(accept(connection, delivery));
          }
          return ids;
        });
  }

  private OptionalLong accept(Connection connection, Delivery delivery) throws SQLException {
    clean(connection);
    long now = clock.millis();
    for (String key : delivery.keys()) {
      if (isKnown(connection, key, now)) {
        return OptionalLong.empty();
      }
    }
    for (String key : delivery.keys()) {
      Database.execute(
          connection, "INSERT OR REPLACE INTO delivery_key (key, seen_at) VALUES (?, ?)", key, now);
    }
    return OptionalLong.of(
        insert(
            connection,
            "INSERT INTO inbox (platform, conversation, payload, received_at) VALUES (?, ?, ?, ?)",
            delivery.platform().name(),
            delivery.conversation(),
            delivery.payload(),
            delivery.receivedAt().toEpochMilli()));
  }

  private static boolean isKnown(Connection connection, String key, long now) throws SQLException {
    try (PreparedStatement statement =
            Database.prepare(
                connection,
                "SELECT 1 FROM delivery_key WHERE key = ? AND seen_at > ?",
                key,
                now - REMEMBERED.toMillis());
        ResultSet row = statement.executeQuery()) {
      return row.next();
    }
  }

  private static long insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = Database.prepare(connection, sql + " RETURNING id", values);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void clean(Connection connection) throws SQLException {
    Instant now = clock.instant();
    if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
      cleaned = now;
      long old = now.minus(REMEMBERED).toEpochMilli();
      Database.execute(connection, "DELETE FROM delivery_key WHERE seen_at <= ?", old);
      Database.execute(connection, "DELETE FROM undelivered WHERE at <= ?", old);
    }
  }

  @Override
  public List<OpenDelivery> open(Surface platform) {
    Instant oldest = clock.instant().minus(fresh);
    return writer.write(
        connection -> {
          List<OpenDelivery> open = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT id, conversation, payload, received_at FROM inbox WHERE platform = ?"
                          + " ORDER BY id",
                      platform.name());
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              Instant receivedAt = Instant.ofEpochMilli(row.getLong(4));
              open.add(
                  new OpenDelivery(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      receivedAt,
                      receivedAt.isBefore(oldest)));
            }
          }
          return open;
        });
  }

  @Override
  public void done(long delivery) {
    writer.write(connection -> end(connection, delivery));
  }

  /** Whether it had not ended yet. */
  private static boolean end(Connection connection, long delivery) throws SQLException {
    return Database.execute(connection, "DELETE FROM inbox WHERE id = ?", delivery) > 0;
  }

  @Override
  public OptionalLong reply(OptionalLong delivery, OutgoingReply reply) {
    return writer.write(
        connection -> {
          if (delivery.isPresent() && !end(connection, delivery.getAsLong())) {
            return OptionalLong.empty();
          }
          long id =
              insert(
                  connection,
                  "INSERT INTO outbox (platform, place, since) VALUES (?, ?, ?)",
                  reply.platform().name(),
                  reply.place(),
                  clock.millis());
          for (int number = 0; number < reply.messages().size(); number++) {
            Database.execute(
                connection,
                "INSERT INTO outbox_message (reply, number, request) VALUES (?, ?, ?)",
                id,
                number,
                reply.messages().get(number));
          }
          return OptionalLong.of(id);
        });
  }

  @Override
  public void sent(long reply, int number) {
    writer.write(
        connection -> {
          Database.execute(
              connection,
              "DELETE FROM outbox_message WHERE reply = ? AND number = ?",
              reply,
              number);
          return Database.execute(
              connection,
              "DELETE FROM outbox WHERE id = ?"
                  + " AND NOT EXISTS (SELECT 1 FROM outbox_message WHERE reply = outbox.id)",
              reply);
        });
  }

  @Override
  public void failed(long reply, String reason) {
    writer.write(
        connection -> {
          Database.execute(
              connection,
              "INSERT INTO undelivered (platform, place, reason, at)"
                  + " SELECT platform, place, ?, ? FROM outbox WHERE id = ?",
              reason,
              clock.millis(),
              reply);
          return Database.execute(connection, "DELETE FROM outbox WHERE id = ?", reply);
        });
  }

  @Override
  public List<PendingReply> pending(Surface platform) {
    return writer.write(
        connection -> {
          List<PendingReply> replies = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT id, place, since FROM outbox WHERE platform = ? ORDER BY id",
                      platform.name());
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              replies.add(
                  pending(
                      connection,
                      row.getLong(1),
                      row.getString(2),
                      Instant.ofEpochMilli(row.getLong(3))));
            }
          }
          return replies;
        });
  }

  private static PendingReply pending(Connection connection, long id, String place, Instant since)
      throws SQLException {
    List<String> messages = new ArrayList<>();
    int first = 0;
    try (PreparedStatement statement =
            Database.prepare(
                connection,
                "SELECT number, request FROM outbox_message WHERE reply = ? ORDER BY number",
                id);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        first = messages.isEmpty() ? row.getInt(1) : first;
        messages.add(row.getString(2));
      }
    }
    return new PendingReply(id, place, first, messages, since);
  }

  @Override
  public void join(Surface platform, String thread) {
    threads.join(platform, thread);
  }

  @Override
  public List<String> joined(Surface platform, int most) {
    return threads.joined(platform, most);
  }

  @Override
  public MailboxLoad load(Surface platform) {
    if (!database.exists()) {
      return new MailboxLoad(0, 0, 0, Optional.empty(), Optional.empty());
    }
    return database.run(
        connection -> {
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      """
                      SELECT (SELECT count(*) FROM inbox WHERE platform = p.name),
                        (SELECT count(*) FROM outbox WHERE platform = p.name),
                        (SELECT count(*) FROM undelivered WHERE platform = p.name AND at > p.old),
                        reason, at
                      FROM (SELECT ? AS name, ? AS old) p LEFT JOIN undelivered
                        ON platform = p.name AND at > p.old
                      ORDER BY id DESC LIMIT 1\
                      """,
                      platform.name(),
                      clock.millis() - REMEMBERED.toMillis());
              ResultSet row = statement.executeQuery()) {
            row.next();
            Optional<String> reason = Optional.ofNullable(row.getString(4));
            Optional<Instant> at =
                reason.isPresent()
                    ? Optional.of(Instant.ofEpochMilli(row.getLong(5)))
                    : Optional.empty();
            return new MailboxLoad(row.getInt(1), row.getInt(2), row.getInt(3), reason, at);
          }
        });
  }
}
