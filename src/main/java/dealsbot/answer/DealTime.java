package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.Deal;
import dealsbot.deal.StatementDay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement and the day it is about.
 *
 * @param of the deal
 * @param told the sentence
 * @param day the day, as the sentence dates it against its article, or the article's own
 * @param exact whether the sentence itself names a date
 */
public record DealTime(DealDesk.Numbered of, Deal.Told told, LocalDate day, boolean exact) {

  /** The day of a statement; empty where neither it nor its article has one. */
  static Optional<DealTime> of(DealDesk.Numbered deal, Deal.Told told) {
    Article article = told.article();
    Optional<LocalDate> published = article.provenance().publishedOn();
    Span date = told.statement().date();
    Optional<LocalDate> stated =
        date == null ? Optional.empty() : StatementDay.of(article.slice(date), published);
    return stated.or(() -> published).map(day -> new DealTime(deal, told, day, stated.isPresent()));
  }
}
