package dealsbot.deal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it can be compared: "$3.4 billion" and "3.4bn dollars" are the same.
 *
 * @param unit the currency's sign or the noun counted; empty where there is none
 * @param number the number, scaled; of a range the first
 */
public record Amount(String unit, BigDecimal number) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[ -]?(hundred|thousand|million"
              + "|billion|trillion|crore|lakh|bln|mln|bn|mn|tn|trn|[kmb]\\b)?");

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "$"),
          Map.entry("dollar", "$"),
          Map.entry("€", "€"),
          Map.entry("euro", "€"),
          Map.entry("£", "£"),
          Map.entry("pound", "£"),
          Map.entry("¥", "¥"),
          Map.entry("yen", "¥"),
          Map.entry("₩", "₩"),
          Map.entry("won", "₩"),
          Map.entry("₹", "₹"),
          Map.entry("rs", "₹"),
          Map.entry("rupee", "₹"),
          Map.entry("crown", "crown"),
          Map.entry("yuan", "yuan"),
          Map.entry("franc", "franc"));

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("thousand", 3),
          Map.entry("k", 3),
          Map.entry("lakh", 5),
          Map.entry("million", 6),
          Map.entry("mn", 6),
          Map.entry("mln", 6),
          Map.entry("m", 6),
          Map.entry("crore", 7),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("bln", 9),
          Map.entry("b", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12),
          Map.entry("trn", 12));

  /** The first number of {@code words}; empty where none is written in digits. */
  public static Optional<Amount> of(String words) {
    int aside = words.indexOf(" (");
    String lower = (aside > 0 ? words.substring(0, aside) : words).toLowerCase(Locale.ROOT);
    Matcher matcher = NUMBER.matcher(lower);
    if (!matcher.find()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
    String scale = matcher.group(2);
    Integer zeros = scale == null ? Integer.valueOf(0) : SCALES.get(scale);
    String unit =
        CURRENCIES.entrySet().stream()
            .filter(entry -> lower.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .findFirst()
            .orElse("");
    return Optional.of(
        new Amount(unit, number.scaleByPowerOfTen(zeros == null ? 0 : zeros).stripTrailingZeros()));
  }
}
