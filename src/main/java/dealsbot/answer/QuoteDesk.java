package dealsbot.answer;

import dealsbot.index.ArticleIndex;
import dealsbot.index.Snapshot;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import dealsbot.search.QuoteSearcher;
import dealsbot.search.SearchRequest;
import dealsbot.search.Synonyms;
import java.util.List;
import java.util.Optional;

/** Looks quotations up by speaker and topic. Safe for use by many threads. */
public final class QuoteDesk {

  /** A speaker is named in at most so many words. */
  private static final int LONGEST_SPEAKER = 4;

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
      List<Finding> findings = find(snapshot, topic, speaker, limit);
      boolean elsewhere =
          findings.isEmpty() && speaker.isPresent() && !find(snapshot, "", speaker, 1).isEmpty();
      return new Quotes(speaker, findings, elsewhere);
    }
  }

  /** The same for words of which the first may name a speaker. */
  public Quotes find(String words, int limit) {
    List<String> parts = List.of(words.strip().split("\\s+", -1));
    try (Snapshot snapshot = index.snapshot()) {
      for (int size = Math.min(LONGEST_SPEAKER, parts.size()); size > 0; size--) {
        String name = String.join(" ", parts.subList(0, size));
        if (!name.isEmpty() && !find(snapshot, "", Optional.of(name), 1).isEmpty()) {
          String topic =
              String.join(" ", parts.subList(size, parts.size()))
                  .replaceFirst("^(?:on|about) ", "");
          return find(topic, Optional.of(name), limit);
        }
      }
    }
    return find(words, Optional.empty(), limit);
  }

  private List<Finding> find(Snapshot snapshot, String topic, Optional<String> speaker, int limit) {
    List<QueryTerm> terms = analysis.of(topic, synonyms, snapshot);
    if (terms.isEmpty() && !topic.isBlank()) {
      return List.of();
    }
    return quotes.find(snapshot, terms, speaker, SearchRequest.Filter.ALL, limit).stream()
        .map(hit -> SaidAnswers.finding(hit, hit.score()))
        .toList();
  }
}
