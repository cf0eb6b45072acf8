package dealsbot.ingest;

import java.io.IOException;

/** Parses the files of one format. Implementations hold no state and may be shared by threads. */
interface ArticleReader {

  /**
   * Hands each article of {@code file} to {@code intake}, and each part that gives none as a
   * reject.
   *
   * @throws RejectedException when the file, or all the rest of it, gives no article
   * @throws IOException when the file cannot be read
   */
  void read(SourceFile file, Intake intake) throws IOException, RejectedException;
}
