package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Dateline;
import dealsbot.model.SpanReader;
import dealsbot.model.TokenScores;
import dealsbot.search.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the best passages with a {@link SpanReader}, in these steps: rank sentences by features;
 * let the model read the best passages; take the best pieces of each sentence; choose among pieces,
 * then among sentences, by what the model, words and vectors say together; tell how sure the best
 * is.
 */
final class ModelReader implements PassageReader {

  /** About what a passage of common length takes on two cores, each with 8-bit instructions. */
  private static final int MILLIS_A_PASSAGE = 18;

  /** The passages of so many sentences that features rank first are always read. */
  private static final int SURELY = 6;

  /** So many pieces of a sentence are weighed. */
  private static final int PIECES = 5;

  private final FeatureReader byFeatures;
  private final SpanReader model;
  private final int passages;
  private final ReaderWeights weights;

  /**
   * @param byFeatures ranks sentences before, and stands in where nothing could be read
   * @param passages how many the model reads for one question
   */
  ModelReader(FeatureReader byFeatures, SpanReader model, int passages, ReaderWeights weights) {
    this.byFeatures = byFeatures;
    this.model = model;
    this.passages = passages;
    this.weights = weights;
  }

  /**
   * How many passages fit a time. It is reckoned, not measured while reading: a question that is
   * asked again must not get another answer because the machine is busy.
   *
   * @param millis for one question
   */
  static int passagesWithin(int millis) {
    return millis / MILLIS_A_PASSAGE;
  }

  /**
   * What was pointed at.
   *
   * @param sentences in the order of the features, their pieces in that of the model
   * @param byFeatures log-odds of an answer by features alone
   */
  record Pointing(List<PointedSentence> sentences, double byFeatures) {}

  /** Ranks by features, reads, and points. */
  Pointing point(Question question, List<Hit> hits) {
    return point(question, hits, passages);
  }

  private Pointing point(Question question, List<Hit> hits, int most) {
    List<FeatureReader.Ranked> ranked = byFeatures.rank(question, hits);
    if (ranked.isEmpty()) {
      return new Pointing(List.of(), 0);
    }
    List<Hit> read = toRead(ranked, hits, most);
    List<TokenScores> scores =
        model.read(question.text(), read.stream().map(ModelReader::context).toList());
    Map<Hit, TokenScores> byHit = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      byHit.put(read.get(i), scores.get(i));
    }
    List<PointedSentence> pointed = new ArrayList<>();
    for (FeatureReader.Ranked each : ranked) {
      TokenScores tokens = byHit.get(each.sentence().hit());
      if (tokens != null) {
        List<PointedSentence.Answer> answers = answers(question, each.sentence(), tokens);
        if (!answers.isEmpty()) {
          pointed.add(
              new PointedSentence(each.sentence(), each.score(), tokens.answerable(), answers));
        }
      }
    }
    return new Pointing(pointed, byFeatures.logOdds(question, ranked));
  }

  private static List<Hit> toRead(List<FeatureReader.Ranked> ranked, List<Hit> hits, int most) {
    Set<Hit> read = new LinkedHashSet<>();
    ranked.stream().limit(SURELY).forEach(r -> read.add(r.sentence().hit()));
    read.addAll(hits);
    return read.stream().limit(most).toList();
  }

  private static SpanReader.Context context(Hit hit) {
    return new SpanReader.Context(hit.passage().article().title(), hit.passage().text());
  }

  private List<PointedSentence.Answer> answers(
      Question question, CandidateSentence sentence, TokenScores tokens) {
    int base = sentence.span().start() - sentence.hit().passage().span().start();
    Span told = new Span(base + Dateline.end(sentence.text()), base + sentence.span().length());
    List<PointedSentence.Answer> answers = new ArrayList<>();
    double best = 0;
    for (SpanDecoder.Pointed pointed : SpanDecoder.best(tokens, told, PIECES)) {
      best = answers.isEmpty() ? pointed.margin() : best;
      Span place = Brackets.whole(sentence.text(), pointed.place().shift(-base));
      answers.add(
          new PointedSentence.Answer(
              place,
              pointed.margin(),
              AnswerText.normal(place.of(sentence.text())),
              ReaderFeatures.piece(
                  question,
                  sentence,
                  place,
                  best - pointed.margin(),
                  byFeatures.pieceScore(question, sentence, place))));
    }
    return answers;
  }

  /** What was pointed at, in the order of the weights. */
  record Choice(List<PointedSentence> sentences, List<Features> features, List<Double> scores) {}

  /** Puts the pieces of each sentence in order, then the sentences. */
  static Choice choose(Question question, List<PointedSentence> pointed, ReaderWeights weights) {
    boolean formerAsked = FormerValues.areAsked(question.text());
    Comparator<PointedSentence.Answer> better =
        Comparator.comparingDouble(
                (PointedSentence.Answer answer) -> weights.piece().score(answer.features()))
            .reversed();
    List<PointedSentence> sentences = new ArrayList<>();
    for (PointedSentence s : pointed) {
      Comparator<PointedSentence.Answer> later =
          Comparator.comparing(
              a -> !formerAsked && FormerValues.is(s.sentence().text(), a.place()));
      sentences.add(s.inOrder(s.answers().stream().sorted(later.thenComparing(better)).toList()));
    }
    List<Features> features = ReaderFeatures.choice(question, sentences);
    List<Double> scores = features.stream().map(weights.choice()::score).toList();
    List<Integer> order =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores.get(i)).reversed())
            .toList();
    return new Choice(
        order.stream().map(sentences::get).toList(),
        order.stream().map(features::get).toList(),
        order.stream().map(scores::get).toList());
  }

  @Override
  public Reading read(Question question, List<Hit> hits, ReadingPace.Depth depth) {
    int most =
        switch (depth) {
          case WHOLE -> passages;
          case SHORT -> passages / 2;
          case NONE -> 0;
        };
    Pointing pointing = most == 0 ? new Pointing(List.of(), 0) : point(question, hits, most);
    if (pointing.sentences().isEmpty()) {
      return byFeatures.read(question, hits, depth);
    }
    Choice choice = choose(question, pointing.sentences(), weights);
    List<Weighing.Read> sentences = new ArrayList<>();
    for (int i = 0; i < choice.sentences().size(); i++) {
      sentences.add(read(question, choice.sentences().get(i), choice.scores().get(i)));
    }
    double answerable =
        weights
            .confidence()
            .probability(
                ReaderFeatures.confidence(
                    pointing.byFeatures(), choice.sentences(), choice.features(), choice.scores()));
    return Weighing.weigh(question, sentences, answerable);
  }

  private static Weighing.Read read(Question question, PointedSentence pointed, double score) {
    CandidateSentence sentence = pointed.sentence();
    boolean whole = !FeatureReader.wantsPiece(question.kind());
    Span piece = WholeLists.widened(question, sentence, pointed.first().place());
    Reading.Candidate candidate =
        new Reading.Candidate(
            sentence.hit().passage().article(),
            sentence.span(),
            whole ? null : piece.shift(sentence.span().start()),
            whole ? "" : SpanCandidates.kindOf(sentence, piece),
            score,
            new Explanation.Read(
                pointed.first().margin(), 1 / (1 + Math.exp(-pointed.answerable()))));
    return new Weighing.Read(sentence, pointed.first().place(), candidate);
  }
}
