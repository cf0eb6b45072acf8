package dealsbot.eval;

import dealsbot.answer.AnswerText;
import dealsbot.answer.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a run. Sentence and span figures look at the best finding whether or not the bot
 * chose to answer: abstention has figures of its own.
 */
public final class Figures {

  private static final int RANKS = 10;

  private final List<Outcome> outcomes;

  /** Of the outcomes of one question set. */
  public Figures(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Every figure by its name, in order; rates from 0 to 1; absent where the set is silent. */
  public Map<String, Object> all() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", outcomes.size());
    List<Outcome> located = where(o -> !o.question().articles().isEmpty());
    put(figures, "hit@1", mean(located, o -> rank(o) <= 1 ? 1 : 0));
    put(figures, "hit@5", mean(located, o -> rank(o) <= 5 ? 1 : 0));
    put(figures, "hit@10", mean(located, o -> rank(o) <= RANKS ? 1 : 0));
    put(figures, "mrr@10", mean(located, o -> rank(o) <= RANKS ? 1.0 / rank(o) : 0));
    List<Outcome> known =
        where(o -> !o.question().answers().isEmpty() && !isFalse(o.question().answerable()));
    put(figures, "contains@1", mean(known, o -> contains(o, 1)));
    put(figures, "contains@3", mean(known, o -> contains(o, 3)));
    put(figures, "em", mean(known, o -> exact(o) ? 1 : 0));
    put(figures, "f1", mean(known, Figures::f1));
    figures.put("answered", (int) outcomes.stream().filter(Outcome::answered).count());
    addAbstention(figures);
    addSlices(figures);
    figures.put("latency_ms", latency());
    return figures;
  }

  private void addAbstention(Map<String, Object> figures) {
    List<Outcome> yes = where(o -> isTrue(o.question().answerable()));
    List<Outcome> no = where(o -> isFalse(o.question().answerable()));
    put(figures, "false_answers", mean(no, o -> o.answered() ? 1 : 0));
    put(figures, "false_refusals", mean(yes, o -> o.answered() ? 0 : 1));
    if (yes.isEmpty() || no.isEmpty()) {
      return;
    }
    double refusedRightly = no.stream().filter(o -> !o.answered()).count();
    double refused = refusedRightly + yes.stream().filter(o -> !o.answered()).count();
    double precision = refused == 0 ? 0 : refusedRightly / refused;
    double recall = refusedRightly / no.size();
    figures.put("abstention_precision", precision);
    figures.put("abstention_recall", recall);
    figures.put(
        "abstention_f1",
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    figures.put("auroc", auroc(yes, no));
  }

  /** The chance that an answerable question gets more confidence than one that is not. */
  static double auroc(List<Outcome> yes, List<Outcome> no) {
    double wins = 0;
    for (Outcome a : yes) {
      for (Outcome b : no) {
        int compared = Double.compare(a.confidence(), b.confidence());
        wins += compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
      }
    }
    return wins / ((double) yes.size() * no.size());
  }

  private void addSlices(Map<String, Object> figures) {
    int total = 0;
    int right = 0;
    for (Outcome outcome : outcomes) {
      total += outcome.findings().size();
      right += outcome.slices();
    }
    figures.put("slices_ok", right);
    figures.put("slices_total", total);
  }

  private Map<String, Double> latency() {
    List<Double> sorted =
        outcomes.stream().map(Outcome::millis).sorted(Comparator.naturalOrder()).toList();
    Map<String, Double> latency = new LinkedHashMap<>();
    for (int percent : new int[] {50, 95, 99}) {
      int at = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
      latency.put("p" + percent, sorted.isEmpty() ? 0 : Math.round(sorted.get(at) * 100) / 100.0);
    }
    return latency;
  }

  private static int rank(Outcome outcome) {
    List<String> ranked = outcome.rankedArticles();
    for (int i = 0; i < ranked.size(); i++) {
      if (outcome.question().articles().contains(ranked.get(i))) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static double contains(Outcome outcome, int among) {
    return outcome.findings().stream()
            .limit(among)
            .anyMatch(f -> AnswerText.contains(f.text(), outcome.question().answers()))
        ? 1
        : 0;
  }

  private static boolean exact(Outcome outcome) {
    return !outcome.findings().isEmpty()
        && AnswerText.exact(answerOf(outcome), outcome.question().answers());
  }

  private static double f1(Outcome outcome) {
    return outcome.findings().isEmpty()
        ? 0
        : AnswerText.f1(answerOf(outcome), outcome.question().answers());
  }

  private static String answerOf(Outcome outcome) {
    Finding first = outcome.findings().get(0);
    return first.answerText().orElse(first.text());
  }

  private List<Outcome> where(Predicate<Outcome> wanted) {
    List<Outcome> some = new ArrayList<>();
    outcomes.stream().filter(wanted).forEach(some::add);
    return some;
  }

  private static OptionalDouble mean(List<Outcome> some, ToDoubleFunction<Outcome> value) {
    return some.stream().mapToDouble(value).average();
  }

  private static void put(Map<String, Object> figures, String name, OptionalDouble value) {
    value.ifPresent(v -> figures.put(name, v));
  }

  private static boolean isTrue(@org.jspecify.annotations.Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean isFalse(@org.jspecify.annotations.Nullable Boolean value) {
    return Boolean.FALSE.equals(value);
  }
}
