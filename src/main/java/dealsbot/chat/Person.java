package dealsbot.chat;

/**
 * Who speaks, by an identity that nobody can choose for themselves.
 *
 * @param surface the platform that vouches for the id
 * @param id Telegram's numeric user id, Slack's {@code TEAM:USER}, or {@code console}
 */
public record Person(Surface surface, String id) {

  /** Whoever sits at the terminal. */
  public static final Person CONSOLE = new Person(Surface.CONSOLE, "console");

  /** Checks that there is an id. */
  public Person {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a person needs an id");
    }
  }
}
