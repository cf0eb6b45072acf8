package dealsbot.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Where articles come from by themselves.
 *
 * @param watch whether {@code run} takes in what changes in the articles folder
 * @param feeds addresses of RSS and Atom feeds
 * @param interval how often each feed is looked at
 * @param words an entry's title or summary has to have one of them; empty: all entries are taken
 * @param allowedPrivate hosts that may be fetched from although they are no public ones
 */
public record SourceSettings(
    boolean watch,
    List<URI> feeds,
    Duration interval,
    Set<String> words,
    Set<String> allowedPrivate) {

  /** Nothing comes by itself. */
  public static final SourceSettings NONE =
      new SourceSettings(false, List.of(), Duration.ofMinutes(30), Set.of(), Set.of());

  /** Copies the collections. */
  public SourceSettings {
    feeds = List.copyOf(feeds);
    words = Set.copyOf(words);
    allowedPrivate = Set.copyOf(allowedPrivate);
  }
}
