package dealsbot.index;

import java.util.List;

/**
 * What a re-index did, or would do.
 *
 * @param generation the state that is served afterwards
 * @param added ids of new articles, sorted
 * @param changed ids of articles with new contents, sorted
 * @param removed ids of articles that are gone, sorted
 * @param unchanged number of articles left alone
 * @param committed whether anything was written
 */
public record UpdateReport(
    Generation generation,
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    boolean committed) {

  /** Copies the lists. */
  public UpdateReport {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }
}
