package dealsbot.ingest;

import java.io.IOException;
import java.io.Serial;

/** There is no folder to read; the message is one sentence that says what to do. */
public final class NoArticlesFolderException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  NoArticlesFolderException(String message) {
    super(message);
  }
}
