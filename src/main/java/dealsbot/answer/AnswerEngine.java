package dealsbot.answer;

import dealsbot.index.ArticleIndex;
import dealsbot.index.Generation;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import dealsbot.search.Hit;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import dealsbot.search.SearchRequest;
import dealsbot.search.Synonyms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a question in these steps: borrow the newest generation; read the question ({@link
 * QuestionReader}); what a named speaker said is looked up ({@link SaidAnswers}); else search
 * passages; read them ({@link PassageReader}); choose findings that add something ({@link
 * Findings}); answer, or abstain when the probability is too low or a name is in no article. Every
 * finding is re-read from its article's text.
 *
 * <p>Safe for use by many threads. The same question to the same generation gives the same answer.
 */
public final class AnswerEngine {

  /** A question longer than this is cut: nobody asks for so much at once. */
  private static final int LONGEST_QUESTION = 2_000;

  /** Passages that are read for one question. */
  static final int PASSAGES = 30;

  /** Below this probability the articles do not say. */
  static final double THRESHOLD = 0.4;

  private final ArticleIndex index;
  private final PassageSearcher searcher;
  private final QuestionReader questions;
  private final PassageReader reader;
  private final SaidAnswers saidAnswers = new SaidAnswers();

  /** With the reader and weights that come with the program. */
  public AnswerEngine(
      ArticleIndex index, PassageSearcher searcher, QuestionTerms analysis, Synonyms synonyms) {
    this(index, searcher, new QuestionReader(analysis, synonyms), FeatureReader.create(analysis));
  }

  AnswerEngine(
      ArticleIndex index,
      PassageSearcher searcher,
      QuestionReader questions,
      PassageReader reader) {
    this.index = index;
    this.searcher = searcher;
    this.questions = questions;
    this.reader = reader;
  }

  /** Answers from the newest generation; never throws for anything that may be typed. */
  public Answer ask(String question, AskOptions options) {
    try (Snapshot snapshot = index.snapshot()) {
      return ask(question, options, snapshot);
    } catch (IndexException unavailable) {
      return new Answer.NotReady(String.valueOf(unavailable.getMessage()));
    }
  }

  /** Answers from a generation that is already borrowed. */
  public Answer ask(String typed, AskOptions options, Snapshot snapshot) {
    Question question = questions.read(cut(typed), options.excluded(), options.asOf(), snapshot);
    Optional<SaidAnswers.Said> said = saidAnswers.find(question, snapshot);
    if (said.isPresent()) {
      return said(question, said.get(), options.top(), snapshot.generation());
    }
    Reading reading =
        question.terms().isEmpty()
            ? new Reading(List.of(), 0)
            : reader.read(question, search(question, snapshot));
    List<String> missing = missing(question);
    List<Finding> findings = new Findings(snapshot).choose(question, reading, options.top());
    Generation generation = snapshot.generation();
    boolean unnamed = missing.stream().anyMatch(word -> isName(question, word));
    double confidence =
        unnamed ? Math.min(reading.answerable(), THRESHOLD / 4) : reading.answerable();
    if (confidence < THRESHOLD || findings.isEmpty()) {
      return new Answer.NotInArticles(
          findings.stream().limit(3).toList(),
          missing,
          rounded(confidence),
          question.corrections(),
          generation);
    }
    return new Answer.Answered(findings, rounded(confidence), question.corrections(), generation);
  }

  /** A speaker who is quoted answers in their own words, or is said not to have spoken of it. */
  private static Answer said(
      Question question, SaidAnswers.Said said, int top, Generation generation) {
    if (said.onTopic().isEmpty()) {
      return new Answer.NotInArticles(
          said.others().stream().limit(3).toList(),
          missing(question),
          THRESHOLD / 2,
          question.corrections(),
          generation);
    }
    return new Answer.Answered(
        said.onTopic().stream().limit(top).toList(),
        Math.min(0.95, Math.max(THRESHOLD, said.onTopic().get(0).score())),
        question.corrections(),
        generation);
  }

  /** The ids of the articles whose passages fit best, each once, best first. */
  public List<String> rankedArticles(String typed, AskOptions options, Snapshot snapshot) {
    Question question = questions.read(cut(typed), options.excluded(), options.asOf(), snapshot);
    Map<String, Boolean> ids = new LinkedHashMap<>();
    for (Hit hit : search(question, snapshot)) {
      ids.put(hit.passage().article().id(), true);
    }
    return List.copyOf(ids.keySet());
  }

  private List<Hit> search(Question question, Snapshot snapshot) {
    return searcher.search(
        snapshot,
        new SearchRequest(
            question.terms(), question.text(), question.phrases(), question.filter(), PASSAGES));
  }

  /** Words that no article speaks of, as they were typed. */
  private static List<String> missing(Question question) {
    return question.terms().stream()
        .filter(term -> !term.found())
        .map(QueryTerm::word)
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static boolean isName(Question question, String word) {
    return question.names().stream().anyMatch(name -> name.contains(word));
  }

  private static String cut(String question) {
    if (question.length() <= LONGEST_QUESTION) {
      return question;
    }
    int end = question.lastIndexOf(' ', LONGEST_QUESTION);
    return question.substring(0, end > 0 ? end : LONGEST_QUESTION);
  }

  /** Four digits: what lies behind differs with the processor, what is shown must not. */
  private static double rounded(double probability) {
    return Math.round(probability * 10_000) / 10_000.0;
  }
}
