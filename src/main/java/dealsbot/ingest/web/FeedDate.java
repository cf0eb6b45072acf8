package dealsbot.ingest.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as feeds write them: RFC 822 and ISO 8601, with what generators make of both. */
final class FeedDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, String> ZONES =
      Map.of(
          "est", "-05:00", "edt", "-04:00", "cst", "-06:00", "cdt", "-05:00", "mst", "-07:00",
          "mdt", "-06:00", "pst", "-08:00", "pdt", "-07:00", "cet", "+01:00");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?:[a-z]+,?\\s*)?(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*[\\s,-]+(\\d{2,4})"
              + "(?:\\s+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?\\s*(?:(?:gmt|utc)?([+-]\\d{2}:?\\d{2})|([a-z]{1,4}))?)?.*");

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})?-?(\\d{2})?(?:[Tt"
              + " ](\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|z|[+-]\\d{2}:?(?:\\d{2})?)?)?");

  private FeedDate() {}

  /** The date as ISO 8601 has it; with a time, in UTC. */
  static Optional<String> of(String text) {
    String date = text.strip();
    try {
      Matcher iso = ISO.matcher(date);
      if (iso.matches()) {
        return Optional.of(
            at(
                number(iso.group(1)),
                iso.group(2) == null ? 1 : number(iso.group(2)),
                iso.group(3) == null ? 1 : number(iso.group(3)),
                iso.group(4),
                iso.group(5),
                iso.group(6),
                iso.group(7) == null ? "Z" : iso.group(7)));
      }
      Matcher mail = MAIL.matcher(date);
      int month = mail.matches() ? MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
      if (month > 0) {
        int year = number(mail.group(3));
        String zone = mail.group(7);
        String name = String.valueOf(mail.group(8)).toLowerCase(Locale.ROOT);
        return Optional.of(
            at(
                year < 70 ? year + 2000 : year < 1000 ? year + 1900 : year,
                month,
                number(mail.group(1)),
                mail.group(4),
                mail.group(5),
                mail.group(6),
                zone != null ? zone : ZONES.getOrDefault(name, "Z")));
      }
    } catch (DateTimeException | NumberFormatException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static String at(
      int year,
      int month,
      int day,
      @org.jspecify.annotations.Nullable String hour,
      @org.jspecify.annotations.Nullable String minute,
      @org.jspecify.annotations.Nullable String second,
      String zone) {
    LocalDate date = LocalDate.of(year, month, day);
    if (hour == null || minute == null) {
      return date.toString();
    }
    int seconds = second == null ? 0 : number(second);
    boolean midnight = number(hour) == 24;
    LocalTime time =
        LocalTime.of(midnight ? 0 : number(hour), number(minute), Math.min(59, seconds));
    String offset =
        zone.matches("[+-]\\d{4}") ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    Instant instant =
        LocalDateTime.of(midnight ? date.plusDays(1) : date, time)
            .toInstant(offset.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(offset));
    return instant.toString();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
