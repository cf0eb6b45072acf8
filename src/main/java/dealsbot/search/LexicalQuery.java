package dealsbot.search;

import dealsbot.index.Fields;
import dealsbot.index.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.lucene.search.TermQuery;
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
  static Query of(SearchRequest request) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm term : request.terms()) {
      query.add(any(Fields.TEXT, term), BooleanClause.Occur.SHOULD);
      query.add(new BoostQuery(any(Fields.TITLE, term), TITLE_BOOST), BooleanClause.Occur.SHOULD);
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

  static Query any(String field, QueryTerm term) {
    if (term.alternatives().isEmpty() && term.forms().isEmpty()) {
      return new TermQuery(new Term(field, term.stem()));
    }
    SynonymQuery.Builder words = new SynonymQuery.Builder(field);
    words.addTerm(new Term(field, term.stem()));
    List<Query> ways = new ArrayList<>();
    for (String alternative : term.alternatives()) {
      if (alternative.indexOf(' ') < 0) {
        words.addTerm(new Term(field, alternative));
      } else if (!field.equals(Fields.BODY)) {
        // The body keeps no positions; passages find the phrase.
        ways.add(new PhraseQuery(field, alternative.split(" ")));
      }
    }
    ways.add(0, words.build());
    if (!term.forms().isEmpty()) {
      SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
      term.forms().forEach(form -> forms.addTerm(new Term(field, form)));
      ways.add(new BoostQuery(forms.build(), FORM_BOOST));
    }
    return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
  }
}
