package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.answer.AnswerEngine;
import dealsbot.answer.Finding;
import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.article.Article;
import dealsbot.index.IndexProgress;
import dealsbot.sample.SampleArticles;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answer quality does not get worse unnoticed: the corpus's questions give the recorded figures,
 * within a tolerance. {@code -Drecord} writes the figures of this run into the baseline.
 */
class CorpusBaselineTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Path BASELINE = CORPUS.resolve("baseline.properties");

  private static final String TOLERANCE = "tolerance";

  /** Figures where more is better; of the others less is. */
  private static final List<String> GAINS =
      List.of("hit@1", "mrr@10", "contains@1", "contains@3", "em", "f1", "auroc");

  private static final List<String> LOSSES = List.of("false_answers", "false_refusals");

  @TempDir static Path temp;

  private static Map<String, Object> figures;
  private static List<Outcome> outcomes;

  @BeforeAll
  static void askEverything() throws IOException {
    try (Workplace workplace = Workplace.open(new DataFolder(temp), true, Set.of())) {
      workplace.index().update(SampleArticles.corpus(), false, false, IndexProgress.SILENT);
      AnswerEngine engine = workplace.engine();
      List<EvalQuestion> questions = EvalFile.read(CORPUS.resolve("questions.eval.jsonl"));
      outcomes = new Evaluation(workplace.index(), engine).run(questions, done -> {});
      figures = new Figures(outcomes).all();
    }
    if (System.getProperty("record") != null) {
      record();
    }
  }

  @AfterAll
  static void forget() {
    outcomes = List.of();
  }

  private static Properties baseline() throws IOException {
    Properties baseline = new Properties();
    try (Reader reader = Files.newBufferedReader(BASELINE)) {
      baseline.load(reader);
    }
    return baseline;
  }

  private static void record() throws IOException {
    Properties former = baseline();
    List<String> lines = new ArrayList<>();
    lines.add("# What the bot reached on this corpus; CorpusBaselineTest holds it to that.");
    lines.add("# To record anew: mvn test -Dtest=CorpusBaselineTest -Drecord");
    lines.add(TOLERANCE + "=" + former.getProperty(TOLERANCE, "0.04"));
    for (List<String> names : List.of(GAINS, LOSSES)) {
      for (String name : names) {
        lines.add(String.format(Locale.ROOT, "%s=%.3f", name, (double) figures.get(name)));
      }
    }
    try (Writer writer = Files.newBufferedWriter(BASELINE)) {
      writer.write(String.join("\n", lines) + "\n");
    }
  }

  @Test
  void figuresAreAsGoodAsTheRecordedOnes() throws IOException {
    Properties baseline = baseline();
    double tolerance = Double.parseDouble(baseline.getProperty(TOLERANCE));
    List<String> worse = new ArrayList<>();
    for (String name : GAINS) {
      double recorded = Double.parseDouble(baseline.getProperty(name));
      if ((double) figures.get(name) < recorded - tolerance) {
        worse.add(name + " fell from " + recorded + " to " + figures.get(name));
      }
    }
    for (String name : LOSSES) {
      double recorded = Double.parseDouble(baseline.getProperty(name));
      if ((double) figures.get(name) > recorded + tolerance) {
        worse.add(name + " rose from " + recorded + " to " + figures.get(name));
      }
    }
    assertEquals(List.of(), worse, () -> "all figures: " + figures);
  }

  @Test
  void everythingShownStandsInItsArticleFile() {
    Map<String, Article> files = new HashMap<>();
    SampleArticles.corpus().forEach(article -> files.put(article.id(), article));
    int shown = 0;
    for (Outcome outcome : outcomes) {
      for (Finding finding : outcome.findings()) {
        Article file = files.get(finding.article().id());
        assertEquals(file.slice(finding.sentence()), finding.text(), outcome.question().question());
        finding.answerText().ifPresent(piece -> assertEquals(file.slice(finding.answer()), piece));
        shown++;
      }
    }
    assertTrue(shown > outcomes.size(), "findings: " + shown);
    assertEquals(shown, figures.get("slices_ok"));
    assertEquals(shown, figures.get("slices_total"));
  }
}
