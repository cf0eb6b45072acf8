package dealsbot.index;

/** Hears how far an update is. Called from one thread. */
@FunctionalInterface
public interface IndexProgress {

  /** Says nothing to anybody. */
  IndexProgress SILENT = (done, total) -> {};

  /** {@code done} of {@code total} new or changed articles are written. */
  void indexed(int done, int total);
}
