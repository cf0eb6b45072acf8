package dealsbot.cli;

/** A command cannot do its work. The message is one sentence that says why and what to do. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
