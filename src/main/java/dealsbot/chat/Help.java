package dealsbot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the bot can do, to those who may have it done. */
final class Help {

  private record Entry(String command, String what, boolean forAdmins) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("/ask", "a question, in groups where I don't hear plain text", false),
          new Entry("/quote", "what somebody said: a name, a topic, or both", false),
          new Entry("/sources", "the articles I have read; with words, those about them", false),
          new Entry("/why", "why my last answer came out as it did", false),
          new Entry("/help", "this list", false),
          new Entry("/status", "what is indexed, and how I am", true),
          new Entry("/reindex", "take in new and changed articles", true),
          new Entry("/articles", "the articles with their ids", true),
          new Entry("/add", "take in an article, by its web address", true),
          new Entry("/feeds", "the feeds that bring articles", true),
          new Entry("/remove", "take an article out, by its id", true),
          new Entry("/rollback", "go back to an earlier state of the index", true),
          new Entry("/changes", "what edited articles said before", true),
          new Entry("/unanswered", "what people asked in vain", true),
          new Entry("/audit", "who did what to the articles", true));

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<!\\S)/(?:ask|quote|sources|why|help|status|reindex|articles|add|feeds|remove|rollback|changes|unanswered|audit)(?![\\w/])");

  private Help() {}

  /** A text of the bot's own in runs, so that each command in it can be drawn as one. */
  static List<Block.Run> runs(String text) {
    List<Block.Run> runs = new ArrayList<>();
    Matcher command = COMMAND.matcher(text);
    int at = 0;
    while (command.find()) {
      if (at < command.start()) {
        runs.add(Block.Run.plain(text.substring(at, command.start())));
      }
      runs.add(Block.Run.command(command.group()));
      at = command.end();
    }
    if (at < text.length() || runs.isEmpty()) {
      runs.add(Block.Run.plain(text.substring(at)));
    }
    return runs;
  }

  static Reply start(boolean admin) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            "I answer questions about business deals with the exact words of news articles, and say"
                + " so when the articles don't know. Just ask, for example:"));
    blocks.add(
        new Block.Bullets(
            List.of(
                List.of(Block.Run.plain("How many chips will be supplied, and to whom?")),
                List.of(Block.Run.plain("What did the chief executive say about China?")))));
    blocks.add(commands(admin));
    return new Reply(blocks);
  }

  static Reply help(boolean admin) {
    return new Reply(
        List.of(
            Block.Paragraph.of(
                "Ask in plain words; follow-ups such as “and Hyundai?”, “who said that?” or “more”"
                    + " work too. Quotation marks ask for exact words; source:, article:,"
                    + " speaker:, after: and before: narrow the search."),
            commands(admin)));
  }

  static Reply unknown(String command, boolean admin) {
    String nearest =
        ENTRIES.stream()
            .filter(entry -> admin || !entry.forAdmins())
            .map(Entry::command)
            .filter(known -> alike(known, command))
            .findFirst()
            .orElse("/help");
    return new Reply(
        List.of(
            new Block.Paragraph(
                List.of(
                    Block.Run.plain("I don't know "),
                    Block.Run.code(command),
                    Block.Run.plain(". Did you mean "),
                    Block.Run.command(nearest),
                    Block.Run.plain("?")))));
  }

  /** Whether a typing error may lie between two commands: few letters differ. */
  private static boolean alike(String known, String typed) {
    int common = 0;
    while (common < Math.min(known.length(), typed.length())
        && known.charAt(common) == typed.charAt(common)) {
      common++;
    }
    return common >= 3 && Math.abs(known.length() - typed.length()) <= 3;
  }

  private static Block commands(boolean admin) {
    return new Block.Bullets(
        ENTRIES.stream()
            .filter(entry -> admin || !entry.forAdmins())
            .map(
                entry ->
                    List.of(
                        Block.Run.command(entry.command()), Block.Run.plain(" – " + entry.what())))
            .toList());
  }
}
