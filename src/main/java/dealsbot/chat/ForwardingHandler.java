package dealsbot.chat;

import java.util.List;

/**
 * Stands before another handler. What one that extends it does not change goes on to the other, so
 * that nothing the other can do is lost on the way.
 */
public abstract class ForwardingHandler implements ChatHandler {

  /** The other. */
  protected final ChatHandler handler;

  /** Stands before {@code handler}. */
  protected ForwardingHandler(ChatHandler handler) {
    this.handler = handler;
  }

  @Override
  public boolean hearsAll(String chat) {
    return handler.hearsAll(chat);
  }

  @Override
  public Lookup lookup(Person person, String text, int page) {
    return handler.lookup(person, text, page);
  }

  @Override
  public List<Prompt> prompts(int most) {
    return handler.prompts(most);
  }

  @Override
  public Home home(Person person) {
    return handler.home(person);
  }
}
