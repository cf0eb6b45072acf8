package dealsbot.chat;

import java.util.List;
import java.util.Optional;

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
   * Whether the people of a chat want every question answered, not only those that are meant for
   * the bot. What nobody wants to be heard needs no {@link #overhear}, and is not to be kept.
   *
   * @param chat as {@link Place#chat}
   */
  default boolean hearsAll(String chat) {
    return false;
  }

  /**
   * Hears a message that was not meant for the bot: no mention, no command, no reply to it.
   *
   * @return the answer when it is a question that the articles answer and the chat wants that;
   *     empty otherwise, and then nothing is said
   */
  default Optional<Reply> overhear(ChatRequest request, Progress progress) {
    return Optional.empty();
  }

  /**
   * Looks up what somebody types in a picker, such as Telegram's inline mode: without a
   * conversation, and nothing of it is kept.
   *
   * @param text a question, or some words of a topic or name; may be empty or half typed
   * @param page counted from 0
   */
  default Lookup lookup(Person person, String text, int page) {
    return Lookup.NOTHING;
  }

  /**
   * Questions to offer, which the articles in the index answer.
   *
   * @param most how many at the most
   */
  default List<Prompt> prompts(int most) {
    return List.of();
  }

  /** What that person sees of the bot before asking anything, such as in Slack's App Home. */
  default Home home(Person person) {
    return Home.saying("");
  }

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
