package dealsbot.chat;

import dealsbot.answer.QuoteDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what buttons stand for. What they carry was signed by this bot, but may be old, pressed
 * twice, or another person's: only what shows something again can be done by anybody.
 */
final class PressDesk {

  private static final int QUOTES = 5;

  private static final PressAnswer FORGOTTEN =
      new PressAnswer(
          Reply.of("I do not keep that question any more: please ask it again."),
          PressAnswer.Manner.ASIDE);

  private final BotState state;
  private final QuestionDesk questions;
  private final QuoteDesk quotes;
  private final AdminDesk admins;
  private final Tellings tellings;
  private final SettingsDesk settings;
  private final FeedbackDesk feedback;
  private final SourceView sources;
  private final AnswerButtons buttons;

  PressDesk(
      BotState state,
      QuestionDesk questions,
      QuoteDesk quotes,
      AdminDesk admins,
      Tellings tellings,
      SettingsDesk settings,
      FeedbackDesk feedback,
      SourceView sources) {
    this.state = state;
    this.questions = questions;
    this.quotes = quotes;
    this.admins = admins;
    this.tellings = tellings;
    this.settings = settings;
    this.feedback = feedback;
    this.sources = sources;
    this.buttons = new AnswerButtons(state);
  }

  PressAnswer press(ButtonPress press, Progress progress) {
    String payload = state.seal().open(press.data()).orElse("");
    if (payload.length() < 2) {
      return new PressAnswer(
          Reply.of("That button is not mine any more: please send the command again."), false);
    }
    String rest = payload.substring(1);
    return switch (payload.charAt(0)) {
      case 't' -> new PressAnswer(tellings.tell(rest, press.conversation()), false);
      case 'y', 'n' -> admins.decide(press.person(), rest, payload.charAt(0) == 'y', progress);
      case HomeDesk.REINDEX ->
          new PressAnswer(admins.handle(press.person(), "/reindex", "", progress), false);
      case SettingsDesk.ACTION -> settings.choose(press.place(), rest.charAt(0));
      case AnswerButtons.SOURCE -> source(rest);
      case AnswerButtons.REASON -> reason(press.person(), rest);
      default -> withQuestion(payload.charAt(0), rest, press);
    };
  }

  private PressAnswer withQuestion(char action, String id, ButtonPress press) {
    Optional<String> kept = state.asked().find(id);
    if (kept.isEmpty()) {
      return FORGOTTEN;
    }
    String question = kept.get();
    return switch (action) {
      case AnswerButtons.MORE -> view(questions.more(question), id);
      case AnswerButtons.QUOTES -> view(quotes(question), id);
      case AnswerButtons.WHY -> view(questions.why(question), id);
      case AnswerButtons.BACK ->
          new PressAnswer(questions.again(question, press.place()), PressAnswer.Manner.VIEW);
      case AnswerButtons.SHARE ->
          new PressAnswer(questions.shared(question), PressAnswer.Manner.FOR_EVERYBODY);
      case AnswerButtons.PROMPT ->
          new PressAnswer(
              questions.prompted(press.conversation(), question, press.place()),
              PressAnswer.Manner.BELOW);
      case AnswerButtons.HELPFUL -> {
        feedback.note(press.person(), Feedback.Verdict.HELPFUL, question, "");
        yield note("Thank you.");
      }
      case AnswerButtons.NOT_HELPFUL -> {
        feedback.note(press.person(), Feedback.Verdict.NOT_HELPFUL, question, "");
        yield new PressAnswer(
            new Reply(List.of(Block.Paragraph.of("What is amiss?"), buttons.reasons(id))),
            PressAnswer.Manner.ASIDE);
      }
      default -> note("That button does nothing any more.");
    };
  }

  private PressAnswer source(String rest) {
    List<String> parts = List.of(rest.split("\\.", 3));
    if (parts.size() < 3) {
      return note("That button does nothing any more.");
    }
    return PlaceCode.read(parts.get(0))
        .map(code -> view(sources.show(code, parts.get(1)), parts.get(2)))
        .orElse(FORGOTTEN);
  }

  private PressAnswer reason(Person person, String rest) {
    Optional<String> question = state.asked().find(rest.substring(1));
    if (question.isEmpty()) {
      return FORGOTTEN;
    }
    Feedback.Verdict verdict =
        switch (rest.charAt(0)) {
          case 'w' -> Feedback.Verdict.WRONG;
          case 'o' -> Feedback.Verdict.OUTDATED;
          case 'i' -> Feedback.Verdict.INCOMPLETE;
          default -> Feedback.Verdict.OTHER;
        };
    feedback.note(person, verdict, question.get(), "");
    return new PressAnswer(
        Reply.of("Thank you, that is noted. /feedback takes it in your own words, too."), true);
  }

  private List<Block> quotes(String question) {
    QuoteDesk.Quotes found = quotes.find(question, QUOTES);
    return found.findings().isEmpty()
        ? List.of(Block.Paragraph.of("The articles quote nobody on that."))
        : AnswerReplies.quotes(found.findings()).blocks();
  }

  private PressAnswer view(List<Block> blocks, String id) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(buttons.back(id));
    return new PressAnswer(new Reply(all), PressAnswer.Manner.VIEW);
  }

  private static PressAnswer note(String line) {
    return new PressAnswer(Reply.of(line), PressAnswer.Manner.NOTE);
  }
}
