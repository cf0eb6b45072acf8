package dealsbot.chat;

import java.util.Optional;

/**
 * Keeps the questions behind the buttons below answers, without names, for a set time: a button
 * carries a question's id alone. Safe for use by many threads.
 */
public interface AskedQuestions {

  /** Keeps nothing. */
  AskedQuestions NONE =
      new AskedQuestions() {
        @Override
        public String keep(String question) {
          return OpenQuestion.idOf(question);
        }

        @Override
        public Optional<String> find(String id) {
          return Optional.empty();
        }
      };

  /**
   * Keeps a question; returns at once and never throws, so that no answer waits for it.
   *
   * @return its id, as {@link OpenQuestion#idOf} gives it
   */
  String keep(String question);

  /** The question; empty when it is not kept any more. */
  Optional<String> find(String id);
}
