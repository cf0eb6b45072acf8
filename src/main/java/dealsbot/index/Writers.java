package dealsbot.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Opens the single writer, and says who has it when it is taken. */
final class Writers {

  private static final String OWNER = "writer.pid";

  /** What is written at once becomes one segment, and a question looks into each segment. */
  private static final double MOST_MEGABYTES = 192;

  /**
   * A share of the memory there is, which an index that is being rebuilt may take beside readers.
   */
  private static final double SHARE_OF_MEMORY = 1 / 8.0;

  private Writers() {}

  private static double bufferMegabytes() {
    double memory = Runtime.getRuntime().maxMemory() / (double) (1 << 20);
    return Math.min(MOST_MEGABYTES, Math.max(16, memory * SHARE_OF_MEMORY));
  }

  /**
   * The writer on the newest commit, or on {@code commit}.
   *
   * @throws IndexException.Locked when another process writes
   */
  static IndexWriter open(Directory directory, Path folder, @Nullable IndexCommit commit)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(TextAnalysis.analyzer())
            .setSimilarity(new Similarities())
            .setCodec(IndexCodec.codec())
            .setIndexDeletionPolicy(new KeepLastCommits(ArticleIndex.KEPT_COMMITS))
            .setRAMBufferSizeMB(bufferMegabytes())
            .setCommitOnClose(false)
            .setOpenMode(
                commit == null
                    ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND
                    : IndexWriterConfig.OpenMode.APPEND);
    if (commit != null) {
      config.setIndexCommit(commit);
    }
    try {
      IndexWriter writer = new IndexWriter(directory, config);
      try {
        Files.writeString(folder.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
        return writer;
      } catch (IOException unwritable) {
        writer.rollback();
        throw unwritable;
      }
    } catch (LockObtainFailedException e) {
      throw new IndexException.Locked(owner(folder), e);
    }
  }

  /**
   * Takes every file of a damaged index out, so that a build can start from nothing.
   *
   * @throws IndexException.Locked when another process writes
   */
  static void clear(Directory directory, Path folder) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw new IndexException.Locked(owner(folder), e);
    }
  }

  private static String owner(Path folder) {
    try {
      String pid = Files.readString(folder.resolve(OWNER), StandardCharsets.US_ASCII).strip();
      return "another deals-bot (process " + pid + ")";
    } catch (IOException unknown) {
      return "another deals-bot";
    }
  }
}
