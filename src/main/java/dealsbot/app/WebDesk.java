package dealsbot.app;

import dealsbot.chat.FeedMemory;
import dealsbot.chat.FeedReport;
import dealsbot.config.SourceSettings;
import dealsbot.index.ArticleSummary;
import dealsbot.ingest.WebArticle;
import dealsbot.ingest.web.Fetched;
import dealsbot.ingest.web.Fetcher;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets articles from the web. Safe for use by many threads. */
final class WebDesk implements AutoCloseable {

  private final SourceSettings settings;
  private final FeedMemory memory;

  // Guarded by this: most commands fetch nothing, and a client reads certificates for a while.
  private @Nullable Fetcher made;

  WebDesk(SourceSettings settings, FeedMemory memory) {
    this.settings = settings;
    this.memory = memory;
  }

  /** Fetches; for feeds. */
  synchronized Fetcher fetcher() {
    Fetcher fetcher = made;
    if (fetcher == null) {
      fetcher = new Fetcher(settings.allowedPrivate());
      made = fetcher;
    }
    return fetcher;
  }

  /** The file with the article at {@code address}. */
  WebArticle article(String address) {
    return switch (fetcher().fetch(address)) {
      case Fetched.Found found ->
          WebArticle.of(found.body(), found.type(), found.charset(), found.address());
      case Fetched.Refused(String reason) -> new WebArticle.None(reason);
      case Fetched.Unchanged unchanged -> new WebArticle.None("has not changed");
    };
  }

  /**
   * The name for a file from the web: that of the article from the same address, so that a page
   * whose headline was edited replaces its former self.
   */
  String name(WebArticle.File file, List<ArticleSummary> present) {
    Optional<String> url = file.url();
    return present.stream()
        .filter(article -> url.isPresent() && url.get().equals(article.provenance().url()))
        .map(article -> article.id() + ".txt")
        .filter(name -> file.name().endsWith(".txt"))
        .findFirst()
        .orElse(file.name());
  }

  /** How it is with each feed. */
  List<FeedReport> feeds() {
    return settings.feeds().stream().map(URI::toString).map(this::report).toList();
  }

  private FeedReport report(String feed) {
    return memory
        .last(feed)
        .map(look -> new FeedReport(feed, look.at(), look.outcome(), look.taken()))
        .orElseGet(() -> new FeedReport(feed, null, "", 0));
  }

  @Override
  public synchronized void close() {
    if (made != null) {
      made.close();
    }
  }
}
