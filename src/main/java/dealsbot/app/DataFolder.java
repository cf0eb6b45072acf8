package dealsbot.app;

import java.nio.file.Path;

/**
 * The names inside a data folder.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {

  /** The source files of the articles. */
  public Path articles() {
    return root.resolve("articles");
  }

  /** The built index. */
  public Path lucene() {
    return root.resolve("lucene");
  }

  /** The bot's state. */
  public Path database() {
    return root.resolve("bot.db");
  }

  /** Questions whose answers must not get lost. */
  public Path golden() {
    return root.resolve("golden.jsonl");
  }

  /** Words that mean the same, editable. */
  public Path synonyms() {
    return root.resolve("synonyms.txt");
  }
}
