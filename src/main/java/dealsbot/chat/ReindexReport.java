package dealsbot.chat;

import dealsbot.index.UpdateReport;
import java.util.List;

/**
 * What a re-index did.
 *
 * @param update what changed in the index
 * @param rejected files or lines that are no articles
 * @param millis how long it took
 */
public record ReindexReport(UpdateReport update, List<Rejected> rejected, double millis) {

  /** Copies the list. */
  public ReindexReport {
    rejected = List.copyOf(rejected);
  }

  /**
   * A file, or a line of one, that was left out.
   *
   * @param file its path in the articles folder
   * @param reason why, as the end of a sentence that begins with the file
   */
  public record Rejected(String file, String reason) {}
}
