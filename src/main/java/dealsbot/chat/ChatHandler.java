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
}
