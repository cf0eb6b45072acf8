package dealsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dealsbot.chat.ChatHandler;
import dealsbot.console.ConsoleChat;
import dealsbot.console.ConsoleRenderer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The bot in a terminal that shows bold, started anew for each person. */
final class TerminalTalk implements Talk {

  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String RESET = "\u001b[0m";

  private final Supplier<ChatHandler> handlers;

  TerminalTalk(Supplier<ChatHandler> handlers) {
    this.handlers = handlers;
  }

  @Override
  public List<Seen> hold(List<List<String>> conversations) throws IOException {
    List<Seen> seen = new ArrayList<>();
    for (List<String> turns : conversations) {
      MarkedReplies replies = new MarkedReplies(handlers.get());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream screen = new PrintStream(out, true, UTF_8);
      PrintStream progress = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
      new ConsoleChat(replies, new ConsoleRenderer(true), screen, progress)
          .run(new BufferedReader(new StringReader(String.join("\n", turns))), "");
      String text = out.toString(UTF_8);
      List<Shown> shown = new ArrayList<>();
      for (String reply : text.split(Pattern.quote(MarkedReplies.END) + "\n", -1)) {
        if (!reply.isBlank()) {
          shown.add(read(reply));
        }
      }
      seen.add(new Seen(text, shown, replies.in("console:chat").stream().map(Shown::of).toList()));
    }
    return seen;
  }

  @Override
  public Seen converse(List<String> turns) throws IOException {
    return hold(List.of(turns.stream().map(turn -> turn.replaceFirst("^" + PRESS, "")).toList()))
        .get(0);
  }

  /** Reads one reply, line by line. */
  private static Shown read(String text) {
    List<Shown.Proof> proofs = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String context = "";
    String quoted = "";
    String attribution = "";
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("  │ " + DIM)) {
        context = plain(line.substring(4));
      } else if (line.startsWith("  │ ")) {
        quoted += (quoted.isEmpty() ? "" : "\n") + marked(line.substring(4));
      } else if (line.startsWith("  — ")) {
        attribution = plain(line.strip()) + "\n";
      } else if (line.startsWith("  " + DIM)) {
        String url = line.endsWith(RESET) ? "" : plain(lines.get(++i).strip());
        proofs.add(Shown.Proof.read(context, quoted, attribution + plain(line.strip()), url));
        context = "";
        quoted = "";
        attribution = "";
      } else if (!line.isBlank()) {
        words.add(buttons(plain(line.startsWith("• ") ? line.substring(2) : line)));
      }
    }
    return new Shown(proofs, words);
  }

  /** What can be pressed, without the numbers that press it. */
  private static String buttons(String line) {
    return line.matches("\\[\\d+\\] .*")
        ? line.replaceAll("\\[\\d+\\] (.+?)(?=  \\[\\d+\\] |$)", "[$1]").replace("]  [", "] [")
        : line;
  }

  private static String marked(String line) {
    return line.replace(BOLD, ">>").replace(RESET, "<<");
  }

  private static String plain(String line) {
    return line.replace(BOLD, "").replace(DIM, "").replace(RESET, "");
  }

  @Override
  public void close() {}
}
