package dealsbot.chat;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.answer.DealDesk;
import dealsbot.answer.Dialogue;
import dealsbot.answer.Finding;
import dealsbot.answer.QuoteDesk;
import dealsbot.article.Span;
import dealsbot.index.IndexException;
import dealsbot.language.Sentences;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler behind every surface, in these steps: a command is done; small talk gets a line; each
 * question of the message is read in the light of its conversation, asked, and put into blocks.
 * Over 200 lines, since each kind of message has its step here.
 */
public final class DealsBot implements ChatHandler {

  private static final Logger log = LoggerFactory.getLogger(DealsBot.class);

  /** So many questions of one message are answered. */
  private static final int MOST_QUESTIONS = 3;

  private static final int LONGEST_MESSAGE = 4_000;

  private static final int QUOTES = 5;

  private static final int MORE_FINDINGS = 8;

  private final AnswerEngine engine;
  private final QuoteDesk quotes;
  private final DealCommands deals;
  private final Librarian librarian;
  private final AdminPolicy admins;
  private final AdminDesk desk;
  private final BotState state;
  private final Tellings tellings;
  private final Conversations conversations;

  /** With the clock that conversations grow old by. */
  public DealsBot(
      AnswerEngine engine,
      QuoteDesk quotes,
      DealDesk deals,
      Librarian librarian,
      AdminPolicy admins,
      BotState state,
      Clock clock) {
    this.engine = engine;
    this.quotes = quotes;
    this.deals = new DealCommands(deals, state.watches());
    this.librarian = librarian;
    this.admins = admins;
    this.desk = new AdminDesk(librarian, admins, state);
    this.state = state;
    this.tellings = new Tellings(state.questions(), state.seal());
    this.conversations = new Conversations(clock);
  }

  @Override
  public Reply handle(ChatRequest request, Progress progress) {
    try {
      return reply(request, progress);
    } catch (IndexException | StateException expected) {
      return Reply.of(String.valueOf(expected.getMessage()));
    } catch (RuntimeException | StackOverflowError failure) {
      log.error("A message could not be answered", failure);
      return Reply.of("Something went wrong on my side. Please ask again in a moment.");
    }
  }

  @Override
  public PressAnswer press(ButtonPress press, Progress progress) {
    try {
      String payload = state.seal().open(press.data()).orElse("");
      if (payload.length() < 2) {
        return new PressAnswer(
            Reply.of("That button is not mine any more: please send the command again."), false);
      }
      String id = payload.substring(1);
      return payload.charAt(0) == 't'
          ? new PressAnswer(tellings.tell(id, press.conversation()), false)
          : desk.decide(press.person(), id, payload.charAt(0) == 'y', progress);
    } catch (IndexException | StateException expected) {
      return new PressAnswer(Reply.of(String.valueOf(expected.getMessage())), true);
    } catch (RuntimeException | StackOverflowError failure) {
      log.error("A button could not be answered", failure);
      return new PressAnswer(
          Reply.of("Something went wrong on my side. Please try again in a moment."), false);
    }
  }

  @Override
  public Reply file(FileDrop drop, Progress progress) {
    try {
      return desk.file(drop, progress);
    } catch (IndexException | StateException expected) {
      return Reply.of(String.valueOf(expected.getMessage()));
    } catch (RuntimeException | StackOverflowError failure) {
      log.error("A file could not be taken in", failure);
      return Reply.of("Something went wrong on my side. Please try again in a moment.");
    }
  }

