package dealsbot.chat;

import dealsbot.answer.Answer;
import dealsbot.answer.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The buttons below answers. Each carries a letter for what it does, and the id of its question or
 * the place of its words; {@link PressDesk} reads them.
 */
final class AnswerButtons {

  static final char SOURCE = 's';
  static final char MORE = 'm';
  static final char QUOTES = 'q';
  static final char WHY = 'w';
  static final char BACK = 'b';
  static final char SHARE = 'h';
  static final char PROMPT = 'p';
  static final char HELPFUL = 'g';
  static final char NOT_HELPFUL = 'x';
  static final char REASON = 'r';

  private static final int LONGEST_LABEL = 60;

  private final BotState state;

  AnswerButtons(BotState state) {
    this.state = state;
  }

  /**
   * What can be done with an answer; nothing where questions are not remembered.
   *
   * @param first stands before the others; empty where there is none
   * @param alone whether only the one who asked sees it
   */
  List<Block> below(String question, Answer answer, Optional<Block.Button> first, boolean alone) {
    if (!state.remembers() || answer instanceof Answer.NotReady) {
      return List.of();
    }
    String id = state.asked().keep(question);
    List<Block.Button> actions = new ArrayList<>();
    first.ifPresent(actions::add);
    if (answer instanceof Answer.Answered answered) {
      actions.add(source(answered.findings().get(0), id));
      actions.add(button("More", MORE, id));
      actions.add(button("Quotes on this", QUOTES, id));
    }
    actions.add(button("Why this answer", WHY, id));
    if (alone && answer instanceof Answer.Answered) {
      actions.add(button("Share", SHARE, id));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Buttons(actions, Block.Role.ACTIONS));
    if (answer instanceof Answer.Answered) {
      blocks.add(
          new Block.Buttons(
              List.of(button("Helpful", HELPFUL, id), button("Not helpful", NOT_HELPFUL, id)),
              Block.Role.FEEDBACK));
    }
    return blocks;
  }

  private Block.Button source(Finding finding, String id) {
    Citation citation = AnswerReplies.citation(finding, finding.sentence());
    return button(
        "Source", SOURCE, citation.deepLink() + "." + PlaceCode.stamp(finding.text()) + "." + id);
  }

  /** The way back from another view of an answer. */
  Block back(String id) {
    return new Block.Buttons(List.of(button("Back", BACK, id)), Block.Role.ACTIONS);
  }

  /** Why an answer did not help. */
  Block reasons(String id) {
    List<Block.Button> buttons = new ArrayList<>();
    for (Feedback.Verdict verdict :
        List.of(
            Feedback.Verdict.WRONG,
            Feedback.Verdict.OUTDATED,
            Feedback.Verdict.INCOMPLETE,
            Feedback.Verdict.OTHER)) {
      String words = verdict.words();
      buttons.add(
          button(
              Character.toUpperCase(words.charAt(0)) + words.substring(1),
              REASON,
              words.charAt(0) + id));
    }
    return new Block.Buttons(buttons);
  }

  /** Questions to ask next; empty where there are none. */
  Optional<Block> prompts(List<Prompt> prompts) {
    return prompts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Buttons(
                prompts.stream()
                    .map(
                        prompt ->
                            button(
                                prompt.question(), PROMPT, state.asked().keep(prompt.question())))
                    .toList(),
                Block.Role.PROMPTS));
  }

  /** A label of a bearable length. */
  static String shortened(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }

  private Block.Button button(String label, char action, String payload) {
    return new Block.Button(label, state.seal().seal(action + payload), Block.Emphasis.NONE);
  }
}
