package dealsbot.app;

import dealsbot.answer.AnswerEngine;
import dealsbot.answer.DealDesk;
import dealsbot.answer.ModelTraining;
import dealsbot.answer.QuoteDesk;
import dealsbot.answer.ReaderTraining;
import dealsbot.answer.ReadingPace;
import dealsbot.chat.AdminPolicy;
import dealsbot.chat.Announcer;
import dealsbot.chat.BotState;
import dealsbot.chat.ButtonSeal;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.DealsBot;
import dealsbot.chat.Librarian;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.StagedFile;
import dealsbot.chat.StateException;
import dealsbot.config.ReaderSettings;
import dealsbot.config.SourceSettings;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexException;
import dealsbot.index.IndexModels;
import dealsbot.model.MiniLmEncoder;
import dealsbot.model.OnnxPairs;
import dealsbot.model.SentenceEncoder;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import dealsbot.store.BotStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that works on one data folder, wired together: index, engine, handler. Safe for use by
 * many threads. Over 200 lines, since it is the one place where parts are wired.
 */
public final class Workplace implements AutoCloseable {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration FRESH = Duration.ofHours(1);

  private final DataFolder folder;
  private final Optional<MiniLmEncoder> encoder;
  private final ArticleIndex index;
  private final PassageSearcher searcher;
  private final LateReader reader;
  private final ReadingPace pace = new ReadingPace();
  private final Synonyms synonyms;
  private final AnswerEngine engine;
  private final QuoteDesk quotes;
  private final DealDesk deals;
  private final WebDesk web;
  private final ArticleDesk desk;
  private final ChatHandler handler;
  private final ChatHandler passing;
  private final BotStore store;
  private final Announcements announcements;
  private final UnaskedReindex unasked;
  private final BotState state;
  private final HealthLines health;

  private Workplace(
      DataFolder folder,
      Optional<MiniLmEncoder> encoder,
      Synonyms synonyms,
      QuestionTerms analysis,
      Set<Person> admins,
      Duration kept,
      Duration fresh,
      LateReader reader,
      SourceSettings sources) {
    Clock clock = Clock.systemUTC();
    Optional<SentenceEncoder> vectors = encoder.map(model -> model);
    this.folder = folder;
    this.encoder = encoder;
    this.synonyms = synonyms;
    this.index =
        new ArticleIndex(
            folder.lucene(), new IndexModels(vectors, vectors.map(any -> new OnnxPairs())), clock);
    this.searcher = new PassageSearcher(vectors);
    this.reader = reader;
    this.engine =
        new AnswerEngine(
            index,
            searcher,
            analysis,
            synonyms,
            reader::loaded,
            reader.budgetMillis(),
            pace,
            clock);
    this.quotes = new QuoteDesk(index, analysis, synonyms);
    this.deals = new DealDesk(index);
    this.store = new BotStore(folder.database(), kept, fresh, clock);
    this.health = new HealthLines(store);
    if (reader.budgetMillis() > 0) {
      health.add(
          "Reader",
          () -> reader.sentence().orElse("") + pace.sentence().map(line -> ". " + line).orElse(""));
    }
    AskedAgain askedAgain = new AskedAgain(engine, store.questions(), clock);
    WatchDesk watchDesk = new WatchDesk(deals, store.watches());
    this.announcements = new Announcements(admins, askedAgain, watchDesk);
    this.web = new WebDesk(sources, store.feeds());
    this.desk =
        new ArticleDesk(
            folder,
            index,
            new ReindexReview(folder.golden(), index, engine, store.history(), clock),
            askedAgain,
            watchDesk,
            web,
            clock,
            encoder.map(MiniLmEncoder::name),
            health::lines);
    this.unasked = new UnaskedReindex(desk, store.audit(), announcements);
    AdminPolicy policy = new AdminPolicy(admins);
    this.state =
        new BotState(
            store.audit(),
            store.questions(),
            store.asked(),
            store.feedback(),
            store.preferences(),
            store.history(),
            store.confirmations(),
            store.watches(),
            new ButtonSeal(store::buttonKeyOrPassing));
    this.handler = new DealsBot(engine, quotes, deals, desk, policy, state, clock);
    this.passing =
        new DealsBot(engine, quotes, deals, desk, policy, state.withoutQuestions(), clock);
  }

