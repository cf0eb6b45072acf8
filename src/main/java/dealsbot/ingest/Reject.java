package dealsbot.ingest;

/**
 * A file, or a line of one, that gave no article.
 *
 * @param file its path relative to the folder, with {@code /} between names; followed by {@code
 *     line N} (from 1) where it is one line of many
 * @param reason what is wrong and what to do, so that {@code file + " " + reason} is a sentence
 */
public record Reject(String file, String reason) {

  /** Checks that both are said. */
  public Reject {
    if (file.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a reject needs a file and a reason: " + file);
    }
  }

  /** The sentence for a person. */
  @Override
  public String toString() {
    return file + " " + reason;
  }
}
