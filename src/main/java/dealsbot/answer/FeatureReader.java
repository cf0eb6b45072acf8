package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Dateline;
import dealsbot.search.Hit;
import dealsbot.search.QueryTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads by features and three small linear models: one ranks sentences, one ranks the pieces of a
 * sentence, one tells how likely the best answers. Needs no native library.
 */
final class FeatureReader implements PassageReader {

  static final String SENTENCE_WEIGHTS = "/dealsbot/answer/sentence.weights";
  static final String SPAN_WEIGHTS = "/dealsbot/answer/span.weights";
  static final String CONFIDENCE_WEIGHTS = "/dealsbot/answer/confidence.weights";

  /** Pieces are looked for in this many of the best sentences. */
  private static final int SPANS_IN = 6;

  /** What the best sentence's features tell about whether it answers. */
  private static final Set<String> TELLING =
      Set.of(
          "article_score",
          "close_pairs",
          "cosine",
          "coverage",
          "coverage_of_passage",
          "coverage_with_after",
          "coverage_with_before",
          "holds_type",
          "lacks_type",
          "lead",
          "long",
          "names_in_article",
          "names_in_sentence",
          "no_news",
          "numbers_in_sentence",
          "ordered_pairs",
          "passage_bm25",
          "passage_lexical",
          "passage_score",
          "short",
          "terms");

  private final LinearModel sentenceModel;
  private final LinearModel spanModel;
  private final LinearModel confidenceModel;

  FeatureReader(LinearModel sentenceModel, LinearModel spanModel, LinearModel confidenceModel) {
    this.sentenceModel = sentenceModel;
    this.spanModel = spanModel;
    this.confidenceModel = confidenceModel;
  }

  /** With the weights that come with the program. */
  static FeatureReader create() {
    return new FeatureReader(
        LinearModel.fromResource(SENTENCE_WEIGHTS),
        LinearModel.fromResource(SPAN_WEIGHTS),
        LinearModel.fromResource(CONFIDENCE_WEIGHTS));
  }

  /** A sentence with its rank's score. */
  record Ranked(CandidateSentence sentence, double score) {}

