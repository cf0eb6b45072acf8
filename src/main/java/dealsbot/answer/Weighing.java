package dealsbot.answer;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts sentences that were read into a new order by what speaks for and against each, and tells how
 * likely the first of them answers.
 */
final class Weighing {

  /** Further sentences are hardly ever the answer. */
  private static final int WEIGHED = 8;

  /** What a sentence has over others that tells of what is asked about, as log-odds. */
  private static final double TOLD = 0.7;

  /** A sentence that tells of what is asked about answers, unless it was very unlikely before. */
  private static final double RAISED = 2.5;

  /** Another sentence tells it the other way round, and this one does not tell it. */
  private static final double OTHERWISE_TOLD = 0.4;

  /** By so much, as log-odds, one that came up from behind is less likely at the most. */
  private static final double MOST_LOST = -1;

  private Weighing() {}

  /**
   * @param sentence what was read
   * @param piece the answer's place in it; null for the whole sentence
   * @param candidate the same as a candidate
   */
  record Read(CandidateSentence sentence, @Nullable Span piece, Reading.Candidate candidate) {}

  private record Weighed(
      Reading.Candidate candidate,
      double lost,
      List<Explanation.Doubt> doubts,
      boolean sure,
      boolean contradicted,
      boolean told) {}

  /** The candidates in their new order, and the probability of the first. */
  static Reading weigh(Question question, List<Read> read, double answerable) {
    if (read.isEmpty()) {
      return new Reading(List.of(), 0);
    }
    Relations relations = new Relations(question);
    double first = read.get(0).candidate().score();
    List<Weighed> weighed = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      weighed.add(
          i < WEIGHED ? weigh(question, relations, read.get(i), first) : plain(read.get(i), first));
    }
    weighed.sort(Comparator.comparingDouble((Weighed w) -> w.candidate().score()).reversed());
    Weighed best = weighed.get(0);
    boolean contradicted = weighed.stream().anyMatch(Weighed::contradicted);
    double likely =
        answerable * Doubts.factor(best.doubts()) * Math.exp(Math.max(MOST_LOST, best.lost()) / 2);
    if (contradicted && !best.contradicted() && !best.told()) {
      likely *= OTHERWISE_TOLD;
    }
    if (best.told()) {
      likely = Math.max(likely, Math.min(AnswerEngine.THRESHOLD, likely * RAISED));
    }
    if (best.sure()) {
      likely = Math.max(likely, AnswerEngine.THRESHOLD);
    }
    return new Reading(weighed.stream().map(Weighed::candidate).toList(), likely, best.doubts());
  }

  private static Weighed plain(Read read, double first) {
    double lost = Math.min(0, read.candidate().score() - first);
    return new Weighed(read.candidate(), lost, List.of(), false, false, false);
  }

  private static Weighed weigh(Question question, Relations relations, Read read, double first) {
    Relations.Judgement judged = relations.judge(read.sentence(), read.piece());
    Reading.Candidate candidate = read.candidate();
    Span piece = read.piece();
    if (judged.answer() != null && candidate.answer() != null) {
      piece = judged.answer();
      boolean whole = piece.length() == read.sentence().span().length();
      candidate =
          candidate.answering(
              whole ? null : piece.shift(read.sentence().span().start()),
              whole ? "" : SpanCandidates.kindOf(read.sentence(), piece),
              candidate.score());
    }
    List<Explanation.Doubt> doubts =
        new ArrayList<>(
            piece == null
                ? Doubts.of(question, read.sentence())
                : Doubts.of(question, read.sentence(), piece));
    doubts.addAll(judged.doubts());
    double lost = Math.min(0, candidate.score() - first);
    double score =
        candidate.score() + Math.log(Doubts.factor(judged.doubts())) + (judged.told() ? TOLD : 0);
    boolean sure = doubts.isEmpty() && Placed.answers(question, read.sentence());
    return new Weighed(
        candidate.answering(candidate.answer(), candidate.kind(), score),
        lost,
        doubts,
        sure,
        judged.contradicted(),
        judged.told() && doubts.isEmpty());
  }
}
