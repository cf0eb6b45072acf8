package dealsbot.ingest;

import java.io.Serial;

/** A file or line gives no article; the message is the {@link Reject#reason}. */
final class RejectedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  RejectedException(String reason) {
    super(reason, null, false, false);
  }

  /** The reason, as it stands in the reject. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
