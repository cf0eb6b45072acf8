package dealsbot.index;

import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/** Keeps the last few commits, so that a rollback can go back to them. */
final class KeepLastCommits extends IndexDeletionPolicy {

  private final int count;

  KeepLastCommits(int count) {
    this.count = count;
  }

  @Override
  public void onInit(List<? extends IndexCommit> commits) {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) {
    for (int i = 0; i < commits.size() - count; i++) {
      commits.get(i).delete();
    }
  }
}