  private Reply reply(ChatRequest request, Progress progress) {
    String text = PlainText.neutralise(request.text()).strip();
    if (text.isEmpty()) {
      return Help.start(admins.allows(request.person()));
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
    if (text.codePoints().noneMatch(DealsBot::isReadable)) {
      return Reply.of("I can read English only: please ask in English.");
    }
    Optional<String> smallTalk = SmallTalk.reply(text);
    if (smallTalk.isPresent()) {
      return Reply.of(smallTalk.get());
    }
    return ask(request.conversation(), text);
  }

  private static boolean isReadable(int point) {
    return Character.isDigit(point)
        || Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
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
              : ask(request.conversation(), rest);
      case "/start" -> Help.start(admin);
      case "/help" -> Help.help(admin);
      case "/quote", "/quotes" -> quote(rest);
      case "/sources" -> SourceReplies.sources(librarian.articles(), rest);
      case "/why" -> why(request.conversation());
      default ->
          DealCommands.knows(name) ? deals.handle(request.conversation(), name, rest) : AdminDesk.knows(name)
              ? desk.handle(request.person(), name, rest, progress)
              : Help.unknown(name, admin);
    };
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

  /** Why the conversation's last answer came out as it did. */
  private Reply why(String conversation) {
    Dialogue dialogue = conversations.of(conversation);
    synchronized (dialogue) {
      return new Reply(dialogue.lastAnswer().map(WhyReplies::of).orElseGet(WhyReplies::nothing));
    }
  }

  private Reply ask(String conversation, String text) {
    Dialogue dialogue = conversations.of(conversation);
    synchronized (dialogue) {
      List<String> questions = questions(text);
      if (questions.size() == 1) {
        return new Reply(answer(conversation, dialogue, questions.get(0)));
      }
      List<Block> blocks = new ArrayList<>();
      for (String question : questions) {
        blocks.add(new Block.Paragraph(List.of(Block.Run.bold(question))));
        blocks.addAll(answer(conversation, dialogue, question));
      }
      return new Reply(blocks);
    }
  }

  private List<Block> answer(String conversation, Dialogue dialogue, String message) {
    return switch (dialogue.read(message)) {
      case Dialogue.Turn.Ask(String question) -> {
        Answer answer = engine.ask(question, AskOptions.DEFAULT);
        dialogue.remember(question, answer);
        List<Block> blocks = new ArrayList<>(AnswerReplies.of(answer));
        tellings.note(conversation, question, answer).ifPresent(blocks::add);
        yield blocks;
      }
      case Dialogue.Turn.More(String question) -> more(dialogue, question);
      case Dialogue.Turn.WhoSaid(Finding finding) -> whoSaid(finding);
      case Dialogue.Turn.Source(Finding finding) -> source(finding);
      case Dialogue.Turn.Why(Answer answer) -> WhyReplies.of(answer);
    };
  }

  private List<Block> more(Dialogue dialogue, String question) {
    AskOptions options =
        new AskOptions(AskOptions.DEFAULT.excluded(), Optional.empty(), MORE_FINDINGS);
    List<Finding> findings =
        switch (engine.ask(question, options)) {
          case Answer.Answered answered -> answered.findings();
          case Answer.NotInArticles not -> not.nearest();
          case Answer.NotReady notReady -> List.of();
        };
    List<Block> blocks = new ArrayList<>();
    for (Finding finding : findings) {
      boolean shown =
          dialogue.shown().stream()
              .anyMatch(
                  other ->
                      other.article().id().equals(finding.article().id())
                          && other.sentence().equals(finding.sentence()));
      if (!shown) {
        blocks.add(AnswerReplies.evidence(finding));
      }
    }
    if (blocks.isEmpty()) {
      return List.of(Block.Paragraph.of("That is all the articles have on this."));
    }
    blocks.add(0, Block.Paragraph.of("Related, in the articles' words:"));
    return blocks;
  }

  private static List<Block> whoSaid(Finding finding) {
    String attribution = AnswerReplies.attribution(finding.quotation());
    return List.of(
        Block.Paragraph.of(
            attribution == null
                ? "Nobody is quoted there: these are the article's own words."
                : "That is attributed to: " + attribution + "."),
        AnswerReplies.evidence(finding));
  }

  /** The whole paragraph, with the sentence marked. */
  private static List<Block> source(Finding finding) {
    Span paragraph =
        finding.article().paragraphs().stream()
            .filter(span -> span.contains(finding.sentence()))
            .findFirst()
            .orElse(finding.sentence());
    return List.of(
        new Block.Evidence(
            AnswerReplies.citation(finding, paragraph),
            finding.article().slice(paragraph),
            finding.sentence().shift(-paragraph.start()),
            null,
            AnswerReplies.attribution(finding.quotation())));
  }

  /** The questions of a message: one, unless several sentences end with a question mark. */
  private static List<String> questions(String text) {
    List<String> questions = new ArrayList<>();
    for (Span sentence : Sentences.of(text)) {
      String words = sentence.of(text);
      if (words.endsWith("?") && words.indexOf(' ') > 0) {
        questions.add(words);
      }
    }
    return questions.size() < 2
        ? List.of(text)
        : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()));
  }
}
