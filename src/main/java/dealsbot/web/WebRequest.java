package dealsbot.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request, read to its end. */
public final class WebRequest {

  private final String method;
  private final String path;
  private final String query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * @param method such as {@code POST}
   * @param path without the query
   * @param query the part behind the question mark, not decoded; empty where there is none
   * @param headers names in any case
   * @param body as it was sent
   */
  public WebRequest(
      String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    this.body = body;
  }

  /** Such as {@code POST}. */
  public String method() {
    return method;
  }

  /** Without the query. */
  public String path() {
    return path;
  }

  /** The part behind the question mark, not decoded; empty where there is none. */
  public String query() {
    return query;
  }

  /** All headers, names in small letters. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The first value of a header, its name in any case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The body as it was sent: signatures are over these bytes. */
  public byte[] body() {
    return body;
  }

  /** The body as UTF-8, whatever the machine's own encoding is. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
