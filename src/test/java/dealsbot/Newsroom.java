package dealsbot;

import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.article.Article;
import dealsbot.chat.AdminPolicy;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.DealsBot;
import dealsbot.chat.Person;
import dealsbot.index.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Articles that are indexed into a folder of the test's, and bots that answer from them. */
final class Newsroom implements AutoCloseable {

  static final Path CORPUS = Path.of("src/test/resources/corpus/articles");
  static final Path SEED = Path.of("index-data/articles");

  final DataFolder folder;
  final Workplace workplace;

  private Newsroom(DataFolder folder, Workplace workplace) {
    this.folder = folder;
    this.workplace = workplace;
  }

  /** Copies the articles into the folder and indexes them. */
  static Newsroom open(Path articles, Path folder) throws IOException {
    DataFolder data = new DataFolder(folder);
    Files.createDirectories(data.articles());
    try (Stream<Path> files = Files.list(articles)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.articles().resolve(file.getFileName()));
      }
    }
    Workplace workplace = Workplace.open(data, true, Set.of());
    workplace.librarian().reindex(false, false, line -> {});
    return new Newsroom(data, workplace);
  }

  /** Opens a folder that was indexed before. */
  static Newsroom reopen(Path folder) {
    DataFolder data = new DataFolder(folder);
    return new Newsroom(data, Workplace.open(data, true, Set.of()));
  }

  /** A bot that keeps questions without an answer. */
  ChatHandler rememberingBot(Person... admins) {
    return new DealsBot(
        workplace.engine(),
        workplace.quotes(),
        workplace.deals(),
        workplace.librarian(),
        new AdminPolicy(Set.copyOf(List.of(admins))),
        workplace.state(),
        Clock.systemUTC());
  }

  /** A bot without memory of anybody. */
  ChatHandler bot(Person... admins) {
    return new DealsBot(
        workplace.engine(),
        workplace.quotes(),
        workplace.deals(),
        workplace.librarian(),
        new AdminPolicy(Set.copyOf(List.of(admins))),
        workplace.state().withoutQuestions(),
        Clock.systemUTC());
  }

  /** An article as it is stored. */
  Article article(String id) {
    try (Snapshot snapshot = workplace.index().snapshot()) {
      return snapshot.article(id).orElseThrow();
    }
  }

  @Override
  public void close() {
    workplace.close();
  }
}
