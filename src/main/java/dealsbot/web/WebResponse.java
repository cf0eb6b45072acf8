package dealsbot.web;

import java.nio.charset.StandardCharsets;

/**
 * What a request gets.
 *
 * @param status such as 200
 * @param contentType such as {@code application/json; charset=utf-8}
 * @param body may be empty
 */
public record WebResponse(int status, String contentType, byte[] body) {

  /** A line of text. */
  public static WebResponse text(int status, String text) {
    return new WebResponse(
        status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** JSON. */
  public static WebResponse json(int status, String json) {
    return new WebResponse(
        status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing but the status. */
  public static WebResponse empty(int status) {
    return new WebResponse(status, "", new byte[0]);
  }
}
