package dealsbot.console;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/** Talks with whoever sits at the terminal, until the input ends or they leave. */
public final class ConsoleChat {

  private static final String CONVERSATION = "console:chat";

  private final ChatHandler handler;
  private final ConsoleRenderer renderer;
  private final PrintStream out;
  private final PrintStream progress;

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
        Reply reply =
            handler.handle(new ChatRequest(Person.CONSOLE, CONVERSATION, line), progress::println);
        out.println(renderer.render(reply));
      }
    }
  }
}
