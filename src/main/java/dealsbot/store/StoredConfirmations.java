package dealsbot.store;

import dealsbot.chat.Confirmations;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Actions that wait for their confirmation in their table. */
final class StoredConfirmations implements Confirmations {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int ID_BYTES = 6;

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StoredConfirmations(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String keep(Pending pending) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database.transaction(
        connection -> {
          forget(connection);
          return Database.execute(
              connection,
              "INSERT INTO pending (id, who, action, argument, since) VALUES (?, ?, ?, ?, ?)",
              id,
              pending.who(),
              pending.action(),
              pending.argument(),
              clock.instant().toString());
        });
    return id;
  }

  @Override
  public Optional<Pending> look(String id) {
    return database.transaction(connection -> find(connection, id));
  }

  @Override
  public Optional<Pending> take(String id) {
    return database.transaction(
        connection -> {
          Optional<Pending> found = find(connection, id);
          Database.execute(connection, "DELETE FROM pending WHERE id = ?", id);
          return found;
        });
  }

  private void forget(Connection connection) throws SQLException {
    Database.execute(
        connection, "DELETE FROM pending WHERE since < ?", clock.instant().minus(KEPT).toString());
  }

  private Optional<Pending> find(Connection connection, String id) throws SQLException {
    forget(connection);
    try (PreparedStatement statement =
            Database.prepare(
                connection, "SELECT who, action, argument FROM pending WHERE id = ?", id);
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new Pending(row.getString(1), row.getString(2), row.getString(3)))
          : Optional.empty();
    }
  }
}
