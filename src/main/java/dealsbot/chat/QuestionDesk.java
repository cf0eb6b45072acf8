package dealsbot.chat;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.answer.DealDesk;
import dealsbot.answer.Dialogue;
import dealsbot.answer.Finding;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers questions in the light of their conversation: each question of a message is read, asked,
 * and put into blocks, with what can be done next below. Safe for use by many threads. Over 200
 * lines, since each turn that a conversation can take has its step here.
 */
final class QuestionDesk {

  /** So many questions of one message are answered. */
  private static final int MOST_QUESTIONS = 3;

  private static final int MORE_FINDINGS = 8;

  private static final int PROMPTS = 3;

  /** So many disagreements stand beside an answer. */
  private static final int CONFLICTS = 2;

  private final AnswerEngine engine;
  private final DealDesk deals;
  private final BotState state;
  private final Tellings tellings;
  private final PromptDesk prompts;
  private final SourceView sources;
  private final AnswerButtons buttons;
  private final Conversations conversations;

  QuestionDesk(
      AnswerEngine engine,
      DealDesk deals,
      BotState state,
      Tellings tellings,
      PromptDesk prompts,
      SourceView sources,
      Clock clock) {
    this.engine = engine;
    this.deals = deals;
    this.state = state;
    this.tellings = tellings;
    this.prompts = prompts;
    this.sources = sources;
    this.buttons = new AnswerButtons(state);
    this.conversations = new Conversations(clock);
  }

  /** Answers a message. */
  Reply ask(String conversation, String text, Place place) {
    Dialogue dialogue = conversations.of(conversation);
    synchronized (dialogue) {
      List<String> questions = questions(text);
      if (questions.size() == 1) {
        return answer(conversation, dialogue, questions.get(0), place);
      }
      List<Block> blocks = new ArrayList<>();
      Reply.Verdict verdict = Reply.Verdict.NOT_IN_ARTICLES;
      for (String question : questions) {
        blocks.add(new Block.Paragraph(List.of(Block.Run.bold(question))));
        Reply reply = answer(conversation, dialogue, question, place);
        blocks.addAll(reply.blocks());
        verdict = reply.verdict() == Reply.Verdict.ANSWERED ? reply.verdict() : verdict;
      }
      return new Reply(blocks, verdict);
    }
  }

  /** Answers what nobody asked the bot, when the articles do. */
  Optional<Reply> overhear(String conversation, String text, Place place) {
    if (!text.endsWith("?") || questions(text).size() > 1) {
      return Optional.empty();
    }
    Dialogue dialogue = conversations.of(conversation);
    synchronized (dialogue) {
      Answer answer = engine.ask(text, AskOptions.DEFAULT);
      if (!(answer instanceof Answer.Answered)) {
        return Optional.empty();
      }
      dialogue.remember(text, answer);
      return Optional.of(reply(text, answer, place));
    }
  }

  private Reply answer(String conversation, Dialogue dialogue, String message, Place place) {
    return switch (dialogue.read(message)) {
      case Dialogue.Turn.Ask(String question) -> {
        Answer answer = engine.ask(question, AskOptions.DEFAULT);
        dialogue.remember(question, answer);
        yield reply(question, answer, tellings.note(conversation, question, answer), place);
      }
      case Dialogue.Turn.More(String question) -> new Reply(more(question, dialogue.shown()));
      case Dialogue.Turn.WhoSaid(Finding finding) -> new Reply(whoSaid(finding));
      case Dialogue.Turn.Source(Finding finding) ->
          new Reply(sources.show(finding.article(), finding.sentence(), ""));
      case Dialogue.Turn.Why(Answer answer) -> new Reply(WhyReplies.of(answer));
    };
  }

  private Reply reply(String question, Answer answer, Place place) {
    return reply(question, answer, Optional.empty(), place);
  }

