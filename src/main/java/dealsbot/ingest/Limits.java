package dealsbot.ingest;

/**
 * How much is read at most, so that no file can exhaust memory. News articles have a few thousand
 * characters; these bounds lie far above any.
 *
 * @param documentBytes bytes in a file that is one article
 * @param markdownBytes the same for Markdown, whose parse tree takes a hundred times as much memory
 * @param pdfBytes the same for PDF, whose pictures are not read
 * @param lineBytes bytes in one line of a file of many
 * @param unpackedBytes bytes in a whole file of many, after decompression
 * @param articles articles in a folder
 * @param rejectsPerFile rejects listed for one file; the others are only counted
 */
record Limits(
    int documentBytes,
    int markdownBytes,
    int pdfBytes,
    int lineBytes,
    long unpackedBytes,
    int articles,
    int rejectsPerFile) {

  static final Limits DEFAULT =
      new Limits(16 << 20, 4 << 20, 32 << 20, 4 << 20, 1L << 30, 1_000_000, 100);

  /** Bytes in the words of a message: {@code 16 MiB}. */
  static String inWords(long bytes) {
    if (bytes >= 1 << 30 && bytes % (1 << 30) == 0) {
      return (bytes >> 30) + " GiB";
    }
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }
}
