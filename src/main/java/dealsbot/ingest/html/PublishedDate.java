package dealsbot.ingest.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a stated date as ISO 8601 does. One that two countries read differently stays out. */
final class PublishedDate {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?", Pattern.DOTALL);

  private static final Pattern BASIC =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?.*)?");

  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})\\b.*");

  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

  /** A date in words somewhere in a line, such as a byline. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)?[ .]+(?:of )?([A-Z][a-z]{2,8})[.,]? (\\d{4})"
              + "|([A-Z][a-z]{2,8})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))\\b");

  private static final List<DateTimeFormatter> MONTHS =
      List.of(formatter("d MMMM uuuu"), formatter("d MMM uuuu"));

  private static final int FIRST_YEAR = 1800;

  private PublishedDate() {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date that {@code stated} gives, with its time where it is ISO 8601 already. */
  static Optional<String> of(String stated) {
    String text = stated.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return exists(iso) ? Optional.of(text) : Optional.empty();
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      return date(slashed.group(1), slashed.group(2), slashed.group(3));
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Optional.of(
          Instant.ofEpochMilli(text.length() > 10 ? number : number * 1000).toString());
    }
    Matcher basic = BASIC.matcher(text);
    if (basic.matches()) {
      return date(basic.group(1), basic.group(2), basic.group(3));
    }
    return internet(text).or(() -> inWords(text));
  }

  /** The first date in words in a line. */
  static Optional<String> inWords(String line) {
    Matcher words = IN_WORDS.matcher(line);
    while (words.find()) {
      boolean dayFirst = words.group(1) != null;
      String day = dayFirst ? words.group(1) : words.group(5);
      String month = dayFirst ? words.group(2) : words.group(4);
      String year = dayFirst ? words.group(3) : words.group(6);
      // "Sept." is common, and no abbreviation that Java knows.
      String known = month.equals("Sept") ? "Sep" : month;
      for (DateTimeFormatter formatter : MONTHS) {
        try {
          return Optional.of(LocalDate.parse(day + " " + known + " " + year, formatter).toString());
        } catch (DateTimeException other) {
          // The next form, or the next date of the line.
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> internet(String text) {
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(
              text.replaceFirst("(?i)\\b(?:UTC|Z)$", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(
          time.getOffset().equals(ZoneOffset.UTC) ? time.toInstant().toString() : time.toString());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static boolean exists(Matcher iso) {
    return date(iso.group(1), iso.group(2), iso.group(3)).isPresent();
  }

  private static Optional<String> date(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      // The first day of the year 1 is what empty fields of some systems print as.
      return date.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(date.toString());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
