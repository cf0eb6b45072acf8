package dealsbot.answer;

import dealsbot.deal.Deal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deals that answer a question together.
 *
 * @param rows the deals; of a comparison by the name that was typed, else all under ""
 * @param measured whether something was to be added up
 * @param total the sum, where the rows may be added
 */
public record DealTable(
    Map<String, List<DealDesk.Numbered>> rows, boolean measured, Optional<DealTotal> total) {

  private static final int FEWEST = 2;

  /** How many deals there are. */
  public int size() {
    return rows.values().stream().mapToInt(List::size).sum();
  }

  /** Whether there are enough for a list: one deal is none, the plain answer says it all. */
  public boolean isSeveral() {
    return size() >= FEWEST;
  }

  /** All deals, each once. */
  public List<Deal> deals() {
    return rows.values().stream()
        .flatMap(List::stream)
        .map(DealDesk.Numbered::deal)
        .distinct()
        .toList();
  }

  /** The sum of one cell of all rows; empty where a row has none that may be added. */
  static Optional<DealTotal> total(List<DealDesk.Numbered> deals, String cell) {
    List<Deal.Cell> cells =
        deals.stream()
            .flatMap(deal -> deal.deal().cells())
            .filter(named -> named.name().equals(cell) && !named.cell().undisclosed())
            .map(Deal.NamedCell::cell)
            .toList();
    return DealTotal.of(cells);
  }
}
