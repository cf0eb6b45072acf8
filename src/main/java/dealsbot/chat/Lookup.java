package dealsbot.chat;

import java.util.List;
import java.util.OptionalInt;

/**
 * What can be picked while somebody still types: answers and quotations, all verified.
 *
 * @param results the best first, at most {@link #PAGE}
 * @param next the page that comes next; empty when this is the last one
 */
public record Lookup(List<Result> results, OptionalInt next) {

  /** Results of one page; Telegram takes 50 at the most. */
  public static final int PAGE = 10;

  /** Nothing to pick. */
  public static final Lookup NOTHING = new Lookup(List.of(), OptionalInt.empty());

  /**
   * One thing to pick.
   *
   * @param id at most 64 of {@code [A-Za-z0-9_-]}, different within the lookup
   * @param title what it is, in a few words: the answer, or who is quoted
   * @param description the words and where they stand, in one line
   * @param reply what is put into the chat
   */
  public record Result(String id, String title, String description, Reply reply) {}

  /** Copies the results. */
  public Lookup {
    results = List.copyOf(results);
  }
}
