package dealsbot.cli;

import dealsbot.answer.DealDesk.Numbered;
import dealsbot.chat.DealReplies;
import dealsbot.deal.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deals as rows for other programs: comma-separated, or a table in Markdown. */
final class DealTable {

  private static final List<String> HEAD =
      List.of(
          "number",
          "parties",
          "object",
          "quantity",
          "value",
          "date",
          "place",
          "purpose",
          "status",
          "article",
          "start",
          "end",
          "sentence");

  private DealTable() {}

  static String csv(List<Numbered> deals) {
    return rows(deals).stream()
        .map(row -> row.stream().map(DealTable::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  static String markdown(List<Numbered> deals) {
    List<List<String>> rows = new ArrayList<>(rows(deals));
    rows.add(1, HEAD.stream().map(name -> "---").toList());
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " "))
                    .collect(Collectors.joining(" | ", "| ", " |")))
        .collect(Collectors.joining("\n"));
  }

  private static List<List<String>> rows(List<Numbered> deals) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (Numbered numbered : deals) {
      Deal deal = numbered.deal();
      Deal.Told told = deal.statements().getFirst();
      rows.add(
          List.of(
              Integer.toString(numbered.number()),
              DealReplies.parties(deal),
              words(deal.object()),
              words(deal.quantity()),
              words(deal.value()),
              words(deal.date()),
              words(deal.place()),
              words(deal.purpose()),
              deal.status().words(),
              told.article().id(),
              Integer.toString(told.statement().sentence().start()),
              Integer.toString(told.statement().sentence().end()),
              told.text()));
    }
    return rows;
  }

  private static String words(Deal.@Nullable Cell cell) {
    if (cell == null) {
      return "not stated";
    }
    return cell.undisclosed() ? "not disclosed" : cell.text();
  }

  /** A cell that a spreadsheet takes for a formula is made plain by an apostrophe. */
  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
  }
}
