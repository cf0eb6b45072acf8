package dealsbot.search;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.index.Fields;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import dealsbot.index.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.QueryBuilder;

/** Finds quotations by who speaks and by what it is about. Safe for use by many threads. */
public final class QuoteSearcher {

  private final Analyzer analyzer = TextAnalysis.analyzer();

  /**
   * A quotation with its article.
   *
   * @param article the article, with its whole text
   * @param quotation the quotation, its places in the article's text
   * @param score how well it fits the topic; 0 where no topic was given
   */
  public record QuoteHit(Article article, Quotation quotation, double score) {}

  /**
   * The quotations that fit, the best first; without a topic in the order of article and text.
   *
   * @param topic content words, any of which may occur; empty for all
   * @param speaker a name or role whose words all occur in the speaker's; empty for anybody
   * @param filter which articles are looked into
   */
  public List<QuoteHit> find(
      Snapshot snapshot,
      List<QueryTerm> topic,
      Optional<String> speaker,
      SearchRequest.Filter filter,
      int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new FieldExistsQuery(Fields.QUOTE), BooleanClause.Occur.FILTER);
    if (!filter.isOpen()) {
      LexicalQuery.articlesOf(filter, query);
    }
    Query named =
        speaker
            .map(
                name ->
                    new QueryBuilder(analyzer)
                        .createBooleanQuery(Fields.SPEAKER, name, BooleanClause.Occur.MUST))
            .orElse(null);
    if (named != null) {
      query.add(named, BooleanClause.Occur.FILTER);
    } else if (speaker.isPresent()) {
      return List.of();
    }
    if (!topic.isEmpty()) {
      BooleanQuery.Builder words = new BooleanQuery.Builder();
      for (QueryTerm term : topic) {
        LexicalQuery.any(Fields.QUOTE, term, snapshot)
            .ifPresent(any -> words.add(any, BooleanClause.Occur.SHOULD));
      }
      query.add(words.build(), BooleanClause.Occur.MUST);
    } else {
      query.add(
          new BoostQuery(new ConstantScoreQuery(new FieldExistsQuery(Fields.QUOTE)), 0),
          BooleanClause.Occur.MUST);
    }
    return hits(snapshot, query.build(), limit);
  }

  private static List<QuoteHit> hits(Snapshot snapshot, Query query, int limit) {
    List<QuoteHit> hits = new ArrayList<>();
    try {
      for (ScoreDoc found : snapshot.searcher().search(query, limit).scoreDocs) {
        snapshot
            .quotation(found.doc)
            .ifPresent(
                quote ->
                    snapshot
                        .article(quote.article())
                        .ifPresent(
                            article ->
                                hits.add(new QuoteHit(article, quote.quotation(), found.score))));
      }
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
    hits.sort(
        Comparator.comparingDouble(QuoteHit::score)
            .reversed()
            .thenComparing(hit -> hit.article().id())
            .thenComparing(hit -> hit.quotation().words()));
    return hits;
  }
}
