package dealsbot.chat;

import dealsbot.index.Generation;
import dealsbot.index.UpdateReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts how the bot is, and what a re-index did, into blocks. */
final class ReportReplies {

  private static final int MOST_REJECTS = 10;

  private ReportReplies() {}

  static Reply status(StatusReport status) {
    List<List<Block.Run>> lines = new ArrayList<>();
    if (status.generation().isEmpty()) {
      lines.add(line("Index", "none yet: send /reindex"));
    } else {
      Generation generation = status.generation().get();
      lines.add(
          line(
              "Index",
              "generation "
                  + generation.number()
                  + ", "
                  + count(generation.articles(), "article")
                  + ", "
                  + count(generation.passages(), "passage")
                  + ", "
                  + count(generation.quotes(), "quotation")));
      lines.add(line("Last re-index", AdminReplies.minute(generation.created()) + " UTC"));
      String model = generation.pairs().isEmpty() ? " alone" : " and " + generation.pairs();
      lines.add(line("Deals", "found by rules" + model));
    }
    lines.add(line("Search", status.encoder().map(m -> "words and " + m).orElse("words only")));
    status.parts().forEach((part, health) -> lines.add(line(part, health)));
    return new Reply(List.of(new Block.Bullets(lines)));
  }

  /**
   * What a re-index did.
   *
   * @param held makes the buttons below one that was held
   */
  static Reply reindexed(ReindexReport report, java.util.function.Supplier<Block> held) {
    UpdateReport update = report.update();
    List<Block> blocks = new ArrayList<>();
    String counts =
        update.added().size()
            + " added, "
            + update.changed().size()
            + " changed, "
            + update.removed().size()
            + " removed, "
            + update.unchanged()
            + " unchanged";
    String state =
        !report.held().isEmpty()
            ? "Held, and readers keep the former articles: "
            : update.committed()
                ? "Re-indexed: "
                : update.added().isEmpty()
                        && update.changed().isEmpty()
                        && update.removed().isEmpty()
                    ? "Nothing has changed: "
                    : "This would change: ";
    blocks.add(
        Block.Paragraph.of(
            state
                + counts
                + ". Generation "
                + update.generation().number()
                + " holds "
                + count(update.generation().articles(), "article")
                + ". "
                + String.format(Locale.ROOT, "It took %.1f s.", report.millis() / 1000)));
    if (!report.answered().isEmpty()) {
      blocks.add(Block.Paragraph.of("Asked before in vain, and answered now:"));
      blocks.add(
          new Block.Bullets(
              report.answered().stream()
                  .limit(MOST_REJECTS)
                  .map(question -> List.of(Block.Run.plain(question)))
                  .toList()));
    }
    if (!report.rejected().isEmpty()) {
      blocks.add(Block.Paragraph.of("Left out:"));
      blocks.add(
          new Block.Bullets(
              report.rejected().stream()
                  .limit(MOST_REJECTS)
                  .map(r -> List.of(Block.Run.code(r.file()), Block.Run.plain(" " + r.reason())))
                  .toList()));
      if (report.rejected().size() > MOST_REJECTS) {
        blocks.add(
            Block.Paragraph.of("… and " + (report.rejected().size() - MOST_REJECTS) + " more."));
      }
    }
    if (!report.held().isEmpty()) {
      blocks.add(Block.Paragraph.of("These golden questions would lose or change their answer:"));
      blocks.add(
          new Block.Bullets(
              report.held().stream().limit(MOST_REJECTS).map(ReportReplies::held).toList()));
      blocks.add(held.get());
    }
    return new Reply(blocks);
  }

  /** A golden question with both answers. */
  static List<Block.Run> held(ReindexReport.Held held) {
    return List.of(
        Block.Run.plain(held.question() + " – "),
        Block.Run.bold("now: "),
        Block.Run.plain(held.before() + " – "),
        Block.Run.bold("then: "),
        Block.Run.plain(held.after().isEmpty() ? "no answer" : held.after()));
  }

  private static List<Block.Run> line(String label, String value) {
    return List.of(Block.Run.bold(label + ": "), Block.Run.plain(value));
  }

  static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
