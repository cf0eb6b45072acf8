package dealsbot.chat;

import dealsbot.answer.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what the articles do not answer, and lets people ask to be told when they do. Safe for use
 * by many threads.
 */
final class Tellings {

  private static final String LABEL = "Tell me when it is known";
  private static final int REMEMBERED = 10_000;

  private final OpenQuestions questions;
  private final ButtonSeal seal;

  /** The last question without an answer in each conversation; guarded by itself. */
  private final Map<String, String> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Tellings(OpenQuestions questions, ButtonSeal seal) {
    this.questions = questions;
    this.seal = seal;
  }

  /** Whether these words ask to be told. */
  static boolean asked(String text) {
    return text.equalsIgnoreCase("/tell") || text.replaceAll("[.!]$", "").equalsIgnoreCase(LABEL);
  }

  /** Notes a question whose answer is not there; the button that goes below what is said. */
  Optional<Block.Button> note(String conversation, String question, Answer answer) {
    if (questions.equals(OpenQuestions.NONE) || !(answer instanceof Answer.NotInArticles not)) {
      return Optional.empty();
    }
    questions.note(question, not.missing());
    String id = OpenQuestion.idOf(question);
    synchronized (last) {
      last.put(conversation, id);
    }
    return Optional.of(new Block.Button(LABEL, seal.seal("t" + id), Block.Emphasis.NONE));
  }

  /** Somebody asked to be told about the last question. */
  Reply tell(String conversation) {
    String id;
    synchronized (last) {
      id = last.get(conversation);
    }
    return id == null
        ? Reply.of("Ask me the question first; if the articles don't say, I can tell you later.")
        : tell(id, conversation);
  }

  /** Somebody pressed the button below a question. */
  Reply tell(String id, String conversation) {
    return Reply.of(
        questions.await(id, conversation)
            ? "I will tell you here as soon as an article answers it."
            : "I do not keep that question any more: please ask it again.");
  }
}
