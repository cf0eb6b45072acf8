package dealsbot.chat;

import dealsbot.answer.DealDesk;
import dealsbot.answer.Finding;
import dealsbot.article.Article;
import dealsbot.deal.Deal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows where articles differ on a deal, the newer first, with both sentences. */
final class ConflictReplies {

  private static final int MOST = 5;

  private ConflictReplies() {}

  static Reply all(List<DealDesk.Disagreement> conflicts) {
    if (conflicts.isEmpty()) {
      return Reply.of("The articles agree in every figure of every deal, as far as I can tell.");
    }
    List<Block> blocks = new ArrayList<>();
    for (DealDesk.Disagreement one : conflicts.stream().limit(MOST).toList()) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Block.Run.plain("Deal " + one.of().number() + ": "),
                  Block.Run.bold(DealReplies.parties(one.of().deal())))));
      blocks.addAll(of(one.conflict()));
    }
    return new Reply(blocks);
  }

  /** Whether it is on what the finding answers with: no other figure is of interest there. */
  static boolean concerns(Finding finding, Deal.Conflict conflict) {
    return finding
        .answerText()
        .map(
            answer ->
                Stream.of(conflict.newer(), conflict.older())
                    .map(cell -> cell.text())
                    .anyMatch(cell -> cell.contains(answer) || answer.contains(cell)))
        .orElse(true);
  }

  static List<Block> of(Deal.Conflict conflict) {
    return List.of(
        new Block.Paragraph(
            List.of(
                Block.Run.plain(
                    conflict.isAmendment()
                        ? "A later article amends the " + conflict.cell() + ": "
                        : "The articles differ in the " + conflict.cell() + ": "),
                Block.Run.bold(conflict.newerWords()),
                Block.Run.plain(
                    day(
                        conflict.newer().article(),
                        conflict.isAmendment() ? ", before " : " and ")),
                Block.Run.bold(conflict.olderWords()),
                Block.Run.plain(day(conflict.older().article(), ".")))),
        DealReplies.evidence(
            conflict.newer().article(), conflict.newerSentence(), conflict.newer().span()),
        DealReplies.evidence(
            conflict.older().article(), conflict.olderSentence(), conflict.older().span()));
  }

  /** The article's day in brackets where it has one, and what follows. */
  private static String day(Article article, String then) {
    Optional<LocalDate> day = article.provenance().publishedOn();
    return day.map(date -> " (" + date + ")").orElse("") + then;
  }
}
