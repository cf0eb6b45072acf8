package dealsbot.answer;

import dealsbot.article.Quotation;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexException;
import dealsbot.index.QueryDeadline;
import dealsbot.index.Snapshot;
import dealsbot.model.SpanReader;
import dealsbot.search.Hit;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Answers a question in these steps: borrow the newest generation; read the question ({@link
 * QuestionReader}); what a named speaker said is looked up ({@link SaidAnswers}); else search
 * passages; read them ({@link PassageReader}); see whether articles agree ({@link Agreements});
 * choose findings that add something ({@link Findings}); answer, or abstain when the probability is
 * too low or a name is in no article. Every finding is re-read from its article's text.
 *
 * <p>Safe for use by many threads. The same question to the same generation on the same day gives
 * the same answer, as long as nobody waits: while others do, a model reads less of the passages
 * ({@link ReadingPace}).
 */
public final class AnswerEngine {

  /** A question longer than this is cut: nobody asks for so much at once. */
  private static final int LONGEST_QUESTION = 2_000;

  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

  private static final Answer TOO_SLOW =
      new Answer.NotReady(
          "That takes me too long: please ask it in fewer words, or again in a moment.");

  /** Passages that are read for one question. */
  static final int PASSAGES = 30;

  /** Several passages of one article may stand before the next article. */
  private static final int RANKED_PASSAGES = 200;

  /** Below this probability the articles do not say. */
  static final double THRESHOLD = 0.4;

  private final ArticleIndex index;
  private final PassageSearcher searcher;
  private final QuestionReader questions;
  private final Supplier<PassageReader> reader;
  private final ReadingPace pace;
  private final Clock clock;
  private final RecentAnswers recent = new RecentAnswers();
  private final SaidAnswers saidAnswers = new SaidAnswers();
  private final Agreements agreements;
  private final Explanations explanations;

  /** With words and vectors alone. */
  public AnswerEngine(
      ArticleIndex index, PassageSearcher searcher, QuestionTerms analysis, Synonyms synonyms) {
    this(
        index,
        searcher,
        analysis,
        synonyms,
        Optional::empty,
        0,
        new ReadingPace(),
        Clock.systemUTC());
  }

  /**
   * With a model that reads passages.
   *
   * @param model asked for once, by the first question; where it is absent, words and vectors do
   * @param budgetMillis how long it may read for one question on two cores; 0: it is left out
   * @param pace how much of that a question gets while others wait
   * @param clock tells the day of asking
   */
  public AnswerEngine(
      ArticleIndex index,
      PassageSearcher searcher,
      QuestionTerms analysis,
      Synonyms synonyms,
      Supplier<Optional<SpanReader>> model,
      int budgetMillis,
      ReadingPace pace,
      Clock clock) {
    this(
        index,
        searcher,
        analysis,
        synonyms,
        new Once<>(() -> reader(model, budgetMillis)),
        pace,
        clock);
  }

  private static PassageReader reader(Supplier<Optional<SpanReader>> model, int budgetMillis) {
    int passages = ModelReader.passagesWithin(budgetMillis);
    FeatureReader features = FeatureReader.create();
    Optional<SpanReader> spans = passages > 0 ? model.get() : Optional.empty();
    return spans.isPresent()
        ? new ModelReader(features, spans.get(), Math.min(passages, PASSAGES), ReaderWeights.load())
        : features;
  }

  AnswerEngine(
      ArticleIndex index,
      PassageSearcher searcher,
      QuestionTerms analysis,
      Synonyms synonyms,
      Supplier<PassageReader> reader,
      ReadingPace pace,
      Clock clock) {
    this.pace = pace;
    this.clock = clock;
    this.index = index;
    this.searcher = searcher;
    this.questions = new QuestionReader(analysis, synonyms);
    this.reader = reader;
    this.agreements = new Agreements(analysis);
    this.explanations = new Explanations(analysis);
  }

  /** The first question of a process waits for classes too. */
  private static final Duration LONGEST_FIRST_SEARCH = Duration.ofSeconds(30);

  private final AtomicBoolean warm = new AtomicBoolean();

  /** Answers from the newest generation; never throws for anything that may be typed. */
  public Answer ask(String question, AskOptions options) {
    return ask(question, options, warm.getAndSet(true) ? LONGEST_SEARCH : LONGEST_FIRST_SEARCH);
  }

  /** The same within {@code limit}: nothing that may be typed keeps a worker for longer. */
  Answer ask(String question, AskOptions options, Duration limit) {
    ReadingPace.Depth depth = pace.now();
    try (Snapshot snapshot = index.snapshot()) {
      RecentAnswers.Key key =
          new RecentAnswers.Key(snapshot.generation(), today(), cut(question), options);
      Optional<Answer> known = recent.find(key, depth);
      if (known.isPresent()) {
        pace.countRemembered();
        return known.get();
      }
      Looked looked = QueryDeadline.within(limit, () -> look(question, options, snapshot));
      if (looked.late()) {
        return TOO_SLOW;
      }
      Answer answer = answer(looked, options, snapshot, depth);
      recent.keep(key, depth, answer);
      return answer;
    } catch (IndexException unavailable) {
      return new Answer.NotReady(String.valueOf(unavailable.getMessage()));
    }
  }

