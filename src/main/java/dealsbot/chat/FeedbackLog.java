package dealsbot.chat;

import java.util.List;

/**
 * Keeps what people think of answers, without their names, for a set time. Safe for use by many
 * threads.
 */
public interface FeedbackLog {

  /** Keeps nothing. */
  FeedbackLog NONE =
      new FeedbackLog() {
        @Override
        public void note(String who, Feedback feedback) {}

        @Override
        public List<Feedback> latest(int most) {
          return List.of();
        }
      };

  /**
   * Keeps it; what the same person thought of the same question before is replaced.
   *
   * @param who tells people apart and names nobody
   * @throws StateException with a sentence for people, when it cannot be kept
   */
  void note(String who, Feedback feedback);

  /** The latest, the newest first. */
  List<Feedback> latest(int most);
}
