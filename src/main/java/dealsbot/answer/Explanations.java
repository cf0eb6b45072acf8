package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import dealsbot.search.Hit;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how an answer came about. */
final class Explanations {

  private final QuestionTerms analysis;

  Explanations(QuestionTerms analysis) {
    this.analysis = analysis;
  }

  /** Of what was read and shown. */
  Explanation of(Question question, Reading reading, List<Hit> hits, List<Finding> findings) {
    List<Explanation.Choice> choices = new ArrayList<>();
    for (Finding finding : findings) {
      reading.candidates().stream()
          .filter(c -> isAt(c, finding))
          .findFirst()
          .ifPresent(c -> choices.add(choice(finding, c.score(), hits, c.read())));
    }
    return explanation(question, findings, choices, reading.doubts());
  }

  /** Of quotations, which were looked up by their speaker. */
  Explanation of(Question question, List<Finding> findings) {
    List<Explanation.Choice> choices =
        findings.stream().limit(2).map(f -> choice(f, f.score(), List.of(), null)).toList();
    return explanation(question, findings, choices, List.of());
  }

  private Explanation explanation(
      Question question,
      List<Finding> findings,
      List<Explanation.Choice> choices,
      List<Explanation.Doubt> doubts) {
    return new Explanation(
        question.kind(),
        words(question, findings.isEmpty() ? null : findings.get(0)),
        choices.isEmpty() ? null : choices.get(0),
        choices.size() < 2 ? null : choices.get(1),
        doubts,
        AnswerEngine.THRESHOLD);
  }

  private static boolean isAt(Reading.Candidate candidate, Finding finding) {
    return candidate.article().id().equals(finding.article().id())
        && candidate.sentence().equals(finding.sentence());
  }

  private static Explanation.Choice choice(
      Finding finding, double score, List<Hit> hits, Explanation.@Nullable Read read) {
    Explanation.Passage passage =
        hits.stream()
            .filter(hit -> hit.passage().article().id().equals(finding.article().id()))
            .filter(hit -> hit.passage().span().overlaps(finding.sentence()))
            .findFirst()
            .map(
                hit ->
                    new Explanation.Passage(
                        rounded(hit.score()),
                        rounded(hit.lexical()),
                        rounded(hit.cosine()),
                        rounded(hit.articleScore())))
            .orElse(null);
    return new Explanation.Choice(
        finding.article().id(),
        finding.sentence(),
        finding.text(),
        finding.answerText().orElse(null),
        rounded(score),
        passage,
        read == null
            ? null
            : new Explanation.Read(rounded(read.margin()), rounded(read.answerable())));
  }

  private List<Explanation.Word> words(Question question, @Nullable Finding shown) {
    String text = shown == null ? "" : withSentenceBefore(shown);
    List<QuestionTerms.Token> tokens = analysis.tokens(text);
    List<String> stems = tokens.stream().map(QuestionTerms.Token::term).toList();
    List<Explanation.Word> words = new ArrayList<>();
    for (QueryTerm term : question.terms()) {
      Set<String> matched = new LinkedHashSet<>();
      for (int i = 0; i < stems.size(); i++) {
        int length = matchedLength(term, stems, i);
        if (length > 0) {
          Span place = tokens.get(i).place().cover(tokens.get(i + length - 1).place());
          String word = place.of(text);
          if (matched.stream().noneMatch(word::equalsIgnoreCase)) {
            matched.add(word);
          }
        }
      }
      words.add(new Explanation.Word(term.word(), List.copyOf(matched), term.found()));
    }
    return words;
  }

  private static int matchedLength(QueryTerm term, List<String> stems, int at) {
    if (!term.matches(stems, at)) {
      return 0;
    }
    if (term.stem().equals(stems.get(at))
        || term.forms().contains(stems.get(at))
        || term.alternatives().contains(stems.get(at))) {
      return 1;
    }
    String rest = String.join(" ", stems.subList(at, Math.min(stems.size(), at + 6))) + " ";
    return term.alternatives().stream()
        .filter(phrase -> rest.startsWith(phrase + " "))
        .mapToInt(phrase -> phrase.split(" ", -1).length)
        .max()
        .orElse(1);
  }

  private static String withSentenceBefore(Finding finding) {
    Article article = finding.article();
    Span around = finding.sentence();
    for (Span paragraph : article.paragraphs()) {
      if (paragraph.overlaps(finding.sentence())) {
        for (Span sentence : Sentences.within(article.text(), paragraph)) {
          if (sentence.end() <= finding.sentence().start()) {
            around = sentence.cover(finding.sentence());
          }
        }
      }
    }
    return article.slice(around);
  }

  /** Three digits are enough for people. */
  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
