package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import dealsbot.language.Sentences;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A candidate as something that articles can agree or differ on. */
final class Claim {

  private static final Pattern PERIOD =
      Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b|quarter|\\bhalf\\b|\\bQ[1-4]\\b");

  private final Question question;
  private final Reading.Candidate candidate;
  private final String sentence;
  private final List<Mention> mentions;
  private final BitSet inSentence;
  private final BitSet around;
  private final String near;

  Claim(Question question, Reading.Candidate candidate, QuestionTerms analysis) {
    this.question = question;
    this.candidate = candidate;
    this.sentence = candidate.article().slice(candidate.sentence());
    this.mentions = Mentions.in(sentence);
    String paragraph =
        candidate.article().paragraphs().stream()
            .filter(span -> span.overlaps(candidate.sentence()))
            .findFirst()
            .map(span -> upTo(span, candidate))
            .orElse(sentence);
    this.near = (candidate.article().title() + "\n" + paragraph).toLowerCase(Locale.ROOT);
    this.inSentence = covered(question, analysis, sentence);
    this.around = covered(question, analysis, candidate.article().title() + "\n" + paragraph);
  }

  /** The paragraph as far as the sentence's end: what comes behind does not say what it is of. */
  private static String upTo(Span paragraph, Reading.Candidate candidate) {
    int end = Math.max(paragraph.start(), candidate.sentence().end());
    Span before = new Span(Math.min(paragraph.start(), candidate.sentence().start()), end);
    List<Span> sentences = Sentences.within(candidate.article().text(), before);
    int from = Math.max(0, sentences.size() - 2);
    return sentences.isEmpty()
        ? candidate.article().slice(before)
        : candidate.article().slice(sentences.get(from).cover(sentences.get(sentences.size() - 1)));
  }

  private static BitSet covered(Question question, QuestionTerms analysis, String text) {
    List<String> stems = analysis.tokens(text).stream().map(QuestionTerms.Token::term).toList();
    BitSet covered = new BitSet();
    for (int t = 0; t < question.terms().size(); t++) {
      QueryTerm term = question.terms().get(t);
      for (int i = 0; i < stems.size() && !covered.get(t); i++) {
        covered.set(t, term.matches(stems, i));
      }
    }
    return covered;
  }

  Reading.Candidate candidate() {
    return candidate;
  }

  String sentence() {
    return sentence;
  }

  Optional<LocalDate> day() {
    return candidate.article().provenance().publishedOn();
  }

  /** The figure that answers; empty where the answer is none. */
  Optional<Figure> figure() {
    Span answer = candidate.answer();
    if (answer == null) {
      return Optional.empty();
    }
    Span place = answer.shift(-candidate.sentence().start());
    return mentions.stream()
        .filter(mention -> mention.isQuantity() && mention.span().overlaps(place))
        .findFirst()
        .flatMap(this::figure);
  }

  Optional<Figure> figure(Mention mention) {
    return Figure.of(mention.span().of(sentence), mention.kind());
  }

  /** Where the sentence gives that figure, or another of its unit; empty where it does not. */
  Optional<Mention> mention(Figure figure, boolean same) {
    return mentions.stream()
        .filter(Mention::isQuantity)
        .filter(
            mention ->
                figure(mention)
                    .filter(other -> same ? other.same(figure) : other.differs(figure))
                    .isPresent())
        .findFirst();
  }

  /** The same claim with another piece of its sentence as the answer. */
  Reading.Candidate answering(Mention mention) {
    return new Reading.Candidate(
        candidate.article(),
        candidate.sentence(),
        mention.span().shift(candidate.sentence().start()),
        mention.kind().name(),
        candidate.score());
  }

  /** Whether it speaks of every name of the question and of as much of the rest as the other. */
  boolean onTopicWith(Claim other) {
    if (question.names().stream().anyMatch(name -> !holds(name))) {
      return false;
    }
    BitSet both = (BitSet) inSentence.clone();
    both.and(other.inSentence);
    double covered = SentenceReader.coverage(question, around);
    return both.stream().anyMatch(t -> !isName(question.terms().get(t)))
        && covered >= 0.6
        && covered >= 0.75 * SentenceReader.coverage(question, other.around);
  }

  /** The name, or its first word where the article gives the whole elsewhere. */
  private boolean holds(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String first = lower.split("[ -]", 2)[0];
    return near.contains(lower)
        || (first.length() > 3
            && near.contains(first)
            && candidate.article().text().toLowerCase(Locale.ROOT).contains(lower));
  }

  private boolean isName(QueryTerm term) {
    return question.names().stream().anyMatch(name -> name.contains(term.word()));
  }

  /** Whether the question's counted noun stands close behind the number, or there is none. */
  boolean counts(Mention mention, QuestionTerms analysis) {
    if (mention.kind() != Mention.Kind.NUMBER) {
      return true;
    }
    String focus = question.focus();
    if (focus == null) {
      return false;
    }
    int end = Math.min(sentence.length(), mention.span().end() + 60);
    List<String> behind =
        analysis.tokens(sentence.substring(mention.span().end(), end)).stream()
            .map(QuestionTerms.Token::term)
            .limit(5)
            .toList();
    Optional<QueryTerm> counted =
        question.terms().stream().filter(term -> term.stem().equals(focus)).findFirst();
    for (int i = 0; i < behind.size(); i++) {
      int at = i;
      if (behind.get(i).equals(focus)
          || counted.filter(term -> term.matches(behind, at)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Years, quarters and halves that it speaks of: figures of two periods do not conflict. */
  private Set<String> periods() {
    return mentions.stream()
        .filter(mention -> mention.kind() == Mention.Kind.DATE)
        .map(mention -> mention.span().of(sentence))
        .filter(date -> PERIOD.matcher(date).find())
        .collect(Collectors.toSet());
  }

  boolean ofSamePeriodAs(Claim other) {
    Set<String> here = periods();
    Set<String> there = other.periods();
    return here.equals(there);
  }
}
