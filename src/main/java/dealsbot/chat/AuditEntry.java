package dealsbot.chat;

import java.time.Instant;

/**
 * One thing that somebody did to the articles, or wanted to do.
 *
 * @param at when
 * @param who a person as {@code surface:id}, {@code command line} or {@code automatic}
 * @param action what was asked for, such as {@code reindex}
 * @param what on what: an article's id, an address, a generation; may be empty
 * @param outcome what came of it, a refusal included
 */
public record AuditEntry(Instant at, String who, String action, String what, String outcome) {

  /** Whoever sits at the command line. */
  public static final String COMMAND_LINE = "command line";

  /** The bot by itself. */
  public static final String AUTOMATIC = "automatic";

  /** Checks that somebody did something. */
  public AuditEntry {
    if (who.isBlank() || action.isBlank()) {
      throw new IllegalArgumentException("an audit entry names who and what");
    }
  }
}
