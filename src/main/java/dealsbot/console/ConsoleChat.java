package dealsbot.console;

import dealsbot.chat.Block;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Talks with whoever sits at the terminal, until the input ends or they leave. */
public final class ConsoleChat {

  private static final String CONVERSATION = "console:chat";

  private final ChatHandler handler;
  private final ConsoleRenderer renderer;
  private final PrintStream out;
  private final PrintStream progress;

  /** What can be pressed. */
  private List<Block.Button> offered = List.of();

  /**
   * @param out where replies go
   * @param progress where the course of longer work is shown
   */
  public ConsoleChat(
      ChatHandler handler, ConsoleRenderer renderer, PrintStream out, PrintStream progress) {
    this.handler = handler;
    this.renderer = renderer;
    this.out = out;
    this.progress = progress;
  }

  /** Says something that nobody asked for now, when it is meant for this terminal. */
  public boolean announce(String place, Reply reply) {
    if (!place.equals(CONVERSATION)) {
      return false;
    }
    out.println(renderer.render(reply));
    return true;
  }

  /** A number or a label presses what was offered last; everything else is a message. */
  private Reply answer(String line) {
    for (int i = 0; i < offered.size(); i++) {
      Block.Button button = offered.get(i);
      if (line.equals(Integer.toString(i + 1)) || line.equalsIgnoreCase(button.label())) {
        return handler
            .press(new ButtonPress(Person.CONSOLE, CONVERSATION, button.data()), progress::println)
            .reply();
      }
    }
    return handler.handle(new ChatRequest(Person.CONSOLE, CONVERSATION, line), progress::println);
  }

  private static List<Block.Button> buttons(Reply reply) {
    return reply.blocks().stream()
        .flatMap(
            block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
        .toList();
  }

  /**
   * Reads messages, a line each, and answers them.
   *
   * @param prompt stands before each line that is to be typed; empty for input from a file
   */
  public void run(BufferedReader in, String prompt) throws IOException {
    if (!prompt.isEmpty()) {
      out.println("Ask about the deals in the articles. /help lists what I can do, /quit leaves.");
    }
    while (true) {
      out.print(prompt);
      out.flush();
      String line = in.readLine();
      if (line == null || line.strip().equals("/quit") || line.strip().equals("/exit")) {
        return;
      }
      if (!line.isBlank()) {
        Reply reply = answer(line.strip());
        List<Block.Button> shown = buttons(reply);
        offered = shown.isEmpty() ? offered : shown;
        out.println(renderer.render(reply));
      }
    }
  }
}
