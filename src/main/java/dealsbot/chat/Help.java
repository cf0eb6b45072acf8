package dealsbot.chat;

import dealsbot.language.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the bot can do, to those who may have it done. */
final class Help {

  private record Entry(String command, String what, boolean forAdmins) {}

  /** More letters than this are no slip of the finger. */
  private static final int MOST_TYPOS = 3;

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("/ask", "a question, in groups where I don't hear plain text", false),
          new Entry("/quote", "what somebody said: a name, a topic, or both", false),
          new Entry("/sources", "the articles I have read; with words, those about them", false),
          new Entry("/deals", "the deals in the articles; with words, those about them", false),
          new Entry("/deal", "one deal with its proof, by its number", false),
          new Entry("/compare", "the deals of two companies", false),
          new Entry("/timeline", "deals by their dates", false),
          new Entry("/figures", "sums and quantities", false),
          new Entry("/conflicts", "where articles differ", false),
          new Entry("/map", "a picture of who deals with whom", false),
          new Entry("/watch", "tells you here when a new article speaks of a name", false),
          new Entry("/unwatch", "stops that", false),
          new Entry("/watching", "what I watch here", false),
          new Entry("/check", "a claim: what comes closest, and which figures differ", false),
          new Entry("/why", "why my last answer came out as it did", false),
          new Entry("/tell", "be told when my last question is answered", false),
          new Entry("/settings", "short or full answers; in groups, when I answer", false),
          new Entry("/feedback", "what you think, for the people behind this bot", false),
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
          "(?<!\\S)/(?:"
              + String.join(
                  "|", ENTRIES.stream().map(entry -> entry.command().substring(1)).toList())
              + ")(?![\\w/])");

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

  /**
   * What somebody sees who has not asked anything yet.
   *
   * @param prompts questions to press; empty where there are none to offer
   */
  static Reply start(Optional<Block> prompts) {
    return new Reply(
        List.of(
            Block.Paragraph.of(
                "I answer questions about business deals with the exact words of news articles, and"
                    + " say so when the articles don't know. Just ask, for example:"),
            prompts.orElse(
                new Block.Bullets(
                    List.of(
                        List.of(Block.Run.plain("How many chips will be supplied, and to whom?")),
                        List.of(
                            Block.Run.plain("What did the chief executive say about China?"))))),
            Block.Paragraph.of(
                "/sources lists the articles, /quote what people said, /help all that I can do.")));
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
            .min(Comparator.comparingInt(known -> EditDistance.between(known, command)))
            .filter(known -> EditDistance.between(known, command) <= MOST_TYPOS)
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
