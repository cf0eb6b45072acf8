package dealsbot.chat;

import dealsbot.answer.AnswerEngine;
import dealsbot.answer.ClaimDesk;
import dealsbot.answer.DealDesk;
import dealsbot.answer.QuoteDesk;
import dealsbot.index.IndexException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler behind every surface, in these steps: a command is done; small talk gets a line; each
 * question of the message is read in the light of its conversation, asked, and put into blocks.
 * Over 200 lines, since each kind of message and each command has its line here.
 */
public final class DealsBot implements ChatHandler {

  private static final Logger log = LoggerFactory.getLogger(DealsBot.class);

  private static final int LONGEST_MESSAGE = 4_000;

  private static final int QUOTES = 5;

  private static final int EXAMPLES = 3;

  private final QuoteDesk quotes;
  private final DealCommands deals;
  private final Librarian librarian;
  private final AdminPolicy admins;
  private final AdminDesk desk;
  private final BotState state;
  private final Tellings tellings;
  private final PromptDesk prompts;
  private final AnswerButtons buttons;
  private final SourceView sources;
  private final QuestionDesk questions;
  private final ClaimDesk claims;
  private final SettingsDesk settings;
  private final FeedbackDesk feedback;
  private final PressDesk presses;
  private final LookupDesk lookups;
  private final HomeDesk homes;

  /** With the clock that conversations grow old by. */
  public DealsBot(
      AnswerEngine engine,
      QuoteDesk quotes,
      DealDesk deals,
      Librarian librarian,
      AdminPolicy admins,
      BotState state,
      Clock clock) {
    this.quotes = quotes;
    this.deals = new DealCommands(deals, state.watches());
    this.librarian = librarian;
    this.admins = admins;
    this.desk = new AdminDesk(librarian, admins, state);
    this.state = state;
    this.tellings = new Tellings(state.questions(), state.seal());
    this.prompts = new PromptDesk(engine, librarian);
    this.buttons = new AnswerButtons(state);
    this.sources = new SourceView(librarian);
    this.questions = new QuestionDesk(engine, deals, state, tellings, prompts, sources, clock);
    this.claims = new ClaimDesk(engine);
    this.settings = new SettingsDesk(state);
    this.feedback = new FeedbackDesk(state, librarian, clock);
    this.presses =
        new PressDesk(state, questions, quotes, desk, tellings, settings, feedback, sources);
    this.lookups = new LookupDesk(engine, quotes);
    this.homes = new HomeDesk(librarian, admins, state, prompts, deals);
  }

  @Override
  public Reply handle(ChatRequest request, Progress progress) {
    return safely("A message", () -> reply(request, progress), reply -> reply);
  }

  @Override
  public PressAnswer press(ButtonPress press, Progress progress) {
    return safely(
        "A button", () -> presses.press(press, progress), reply -> new PressAnswer(reply, false));
  }

  @Override
  public Reply file(FileDrop drop, Progress progress) {
    return safely("A file", () -> desk.file(drop, progress), reply -> reply);
  }

  @Override
  public boolean hearsAll(String chat) {
    return state.preferences().of(chat).everyQuestion();
  }

  @Override
  public Optional<Reply> overhear(ChatRequest request, Progress progress) {
    if (!hearsAll(request.place().chat())) {
      return Optional.empty();
    }
    String text = PlainText.neutralise(request.text()).strip();
    return text.length() > LONGEST_MESSAGE
        ? Optional.empty()
        : safely(
            "A message in passing",
            () -> questions.overhear(request.conversation(), text, request.place()),
            failure -> Optional.empty());
  }

  @Override
  public Lookup lookup(Person person, String text, int page) {
    return safely(
        "A lookup",
        () -> lookups.find(PlainText.neutralise(text), page),
        failure -> Lookup.NOTHING);
  }

  @Override
  public List<Prompt> prompts(int most) {
    return safely("A suggestion", () -> prompts.first(most), failure -> List.of());
  }

  @Override
  public Home home(Person person) {
    return safely(
        "A home view",
        () -> homes.of(person),
        failure -> Home.saying("Something went wrong on my side. Please come back in a moment."));
  }

