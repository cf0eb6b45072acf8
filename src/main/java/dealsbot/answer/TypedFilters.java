package dealsbot.answer;

import dealsbot.article.Provenance;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Snapshot;
import dealsbot.search.SearchRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters that a person typed, on top of those that came with the question. */
final class TypedFilters {

  private static final Pattern FILTER =
      Pattern.compile(
          "(?<![\\w])(source|article|speaker|after|before):"
              + " ?(?:[\"“]([^\"“”]{1,100})[\"”]|([^\\s\"“”]{1,100}))",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> excluded;
  private final Optional<LocalDate> asOf;
  private final Snapshot snapshot;
  private final Set<String> only = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable String speaker;

  TypedFilters(Set<String> excluded, Optional<LocalDate> asOf, Snapshot snapshot) {
    this.excluded = excluded;
    this.snapshot = snapshot;
    this.asOf = asOf;
    this.to = asOf.orElse(null);
  }

  /** The text without the filters. */
  String takeFrom(String typed) {
    Matcher matcher = FILTER.matcher(typed);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      String key = matcher.group(1).toLowerCase(Locale.ROOT);
      switch (key) {
        case "after", "before" -> takeDay(key, value);
        case "speaker" -> speaker = value.strip().replaceAll("[?!.,;]+$", "");
        default -> takeArticles(key, value);
      }
      matcher.appendReplacement(rest, "");
    }
    matcher.appendTail(rest);
    return rest.toString().replaceAll(" {2,}", " ").strip();
  }

  private void takeArticles(String key, String value) {
    String wanted = value.toLowerCase(Locale.ROOT);
    for (ArticleSummary article : snapshot.articles()) {
      Provenance provenance = article.provenance();
      String publisher = provenance.publisher() == null ? "" : provenance.publisher();
      boolean matches =
          key.equals("source")
              ? publisher.toLowerCase(Locale.ROOT).contains(wanted)
              : article.id().toLowerCase(Locale.ROOT).contains(wanted)
                  || article.title().toLowerCase(Locale.ROOT).contains(wanted);
      if (matches) {
        only.add(article.id());
      }
    }
    if (only.isEmpty()) {
      // A filter that nothing passes is not dropped in silence: nothing may answer then.
      only.add("");
      notes.add(
          key.equals("source")
              ? "No article comes from “" + value + "”; /sources lists them all."
              : "No article is called “" + value + "”; /sources lists them all.");
    }
  }

  private void takeDay(String key, String value) {
    Optional<LocalDate> day = day(value.replaceAll("[?!.,;]+$", ""));
    if (day.isEmpty()) {
      notes.add(
          "I can't read “"
              + value
              + "” as a date, so I looked at all dates; write it like "
              + key
              + ":2026-03-01.");
    } else if (key.equals("after")) {
      from = day.get();
    } else {
      LocalDate last = day.get().minusDays(1);
      to = to == null || last.isBefore(to) ? last : to;
    }
  }

  /** A day; the first one of a month or year that is given alone. */
  private static Optional<LocalDate> day(String value) {
    String whole =
        switch (value.length()) {
          case 4 -> value + "-01-01";
          case 7 -> value + "-01";
          default -> value;
        };
    try {
      return Optional.of(LocalDate.parse(whole));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /**
   * Words of time are a filter too, unless a day was typed. Where no article is as new as that and
   * nobody named the day of asking, they are none, and people are told.
   *
   * @return whether they are one
   */
  boolean takeTime(TimeWords.Since since) {
    if (from != null) {
      return false;
    }
    Optional<LocalDate> newest = snapshot.newestDay(since.asked());
    boolean asNew = newest.filter(day -> !day.isBefore(since.day())).isPresent();
    if (asNew || asOf.isPresent()) {
      from = since.day();
      return true;
    }
    newest.ifPresent(
        day ->
            notes.add(
                "No article is as new as “" + since.words() + "”: the newest is of " + day + "."));
    return false;
  }

  SearchRequest.Filter filter() {
    return new SearchRequest.Filter(
        excluded, only, Optional.ofNullable(from), Optional.ofNullable(to));
  }

  @Nullable String speaker() {
    return speaker == null || speaker.isEmpty() ? null : speaker;
  }

  List<String> notes() {
    return notes;
  }
}