  /** Answers from a generation that is already borrowed. */
  public Answer ask(String typed, AskOptions options, Snapshot snapshot) {
    return answer(look(typed, options, snapshot), options, snapshot, ReadingPace.Depth.WHOLE);
  }

  /** What the index gave; {@code late}: its time was up before it had given all. */
  private record Looked(
      Question question, Optional<SaidAnswers.Said> said, List<Hit> hits, boolean late) {}

  /** All that depends on what was typed and on the size of the index, and so may take long. */
  private Looked look(String typed, AskOptions options, Snapshot snapshot) {
    Question question = questions.read(cut(typed), options, today(), snapshot);
    Optional<SaidAnswers.Said> said = saidAnswers.find(question, snapshot);
    List<Hit> hits =
        said.isPresent() || question.terms().isEmpty() ? List.of() : search(question, snapshot);
    return new Looked(question, said, hits, QueryDeadline.passed());
  }

  private Answer answer(
      Looked looked, AskOptions options, Snapshot snapshot, ReadingPace.Depth depth) {
    Question question = looked.question();
    List<Hit> hits = looked.hits();
    if (looked.said().isPresent()) {
      return SaidAnswers.answer(
          question, looked.said().get(), options.top(), snapshot.generation(), explanations);
    }
    Reading reading = hits.isEmpty() ? new Reading(List.of(), 0) : read(question, hits, depth);
    if (question.bareName()) {
      reading = BareNames.aboutTheName(question, reading, THRESHOLD);
    }
    reading = Withheld.alone(question, reading, THRESHOLD);
    List<String> missing = question.missing();
    boolean unnamed = missing.stream().anyMatch(word -> question.isName(word));
    double confidence =
        unnamed ? Math.min(reading.answerable(), THRESHOLD / 4) : reading.answerable();
    Findings chosen = new Findings(snapshot);
    Optional<Agreement> agreement =
        confidence < THRESHOLD ? Optional.empty() : agreement(question, reading, chosen);
    List<Finding> lead = agreement.map(Agreement::findings).orElse(List.of());
    List<Finding> findings = chosen.choose(question, reading, lead, options.top());
    boolean silent = confidence < THRESHOLD || findings.isEmpty();
    Remarks remarks =
        new Remarks(
            silent ? question.notesOnSilence(hits.isEmpty()) : question.notes(),
            agreement.orElse(null),
            explanations.of(question, reading, hits, findings));
    if (silent) {
      // Where the articles speak of nothing that was typed, nothing comes close.
      boolean near = question.terms().stream().anyMatch(QueryTerm::found);
      return new Answer.NotInArticles(
          near ? findings.stream().limit(3).toList() : List.of(),
          missing,
          rounded(confidence),
          question.corrections(),
          snapshot.generation(),
          remarks);
    }
    return new Answer.Answered(
        findings, rounded(confidence), question.corrections(), snapshot.generation(), remarks);
  }

  private Reading read(Question question, List<Hit> hits, ReadingPace.Depth depth) {
    pace.count(depth);
    return reader.get().read(question, hits, depth);
  }

  private Optional<Agreement> agreement(Question question, Reading reading, Findings chosen) {
    Optional<Agreements.Order> order = agreements.find(question, reading);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    List<Finding> lead = chosen.lead(order.get().lead(), reading);
    return lead.size() < 2
        ? Optional.empty()
        : Optional.of(new Agreement(order.get().kind(), lead, order.get().dated()));
  }

  /**
   * Who stands behind a finding's words: the quotation that it shows, else a clause around its
   * answer that somebody is reported to have said; empty where the words are the article's own.
   */
  public Optional<Quotation> whoSaid(Finding finding) {
    try (Snapshot snapshot = index.snapshot()) {
      return SaidAnswers.by(finding, snapshot);
    } catch (IndexException unavailable) {
      return Optional.ofNullable(finding.quotation());
    }
  }

  /** Questions that the newest articles answer, each tried; none when there is no index. */
  public List<QuestionIdea> ideas(int most) {
    try (Snapshot snapshot = index.snapshot()) {
      return new QuestionIdeas(this).of(snapshot, most);
    } catch (IndexException unavailable) {
      return List.of();
    }
  }

  /** The ids of the articles whose passages fit best, each once, best first. */
  public List<String> rankedArticles(String typed, AskOptions options, Snapshot snapshot) {
    Question question = questions.read(cut(typed), options, today(), snapshot);
    Map<String, Boolean> ids = new LinkedHashMap<>();
    for (Hit hit : searcher.search(snapshot, question.search(RANKED_PASSAGES))) {
      ids.put(hit.passage().article().id(), true);
    }
    return List.copyOf(ids.keySet());
  }

  private List<Hit> search(Question question, Snapshot snapshot) {
    return searcher.search(snapshot, question.search(PASSAGES));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
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
