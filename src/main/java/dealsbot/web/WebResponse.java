package dealsbot.web;

/**
 * What a request gets.
 *
 * @param status such as 200
 * @param contentType such as {@code application/json; charset=utf-8}
 * @param body sent as UTF-8; may be empty
 */
public record WebResponse(int status, String contentType, String body) {

  /** A line of text. */
  public static WebResponse text(int status, String text) {
    return new WebResponse(status, "text/plain; charset=utf-8", text);
  }

  /** JSON. */
  public static WebResponse json(int status, String json) {
    return new WebResponse(status, "application/json; charset=utf-8", json);
  }

  /** Nothing but the status. */
  public static WebResponse empty(int status) {
    return new WebResponse(status, "", "");
  }
}
