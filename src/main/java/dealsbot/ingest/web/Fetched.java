package dealsbot.ingest.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
public sealed interface Fetched {

  /**
   * What is there.
   *
   * @param address where it was in the end, redirects followed
   * @param type its media type in small letters, without parameters; empty where none was named
   * @param charset the character set that the server named, if any
   * @param body its bytes, unpacked
   * @param etag for {@link Known}, if the server gave one
   * @param lastModified the same
   */
  @SuppressWarnings("ArrayRecordComponent") // The bytes go through as they are; nobody compares.
  record Found(
      URI address,
      String type,
      @Nullable String charset,
      byte[] body,
      @Nullable String etag,
      @Nullable String lastModified)
      implements Fetched {}

  /** It is what it was: see {@link Known}. */
  record Unchanged() implements Fetched {}

  /**
   * Nothing.
   *
   * @param reason why, as the end of a sentence that begins with the address
   */
  record Refused(String reason) implements Fetched {}

  /**
   * What is known of an address from the last time.
   *
   * @param etag as the server gave it then
   * @param lastModified the same
   */
  record Known(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing is known. */
    public static final Known NOTHING = new Known(null, null);
  }
}