  /**
   * Opens a data folder, which need not hold an index yet.
   *
   * @param withVectors loads the sentence encoder; without it words alone are compared
   * @param admins who may change the articles from a chat
   * @throws IndexException with a sentence for people, when a file of the folder cannot be read
   */
  public static Workplace open(DataFolder folder, boolean withVectors, Set<Person> admins) {
    return open(
        folder, withVectors, admins, KEPT, FRESH, ReaderSettings.DEFAULT, SourceSettings.NONE);
  }

  /**
   * Opens a data folder, which need not hold an index yet.
   *
   * @param kept how long a question without an answer is kept
   * @param fresh how old what was accepted may be to be answered after a restart
   * @param reading which model reads passages, where vectors are compared too
   * @param sources where articles come from by themselves, and what may be fetched
   */
  public static Workplace open(
      DataFolder folder,
      boolean withVectors,
      Set<Person> admins,
      Duration kept,
      Duration fresh,
      ReaderSettings reading,
      SourceSettings sources) {
    LateReader reader = LateReader.of(withVectors ? reading : LateReader.OFF);
    QuestionTerms analysis = new QuestionTerms();
    Synonyms synonyms = Synonyms.read(folder.synonyms(), analysis);
    return new Workplace(
        folder,
        withVectors ? MiniLmEncoder.load() : Optional.empty(),
        synonyms,
        analysis,
        admins,
        kept,
        fresh,
        reader,
        sources);
  }

  /** Passages, generations, verification. */
  public ArticleIndex index() {
    return index;
  }

  /** Answers questions. */
  public AnswerEngine engine() {
    return engine;
  }

  /** Looks quotations up. */
  public QuoteDesk quotes() {
    return quotes;
  }

  /** Looks deals up. */
  public DealDesk deals() {
    return deals;
  }

  /** Lays a file of this machine ready to be added. */
  public StagedFile stage(Path file) {
    return desk.incoming().stage(file);
  }

  /**
   * Begins to take in by itself what the settings name: what changes in the articles folder, and
   * what feeds bring.
   */
  ByItself takeInByItself(SourceSettings sources) {
    return new ByItself(sources, folder, web, desk.incoming(), store.feeds(), this);
  }

  /** Re-indexes the folder, and says how things are. */
  public Librarian librarian() {
    return desk;
  }

  /** Makes ready for many who ask while articles change. */
  public void serve() {
    index.leaveACoreToReaders();
  }

  /** Answers messages of any surface. */
  public ChatHandler handler() {
    return handler;
  }

  /** Answers in passing: what has no answer is not kept, and the state is not touched for it. */
  public ChatHandler passingHandler() {
    return passing;
  }

  /**
   * Opens the state before the first message, so that none waits for it.
   *
   * @throws StateException with a sentence for people, when it cannot be used
   */
  public void openState() {
    store.open();
    state.seal().load();
  }

  /** What a handler remembers across restarts. */
  public BotState state() {
    return state;
  }

  /** The state's file. */
  public BotStore store() {
    return store;
  }

  /** Re-indexes without anybody having asked for it, and tells admins when that is held back. */
  public ReindexReport reindexByItself(Progress progress) {
    return unasked.run(progress);
  }

  /** Lets people who wait be told through a platform. */
  public void tellThrough(Announcer announcer) {
    announcements.through(announcer);
  }

  /** Tells those who wait what is known by now. */
  public void tellThoseWhoWait() {
    announcements.toThoseWhoWait();
  }

  /** Fits the answering models' weights, with the retrieval that this workplace has. */
  public ModelTraining training(Consumer<String> report) {
    return new ModelTraining(searcher, synonyms, report);
  }

  /**
   * Fits the weights that join the reader with words and vectors.
   *
   * @throws IndexException with a sentence for people, where no reader loads
   */
  public ReaderTraining readerTraining(Consumer<String> report) {
    return new ReaderTraining(searcher, synonyms, reader.required(), report);
  }

  /** How thoroughly questions are read. */
  ReadingPace pace() {
    return pace;
  }

  /** Adds a line to what {@code status} shows. */
  void report(String part, Supplier<String> health) {
    this.health.add(part, health);
  }

  @Override
  public void close() {
    web.close();
    store.close();
    index.close();
    encoder.ifPresent(MiniLmEncoder::close);
    reader.close();
  }
}
