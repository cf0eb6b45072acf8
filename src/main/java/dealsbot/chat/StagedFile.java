package dealsbot.chat;

import java.util.List;

/**
 * A file that lies ready to be added.
 *
 * @param key names it, for adding or discarding it
 * @param added ids of articles that would be new
 * @param replaced ids of articles that it has another version of, or that its namesake held
 * @param rejected what of it is no article
 */
public record StagedFile(
    String key, List<String> added, List<String> replaced, List<ReindexReport.Rejected> rejected) {

  /** Copies the lists. */
  public StagedFile {
    added = List.copyOf(added);
    replaced = List.copyOf(replaced);
    rejected = List.copyOf(rejected);
  }
}
