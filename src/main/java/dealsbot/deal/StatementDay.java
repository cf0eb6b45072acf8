package dealsbot.deal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves a date as it is written against the day of its article: "Tuesday" is the last one,
 * "October" the one nearest before; without an article's day only what names its year is known.
 */
public final class StatementDay {

  private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");
  private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)");

  private StatementDay() {}

  /**
   * The day that {@code words} name; the first of a month or a year where they name no more.
   *
   * @param published the article's day
   */
  public static Optional<LocalDate> of(String words, Optional<LocalDate> published) {
    String lower = words.toLowerCase(Locale.ROOT);
    Matcher year = YEAR.matcher(lower);
    Optional<Integer> stated =
        year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
    Optional<Month> month = month(lower);
    if (stated.isPresent() && month.isEmpty()) {
      return Optional.of(LocalDate.of(stated.get(), 1, 1));
    }
    if (month.isPresent()) {
      Matcher number = DAY.matcher(lower.replaceAll("\\d{4}", ""));
      int day = number.find() ? Integer.parseInt(number.group(1)) : 1;
      Optional<Integer> in =
          stated.or(
              () ->
                  published.map(
                      now ->
                          month.get().getValue() <= now.getMonthValue()
                              ? now.getYear()
                              : now.getYear() - 1));
      return in.map(y -> LocalDate.of(y, month.get(), Math.clamp(day, 1, month.get().minLength())));
    }
    return published.flatMap(now -> relative(lower, now));
  }

  private static Optional<LocalDate> relative(String lower, LocalDate now) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (lower.contains(day.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(
            lower.startsWith("next")
                ? now.with(TemporalAdjusters.next(day))
                : now.with(TemporalAdjusters.previousOrSame(day)));
      }
    }
    return switch (lower) {
      case "today" -> Optional.of(now);
      case "yesterday" -> Optional.of(now.minusDays(1));
      case "tomorrow" -> Optional.of(now.plusDays(1));
      case "last week" -> Optional.of(now.minusWeeks(1));
      case "last month" -> Optional.of(now.minusMonths(1).withDayOfMonth(1));
      case "this year", "earlier this year" -> Optional.of(now.withDayOfYear(1));
      case "last year" -> Optional.of(now.minusYears(1).withDayOfYear(1));
      default -> Optional.empty();
    };
  }

  private static Optional<Month> month(String lower) {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      if (lower.matches(
              "(?s).*\\b" + name.substring(0, 3) + "(?:" + name.substring(3) + "|t?\\.?)\\b.*")
          || lower.contains(name)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
