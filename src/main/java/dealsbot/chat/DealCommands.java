package dealsbot.chat;

import dealsbot.answer.DealDesk;
import dealsbot.answer.DealDesk.Numbered;
import dealsbot.picture.DealPicture;
import dealsbot.picture.NoFontsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of the deal desk. Safe for use by many threads. */
final class DealCommands {

  private static final Set<String> NAMES =
      Set.of(
          "/deals",
          "/deal",
          "/compare",
          "/timeline",
          "/figures",
          "/conflicts",
          "/map",
          "/watch",
          "/unwatch",
          "/watching");

  private static final Pattern PAIR =
      Pattern.compile("(.+?)\\s*(?:,|\\band\\b|\\bvs\\.?\\s|\\bwith\\b)\\s*(.+)");

  private final DealDesk desk;
  private final Watches watches;

  DealCommands(DealDesk desk, Watches watches) {
    this.desk = desk;
    this.watches = watches;
  }

  static boolean knows(String name) {
    return NAMES.contains(name);
  }

  Reply handle(String conversation, String name, String words) {
    return switch (name) {
      case "/deals" -> DealReplies.list(desk.find(words), words);
      case "/deal" -> deal(words);
      case "/compare" -> compare(words);
      case "/timeline" -> DealReplies.timeline(desk.timeline(words), words);
      case "/figures" -> DealReplies.figures(desk.figures(words), words);
      case "/conflicts" -> ConflictReplies.all(desk.conflicts());
      case "/map" -> map(words);
      case "/watch" -> watch(conversation, words);
      case "/unwatch" -> unwatch(conversation, words);
      default -> watching(conversation);
    };
  }

  private Reply deal(String words) {
    String typed = words.strip().replaceFirst("^#", "");
    if (!typed.matches("\\d{1,6}")) {
      List<Numbered> found = typed.isEmpty() ? List.of() : desk.find(typed);
      return found.size() == 1
          ? DealReplies.card(found.getFirst())
          : found.isEmpty()
              ? Reply.of("Put a deal's number behind /deal, as /deals lists them.")
              : DealReplies.list(found, typed);
    }
    Optional<Numbered> deal = desk.number(Integer.parseInt(typed));
    return deal.map(DealReplies::card)
        .orElseGet(
            () ->
                Reply.of(
                    "There is no deal "
                        + typed
                        + ": the last one is "
                        + desk.all().size()
                        + ". Send /deals to see them."));
  }

  private Reply compare(String words) {
    String typed = words.strip();
    Matcher pair = PAIR.matcher(typed);
    String[] two = typed.split("\\s+", 2);
    if (!pair.matches() && two.length < 2) {
      return Reply.of("Put two names behind /compare, such as the two companies.");
    }
    List<Block> blocks = new ArrayList<>();
    for (String name :
        pair.matches() ? List.of(pair.group(1), pair.group(2)) : List.of(two[0], two[1])) {
      blocks.add(new Block.Paragraph(List.of(Block.Run.bold(name))));
      blocks.addAll(DealReplies.list(desk.find(name), name).blocks());
    }
    return new Reply(blocks);
  }

  private Reply map(String words) {
    List<Numbered> deals = desk.find(words);
    if (deals.isEmpty()) {
      return Reply.of(DealReplies.nothing(words));
    }
    try {
      List<Block> blocks = new ArrayList<>();
      DealPicture graph = DealPicture.map(deals.stream().map(Numbered::deal).toList());
      blocks.add(new Block.Picture(graph.png(), graph.words(), graph.title()));
      List<DealPicture.Moment> moments =
          desk.timeline(words).stream()
              .map(time -> new DealPicture.Moment(time.day(), time.of().deal()))
              .toList();
      if (!moments.isEmpty()) {
        DealPicture line = DealPicture.timeline(moments);
        blocks.add(new Block.Picture(line.png(), line.words(), line.title()));
      }
      return new Reply(blocks);
    } catch (NoFontsException none) {
      return Reply.of(String.valueOf(none.getMessage()));
    }
  }

  private Reply watch(String conversation, String words) {
    String typed = words.strip();
    if (typed.isEmpty() || typed.length() > 60) {
      return Reply.of("Put what I should watch behind /watch: a company's name, say.");
    }
    return Reply.of(
        watches.watch(conversation, typed)
            ? "I will tell you here, once for each, when a new article says something of a deal"
                + " with “"
                + typed
                + "”. Stop it with /unwatch."
            : "I watch as much here already as I can: stop something with /unwatch first.");
  }

  private Reply unwatch(String conversation, String words) {
    String typed = words.strip();
    int stopped = watches.unwatch(conversation, typed);
    return Reply.of(
        stopped == 0
            ? "I do not watch that here. Send /watching to see what I watch."
            : typed.isEmpty() ? "I watch nothing here any more." : "I stopped watching that.");
  }

  private Reply watching(String conversation) {
    List<String> watched = watches.watching(conversation);
    if (watched.isEmpty()) {
      return Reply.of("I watch nothing here. Put a name behind /watch to begin.");
    }
    return new Reply(
        List.of(
            Block.Paragraph.of("I watch here:"),
            new Block.Bullets(watched.stream().map(w -> List.of(Block.Run.plain(w))).toList())));
  }
}
