package dealsbot.chat;

/** Answers messages. Safe for use by many threads; never throws for anything a person may type. */
@FunctionalInterface
public interface ChatHandler {

  /**
   * Does what the message asks.
   *
   * @param request the message
   * @param progress hears about work that takes longer than a moment
   * @return what to show; never without blocks
   */
  Reply handle(ChatRequest request, Progress progress);

  /**
   * Takes a file in.
   *
   * @param drop the file, not fetched yet
   * @param progress hears about work that takes longer than a moment
   */
  default Reply file(FileDrop drop, Progress progress) {
    return Reply.of("I can only read text: please send your question in words.");
  }

  /**
   * Does what the button stands for.
   *
   * @param press the button, which may be forged, old, or somebody else's
   * @param progress hears about work that takes longer than a moment, once it has begun
   */
  default PressAnswer press(ButtonPress press, Progress progress) {
    return new PressAnswer(Reply.of("That button does nothing any more."), false);
  }
}
