package dealsbot.cli;

/** What is known of the terminal; the launcher tells, java itself does not. */
final class Terminal {

  private Terminal() {}

  /** Whether standard output shows bold type: a terminal, and nobody asked for NO_COLOR. */
  static boolean styled() {
    return Boolean.getBoolean("dealsbot.stdout.terminal") && System.getenv("NO_COLOR") == null;
  }

  /** Whether a person types at standard input. */
  static boolean interactive() {
    return Boolean.getBoolean("dealsbot.stdin.terminal");
  }
}
