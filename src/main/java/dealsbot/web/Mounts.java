package dealsbot.web;

/** Where the bot can be called by HTTP. Safe for use by many threads. */
@FunctionalInterface
public interface Mounts {

  /**
   * Has requests to exactly {@code path} handled from now on, until the server closes. Methods
   * other than {@code method} get 405, larger bodies 413 without being read.
   *
   * @param method such as {@code POST}
   * @param path begins with a slash, such as {@code /telegram/webhook}
   * @param largest the most bytes of a body
   * @throws IllegalArgumentException when something is mounted there
   */
  void mount(String method, String path, int largest, WebHandler handler);
}
