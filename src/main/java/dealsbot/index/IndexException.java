package dealsbot.index;

/** The index cannot do what was asked. The message is one sentence a person can act on. */
public class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for people. */
  public IndexException(String message) {
    super(message);
  }

  /** With a sentence for people, and the cause for the log. */
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /** There is no index yet. */
  public static final class Missing extends IndexException {
    private static final long serialVersionUID = 1L;

    /** Names the folder. */
    public Missing() {
      super("There is no index yet: run reindex to build it.");
    }
  }

  /** Another process or thread writes. */
  public static final class Locked extends IndexException {
    private static final long serialVersionUID = 1L;

    /** Says who it may be. */
    public Locked(String who, Throwable cause) {
      super(
          "The index is being written by " + who + ": wait until it is done, then try again.",
          cause);
    }
  }

  /** Files are missing or not what was written. */
  public static final class Damaged extends IndexException {
    private static final long serialVersionUID = 1L;

    /** Keeps the cause. */
    public Damaged(Throwable cause) {
      super("The index is damaged: run reindex --full to build it anew.", cause);
    }
  }
}
