package dealsbot.chat;

import java.time.Instant;

/**
 * What somebody thinks of an answer, or of the bot.
 *
 * @param at when it was said last
 * @param verdict what they think
 * @param question the question whose answer is meant; empty for the bot as a whole
 * @param note in their own words; may be empty
 * @param generation the state of the index that had answered; 0 where none is meant
 */
public record Feedback(Instant at, Verdict verdict, String question, String note, long generation) {

  /** What somebody thinks. */
  public enum Verdict {
    /** It helped. */
    HELPFUL("helpful"),
    /** It did not help, nothing more is said. */
    NOT_HELPFUL("not helpful"),
    /** It does not answer the question, or answers it wrongly. */
    WRONG("wrong"),
    /** It was true once. */
    OUTDATED("outdated"),
    /** Something is missing. */
    INCOMPLETE("incomplete"),
    /** Something else is amiss. */
    OTHER("other"),
    /** A remark in words. */
    REMARK("remark");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }
}
