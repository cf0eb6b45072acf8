package dealsbot.store;

import dealsbot.chat.StateException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database up to the tables that this version of the bot knows, step by step. */
final class Schema {

  /** Each entry leads from the version of its place in the list to the next; none ever changes. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              """
              CREATE TABLE audit (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
                what TEXT NOT NULL, outcome TEXT NOT NULL) STRICT\
              """,
              """
              CREATE TRIGGER audit_keeps_its_entries BEFORE UPDATE ON audit
              BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END\
              """,
              """
              CREATE TRIGGER audit_loses_no_entry BEFORE DELETE ON audit
              BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END\
              """,
              """
              CREATE TRIGGER audit_replaces_no_entry BEFORE INSERT ON audit
              WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
              BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END\
              """,
              "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
              """
              CREATE TABLE earlier_text (
                id INTEGER PRIMARY KEY,
                article TEXT NOT NULL, title TEXT NOT NULL, published TEXT,
                text TEXT NOT NULL, replaced_at TEXT NOT NULL) STRICT\
              """,
              "CREATE INDEX earlier_text_by_article ON earlier_text (article, id)",
              """
              CREATE TABLE question (
                id TEXT PRIMARY KEY, text TEXT NOT NULL, missing TEXT NOT NULL,
                asked INTEGER NOT NULL, last_asked TEXT NOT NULL, answered_at TEXT) STRICT\
              """,
              """
              CREATE TABLE awaited (
                question TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
                place TEXT NOT NULL, since TEXT NOT NULL,
                PRIMARY KEY (question, place)) STRICT\
              """,
              """
              CREATE TABLE pending (
                id TEXT PRIMARY KEY, who TEXT NOT NULL, action TEXT NOT NULL,
                argument TEXT NOT NULL, since TEXT NOT NULL) STRICT\
              """),
          List.of(
              """
              CREATE TABLE inbox (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                platform TEXT NOT NULL, conversation TEXT NOT NULL,
                payload TEXT NOT NULL, received_at INTEGER NOT NULL) STRICT\
              """,
              """
              CREATE TABLE delivery_key (
                key TEXT PRIMARY KEY, seen_at INTEGER NOT NULL) STRICT, WITHOUT ROWID\
              """,
              "CREATE INDEX delivery_key_by_age ON delivery_key (seen_at)",
              """
              CREATE TABLE outbox (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                platform TEXT NOT NULL, place TEXT NOT NULL, since INTEGER NOT NULL) STRICT\
              """,
              """
              CREATE TABLE outbox_message (
                reply INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
                number INTEGER NOT NULL, request TEXT NOT NULL,
                PRIMARY KEY (reply, number)) STRICT, WITHOUT ROWID\
              """,
              """
              CREATE TABLE undelivered (
                id INTEGER PRIMARY KEY,
                platform TEXT NOT NULL, place TEXT NOT NULL,
                reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT\
              """),
          List.of(
              """
              CREATE TABLE asked_question (
                id TEXT PRIMARY KEY, text TEXT NOT NULL, asked_at INTEGER NOT NULL) STRICT\
              """,
              "CREATE INDEX asked_question_by_age ON asked_question (asked_at)",
              """
              CREATE TABLE feedback (
                who TEXT NOT NULL, about TEXT NOT NULL, at INTEGER NOT NULL,
                verdict TEXT NOT NULL, question TEXT NOT NULL, note TEXT NOT NULL,
                generation INTEGER NOT NULL, PRIMARY KEY (who, about)) STRICT\
              """,
              """
              CREATE TABLE chat_settings (
                chat TEXT PRIMARY KEY,
                every_question INTEGER NOT NULL, brief INTEGER NOT NULL) STRICT\
              """),
          List.of(
              """
              CREATE TABLE watch (
                place TEXT NOT NULL, words TEXT NOT NULL, since TEXT NOT NULL,
                PRIMARY KEY (place, words)) STRICT\
              """,
              """
              CREATE TABLE watch_news (
                place TEXT NOT NULL, words TEXT NOT NULL,
                article TEXT NOT NULL, sentence TEXT NOT NULL,
                noted TEXT NOT NULL, told TEXT,
                PRIMARY KEY (place, article, sentence)) STRICT\
              """),
          List.of(
              """
              CREATE TABLE feed (
                address TEXT PRIMARY KEY, looked_at TEXT NOT NULL, etag TEXT, last_modified TEXT,
                outcome TEXT NOT NULL, taken INTEGER NOT NULL) STRICT\
              """,
              "CREATE TABLE feed_link (link TEXT PRIMARY KEY, seen_at TEXT NOT NULL) STRICT"),
          List.of(
              """
              CREATE TABLE joined_thread (
                platform TEXT NOT NULL, thread TEXT NOT NULL, at INTEGER NOT NULL,
                PRIMARY KEY (platform, thread)) STRICT, WITHOUT ROWID\
              """,
              "CREATE INDEX joined_thread_by_age ON joined_thread (at)"));

  private Schema() {}

  /**
   * Takes the steps that are left, all or none.
   *
   * @throws StateException when a later version of the bot wrote the file
   */
  static void migrate(Connection connection, Path file) throws SQLException {
    int version = version(connection);
    if (version > STEPS.size()) {
      throw new StateException(
          file
              + " was written by a newer version of the bot (schema "
              + version
              + ", this one knows "
              + STEPS.size()
              + "): start that version, or move the file away to begin anew.");
    }
    if (version == STEPS.size()) {
      return;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // Another process may have been quicker; within the transaction nobody is.
      for (int step = version(connection); step < STEPS.size(); step++) {
        for (String sql : STEPS.get(step)) {
          statement.executeUpdate(sql);
        }
      }
      statement.executeUpdate("PRAGMA user_version = " + STEPS.size());
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }
}
