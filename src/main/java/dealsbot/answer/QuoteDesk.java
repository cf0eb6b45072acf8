package dealsbot.answer;

import dealsbot.article.Quotation;
import dealsbot.index.ArticleIndex;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Snapshot;
import dealsbot.language.GeneralWords;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import dealsbot.search.QuoteSearcher;
import dealsbot.search.SearchRequest;
import dealsbot.search.Synonyms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks quotations up by speaker and topic. Safe for use by many threads. */
public final class QuoteDesk {

  /** A speaker is named in at most so many words. */
  private static final int LONGEST_SPEAKER = 4;

  /** Shorter words seldom tell anything alone. */
  private static final int TELLING = 30;

  private static final Pattern EVERYBODY =
      Pattern.compile("(?:all|any(?:one|body)?|every(?:one|body))?", Pattern.CASE_INSENSITIVE);

  private final ArticleIndex index;
  private final QuestionTerms analysis;
  private final Synonyms synonyms;
  private final QuoteSearcher quotes = new QuoteSearcher();

  /** Over what {@code index} holds. */
  public QuoteDesk(ArticleIndex index, QuestionTerms analysis, Synonyms synonyms) {
    this.index = index;
    this.analysis = analysis;
    this.synonyms = synonyms;
  }

  /**
   * What was found.
   *
   * @param speaker the speaker that was looked for; empty for anybody
   * @param findings quotations with the sentences around them, the best first
   * @param elsewhere whether the speaker is quoted, but not on this topic
   */
  public record Quotes(Optional<String> speaker, List<Finding> findings, boolean elsewhere) {
    /** Copies the list. */
    public Quotes {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The quotations of a speaker on a topic.
   *
   * @param topic any words; empty for all
   * @param speaker a name or role; empty for anybody
   * @throws dealsbot.index.IndexException when there is no index to look into
   */
  public Quotes find(String topic, Optional<String> speaker, int limit) {
    try (Snapshot snapshot = index.snapshot()) {
      return quotes(snapshot, find(snapshot, topic, speaker, limit), speaker);
    }
  }

  private Quotes quotes(Snapshot snapshot, List<Finding> findings, Optional<String> speaker) {
    boolean elsewhere =
        findings.isEmpty() && speaker.isPresent() && !find(snapshot, "", speaker, 1).isEmpty();
    return new Quotes(speaker, findings, elsewhere);
  }

  /** One quotation of each of the newest articles that quote somebody. */
  private static List<Finding> newest(Snapshot snapshot, int limit) {
    List<Finding> findings = new ArrayList<>();
    snapshot.articles().stream()
        .filter(article -> article.quotes() > 0)
        .sorted(
            Comparator.comparing(
                    (ArticleSummary article) ->
                        article.provenance().publishedOn().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(ArticleSummary::id))
        .takeWhile(article -> findings.size() < limit)
        .forEach(article -> first(snapshot, article.id()).ifPresent(findings::add));
    return findings;
  }

  /** The article's first quotation, one with a speaker and enough words before others. */
  private static Optional<Finding> first(Snapshot snapshot, String id) {
    return snapshot.quotations(id).stream()
        .filter(quotation -> quotation.kind() != Quotation.Kind.INDIRECT)
        .min(
            Comparator.comparing((Quotation quotation) -> quotation.speaker() == null)
                .thenComparing(quotation -> quotation.words().length() < TELLING)
                .thenComparing(Quotation::kind)
                .thenComparing(Quotation::words))
        .flatMap(
            quotation ->
                snapshot
                    .article(id)
                    .map(article -> new QuoteSearcher.QuoteHit(article, quotation, 0)))
        .map(hit -> SaidAnswers.finding(hit, 0));
  }

  /**
   * The same for words of which the first may name a speaker, each sentence shown once; without
   * words from the newest articles, one of each.
   */
  public Quotes find(String typed, int limit) {
    String words = typed.strip();
    try (Snapshot snapshot = index.snapshot()) {
      if (EVERYBODY.matcher(words).matches()) {
        return new Quotes(Optional.empty(), newest(snapshot, limit), false);
      }
      List<String> parts = List.of(words.split("\\s+", -1));
      for (int size = Math.min(LONGEST_SPEAKER, parts.size()); size > 0; size--) {
        String name = String.join(" ", parts.subList(0, size));
        if (!find(snapshot, "", Optional.of(name), 1).isEmpty()) {
          String topic =
              String.join(" ", parts.subList(size, parts.size()))
                  .replaceFirst("^(?:on|about) ", "");
          return quotes(
              snapshot, once(snapshot, topic, Optional.of(name), limit), Optional.of(name));
        }
      }
      return quotes(snapshot, once(snapshot, words, Optional.empty(), limit), Optional.empty());
    }
  }

  /** Several quotations may stand in one sentence: it is shown once. */
  private List<Finding> once(Snapshot snapshot, String topic, Optional<String> speaker, int limit) {
    List<Finding> findings = new ArrayList<>();
    find(snapshot, topic, speaker, limit * 4)
        .forEach(finding -> SaidAnswers.addOnce(finding, findings));
    return findings.stream().limit(limit).toList();
  }

  private List<Finding> find(Snapshot snapshot, String topic, Optional<String> speaker, int limit) {
    List<QueryTerm> terms =
        analysis.of(topic, synonyms, snapshot).stream()
            .filter(term -> !GeneralWords.contain(term.word()))
            .toList();
    if (terms.isEmpty() && !topic.isBlank()) {
      return List.of();
    }
    return quotes.find(snapshot, terms, speaker, SearchRequest.Filter.ALL, limit).stream()
        .map(hit -> SaidAnswers.finding(hit, hit.score()))
        .toList();
  }
}
