package dealsbot.store;

import dealsbot.chat.StateException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The file and its one connection, opened by whoever needs it first. A damaged file is set aside,
 * and a new one takes its place. Safe for use by many threads: one works at a time. Over 200 lines,
 * since all that can be wrong with the file is dealt with here.
 */
final class Database implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  private final Path file;
  private final Clock clock;
  private final Duration patience;

  // Guarded by this.
  private @Nullable Connection connection;
  private @Nullable String warning;

  /**
   * @param patience how long to wait for another process that writes
   */
  Database(Path file, Clock clock, Duration patience) {
    this.file = file;
    this.clock = clock;
    this.patience = patience;
  }

  /** Work with the connection. */
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Whether there is a file: what only reads need not make one. */
  boolean exists() {
    return Files.exists(file);
  }

  /** Whether the folder for the file is there: a failure that is to be recorded makes none. */
  boolean hasFolder() {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder);
  }

  /** What a person should know about the file; empty when all is well. */
  synchronized Optional<String> warning() {
    return Optional.ofNullable(warning);
  }

  /** Reads, or does a single statement. */
  synchronized <T> T run(Work<T> work) {
    try {
      return work.run(connection());
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  /** Does several statements, all or none. */
  synchronized <T> T transaction(Work<T> work) {
    try {
      Connection open = connection();
      open.setAutoCommit(false);
      try {
        T result = work.run(open);
        open.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        open.rollback();
        throw failure;
      } finally {
        open.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  /** A statement with its values, numbered from 1. */
  static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Runs one statement; how many rows it touched. */
  static int execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      try {
        connection = open();
      } catch (SQLException failure) {
        if (!isDamage(failure)) {
          throw failure;
        }
        setAside(failure);
        connection = open();
      }
    }
    return connection;
  }

  private Connection open() throws SQLException {
    createPrivate(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout((int) patience.toMillis());
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    // What was deleted is overwritten: nobody's words stay in the file for longer than stated.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    Connection opened = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try {
      check(opened);
      Schema.migrate(opened, file);
      return opened;
    } catch (SQLException | RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }

  /** An empty file for its owner's eyes alone; SQLite gives the files beside it the same mode. */
  static void createPrivate(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
      Files.createFile(
          file,
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException there) {
      // As it mostly is.
    } catch (IOException failure) {
      throw new StateException(
          file + " cannot be created: check the folder's permissions.", failure);
    }
  }

  private static void check(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!row.getString(1).equals("ok")) {
        throw new SQLException(row.getString(1), null, SQLiteErrorCode.SQLITE_CORRUPT.code);
      }
    }
  }

  private void setAside(SQLException cause) {
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
    Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + time);
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      for (String suffix : new String[] {"-wal", "-shm"}) {
        Path beside = file.resolveSibling(file.getFileName() + suffix);
        if (Files.exists(beside)) {
          Files.move(
              beside,
              aside.resolveSibling(aside.getFileName() + suffix),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException failure) {
      throw new StateException(
          file + " is damaged and cannot be moved: move it away and start again.", failure);
    }
    warning =
        "the state was damaged: it is set aside as "
            + aside.getFileName()
            + ", and the bot goes on with a new one";
    log.warn("{}: {}", file, warning, cause);
  }

  private StateException failure(SQLException failure) {
    int code = failure.getErrorCode() & 0xff;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new StateException(
          file + " is in use by another program: try again in a moment.", failure);
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return new StateException(
          "The disk is full, so " + file + " cannot be written: free some space and try again.",
          failure);
    }
    if (isDamage(failure)) {
      return new StateException(
          file + " is damaged: start again, and it is set aside for a new one.", failure);
    }
    return new StateException(file + " cannot be used: " + failure.getMessage() + ".", failure);
  }

  private static boolean isDamage(SQLException failure) {
    int code = failure.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException failure) {
      log.warn("{} was not closed cleanly", file, failure);
    } finally {
      connection = null;
    }
  }
}
