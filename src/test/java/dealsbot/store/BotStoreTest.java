package dealsbot.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Confirmations;
import dealsbot.chat.EarlierText;
import dealsbot.chat.OpenQuestion;
import dealsbot.chat.OpenQuestions;
import dealsbot.chat.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The state on a real file, reopened. */
@Timeout(60)
class BotStoreTest {

  private static final String Q = "Who buys the nine clinics?";

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private Path file() {
    return folder.resolve("bot.db");
  }

  private BotStore open() {
    return new BotStore(file(), Duration.ofDays(30), clock);
  }

  private void sql(String statement) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statements = raw.createStatement()) {
      statements.executeUpdate(statement);
    }
  }

  private int version() throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statements = raw.createStatement();
        ResultSet row = statements.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  @Test
  void theAuditKeepsEveryEntryAndNobodyCanChangeOne() throws Exception {
    try (BotStore store = open()) {
      store.audit().record("telegram:7", "remove", "ferry", "refused: not an admin");
      now = now.plusSeconds(60);
      store.audit().record("console", "reindex", "", "generation 2: 1 added");
    }
    for (String tampering :
        List.of(
            "UPDATE audit SET outcome = 'done'",
            "DELETE FROM audit",
            "INSERT OR REPLACE INTO audit VALUES (1, 'now', 'me', 'reindex', '', 'done')")) {
      SQLException refused = assertThrows(SQLException.class, () -> sql(tampering));
      assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
    }
    try (BotStore store = open()) {
      assertEquals(
          """
          2026-03-01T10:01:00Z console reindex – generation 2: 1 added
          2026-03-01T10:00:00Z telegram:7 remove ferry – refused: not an admin
          """,
          String.join(
              "",
              store.audit().latest(10).stream()
                  .map(
                      e ->
                          (e.at() + " " + e.who() + " " + e.action() + " " + e.what()).strip()
                              + " – "
                              + e.outcome()
                              + "\n")
                  .toList()));
    }
  }

  @Test
  void aDamagedFileIsSetAsideAndTheBotGoesOn() throws Exception {
    Files.writeString(file(), "this is no database, whatever its name says".repeat(100));
    try (BotStore store = open()) {
      store.audit().record("console", "reindex", "", "done");
      assertEquals(1, store.audit().latest(10).size());
      assertEquals(
          Optional.of(
              "the state was damaged: it is set aside as bot.db.damaged-20260301T100000Z, and the"
                  + " bot goes on with a new one"),
          store.warning());
    }
    assertTrue(
        Files.readString(folder.resolve("bot.db.damaged-20260301T100000Z")).startsWith("this is"));
  }

  @Test
  void flippedBytesInTheMiddleAreNoticedAtTheNextStart() throws Exception {
    try (BotStore store = open()) {
      for (int i = 0; i < 500; i++) {
        store.audit().record("console", "reindex", "article " + i, "x".repeat(200));
      }
    }
    byte[] bytes = Files.readAllBytes(file());
    java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 8192, (byte) 0x5a);
    Files.write(file(), bytes);
    try (BotStore store = open()) {
      store.open();
      assertTrue(store.warning().isPresent());
      assertEquals(List.of(), store.audit().latest(1));
    }
  }

  @Test
  void aFileOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
    try (BotStore store = open()) {
      store.audit().record("console", "reindex", "", "done");
    }
    int newest = version();
    sql("PRAGMA user_version = 99");
    try (BotStore store = open()) {
      StateException refused = assertThrows(StateException.class, store::open);
      assertEquals(
          file()
              + " was written by a newer version of the bot (schema 99, this one knows "
              + newest
              + "): start that version, or move the file away to begin anew.",
          refused.getMessage());
    }
    sql("PRAGMA user_version = " + newest);
    try (BotStore store = open()) {
      assertEquals(1, store.audit().latest(10).size());
    }
  }

  @Test
  void theFilesAreForTheirOwnerAlone() throws IOException {
    try (BotStore store = open()) {
      store.open();
      store.backup(folder.resolve("copy.db"));
      try (Stream<Path> files = Files.list(folder)) {
        for (Path path : files.toList()) {
          assertEquals(
              "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
              path.toString());
        }
      }
    }
  }

  @Test
  void aBackupIsWholeWhileTheBotGoesOn() {
    Path copy = folder.resolve("copies/state.db");
    try (BotStore store = open();
        BotStore other = open()) {
      store.audit().record("console", "reindex", "", "before");
      other.backup(copy);
      store.audit().record("console", "reindex", "", "after");
      assertEquals(
          copy + " exists already: name a new file for the copy.",
          assertThrows(StateException.class, () -> other.backup(copy)).getMessage());
    }
    try (BotStore restored = new BotStore(copy, Duration.ofDays(30), clock)) {
      assertEquals("before", restored.audit().latest(10).get(0).outcome());
      assertEquals(1, restored.audit().latest(10).size());
    }
  }

  @Test
  void readingMakesNoFile() {
    try (BotStore store = open()) {
      assertEquals(List.of(), store.audit().latest(10));
      assertEquals(List.of(), store.questions().open());
      assertEquals(List.of(), store.history().latest(10));
    }
    assertFalse(Files.exists(file()));
  }

  @Test
  void aQuestionIsKeptOnceWithHowOftenItWasAskedUntilItsTimeIsUp() {
    try (BotStore store = open()) {
      store.questions().note(Q, List.of("clinics"));
      store.questions().note("who buys  the nine CLINICS", List.of("clinics"));
      store.questions().note("Where is the plant?", List.of());
    }
    try (BotStore store = open()) {
      assertEquals(
          List.of(
              new OpenQuestion(OpenQuestion.idOf(Q), Q, List.of("clinics"), 2, now, false),
              new OpenQuestion(
                  OpenQuestion.idOf("Where is the plant?"),
                  "Where is the plant?",
                  List.of(),
                  1,
                  now,
                  false)),
          store.questions().open());
      now = now.plus(Duration.ofDays(29));
      assertEquals(2, store.questions().open().size());
      now = now.plus(Duration.ofDays(2));
      assertEquals(List.of(), store.questions().open());
    }
  }

  @Test
  void whoWaitsIsDueWhenItIsAnsweredAndToldOnceAcrossRestarts() {
    String id = OpenQuestion.idOf(Q);
    try (BotStore store = open()) {
      store.questions().note(Q, List.of());
      assertTrue(store.questions().await(id, "telegram:7"));
      assertTrue(store.questions().await(id, "telegram:7"), "twice is once");
      assertFalse(store.questions().await("unknown", "telegram:7"));
      assertEquals(List.of(), store.questions().due(), "not answered yet");
      store.questions().answered(List.of(id));
      assertEquals(List.of(), store.questions().open());
    }
    OpenQuestions.Due due = new OpenQuestions.Due(id, Q, "telegram:7");
    try (BotStore store = open()) {
      assertEquals(List.of(due), store.questions().due());
      store.questions().told(due);
    }
    try (BotStore store = open()) {
      assertEquals(List.of(), store.questions().due());
    }
  }

  @Test
  void aNoteWaitsForALockedFileAndItsCallerDoesNot() throws Exception {
    try (BotStore store = open()) {
      store.open();
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
          Statement statements = other.createStatement()) {
        statements.executeUpdate("BEGIN EXCLUSIVE");
        store.questions().note(Q, List.of());
        // Were the caller to wait, the lock would not be let go before it gives up.
        statements.executeUpdate("COMMIT");
      }
      assertEquals(1, store.questions().open().size());
    }
  }

  @Test
  void aLockedFileIsSaidInASentence() throws Exception {
    try (BotStore store =
        new BotStore(file(), Duration.ofDays(30), Duration.ofHours(1), clock, Duration.ZERO)) {
      store.open();
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
          Statement statements = other.createStatement()) {
        statements.executeUpdate("BEGIN EXCLUSIVE");
        assertEquals(
            file() + " is in use by another program: try again in a moment.",
            assertThrows(
                    StateException.class,
                    () -> store.confirmations().keep(new Confirmations.Pending("a", "b", "c")))
                .getMessage());
        statements.executeUpdate("ROLLBACK");
      }
    }
  }

  @Test
  void theKeyOfTheButtonsStays() {
    byte[] key;
    try (BotStore store = open()) {
      key = store.buttonKey();
    }
    try (BotStore store = open()) {
      assertArrayEquals(key, store.buttonKey());
    }
  }

  @Test
  void whatWaitsForConfirmationIsTakenOnceAndForgottenAfterADay() {
    Confirmations.Pending pending = new Confirmations.Pending("slack:T1:U1", "remove", "ferry");
    String id;
    String late;
    try (BotStore store = open()) {
      id = store.confirmations().keep(pending);
      late = store.confirmations().keep(pending);
    }
    try (BotStore store = open()) {
      assertEquals(Optional.of(pending), store.confirmations().look(id));
      assertEquals(Optional.of(pending), store.confirmations().take(id));
      assertEquals(Optional.empty(), store.confirmations().take(id));
      now = now.plus(Duration.ofDays(1)).plusSeconds(1);
      assertEquals(Optional.empty(), store.confirmations().take(late));
    }
  }

  @Test
  void earlierTextsComeBackTheLatestFirstAndEachOnce() {
    EarlierText first = new EarlierText("a", "T", "2026-01-01", "It was 5.", now);
    EarlierText second = new EarlierText("a", "T", null, "It was 6.", now.plusSeconds(1));
    EarlierText other = new EarlierText("b", "U", null, "Text.", now);
    try (BotStore store = open()) {
      store.history().keep(first);
      store.history().keep(first);
      store.history().keep(other);
      store.history().keep(second);
    }
    try (BotStore store = open()) {
      assertEquals(List.of(second, first), store.history().of("a"));
      assertEquals(List.of(second, other), store.history().latest(5));
    }
  }
}
