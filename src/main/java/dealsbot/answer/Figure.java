package dealsbot.answer;

import dealsbot.language.Mention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it can be compared: {@code about $5bn} and {@code five billion dollars} are one.
 *
 * @param value the number itself
 * @param unit the currency, "%" or "" for a plain count
 */
record Figure(BigDecimal value, String unit) {

  /** Two figures this near may be one, rounded: neither the same nor another. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d[\\d,]*(?:\\.\\d+)?|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten"
              + "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
              + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b)["
              + " -]?(?:(k|m|mn|b|bn|t|tn|trn|hundred|thousand|million|billion|trillion|dozen)\\b)?");

  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final Map<String, Integer> ZEROS =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("million", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("t", 12),
          Map.entry("tn", 12),
          Map.entry("trn", 12),
          Map.entry("trillion", 12));

  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?:US|A|C|HK|NZ|S)?\\$|[€£¥₩₹]|\\brs\\b|\\b(?:us |canadian |australian )?(?:dollar"
              + "|won|yen|euro|pound|rupee|yuan|renminbi|franc|cent|pence|rubl|roubl|peso|lira|riyal"
              + "|dirham|crown|kron)",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SIGNS =
      Map.of(
          "us$",
          "$",
          "dollar",
          "$",
          "us dollar",
          "$",
          "euro",
          "€",
          "pound",
          "£",
          "won",
          "₩",
          "rupee",
          "₹",
          "rs",
          "₹",
          "yen",
          "¥");

  /** The figure that a mention gives; empty for ranges and for what is no single number. */
  static Optional<Figure> of(String text, Mention.Kind kind) {
    Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    if (!number.find()) {
      return Optional.empty();
    }
    String digits = number.group(1);
    String scale = number.group(2) == null ? "" : number.group(2);
    if (number.find()) {
      return Optional.empty();
    }
    BigDecimal value;
    if (Character.isDigit(digits.charAt(0))) {
      value = new BigDecimal(digits.replace(",", ""));
    } else if (WORDS.contains(digits)) {
      value = BigDecimal.valueOf(WORDS.indexOf(digits));
    } else {
      value = BigDecimal.valueOf(10L * (TENS.indexOf(digits) + 2));
    }
    value =
        scale.equals("dozen")
            ? value.multiply(BigDecimal.valueOf(12))
            : value.scaleByPowerOfTen(ZEROS.getOrDefault(scale, 0));
    return Optional.of(new Figure(value, unit(text, kind)));
  }

  private static String unit(String text, Mention.Kind kind) {
    if (kind == Mention.Kind.PERCENT) {
      return "%";
    }
    Matcher currency = CURRENCY.matcher(text);
    if (kind != Mention.Kind.MONEY || !currency.find()) {
      return "";
    }
    String sign = currency.group().toLowerCase(Locale.ROOT);
    return SIGNS.getOrDefault(sign, sign);
  }

  /** Whether both are the same number of the same unit. */
  boolean same(Figure other) {
    return unit.equals(other.unit) && value.compareTo(other.value) == 0;
  }

  /** Whether the other is another number of the same unit, further off than rounding explains. */
  boolean differs(Figure other) {
    BigDecimal larger = value.max(other.value);
    return unit.equals(other.unit)
        && larger.signum() > 0
        && value
                .subtract(other.value)
                .abs()
                .divide(larger, MathContext.DECIMAL32)
                .compareTo(ROUNDING)
            > 0;
  }
}
