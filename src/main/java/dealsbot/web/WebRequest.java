package dealsbot.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request, read to its end.
 *
 * @param method such as {@code POST}
 * @param path without the query
 * @param query the part behind the question mark, not decoded; empty where there is none
 * @param headers names in small letters
 * @param body as it was sent: signatures are over these bytes
 */
public record WebRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** Makes the names of headers small. */
  public WebRequest {
    Map<String, List<String>> small = new TreeMap<>();
    headers.forEach(
        (name, values) -> small.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(small);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The body as UTF-8, whatever the machine's own encoding is. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
