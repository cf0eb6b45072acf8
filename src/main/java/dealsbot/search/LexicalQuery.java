package dealsbot.search;

import dealsbot.index.Fields;
import dealsbot.index.Snapshot;
import dealsbot.index.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Builds Lucene queries clause by clause: what a person types is never syntax. */
final class LexicalQuery {

  /** What a word is worth in the title, where it is worth 1 in the text. */
  private static final float TITLE_BOOST = 0.5f;

  /** What another form of a word is worth: less, for it tells less of what is asked. */
  private static final float FORM_BOOST = 0.3f;

  private LexicalQuery() {}

  /** Any of the terms, in text or title; each quoted phrase as it stands. */
  static Query of(SearchRequest request, Snapshot snapshot) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm term : request.terms()) {
      any(Fields.TEXT, term, snapshot)
          .ifPresent(words -> query.add(words, BooleanClause.Occur.SHOULD));
      any(Fields.TITLE, term, snapshot)
          .ifPresent(
              words -> query.add(new BoostQuery(words, TITLE_BOOST), BooleanClause.Occur.SHOULD));
    }
    QueryBuilder builder = new QueryBuilder(TextAnalysis.analyzer());
    for (String phrase : request.phrases()) {
      Query exact = builder.createPhraseQuery(Fields.EXACT, phrase);
      if (exact != null) {
        query.add(exact, BooleanClause.Occur.MUST);
      }
    }
    return query.build();
  }

  /** The passages that may answer. */
  static Query filter(SearchRequest.Filter filter) {
    if (filter.isOpen()) {
      return new FieldExistsQuery(Fields.SENTENCES);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new FieldExistsQuery(Fields.SENTENCES), BooleanClause.Occur.FILTER);
    articlesOf(filter, query);
    filter
        .from()
        .ifPresent(
            day -> query.add(days(day.toEpochDay(), Long.MAX_VALUE), BooleanClause.Occur.FILTER));
    filter
        .to()
        .ifPresent(
            day ->
                query.add(
                    days(day.toEpochDay() + 1, Long.MAX_VALUE), BooleanClause.Occur.MUST_NOT));
    return query.build();
  }

  /** Narrows a query to the articles that are looked into, by id. */
  static void articlesOf(SearchRequest.Filter filter, BooleanQuery.Builder query) {
    if (!filter.excluded().isEmpty()) {
      query.add(articles(filter.excluded()), BooleanClause.Occur.MUST_NOT);
    }
    if (!filter.only().isEmpty()) {
      query.add(articles(filter.only()), BooleanClause.Occur.FILTER);
    }
  }

  private static Query days(long from, long to) {
    return NumericDocValuesField.newSlowRangeQuery(Fields.DAY, from, to);
  }

  private static Query articles(Iterable<String> ids) {
    List<BytesRef> terms = new ArrayList<>();
    ids.forEach(id -> terms.add(new BytesRef(id)));
    return new TermInSetQuery(Fields.ARTICLE, terms);
  }

  /**
   * Any of a term's words in a field; empty where the index holds none of them there. What it does
   * not hold is left out: nothing would be found by it, yet it would be looked for in each segment.
   */
  static Optional<Query> any(String field, QueryTerm term, Snapshot snapshot) {
    List<String> words = new ArrayList<>(List.of(term.stem()));
    List<Query> ways = new ArrayList<>();
    for (String alternative : term.alternatives()) {
      if (alternative.indexOf(' ') < 0) {
        words.add(alternative);
      } else if (!field.equals(Fields.BODY)) {
        // The body keeps no positions; passages find the phrase.
        ways.add(new PhraseQuery(field, alternative.split(" ")));
      }
    }
    same(field, words, snapshot).ifPresent(query -> ways.add(0, query));
    same(field, term.forms(), snapshot)
        .ifPresent(query -> ways.add(new BoostQuery(query, FORM_BOOST)));
    return switch (ways.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ways.get(0));
      default -> Optional.of(new DisjunctionMaxQuery(ways, 0));
    };
  }

  /** Words that count as one. */
  private static Optional<Query> same(String field, List<String> words, Snapshot snapshot) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    boolean any = false;
    for (String word : words) {
      Term term = new Term(field, word);
      if (snapshot.frequency(term) > 0) {
        query.addTerm(term);
        any = true;
      }
    }
    return any ? Optional.of(query.build()) : Optional.empty();
  }
}
