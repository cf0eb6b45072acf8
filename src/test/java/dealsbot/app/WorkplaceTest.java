package dealsbot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.answer.Answer;
import dealsbot.answer.AskOptions;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.Surface;
import dealsbot.config.Settings;
import dealsbot.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {

  @TempDir Path temp;

  private DataFolder folder;

  @BeforeEach
  void putArticles() throws IOException {
    folder = new DataFolder(temp.resolve("data"));
    Files.createDirectories(folder.articles());
    write("lease.txt", "Orsett leases a mill\n\nOrsett Paper will lease a mill in Varberg.\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.articles().resolve(name), text);
  }

  private Workplace open() {
    return Workplace.open(folder, false, Set.of());
  }

  @Test
  void aBadFileIsNamedAndTheRestIsIndexed() throws IOException {
    write("empty.txt", "");
    try (Workplace workplace = open()) {
      ReindexReport first = workplace.librarian().reindex(false, false, Progress.SILENT);

      assertEquals(List.of("lease"), first.update().added());
      assertEquals(
          List.of("empty.txt"),
          first.rejected().stream().map(ReindexReport.Rejected::file).toList());
      ReindexReport second = workplace.librarian().reindex(false, false, Progress.SILENT);
      assertEquals(1, second.update().unchanged());
      assertEquals(1, second.update().generation().number());
    }
  }

  @Test
  void aFolderWithoutArticlesSaysWhatIsMissing() {
    try (Workplace workplace =
        Workplace.open(new DataFolder(temp.resolve("elsewhere")), false, Set.of())) {
      IndexException failure =
          assertThrows(
              IndexException.class,
              () -> workplace.librarian().reindex(false, false, Progress.SILENT));

      assertTrue(failure.getMessage().contains("elsewhere"), failure.getMessage());
      assertEquals(List.of(), workplace.librarian().articles());
      assertTrue(workplace.librarian().status().generation().isEmpty());
      assertTrue(Files.notExists(temp.resolve("elsewhere")), "nothing is made by looking");
    }
  }

  @Test
  void theFoldersSynonymsAreUsed() throws IOException {
    assertEquals(List.of("rent"), wordsOfNoArticle("What does Orsett rent?"));

    Files.writeString(folder.synonyms(), "# ours\nrent, lease\n");

    assertEquals(List.of(), wordsOfNoArticle("What does Orsett rent?"));
  }

  private List<String> wordsOfNoArticle(String question) {
    try (Workplace workplace = open()) {
      workplace.librarian().reindex(false, false, Progress.SILENT);
      return switch (workplace.engine().ask(question, AskOptions.DEFAULT)) {
        case Answer.NotInArticles not -> not.missing();
        default -> List.of();
      };
    }
  }

  @Test
  void synonymsThatAreNoTextStopTheStartWithASentence() throws IOException {
    Files.write(folder.synonyms(), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});

    IndexException failure = assertThrows(IndexException.class, this::open);

    assertTrue(failure.getMessage().contains("synonyms.txt"), failure.getMessage());
  }

  @Test
  void adminsAreThosePeopleThatTheirPlatformVouchesFor() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("bot.properties"),
            """
            telegram.token=123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc
            telegram.admins=7, 8
            """);

    Set<Person> admins = BotServer.admins(Settings.load(file, Map.of()));

    assertEquals(
        Set.of(new Person(Surface.TELEGRAM, "7"), new Person(Surface.TELEGRAM, "8")), admins);
  }
}
