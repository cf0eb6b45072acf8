package dealsbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of questions that were left out of a fit, by lesson. For one thread. */
final class ReaderFigures {

  private static final int BINS = 10;

  private static final class Sums {
    private int asked;
    private double first;
    private double three;
    private double exact;
    private double f1;
    private final List<Double> yes = new ArrayList<>();
    private final List<Double> no = new ArrayList<>();
  }

  private final SortedMap<Integer, Sums> lessons = new TreeMap<>();

  /**
   * Adds a question.
   *
   * @param sentences what was chosen, the best first; empty where nothing was found
   * @param confidence that the first answers
   */
  void add(
      int lesson,
      ModelTraining.Example example,
      List<PointedSentence> sentences,
      double confidence) {
    Sums sums = lessons.computeIfAbsent(lesson, l -> new Sums());
    if (example.judged()) {
      (example.answerable() ? sums.yes : sums.no).add(confidence);
    }
    List<String> gold = example.answers();
    if (gold.isEmpty()) {
      return;
    }
    sums.asked++;
    if (!sentences.isEmpty()) {
      PointedSentence best = sentences.get(0);
      sums.first += AnswerText.contains(best.sentence().text(), gold) ? 1 : 0;
      sums.three +=
          sentences.stream().limit(3).anyMatch(s -> AnswerText.contains(s.sentence().text(), gold))
              ? 1
              : 0;
      sums.exact += AnswerText.exact(best.first().words(), gold) ? 1 : 0;
      sums.f1 += AnswerText.f1(best.first().words(), gold);
    }
  }

  /** A line for each lesson, and one for each that can be told from another by confidence. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lessons.forEach(
        (lesson, sums) -> {
          if (sums.asked > 0) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "Lesson %d: first %.3f, one of three %.3f, em %.3f, f1 %.3f of %d",
                    lesson + 1,
                    sums.first / sums.asked,
                    sums.three / sums.asked,
                    sums.exact / sums.asked,
                    sums.f1 / sums.asked,
                    sums.asked));
          }
        });
    lessons.forEach(
        (yes, sums) ->
            lessons.forEach(
                (no, others) -> {
                  if (!sums.yes.isEmpty() && !others.no.isEmpty()) {
                    lines.add(
                        String.format(
                            Locale.ROOT,
                            "Lesson %d against %d: auroc %.3f, false answers at .85 answered %.3f",
                            yes + 1,
                            no + 1,
                            auroc(sums.yes, others.no),
                            falseAnswers(sums.yes, others.no)));
                  }
                }));
    addReliability(lines);
    return lines;
  }

  /** How often an answer was there, by how sure the bot was: the data of a reliability diagram. */
  private void addReliability(List<String> lines) {
    for (int bin = 0; bin < BINS; bin++) {
      int there = 0;
      int all = 0;
      for (Sums sums : lessons.values()) {
        int yes = inBin(sums.yes, bin);
        there += yes;
        all += yes + inBin(sums.no, bin);
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "Confidence %.1f to %.1f: %d of %d answerable",
              (double) bin / BINS,
              (bin + 1.0) / BINS,
              there,
              all));
    }
  }

  private static int inBin(List<Double> confidences, int bin) {
    return (int)
        confidences.stream().filter(c -> Math.min(BINS - 1, (int) (c * BINS)) == bin).count();
  }

  private static double auroc(List<Double> yes, List<Double> no) {
    double wins = 0;
    for (double a : yes) {
      for (double b : no) {
        wins += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }
    return wins / ((double) yes.size() * no.size());
  }

  private static double falseAnswers(List<Double> yes, List<Double> no) {
    List<Double> sorted = yes.stream().sorted().toList();
    double threshold = sorted.get((int) (sorted.size() * 0.15));
    return (double) no.stream().filter(c -> c >= threshold).count() / no.size();
  }
}
