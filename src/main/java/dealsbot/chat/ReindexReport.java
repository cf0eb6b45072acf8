package dealsbot.chat;

import dealsbot.index.UpdateReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a re-index did.
 *
 * @param update what changed in the index
 * @param rejected files or lines that are no articles
 * @param held answers to golden questions that would be lost or changed: while there are any,
 *     nothing was changed
 * @param answered questions without an answer that have one now
 * @param millis how long it took
 */
public record ReindexReport(
    UpdateReport update,
    List<Rejected> rejected,
    List<Held> held,
    List<String> answered,
    double millis) {

  /** Copies the lists. */
  public ReindexReport {
    rejected = List.copyOf(rejected);
    held = List.copyOf(held);
    answered = List.copyOf(answered);
  }

  /** The same, with more that was left out. */
  public ReindexReport with(List<Rejected> more) {
    List<Rejected> all = new ArrayList<>(rejected);
    all.addAll(more);
    return new ReindexReport(update, all, held, answered, millis);
  }

  /** What happened, in one line. */
  public String outcome() {
    String counts =
        String.format(
            Locale.ROOT,
            "%d added, %d changed, %d removed, %d unchanged, %d left out",
            update.added().size(),
            update.changed().size(),
            update.removed().size(),
            update.unchanged(),
            rejected.size());
    return held.isEmpty()
        ? "generation " + update.generation().number() + ": " + counts
        : "held, " + held.size() + " golden questions would change: " + counts;
  }

  /**
   * A file, or a line of one, that was left out.
   *
   * @param file its path in the articles folder
   * @param reason why, as the end of a sentence that begins with the file
   */
  public record Rejected(String file, String reason) {}

  /**
   * A golden question whose answer would not stay.
   *
   * @param question the question
   * @param before the answer that readers get now
   * @param after the answer they would get; empty when there would be none
   */
  public record Held(String question, String before, String after) {}
}
