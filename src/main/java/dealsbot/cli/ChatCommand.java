package dealsbot.cli;

import dealsbot.app.Workplace;
import dealsbot.chat.StateException;
import dealsbot.console.ConsoleChat;
import dealsbot.console.ConsoleRenderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chat}: the bot in this terminal. */
@Command(
    name = "chat",
    description = "Talks with the bot in this terminal, as in Telegram and Slack.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Override
  public Integer call() throws IOException {
    try (Workplace workplace = options.open(true)) {
      Reindexing.ifMissing(workplace);
      ConsoleChat chat =
          new ConsoleChat(
              workplace.handler(),
              new ConsoleRenderer(Terminal.styled()),
              new PrintStream(System.out, true, StandardCharsets.UTF_8),
              System.err);
      try {
        workplace.openState();
      } catch (StateException unusable) {
        // Answers need none of it.
        System.err.println("deals-bot: " + unusable.getMessage());
      }
      workplace.tellThrough(chat::announce);
      workplace.tellThoseWhoWait();
      chat.run(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
          Terminal.interactive() ? "> " : "");
    }
    return 0;
  }
}