  /** Does the work; what is expected to fail says why, what is not says so. */
  private static <T> T safely(String what, Supplier<T> work, Function<Reply, T> instead) {
    try {
      return work.get();
    } catch (IndexException | StateException expected) {
      return instead.apply(Reply.failed(String.valueOf(expected.getMessage())));
    } catch (RuntimeException | StackOverflowError failure) {
      log.error("{} could not be answered", what, failure);
      return instead.apply(
          Reply.failed("Something went wrong on my side. Please try again in a moment."));
    }
  }

  private Reply reply(ChatRequest request, Progress progress) {
    String text = PlainText.neutralise(request.text()).strip();
    if (text.isEmpty()) {
      return start();
    }
    if (text.length() > LONGEST_MESSAGE) {
      return Reply.of("That is too long for me. Please ask in a sentence or two.");
    }
    if (Tellings.asked(text)) {
      return tellings.tell(request.conversation());
    }
    if (text.startsWith("/")) {
      return command(request, text, progress);
    }
    if (text.equalsIgnoreCase("help") || text.equalsIgnoreCase("sources")) {
      return command(request, "/" + text, progress);
    }
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      return Reply.of("Ask me a question about the deals, for example: Who supplies the chips?");
    }
    if (ForeignText.isForeign(text)) {
      return foreign(request, text);
    }
    Optional<String> smallTalk = SmallTalk.reply(text);
    if (smallTalk.isPresent()) {
      return Reply.of(smallTalk.get());
    }
    return questions.ask(request.conversation(), text, request.place());
  }

  /** The names in a question of another language may stand in the articles all the same. */
  private Reply foreign(ChatRequest request, String text) {
    List<String> names = ForeignText.names(text);
    if (names.isEmpty()) {
      return Reply.of("The articles are in English: please ask in English.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            "The articles are in English, and so are my answers. I looked for the names in your"
                + " question: "
                + String.join(", ", names)
                + "."));
    Reply reply = questions.ask(request.conversation(), String.join(" ", names), request.place());
    blocks.addAll(reply.blocks());
    return new Reply(blocks, reply.verdict());
  }

  private Reply start() {
    return Help.start(
        state.remembers() ? buttons.prompts(prompts.first(EXAMPLES)) : Optional.empty());
  }

  private Reply command(ChatRequest request, String text, Progress progress) {
    String[] words = text.split("\\s+", 2);
    String name = words[0].toLowerCase(Locale.ROOT);
    String rest = words.length < 2 ? "" : words[1];
    boolean admin = admins.allows(request.person());
    return switch (name) {
      case "/ask" ->
          rest.isEmpty()
              ? Reply.of("Put your question behind /ask.")
              : reply(
                  new ChatRequest(
                      request.person(),
                      request.conversation(),
                      rest.replaceFirst("^/+", ""),
                      request.place()),
                  progress);
      case "/start" -> PlaceCode.read(rest.strip()).map(this::opened).orElseGet(() -> start());
      case "/help" -> Help.help(admin);
      case "/quote", "/quotes" -> quote(rest);
      case "/check" ->
          rest.isBlank()
              ? Reply.of("Put the claim behind /check: I show what the articles have on it.")
              : ClaimReplies.reply(claims.check(rest));
      case "/sources" -> SourceReplies.sources(librarian.articles(), rest);
      case "/why" -> questions.whyLast(request.conversation());
      case "/settings" -> settings.command(request.place(), rest);
      case "/feedback" -> feedback.command(request.person(), admin, rest);
      default ->
          DealCommands.knows(name)
              ? deals.handle(request.conversation(), name, rest)
              : AdminDesk.knows(name)
                  ? desk.handle(request.person(), name, rest, progress)
                  : Help.unknown(name, admin);
    };
  }

  private Reply opened(PlaceCode code) {
    return new Reply(sources.show(code, ""));
  }

  private Reply quote(String words) {
    QuoteDesk.Quotes found = quotes.find(words, QUOTES);
    if (found.findings().isEmpty()) {
      return Reply.of(
          found.elsewhere()
              ? found.speaker().orElse("That person")
                  + " is quoted in the articles, but not on that. Send /quote and the name alone to"
                  + " see what they said."
              : "The articles quote nobody on that. Try /quote with a name, or other words.");
    }
    return AnswerReplies.quotes(found.findings());
  }
}
