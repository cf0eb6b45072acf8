package dealsbot;

import java.util.List;

/** People talking with the bot on one surface. */
interface Talk extends AutoCloseable {

  /**
   * Has people talk side by side, each alone with the bot: person 0 types the first list's
   * messages, person 1 the second's, and so on.
   *
   * @return for each person what was shown, and what the handler had said, in order
   */
  List<Seen> hold(List<List<String>> conversations) throws Exception;

  /** A turn that presses what has this label, in the last reply that could be pressed. */
  String PRESS = "▸";

  /**
   * Has one person talk, each message after the reply to the one before.
   *
   * @param turns what they type, or press after {@link #PRESS}
   */
  Seen converse(List<String> turns) throws Exception;

  /**
   * One person's side of a conversation.
   *
   * @param raw all that was sent to the surface, joined
   * @param shown each reply as it was drawn
   * @param said each reply as the handler gave it
   */
  record Seen(String raw, List<Shown> shown, List<Shown> said) {}

  @Override
  void close() throws Exception;
}
