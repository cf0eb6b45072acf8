package dealsbot.preview;

import dealsbot.chat.Reply;
import java.util.List;

/** Draws replies as one platform's app would, from what its adapter really sends. */
public interface Renderer {

  /** The platform's name; in small letters that of its golden file. */
  String platform();

  /** Styles for its messages: all below {@code .NAME.light} and {@code .NAME.dark}. */
  String styles();

  /** The messages of a reply, each as HTML for the page. */
  List<String> draw(Reply reply);

  /** What is sent for a reply, in readable lines. */
  String source(Reply reply);
}
