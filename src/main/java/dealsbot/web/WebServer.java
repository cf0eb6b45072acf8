package dealsbot.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's HTTP server behind a table of mounted paths. It speaks plain HTTP: a proxy in front of
 * it adds TLS. Bodies, connections and the time for a request are bounded. Safe for use by many
 * threads.
 */
public final class WebServer implements Mounts, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private static final int BACKLOG = 100;

  static {
    // Somebody who sends a byte a minute, or nothing, must not hold a connection for ever.
    setUnlessSet("sun.net.httpserver.maxReqTime", "20");
    setUnlessSet("sun.net.httpserver.maxRspTime", "60");
    setUnlessSet("jdk.httpserver.maxConnections", "500");
  }

  private record Mounted(String method, int largest, WebHandler handler) {}

  private final Map<String, Mounted> mounted = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 1).factory());

  /**
   * Binds the address and answers from now on: 404 until something is mounted.
   *
   * @param port 0 for any that is free
   * @throws IOException when the address cannot be bound
   */
  public WebServer(String host, int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void mount(String method, String path, int largest, WebHandler handler) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash, not " + path);
    }
    if (mounted.putIfAbsent(path, new Mounted(method, largest, handler)) != null) {
      throw new IllegalArgumentException("something is mounted at " + path);
    }
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      WebResponse response;
      try {
        response = respond(exchange);
      } catch (RuntimeException | Error failure) {
        log.error(
            "A request to {} could not be answered", exchange.getRequestURI().getPath(), failure);
        response = WebResponse.text(500, "Something went wrong here.");
      }
      send(exchange, response);
    } catch (IOException gone) {
      log.debug("Whoever called hung up", gone);
    }
  }

  private WebResponse respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Mounted target = mounted.get(path);
    if (target == null) {
      return WebResponse.text(404, "There is nothing here.");
    }
    String method = exchange.getRequestMethod();
    if (!method.equals(target.method())
        && !(method.equals("HEAD") && target.method().equals("GET"))) {
      exchange.getResponseHeaders().set("Allow", target.method());
      return WebResponse.text(405, "This is for " + target.method() + " alone.");
    }
    byte[] body = body(exchange, target.largest());
    if (body == null) {
      return WebResponse.text(413, "That is too large.");
    }
    String query = exchange.getRequestURI().getRawQuery();
    return target
        .handler()
        .handle(
            new WebRequest(
                method, path, query == null ? "" : query, exchange.getRequestHeaders(), body));
  }

  /** The body; null when it is larger than it may be. */
  private static byte @Nullable [] body(HttpExchange exchange, int largest) throws IOException {
    String stated = exchange.getRequestHeaders().getFirst("Content-Length");
    if (stated != null && (stated.length() > 18 || Long.parseLong(stated.strip()) > largest)) {
      return null;
    }
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(largest);
    return body.length == largest && in.read() >= 0 ? null : body;
  }

  private static void send(HttpExchange exchange, WebResponse response) throws IOException {
    if (!response.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", response.contentType());
    }
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), bare ? -1 : body.length);
    if (!bare) {
      OutputStream out = exchange.getResponseBody();
      out.write(body);
      // Before the exchange is closed, which waits for what is left of the request.
      out.flush();
    }
  }

  /** Takes no more requests, and lets those that are being answered finish for a second. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
