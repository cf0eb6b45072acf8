package dealsbot.search;

import dealsbot.article.Article;
import dealsbot.article.Passage;
import dealsbot.index.IndexException;
import dealsbot.index.PassageLocation;
import dealsbot.index.Sentence;
import dealsbot.index.Snapshot;
import dealsbot.model.SentenceEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages in these steps: BM25 over text and title; cosine of every sentence with the
 * question; both for all passages that either finds; one score from the two. Immutable, safe for
 * use by many threads.
 */
public final class PassageSearcher {

  /** How many passages each way of searching brings to the joined ranking. */
  private static final int POOL = 100;

  private final Optional<SentenceEncoder> encoder;

  /**
   * @param encoder makes the question's vector; empty for lexical search alone
   */
  public PassageSearcher(Optional<SentenceEncoder> encoder) {
    this.encoder = encoder;
  }

  /** The best passages, best first; equal scores in the order of article id and place. */
  public List<Hit> search(Snapshot snapshot, SearchRequest request) {
    try {
      Query query = LexicalQuery.of(request, snapshot);
      byte @Nullable [] question = vector(snapshot, request);
      Pool pool = new Pool(snapshot, request.filter());
      TreeMap<Integer, Float> found = new TreeMap<>();
      for (ScoreDoc hit : pool.lexical(query, POOL)) {
        found.put(hit.doc, hit.score);
      }
      if (question != null) {
        List<Integer> nearest = pool.nearest(question, POOL);
        nearest.removeIf(found::containsKey);
        found.putAll(pool.scores(query, nearest));
        if (!request.phrases().isEmpty()) {
          // What is near in meaning, but lacks the quoted words, was not asked for.
          found.values().removeIf(score -> score == 0);
        }
      }
      return ranked(snapshot, request, pool, found, question);
    } catch (IOException e) {
      throw new IndexException.Damaged(e);
    }
  }

  /** The question's vector; null where there are none to compare it with. */
  private byte @Nullable [] vector(Snapshot snapshot, SearchRequest request) {
    if (snapshot.generation().vectors().isEmpty()) {
      return null;
    }
    return encoder
        .map(model -> Sentence.packQuestion(model.encode(request.meaning())))
        .orElse(null);
  }

  private record Candidate(
      PassageLocation segment,
      PassageLocation.Location location,
      int document,
      double score,
      double lexical,
      double bm25,
      double cosine,
      double whole,
      List<Hit.ScoredSentence> sentences) {

    /** The article's id, looked up when asked: it orders those that score alike. */
    String article() {
      try {
        return segment.id(location.article());
      } catch (IOException e) {
        throw new IndexException.Damaged(e);
      }
    }
  }

  private List<Hit> ranked(
      Snapshot snapshot,
      SearchRequest request,
      Pool pool,
      NavigableMap<Integer, Float> found,
      byte @Nullable [] question)
      throws IOException {
    Map<Integer, Integer> articleOf = pool.articlesOf(found.keySet());
    Map<Integer, Double> articles = pool.articles(request.terms(), articleOf.values());
    double top = found.values().stream().mapToDouble(f -> f).max().orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
      var here = found.subMap(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
      PassageLocation locations = new PassageLocation(leaf);
      for (var entry : here.entrySet()) {
        PassageLocation.Location location = locations.of(entry.getKey(), question != null);
        int document = Objects.requireNonNull(articleOf.get(entry.getKey()));
        double lexical = top == 0 ? 0 : entry.getValue() / top;
        candidates.add(
            candidate(
                locations,
                location,
                document,
                entry.getValue(),
                lexical,
                articles.getOrDefault(document, 0.0),
                question));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::article)
            .thenComparingInt(candidate -> candidate.location().ordinal()));
    List<Candidate> best = candidates.subList(0, Math.min(request.limit(), candidates.size()));
    Map<Integer, Article> read = snapshot.articles(best.stream().map(Candidate::document).toList());
    List<Hit> hits = new ArrayList<>();
    for (Candidate candidate : best) {
      Article article = Objects.requireNonNull(read.get(candidate.document()));
      hits.add(hit(snapshot, article, candidate));
    }
    return hits;
  }

  private static Candidate candidate(
      PassageLocation segment,
      PassageLocation.Location location,
      int document,
      float bm25,
      double lexical,
      double whole,
      byte @Nullable [] question) {
    List<Hit.ScoredSentence> sentences = new ArrayList<>();
    double best = 0;
    for (Sentence sentence : location.sentences()) {
      double cosine = question == null ? 0 : sentence.cosine(question);
      best = Math.max(best, cosine);
      sentences.add(new Hit.ScoredSentence(sentence.span(), cosine));
    }
    double lead = 1.0 / (1 + location.ordinal());
    double score = JoinedScore.of(lexical, best, whole, lead, question != null);
    return new Candidate(segment, location, document, score, lexical, bm25, best, whole, sentences);
  }

  private static Hit hit(Snapshot snapshot, Article article, Candidate candidate) {
    PassageLocation.Location location = candidate.location();
    Passage passage = new Passage(article, location.ordinal(), location.span());
    return new Hit(
        passage,
        candidate.score(),
        candidate.lexical(),
        candidate.bm25(),
        candidate.cosine(),
        candidate.whole(),
        candidate.sentences(),
        snapshot.analyzed(passage));
  }
}
