package dealsbot.answer;

import dealsbot.deal.Amount;
import dealsbot.deal.Deal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sum of cells with its addends. Only exact figures of one unit from one article are added up:
 * anything else might be counted twice or mean another thing.
 *
 * @param addends the cells, at least two
 * @param sum what they come to
 * @param unit a currency, or the noun counted
 */
public record DealTotal(List<Deal.Cell> addends, BigDecimal sum, String unit) {

  private static final String EXACT = "(?:[A-Z]{0,2}[$€£¥₩₹]|Rs\\.? ?)?\\d.*";

  /** Checks that there is something to add. */
  public DealTotal {
    addends = List.copyOf(addends);
    if (addends.size() < 2) {
      throw new IllegalArgumentException("a sum has two addends at least: " + addends);
    }
  }

  /** The sum of the cells, where they may be added. */
  public static Optional<DealTotal> of(List<Deal.Cell> cells) {
    List<Amount> amounts = cells.stream().flatMap(cell -> Amount.of(cell.text()).stream()).toList();
    List<String> units = cells.stream().map(DealTotal::unit).distinct().toList();
    boolean one =
        cells.size() > 1
            && amounts.size() == cells.size()
            && units.size() == 1
            && !units.getFirst().isEmpty()
            && cells.stream().allMatch(cell -> isExact(cell.text()))
            && cells.stream().map(cell -> cell.article().id()).distinct().count() == 1;
    if (!one) {
      return Optional.empty();
    }
    BigDecimal sum = amounts.stream().map(Amount::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new DealTotal(cells, sum, units.getFirst()));
  }

  /** Not "about 300", "50 to 60", "5 a year": what cannot be added to another. */
  private static boolean isExact(String words) {
    return words.matches(EXACT)
        && !words.matches(".*(?:\\d ?(?:–|-| to | and ) ?[$€£]?\\d| a | per ).*");
  }

  /** The currency; else the noun, without its plural. */
  private static String unit(Deal.Cell cell) {
    String currency = Amount.of(cell.text()).map(Amount::unit).orElse("");
    if (!currency.isEmpty()) {
      return currency;
    }
    String words = cell.text().toLowerCase(Locale.ROOT);
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    return noun.matches("[\\p{L}-]+") ? noun.replaceFirst("s$", "") : "";
  }
}
