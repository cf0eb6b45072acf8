package dealsbot.app;

import dealsbot.chat.FeedMemory;
import dealsbot.chat.FeedMemory.Look;
import dealsbot.chat.Progress;
import dealsbot.chat.StagedFile;
import dealsbot.config.SourceSettings;
import dealsbot.index.IndexException;
import dealsbot.ingest.web.Feed;
import dealsbot.ingest.web.FeedEntry;
import dealsbot.ingest.web.Fetched;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at feeds, in these steps for each: fetch it, unless it has not changed; leave out entries
 * without the words that are asked for, and those of earlier looks; fetch the articles, one after
 * the other; lay them among the articles. One re-index takes in what came. For one thread.
 */
final class FeedPoller {

  private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

  /** The others come with the next looks. */
  private static final int MOST_AT_ONCE = 20;

  private static final Duration BETWEEN_CALLS = Duration.ofSeconds(1);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final SourceSettings settings;
  private final WebDesk web;
  private final Incoming incoming;
  private final FeedMemory memory;
  private final Clock clock;
  private final Pause pause;
  private final Runnable reindex;
  private final Map<String, Long> called = new HashMap<>();

  /** Waits. */
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  /**
   * @param reindex takes in what was laid among the articles
   */
  FeedPoller(
      SourceSettings settings,
      WebDesk web,
      Incoming incoming,
      FeedMemory memory,
      Clock clock,
      Pause pause,
      Runnable reindex) {
    this.settings = settings;
    this.web = web;
    this.incoming = incoming;
    this.memory = memory;
    this.clock = clock;
    this.pause = pause;
    this.reindex = reindex;
  }

  /** Looks at those feeds whose time has come. */
  void look() throws InterruptedException {
    int taken = 0;
    for (URI feed : settings.feeds()) {
      Look last = memory.last(feed.toString()).orElse(null);
      if (last == null || !last.at().plus(settings.interval()).isAfter(clock.instant())) {
        taken += look(feed.toString(), last);
      }
    }
    if (taken > 0) {
      reindex.run();
    }
  }

  /** How many articles came of it. */
  private int look(String feed, @org.jspecify.annotations.Nullable Look last)
      throws InterruptedException {
    int before = last == null ? 0 : last.taken();
    Fetched.Known known =
        last == null ? Fetched.Known.NOTHING : new Fetched.Known(last.etag(), last.lastModified());
    return switch (web.fetcher().fetch(feed, known)) {
      case Fetched.Unchanged unchanged -> {
        memory.remember(
            feed,
            new Look(clock.instant(), known.etag(), known.lastModified(), "nothing new", before),
            Set.of());
        yield 0;
      }
      case Fetched.Refused(String reason) -> failed(feed, reason, before);
      case Fetched.Found found ->
          switch (Feed.read(found.body(), found.charset(), found.address().toString())) {
            case Feed.Reading.NoFeed(String reason) -> failed(feed, reason, before);
            case Feed.Reading.Read(Feed read) -> read(feed, found, read, before);
          };
    };
  }

  private int failed(String feed, String reason, int before) {
    log.warn("{} {}", feed, reason);
    memory.remember(feed, new Look(clock.instant(), null, null, reason, before), Set.of());
    return 0;
  }

  private int read(String address, Fetched.Found found, Feed feed, int before)
      throws InterruptedException {
    List<String> links =
        feed.entries().stream()
            .filter(this::isWanted)
            .map(FeedEntry::link)
            .filter(link -> link.matches("(?i)https?://.+"))
            .distinct()
            .toList();
    Set<String> known = memory.known(links);
    List<String> fresh = links.stream().filter(link -> !known.contains(link)).toList();
    List<String> done = new ArrayList<>();
    int taken = 0;
    for (String link : fresh.stream().limit(MOST_AT_ONCE).toList()) {
      waitFor(link);
      StagedFile staged = incoming.fetch(link, Progress.SILENT);
      if (!staged.added().isEmpty() || !staged.replaced().isEmpty()) {
        incoming.layDown(staged.key());
        taken++;
        done.add(link);
      } else if (staged.rejected().stream().noneMatch(r -> r.reason().contains("try later"))) {
        log.info("{} is left out: it {}", link, staged.rejected());
        done.add(link);
      }
    }
    boolean more =
        fresh.size() > MOST_AT_ONCE || done.size() < Math.min(fresh.size(), MOST_AT_ONCE);
    memory.remember(
        address,
        // While some are left the feed must not count as known.
        new Look(
            clock.instant(),
            more ? null : found.etag(),
            more ? null : found.lastModified(),
            outcome(feed, fresh.size(), taken),
            before + taken),
        done);
    return taken;
  }

  private static String outcome(Feed feed, int fresh, int taken) {
    return String.format(
        Locale.ROOT,
        "%d entries, %d new, %d taken in%s",
        feed.entries().size() + feed.passedOver(),
        fresh,
        taken,
        feed.passedOver() > 0 ? "; only the first " + Feed.MOST_ENTRIES + " are looked at" : "");
  }

  private boolean isWanted(FeedEntry entry) {
    String words = (entry.title() + " " + entry.summary()).toLowerCase(Locale.ROOT);
    return settings.words().isEmpty() || settings.words().stream().anyMatch(words::contains);
  }

  /** One call a second to a site, or as seldom as it asks for. */
  private void waitFor(String link) throws InterruptedException {
    String host = String.valueOf(URI.create(link.replace(" ", "%20")).getHost());
    long now = System.nanoTime();
    Duration asked = web.fetcher().delay(link).orElse(BETWEEN_CALLS);
    Duration gap = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    Long last = called.get(host);
    long left = last == null ? 0 : gap.toNanos() - (now - last);
    if (left > 0) {
      pause.of(Duration.ofNanos(left));
    }
    called.put(host, System.nanoTime());
  }

  /** Looks again and again, until the thread is interrupted. */
  void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          look();
        } catch (IndexException | dealsbot.chat.StateException failed) {
          log.warn("The feeds could not be taken in", failed);
        } catch (RuntimeException failed) {
          log.error("The feeds could not be taken in", failed);
        }
        pause.of(Duration.ofSeconds(20));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
