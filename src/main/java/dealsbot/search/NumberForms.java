package dealsbot.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other ways to write a number: 260k, 260,000 and 260 thousand are one. */
final class NumberForms {

  private static final Pattern FIGURE =
      Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(k|m|mn|b|bn|t|tn|trn)?");

  private static final Map<String, Integer> SHORT =
      Map.of("k", 3, "m", 6, "mn", 6, "b", 9, "bn", 9, "t", 12, "tn", 12, "trn", 12);

  private static final Map<String, Integer> SCALE =
      Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);

  private static final List<String> UNITS =
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

  private NumberForms() {}

  /**
   * Other forms of the number at {@code index}, lower-cased words joined by one blank.
   *
   * @param words the question's lower-cased words
   */
  static List<String> of(List<String> words, int index) {
    String word = words.get(index);
    int unit = UNITS.indexOf(word);
    Matcher figure = FIGURE.matcher(word);
    if (unit < 0 && !figure.matches()) {
      return List.of();
    }
    BigDecimal value =
        unit >= 0 ? BigDecimal.valueOf(unit) : new BigDecimal(figure.group(1).replace(",", ""));
    int zeros = unit < 0 && figure.group(2) != null ? SHORT.getOrDefault(figure.group(2), 0) : 0;
    if (zeros == 0 && index + 1 < words.size()) {
      zeros = SCALE.getOrDefault(words.get(index + 1), 0);
    }
    return forms(value, zeros, word);
  }

  private static List<String> forms(BigDecimal value, int zeros, String typed) {
    List<String> forms = new ArrayList<>();
    BigDecimal whole = value.scaleByPowerOfTen(zeros);
    if (whole.stripTrailingZeros().scale() <= 0 && whole.precision() - whole.scale() <= 18) {
      forms.add(whole.toBigInteger().toString());
      forms.add(String.format(Locale.ROOT, "%,d", whole.toBigInteger()));
      int small = whole.intValue();
      if (zeros == 0 && small >= 0 && small < UNITS.size()) {
        forms.add(UNITS.get(small));
      }
    }
    SCALE.forEach(
        (name, size) -> {
          BigDecimal scaled = whole.scaleByPowerOfTen(-size).stripTrailingZeros();
          if (scaled.compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= 2) {
            forms.add(scaled.toPlainString() + " " + name);
          }
        });
    SHORT.forEach(
        (letters, size) -> {
          BigDecimal scaled = whole.scaleByPowerOfTen(-size).stripTrailingZeros();
          if (scaled.compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= 2 && zeros > 0) {
            forms.add(scaled.toPlainString() + letters);
          }
        });
    forms.remove(typed);
    return forms.stream().distinct().sorted().toList();
  }
}
