package dealsbot.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of feeds, so that no entry is fetched twice. Safe for use by many threads. */
public interface FeedMemory {

  /**
   * A look at a feed.
   *
   * @param at when
   * @param etag as its server gave it; null where it gave none
   * @param lastModified the same
   * @param outcome what came of it, in a few words
   * @param taken how many articles came of it, all looks together
   */
  record Look(
      Instant at,
      @Nullable String etag,
      @Nullable String lastModified,
      String outcome,
      int taken) {}

  /** The last look at a feed. */
  Optional<Look> last(String feed);

  /** Those of {@code links} that were taken up before, from any feed. */
  Set<String> known(Collection<String> links);

  /** Remembers a look, and the links that need not be taken up again. */
  void remember(String feed, Look look, Collection<String> links);
}