  @Override
  public Reading read(Question question, List<Hit> hits, ReadingPace.Depth depth) {
    List<Ranked> ranked = rank(question, hits);
    if (ranked.isEmpty()) {
      return new Reading(List.of(), 0);
    }
    List<Weighing.Read> read = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      CandidateSentence sentence = ranked.get(i).sentence();
      Reading.Candidate candidate = candidate(question, ranked.get(i), i < SPANS_IN);
      Span answer = candidate.answer();
      Span piece = answer == null ? null : answer.shift(-sentence.span().start());
      read.add(new Weighing.Read(sentence, piece, candidate));
    }
    return Weighing.weigh(
        question, read, confidenceModel.probability(confidenceFeatures(question, ranked)));
  }

  /** The sentences of all hits, the best first; of equals the one found first. */
  List<Ranked> rank(Question question, List<Hit> hits) {
    List<Ranked> ranked = new ArrayList<>();
    for (CandidateSentence sentence : SentenceReader.read(question, hits)) {
      ranked.add(new Ranked(sentence, sentenceModel.score(sentence.features())));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return ranked;
  }

  /** How sure features are that the best answers, before doubts: log-odds. */
  double logOdds(Question question, List<Ranked> ranked) {
    return confidenceModel.score(confidenceFeatures(question, ranked));
  }

  /** What features make of a piece of a sentence as the answer. */
  double pieceScore(Question question, CandidateSentence sentence, Span place) {
    String kind = SpanCandidates.kindOf(sentence, place);
    return spanModel.score(new SpanFeatures(question, sentence).of(place, kind));
  }

  private Reading.Candidate candidate(Question question, Ranked ranked, boolean withSpan) {
    CandidateSentence sentence = ranked.sentence();
    SpanCandidates.Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int dateline = Dateline.end(sentence.text());
    if (withSpan && Clauses.answer(question.kind())) {
      Optional<Span> clause = Clauses.find(question, sentence);
      return new Reading.Candidate(
          sentence.hit().passage().article(),
          sentence.span(),
          clause.map(span -> span.shift(sentence.span().start())).orElse(null),
          clause.isPresent() ? "CLAUSE" : "",
          ranked.score());
    }
    if (withSpan && wantsPiece(question.kind())) {
      for (SpanCandidates.Candidate piece : SpanCandidates.of(question, sentence)) {
        if (!AnswerTypes.fits(question.kind(), piece.kind()) || piece.span().start() < dateline) {
          continue;
        }
        double score = spanModel.score(piece.features());
        if (score > bestScore) {
          best = piece;
          bestScore = score;
        }
      }
    }
    Span piece = best == null ? null : WholeLists.widened(question, sentence, best.span());
    Span answer = piece == null ? null : piece.shift(sentence.span().start());
    return new Reading.Candidate(
        sentence.hit().passage().article(),
        sentence.span(),
        answer,
        best == null ? "" : best.kind(),
        ranked.score());
  }

  /** Where the sentence as a whole is what was asked for, no piece of it is stressed. */
  static boolean wantsPiece(QuestionKind kind) {
    return switch (kind) {
      case YES_NO, KEYWORDS, DEFINITION -> false;
      default -> true;
    };
  }

  /** What tells an answer from a near miss. */
  static Features confidenceFeatures(Question question, List<Ranked> ranked) {
    return confidenceFeatures(
        question,
        ranked.stream().map(r -> r.sentence().features()).toList(),
        ranked.stream().map(Ranked::score).toList());
  }

  /**
   * @param sentences the features of the sentences, the best first
   * @param scores their scores
   */
  static Features confidenceFeatures(
      Question question, List<Features> sentences, List<Double> scores) {
    Features top = sentences.get(0);
    Features features = new Features();
    for (int i = 0; i < top.size(); i++) {
      if (TELLING.contains(top.name(i))) {
        features.add(top.name(i), top.value(i));
      }
    }
    features.add("passage_score_squared", top.get("passage_score") * top.get("passage_score"));
    double best = scores.get(0);
    double second = scores.size() > 1 ? scores.get(1) : best - 5;
    features.add("gap", Math.min(5, best - second) / 5);
    double total = 0;
    double cosine = 0;
    double coverage = 0;
    double passage = 0;
    double bm25 = 0;
    double article = 0;
    double names = 0;
    for (int i = 0; i < sentences.size(); i++) {
      total += Math.exp(scores.get(i) - best);
      cosine = Math.max(cosine, sentences.get(i).get("cosine"));
      coverage = Math.max(coverage, sentences.get(i).get("coverage"));
      passage = Math.max(passage, sentences.get(i).get("coverage_of_passage"));
      bm25 = Math.max(bm25, sentences.get(i).get("passage_bm25"));
      article = Math.max(article, sentences.get(i).get("article_score"));
      names = Math.max(names, sentences.get(i).get("names_in_article"));
    }
    features.add("share", 1 / total);
    features.add("rank_score", best / 10);
    features.add("rank_score_squared", best * best / 100);
    features.add("best_cosine", cosine);
    features.add("best_cosine_squared", cosine * cosine);
    features.add("best_coverage", coverage);
    features.add("best_coverage_of_passage", passage);
    features.add("best_bm25", bm25);
    features.add("best_article_score", article);
    features.add("best_article_score_squared", article * article);
    features.add("best_names", names);
    double mass = question.mass();
    double missing =
        question.terms().stream().filter(term -> !term.found()).mapToDouble(QueryTerm::idf).sum();
    features.add("missing", mass == 0 ? 1 : missing / mass);
    features.add("missing_any", missing > 0);
    features.add("terms_in_question", Math.min(12, question.terms().size()) / 12.0);
    return features;
  }
}
