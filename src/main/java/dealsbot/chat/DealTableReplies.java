package dealsbot.chat;

import dealsbot.answer.Answer;
import dealsbot.answer.DealDesk;
import dealsbot.answer.DealDesk.Numbered;
import dealsbot.answer.DealTable;
import dealsbot.answer.DealTotal;
import dealsbot.deal.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers "which companies", "how many in all", "list" and "compare" from the deals, each row with
 * the sentence it stands on.
 */
final class DealTableReplies {

  private static final int ROWS = 5;

  private DealTableReplies() {}

  /** The rows; nothing where the question asks for something else, or nothing can be said now. */
  static List<Block> of(String question, Answer answer, DealDesk deals) {
    if (answer instanceof Answer.NotReady) {
      return List.of();
    }
    Optional<DealTable> table = deals.asked(question).filter(DealTable::isSeveral);
    return table.map(DealTableReplies::blocks).orElse(List.of());
  }

  private static List<Block> blocks(DealTable table) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of("From the deals in the articles:"));
    table
        .rows()
        .forEach(
            (name, rows) -> {
              if (!name.isEmpty()) {
                blocks.add(new Block.Paragraph(List.of(Block.Run.bold(name))));
              }
              rows.stream().limit(ROWS).forEach(row -> blocks.addAll(row(row)));
              if (rows.size() > ROWS) {
                blocks.add(DealReplies.more(rows.size() - ROWS, name));
              }
            });
    if (table.measured()) {
      blocks.add(
          table
              .total()
              .map(DealTableReplies::sum)
              .orElseGet(
                  () ->
                      Block.Paragraph.of(
                          "I do not add these up: only exact figures of one unit from one article"
                              + " can be added.")));
    }
    return blocks;
  }

  private static List<Block> row(Numbered row) {
    Deal.Told told = row.deal().statements().getFirst();
    return List.of(new Block.Paragraph(DealReplies.line(row)), DealReplies.evidence(told));
  }

  /** A sum with its addends. */
  static Block sum(DealTotal total) {
    String addends =
        total.addends().stream().map(Deal.Cell::text).collect(Collectors.joining(" + "));
    return Block.Paragraph.of(
        String.format(Locale.ROOT, "Added up: %s = %,.0f %s", addends, total.sum(), total.unit()));
  }
}
