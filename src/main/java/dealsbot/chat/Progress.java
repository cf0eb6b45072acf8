package dealsbot.chat;

/** Hears how long work goes on. Called from the worker's thread, any number of times. */
@FunctionalInterface
public interface Progress {

  /** Says nothing to anybody. */
  Progress SILENT = line -> {};

  /** Takes one short line, such as {@code Reading articles: 120 of 2,221}. */
  void update(String line);
}
