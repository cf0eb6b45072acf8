package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.search.QueryTerm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the clause that gives a reason or a way. Where none is sure the whole sentence answers: a
 * wrong piece of it would mislead.
 */
final class Clauses {

  private static final String END = "(?=[,;:–—]| - |[.!?][”\"’')]*$|$)";

  /** What gives a reason, the surest first. */
  private static final List<Pattern> REASONS =
      List.of(
          pattern("because(?: of)? (?<clause>[^,;:–—]{8,}?)"),
          pattern("(?:due|owing|thanks) to (?<clause>[^,;:–—]{8,}?)"),
          pattern("(?<clause>(?:in order to|so that|so as to) [^,;:–—]{8,}?)"),
          pattern("(?<clause>(?:after|following|amid) [^,;:–—]{12,}?)"));

  private static final List<Pattern> WAYS =
      List.of(pattern("(?<clause>by \\p{L}+ing [^,;:–—]{4,}?)"));

  private Clauses() {}

  private static Pattern pattern(String clause) {
    return Pattern.compile("\\b" + clause + END, Pattern.CASE_INSENSITIVE);
  }

  /** Whether clauses answer that kind of question. */
  static boolean answer(QuestionKind kind) {
    return kind == QuestionKind.WHY || kind == QuestionKind.HOW;
  }

  /** The clause, where the rest of the sentence speaks of what is asked about. */
  static Optional<Span> find(Question question, CandidateSentence sentence) {
    String text = sentence.text();
    for (Pattern pattern : question.kind() == QuestionKind.WHY ? REASONS : WAYS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Span clause = new Span(matcher.start("clause"), matcher.end("clause"));
        if (restIsAskedAbout(question, sentence, clause)) {
          return Optional.of(clause);
        }
      }
    }
    return Optional.empty();
  }

  /** More of the question stands outside the clause than in it, and not names alone. */
  private static boolean restIsAskedAbout(
      Question question, CandidateSentence sentence, Span clause) {
    int inside = 0;
    int outside = 0;
    boolean matter = false;
    for (CandidateSentence.Word word : sentence.words()) {
      if (word.term() >= 0) {
        QueryTerm term = question.terms().get(word.term());
        boolean within = clause.overlaps(word.place());
        inside += within ? 1 : 0;
        outside += within ? 0 : 1;
        matter |=
            !within && question.names().stream().noneMatch(name -> name.contains(term.word()));
      }
    }
    return matter && outside > inside;
  }
}
