package dealsbot.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/** Makes an earlier commit the newest one again; the ones between stay reachable. */
final class Rollback {

  private final Directory directory;
  private final Path folder;

  Rollback(Directory directory, Path folder) {
    this.directory = directory;
    this.folder = folder;
  }

  /** A commit with what its user data says. */
  record Kept(IndexCommit commit, Generation generation) {}

  /** The commits that are kept, the newest first. */
  static List<Kept> kept(Directory directory) throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
      kept.add(new Kept(commit, Generation.fromUserData(commit.getUserData())));
    }
    kept.sort(Comparator.comparingLong((Kept k) -> k.commit().getGeneration()).reversed());
    return kept;
  }

  Generation to(Optional<Long> number) throws IOException {
    List<Kept> kept = kept(directory);
    Generation present = kept.get(0).generation();
    Kept target =
        kept.stream()
            .filter(
                candidate ->
                    number
                        .map(wanted -> candidate.generation().number() == wanted)
                        .orElse(candidate.generation().number() < present.number()))
            .findFirst()
            .orElseThrow(() -> new IndexException(refusal(number, kept)));
    Generation restored = target.generation().withHighest(present.highest());
    try (IndexWriter writer = Writers.open(directory, folder, target.commit())) {
      writer.setLiveCommitData(restored.toUserData().entrySet());
      writer.commit();
      return restored;
    }
  }

  private static String refusal(Optional<Long> number, List<Kept> kept) {
    String numbers =
        kept.stream()
            .map(k -> k.generation().number())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return number
        .map(wanted -> "Generation " + wanted + " is not kept: there are " + numbers + ".")
        .orElse("There is no earlier generation to go back to: only " + numbers + " is kept.");
  }
}
