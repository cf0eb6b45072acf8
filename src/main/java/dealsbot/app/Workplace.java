package dealsbot.app;

import dealsbot.answer.AnswerEngine;
import dealsbot.answer.ModelTraining;
import dealsbot.answer.QuoteDesk;
import dealsbot.chat.AdminPolicy;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.DealsBot;
import dealsbot.chat.Librarian;
import dealsbot.chat.Person;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexException;
import dealsbot.model.MiniLmEncoder;
import dealsbot.model.SentenceEncoder;
import dealsbot.search.PassageSearcher;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that works on one data folder, wired together: index, engine, handler. Safe for use by
 * many threads.
 */
public final class Workplace implements AutoCloseable {

  private final Optional<MiniLmEncoder> encoder;
  private final ArticleIndex index;
  private final PassageSearcher searcher;
  private final Synonyms synonyms;
  private final AnswerEngine engine;
  private final QuoteDesk quotes;
  private final ArticleDesk desk;
  private final ChatHandler handler;
  private final Map<String, Supplier<String>> parts = new ConcurrentHashMap<>();

  private Workplace(
      DataFolder folder,
      Optional<MiniLmEncoder> encoder,
      Synonyms synonyms,
      QuestionTerms analysis,
      Set<Person> admins) {
    Clock clock = Clock.systemUTC();
    Optional<SentenceEncoder> vectors = encoder.map(model -> model);
    this.encoder = encoder;
    this.synonyms = synonyms;
    this.index = new ArticleIndex(folder.lucene(), vectors, clock);
    this.searcher = new PassageSearcher(vectors);
    this.engine = new AnswerEngine(index, searcher, analysis, synonyms);
    this.quotes = new QuoteDesk(index, analysis, synonyms);
    this.desk =
        new ArticleDesk(folder, index, encoder.map(MiniLmEncoder::name), this::healthOfParts);
    this.handler = new DealsBot(engine, quotes, desk, new AdminPolicy(admins), clock);
  }

  /**
   * Opens a data folder, which need not hold an index yet.
   *
   * @param withVectors loads the sentence encoder; without it words alone are compared
   * @param admins who may change the articles from a chat
   * @throws IndexException with a sentence for people, when a file of the folder cannot be read
   */
  public static Workplace open(DataFolder folder, boolean withVectors, Set<Person> admins) {
    QuestionTerms analysis = new QuestionTerms();
    Synonyms synonyms;
    try {
      synonyms =
          Files.exists(folder.synonyms())
              ? Synonyms.read(folder.synonyms(), analysis)
              : Synonyms.NONE;
    } catch (IOException e) {
      throw new IndexException(folder.synonyms() + " cannot be read: save it as UTF-8 text.", e);
    }
    return new Workplace(
        folder, withVectors ? MiniLmEncoder.load() : Optional.empty(), synonyms, analysis, admins);
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

  /** Re-indexes the folder, and says how things are. */
  public Librarian librarian() {
    return desk;
  }

  /** Answers messages of any surface. */
  public ChatHandler handler() {
    return handler;
  }

  /** Fits the answering models' weights, with the retrieval that this workplace has. */
  public ModelTraining training(Consumer<String> report) {
    return new ModelTraining(searcher, synonyms, report);
  }

  /** Adds a line to what {@code status} shows. */
  void report(String part, Supplier<String> health) {
    parts.put(part, health);
  }

  private Map<String, String> healthOfParts() {
    Map<String, String> health = new LinkedHashMap<>();
    parts.keySet().stream().sorted().forEach(part -> health.put(part, line(part)));
    return health;
  }

  private String line(String part) {
    Supplier<String> health = parts.get(part);
    return health == null ? "" : health.get();
  }

  @Override
  public void close() {
    index.close();
    encoder.ifPresent(MiniLmEncoder::close);
  }
}