  private Reply reply(String question, Answer answer, Optional<Block.Button> first, Place place) {
    boolean brief = state.preferences().of(place.chat()).brief();
    List<Block> table = DealTableReplies.of(question, answer, deals);
    if (!table.isEmpty() && answer instanceof Answer.NotInArticles) {
      return new Reply(table, Reply.Verdict.ANSWERED);
    }
    List<Block> blocks = new ArrayList<>(AnswerReplies.of(answer, brief));
    if (answer instanceof Answer.Answered answered) {
      blocks.addAll(table);
      deals.conflicts(answered.findings()).stream()
          .filter(one -> ConflictReplies.concerns(answered.findings().get(0), one.conflict()))
          .limit(CONFLICTS)
          .forEach(one -> blocks.addAll(ConflictReplies.of(one.conflict())));
    }
    blocks.addAll(buttons.below(question, answer, first, place.alone()));
    if (answer instanceof Answer.NotInArticles not && state.remembers()) {
      buttons
          .prompts(prompts.near(question, not, PROMPTS))
          .ifPresent(
              offered -> {
                blocks.add(Block.Paragraph.of("The articles do answer:"));
                blocks.add(offered);
              });
    }
    return new Reply(blocks, verdict(answer));
  }

  private static Reply.Verdict verdict(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> Reply.Verdict.ANSWERED;
      case Answer.NotInArticles not -> Reply.Verdict.NOT_IN_ARTICLES;
      case Answer.NotReady notReady -> Reply.Verdict.NOT_READY;
    };
  }

  /** The same answer once more, as the articles give it now. */
  Reply again(String question, Place place) {
    return reply(question, engine.ask(question, AskOptions.DEFAULT), place);
  }

  /** The answer with its question, for those who did not ask it. */
  Reply shared(String question) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(List.of(Block.Run.bold(question))));
    blocks.addAll(AnswerReplies.of(engine.ask(question, AskOptions.DEFAULT), true));
    return new Reply(blocks, Reply.Verdict.ANSWERED);
  }

  /** Answers a question that was offered. */
  Reply prompted(String conversation, String question, Place place) {
    Dialogue dialogue = conversations.of(conversation);
    synchronized (dialogue) {
      Answer answer = engine.ask(question, AskOptions.DEFAULT);
      dialogue.remember(question, answer);
      Reply reply = reply(question, answer, place);
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Paragraph(List.of(Block.Run.bold(question))));
      blocks.addAll(reply.blocks());
      return new Reply(blocks, reply.verdict());
    }
  }

  /** Why the conversation's last answer came out as it did. */
  Reply whyLast(String conversation) {
    Dialogue dialogue = conversations.of(conversation);
    synchronized (dialogue) {
      return new Reply(dialogue.lastAnswer().map(WhyReplies::of).orElseGet(WhyReplies::nothing));
    }
  }

  /** Why a question is answered as it is. */
  List<Block> why(String question) {
    return WhyReplies.of(engine.ask(question, AskOptions.DEFAULT));
  }

  /** What the articles have on a question beyond its answer. */
  List<Block> more(String question) {
    List<Finding> shown =
        engine.ask(question, AskOptions.DEFAULT) instanceof Answer.Answered answered
            ? answered.findings()
            : List.of();
    return more(question, shown);
  }

  private List<Block> more(String question, List<Finding> shown) {
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
      boolean known =
          shown.stream()
              .anyMatch(
                  other ->
                      other.article().id().equals(finding.article().id())
                          && other.sentence().equals(finding.sentence()));
      if (!known) {
        blocks.add(AnswerReplies.evidence(finding));
      }
    }
    if (blocks.isEmpty()) {
      return List.of(Block.Paragraph.of("That is all the articles have on this."));
    }
    blocks.add(0, Block.Paragraph.of("Related, in the articles' words:"));
    return blocks;
  }

  private List<Block> whoSaid(Finding finding) {
    String attribution = AnswerReplies.attribution(engine.whoSaid(finding).orElse(null));
    return List.of(
        Block.Paragraph.of(
            attribution == null
                ? "Nobody is quoted there: these are the article's own words."
                : "That is attributed to: " + attribution + "."),
        AnswerReplies.evidence(finding));
  }

  /**
   * The questions of a message: one, unless several sentences end with a question mark, or "and
   * when" ends one.
   */
  private static List<String> questions(String text) {
    List<String> questions = new ArrayList<>();
    for (Span sentence : Sentences.of(text)) {
      String words = sentence.of(text);
      if (words.endsWith("?") && words.indexOf(' ') > 0) {
        questions.add(words);
      }
    }
    List<String> all = questions.size() < 2 ? List.of(text) : questions;
    return all.stream()
        .flatMap(question -> Dialogue.parts(question).stream())
        .limit(MOST_QUESTIONS)
        .toList();
  }
}
