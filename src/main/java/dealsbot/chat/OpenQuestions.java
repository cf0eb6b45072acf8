package dealsbot.chat;

import java.util.Collection;
import java.util.List;

/**
 * Keeps the questions that the articles did not answer, without names, for a set time; and where
 * somebody waits to be told. Safe for use by many threads.
 */
public interface OpenQuestions {

  /** Keeps nothing. */
  OpenQuestions NONE =
      new OpenQuestions() {
        @Override
        public void note(String question, List<String> missing) {}

        @Override
        public List<OpenQuestion> open() {
          return List.of();
        }

        @Override
        public boolean await(String id, String place) {
          return false;
        }

        @Override
        public void answered(Collection<String> ids) {}

        @Override
        public List<Due> due() {
          return List.of();
        }

        @Override
        public void told(Due due) {}
      };

  /**
   * A place where an answer is awaited that is there now.
   *
   * @param place the conversation, see {@link ChatRequest#conversation}
   */
  record Due(String id, String question, String place) {}

  /** Keeps a question; returns at once and never throws, so that no answer waits for it. */
  void note(String question, List<String> missing);

  /** The questions that have no answer yet, those asked most often first. */
  List<OpenQuestion> open();

  /**
   * Remembers that whoever reads {@code place} wants to be told.
   *
   * @return false when the question is not kept, or not any more
   */
  boolean await(String id, String place);

  /** The articles answer these questions now: whoever waits for one is due. */
  void answered(Collection<String> ids);

  /** Who is to be told and was not yet, the longest wait first. */
  List<Due> due();

  /** It was said there: never again. */
  void told(Due due);
}
