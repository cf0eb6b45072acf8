package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealsbot.answer.Finding;
import dealsbot.article.Span;
import dealsbot.sample.SampleArticles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every figure is worked out by hand beside its expectation. */
class FiguresTest {

  private static Outcome asked(
      Boolean answerable, boolean answered, double confidence, List<String> ranked) {
    return new Outcome(
        question(answerable, List.of("eight"), Set.of("gold")),
        answered,
        confidence,
        List.of(),
        ranked,
        0,
        10);
  }

  private static EvalQuestion question(
      Boolean answerable, List<String> answers, Set<String> articles) {
    return new EvalQuestion(
        "", "How many?", answers, answerable, articles, Set.of(), Optional.empty());
  }

  private static Finding finding(String words, String piece) {
    int start = SampleArticles.FERRY.text().indexOf(words);
    int at = piece == null ? -1 : SampleArticles.FERRY.text().indexOf(piece, start);
    return new Finding(
        SampleArticles.FERRY,
        new Span(start, start + words.length()),
        piece == null ? null : new Span(at, at + piece.length()),
        null,
        null,
        0.5);
  }

  @Test
  void rankingFiguresLookAtTheFirstGoldArticle() {
    Map<String, Object> figures =
        new Figures(
                List.of(
                    asked(true, true, 0.9, List.of("gold", "x")),
                    asked(true, true, 0.9, List.of("x", "gold")),
                    asked(true, true, 0.9, List.of("a", "b", "c", "d", "e", "gold")),
                    asked(true, true, 0.9, List.of("x"))))
            .all();

    assertEquals(0.25, figures.get("hit@1"));
    assertEquals(0.5, figures.get("hit@5"));
    assertEquals(0.75, figures.get("hit@10"));
    // (1 + 1/2 + 1/6 + 0) / 4
    assertEquals(5.0 / 12, (double) figures.get("mrr@10"), 1e-9);
  }

  @Test
  void aurocCountsTiesAsHalf() {
    Map<String, Object> figures =
        new Figures(
                List.of(
                    asked(true, true, 0.9, List.of()),
                    asked(true, false, 0.4, List.of()),
                    asked(false, false, 0.4, List.of()),
                    asked(false, true, 0.6, List.of()),
                    asked(null, true, 0.0, List.of())))
            .all();

    // Of four pairs 0.9 wins two, 0.4 ties one and loses one.
    assertEquals(0.625, (double) figures.get("auroc"), 1e-9);
    assertEquals(0.5, figures.get("false_answers"));
    assertEquals(0.5, figures.get("false_refusals"));
    assertEquals(0.5, figures.get("abstention_precision"));
    assertEquals(0.5, figures.get("abstention_recall"));
    assertEquals(0.5, figures.get("abstention_f1"));
    assertEquals(3, figures.get("answered"));
    assertEquals(5, figures.get("n"));
  }

  @Test
  void answersAreComparedWithPieceAndSentence() {
    Finding sentence = finding("The ferries will sail between Bergen and Stavanger.", null);
    Finding piece = finding("Deliveries begin in May 2027.", "in May 2027");
    List<Outcome> outcomes =
        List.of(
            new Outcome(
                question(true, List.of("May 2027"), Set.of()),
                true,
                1,
                List.of(piece, sentence),
                List.of(),
                2,
                1),
            new Outcome(
                question(true, List.of("Bergen and Stavanger"), Set.of()),
                true,
                1,
                List.of(piece, sentence),
                List.of(),
                2,
                3),
            new Outcome(
                question(true, List.of("in May 2027"), Set.of()),
                false,
                1,
                List.of(piece),
                List.of(),
                0,
                2),
            new Outcome(
                question(true, List.of("nine"), Set.of()), false, 0, List.of(), List.of(), 0, 4));

    Map<String, Object> figures = new Figures(outcomes).all();

    assertEquals(0.5, figures.get("contains@1"));
    assertEquals(0.75, figures.get("contains@3"));
    assertEquals(0.25, figures.get("em"));
    // 2*(2/3*1)/(2/3+1) = 0.8; nothing in common; the same; nothing shown.
    assertEquals((0.8 + 0 + 1 + 0) / 4, (double) figures.get("f1"), 1e-9);
    assertEquals(4, figures.get("slices_ok"), "one was not found again");
    assertEquals(5, figures.get("slices_total"));
    assertEquals(Map.of("p50", 3.0, "p95", 4.0, "p99", 4.0), figures.get("latency_ms"));
  }

  @Test
  void aFigureThatTheSetSaysNothingOnIsAbsent() {
    Map<String, Object> figures =
        new Figures(
                List.of(
                    new Outcome(
                        question(null, List.of(), Set.of()), true, 1, List.of(), List.of(), 0, 1)))
            .all();

    for (String absent : List.of("hit@1", "mrr@10", "em", "f1", "auroc", "false_answers")) {
      assertFalse(figures.containsKey(absent), absent);
    }
  }

  @Test
  void noQuestionsGiveNoFiguresAndNoError() {
    assertEquals(0, new Figures(List.of()).all().get("n"));
  }
}
