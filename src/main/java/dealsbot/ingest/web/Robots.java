package dealsbot.ingest.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * What sites let programs fetch, as RFC 9309 has it: a missing robots.txt allows all, one that
 * cannot be had allows nothing. Each is asked for once an hour. Safe for use by many threads.
 */
final class Robots {

  /** The RFC asks that so many bytes at least are read. */
  static final int LARGEST = 512 << 10;

  private static final int MOST_SITES = 500;

  private static final Duration KEPT = Duration.ofHours(1);

  private final Function<String, Fetched> fetch;

  private record Entry(BaseRobotRules rules, long until) {}

  private final Map<String, Entry> sites = new LinkedHashMap<>();

  Robots(Function<String, Fetched> fetch) {
    this.fetch = fetch;
  }

  Optional<String> whyNot(HttpUrl url) {
    return rules(url).isAllowed(url.toString())
        ? Optional.empty()
        : Optional.of(
            "is closed to programs by its site's robots.txt: save the page from a browser");
  }

  Optional<Duration> delay(String address) {
    HttpUrl url = HttpUrl.parse(address);
    long millis = url == null ? -1 : rules(url).getCrawlDelay();
    return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
  }

  private BaseRobotRules rules(HttpUrl url) {
    String site = url.scheme() + "://" + url.host() + ":" + url.port();
    long now = System.nanoTime();
    synchronized (sites) {
      Entry known = sites.get(site);
      if (known != null && known.until() - now > 0) {
        return known.rules();
      }
    }
    HttpUrl.Builder place =
        new HttpUrl.Builder().scheme(url.scheme()).host(url.host()).port(url.port());
    BaseRobotRules rules = read(place.addPathSegment("robots.txt").build().toString());
    synchronized (sites) {
      sites.remove(site);
      sites.put(site, new Entry(rules, now + KEPT.toNanos()));
      if (sites.size() > MOST_SITES) {
        sites.remove(sites.keySet().iterator().next());
      }
    }
    return rules;
  }

  private BaseRobotRules read(String address) {
    return switch (fetch.apply(address)) {
      case Fetched.Found found ->
          new SimpleRobotRulesParser()
              .parseContent(address, found.body(), "text/plain", List.of(Fetcher.AGENT));
      case Fetched.Unchanged unchanged ->
          new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
      // A server that is out of order would say neither yes nor no; the page itself tells then.
      case Fetched.Refused refused ->
          new SimpleRobotRules(
              refused.reason().contains("server answered 5")
                  ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
                  : SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    };
  }
}
