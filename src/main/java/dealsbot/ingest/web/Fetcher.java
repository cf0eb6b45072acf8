package dealsbot.ingest.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an address, in these steps for it and each redirect: see that it may be called ({@link
 * PublicAddresses}); ask the site's robots.txt ({@link Robots}); call it; read no more than the
 * bounds. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {

  /** How the bot calls itself to sites. */
  static final String AGENT = "deals-bot";

  private static final int MOST_REDIRECTS = 5;

  private final PublicAddresses addresses;
  private final Bounds bounds;
  private final OkHttpClient client;
  private final Robots robots;

  /**
   * How much is fetched at most.
   *
   * @param bytes of one answer, unpacked
   * @param time for one answer, from the first step to the last byte
   */
  record Bounds(int bytes, Duration time) {
    static final Bounds DEFAULT = new Bounds(16 << 20, Duration.ofSeconds(30));
  }

  /**
   * Opens nothing yet.
   *
   * @param allowed hosts, in small letters, that may be private; empty but for a site of one's own
   */
  public Fetcher(Set<String> allowed) {
    this(allowed, Dns.SYSTEM, Bounds.DEFAULT);
  }

  Fetcher(Set<String> allowed, Dns names, Bounds bounds) {
    this.addresses = new PublicAddresses(allowed, names);
    this.bounds = bounds;
    this.client =
        new OkHttpClient.Builder()
            .dns(addresses)
            // A proxy would look the name up again, and call what it likes.
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(Duration.ofSeconds(15))
            .callTimeout(bounds.time())
            .build();
    this.robots = new Robots(this::plain);
  }

  /** What is at {@code address}, when a program may have it. */
  public Fetched fetch(String address) {
    return fetch(address, Fetched.Known.NOTHING);
  }

  /** What is at {@code address}, unless it is what is known already. */
  public Fetched fetch(String address, Fetched.Known known) {
    return fetch(address, known, bounds.bytes(), true);
  }

  /** How long a site asks programs to wait between two calls; empty where it does not say. */
  public Optional<Duration> delay(String address) {
    return robots.delay(address);
  }

  /** Without asking robots.txt, which is fetched itself this way. */
  private Fetched plain(String address) {
    return fetch(address, Fetched.Known.NOTHING, Robots.LARGEST, false);
  }

  private Fetched fetch(String address, Fetched.Known known, int most, boolean polite) {
    String next = address.strip();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpUrl url = HttpUrl.parse(next);
      Optional<String> refused = url == null ? Optional.of(noAddress(next)) : whyNot(url, polite);
      if (url == null || refused.isPresent()) {
        return new Fetched.Refused(refused.orElse(noAddress(next)));
      }
      try (Response response = client.newCall(request(url, known)).execute()) {
        HttpUrl target = redirect(response, url);
        if (target == null) {
          return answer(response, url, most);
        }
        next = target.toString();
      } catch (IOException failed) {
        return new Fetched.Refused(why(failed));
      }
    }
    return new Fetched.Refused("leads from one address to the next without end");
  }

  private static String noAddress(String text) {
    return text.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !text.matches("(?i)https?:.*")
        ? "is not a web address: only http and https are fetched"
        : "is not a complete web address: it begins with https://";
  }

  private Optional<String> whyNot(HttpUrl url, boolean polite) {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return Optional.of("holds a name and password: leave them out");
    }
    if (!addresses.mayCall(url.host())) {
      return Optional.of("leads into a private network, which is not called");
    }
    return polite ? robots.whyNot(url) : Optional.empty();
  }

  private static Request request(HttpUrl url, Fetched.Known known) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", AGENT + "/0.1")
            .header(
                "Accept",
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                    + "application/pdf,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  private static @Nullable HttpUrl redirect(Response response, HttpUrl from) throws IOException {
    boolean redirects =
        switch (response.code()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    String location = response.header("Location");
    if (!redirects || location == null) {
      return null;
    }
    HttpUrl target = from.resolve(location);
    if (target == null) {
      throw new NoWebAddress();
    }
    return target;
  }

  /** A redirect to something that is no web address. */
  private static final class NoWebAddress extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1;
  }

  /** There is more than is read. */
  private static final class TooLarge extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1;
  }

  private Fetched answer(Response response, HttpUrl url, int most) throws IOException {
    if (response.code() == 304) {
      return new Fetched.Unchanged();
    }
    if (!response.isSuccessful()) {
      return new Fetched.Refused(
          switch (response.code()) {
            case 401, 402, 403 ->
                "is closed to programs (" + response.code() + "): save the page from a browser";
            case 404, 410 -> "is not there (" + response.code() + "): check the address";
            case 429 -> "asks to be called less often (429): try later";
            default -> "cannot be had: its server answered " + response.code();
          });
    }
    MediaType type = response.body().contentType();
    String kind = type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    if (kind.matches("(?:image|video|audio|font)/.*")) {
      return new Fetched.Refused("is " + kind.replaceFirst("/.*", "") + " data, not an article");
    }
    byte[] body = body(response.body().source(), most);
    return new Fetched.Found(
        uri(url),
        kind,
        type == null ? null : type.parameter("charset"),
        body,
        response.header("ETag"),
        response.header("Last-Modified"));
  }

  private static byte[] body(BufferedSource source, int most) throws IOException {
    // Unpacked bytes are counted, not those that came over the wire.
    if (source.request(most + 1L)) {
      throw new TooLarge();
    }
    return source.readByteArray();
  }

  private static URI uri(HttpUrl url) throws IOException {
    try {
      return new URI(url.newBuilder().fragment(null).build().toString());
    } catch (URISyntaxException odd) {
      return url.uri();
    }
  }

  private String why(IOException failed) {
    return switch (failed) {
      case PublicAddresses.NotPublic inside -> "leads into a private network, which is not called";
      case UnknownHostException unknown -> "has a host name that is not known: check the address";
      case TooLarge large ->
          "is larger than " + (bounds.bytes() >> 20) + " MiB, which no article is";
      case NoWebAddress none -> "leads to something that is not a web address";
      case InterruptedIOException slow -> "takes too long to answer: try later";
      case SSLException insecure -> "has no valid certificate, so what it says cannot be trusted";
      default -> "cannot be reached: check the address, or try later";
    };
  }

  /** Lets go of connections. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
