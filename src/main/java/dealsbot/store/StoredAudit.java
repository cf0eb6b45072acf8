package dealsbot.store;

import dealsbot.chat.AuditEntry;
import dealsbot.chat.AuditLog;
import dealsbot.chat.StateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit in its table; triggers there refuse every change of an entry. */
final class StoredAudit implements AuditLog {

  private static final Logger log = LoggerFactory.getLogger(StoredAudit.class);

  private final Database database;
  private final Clock clock;

  StoredAudit(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void record(String who, String action, String what, String outcome) {
    AuditEntry entry = new AuditEntry(clock.instant(), who, action, what, outcome);
    if (!database.hasFolder()) {
      log.debug("No folder, no audit: {}", entry);
      return;
    }
    try {
      database.run(
          connection ->
              Database.execute(
                  connection,
                  "INSERT INTO audit (at, who, action, what, outcome) VALUES (?, ?, ?, ?, ?)",
                  entry.at().toString(),
                  entry.who(),
                  entry.action(),
                  entry.what(),
                  entry.outcome()));
    } catch (StateException unwritten) {
      log.error("An entry of the audit is here alone: {}", entry, unwritten);
    }
  }

  @Override
  public List<AuditEntry> latest(int most) {
    if (!database.exists()) {
      return List.of();
    }
    return database.run(
        connection -> {
          List<AuditEntry> entries = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT at, who, action, what, outcome FROM audit ORDER BY id DESC LIMIT ?",
                      most);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              entries.add(
                  new AuditEntry(
                      Instant.parse(row.getString(1)),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)));
            }
          }
          return entries;
        });
  }
}
