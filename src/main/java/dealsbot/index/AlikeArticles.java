package dealsbot.index;

import dealsbot.article.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the articles that share most of an article's rarest words: if one says the same, it is
 * among them, and nobody has to read all the others.
 */
final class AlikeArticles {

  private static final int WORDS = 40;

  private AlikeArticles() {}

  /** So many articles, the one that shares most first. */
  static List<Article> of(IndexSearcher searcher, Article article, int most) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Term term : rarest(searcher.getIndexReader(), article.text())) {
      query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
    }
    List<Article> alike = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
      alike.add(StoredArticles.article(searcher, hit.doc));
    }
    return alike;
  }

  private record Counted(Term term, int articles) {}

  private static List<Term> rarest(IndexReader reader, String text) throws IOException {
    List<Counted> counted = new ArrayList<>();
    for (String word : words(text)) {
      Term term = new Term(Fields.BODY, word);
      int articles = reader.docFreq(term);
      if (articles > 0) {
        counted.add(new Counted(term, articles));
      }
    }
    return counted.stream()
        .sorted(Comparator.comparingInt(Counted::articles).thenComparing(Counted::term))
        .limit(WORDS)
        .map(Counted::term)
        .toList();
  }

  private static Set<String> words(String text) throws IOException {
    Set<String> words = new HashSet<>();
    try (Analyzer analyzer = TextAnalysis.analyzer();
        TokenStream tokens = analyzer.tokenStream(Fields.BODY, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    return words;
  }
}
