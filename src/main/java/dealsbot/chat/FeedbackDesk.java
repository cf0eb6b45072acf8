package dealsbot.chat;

import java.time.Clock;
import java.util.List;

/** Takes what people think of answers, and shows it to admins. */
final class FeedbackDesk {

  private static final int LONGEST_NOTE = 1_000;
  private static final int LATEST = 20;

  private final BotState state;
  private final Librarian librarian;
  private final Clock clock;

  FeedbackDesk(BotState state, Librarian librarian, Clock clock) {
    this.state = state;
    this.librarian = librarian;
    this.clock = clock;
  }

  /** {@code /feedback}, with words behind it, or alone for an admin who wants to read. */
  Reply command(Person person, boolean admin, String words) {
    String note = words.strip();
    if (note.isEmpty()) {
      return admin
          ? latest()
          : Reply.of(
              "Put what you want to tell the people behind this bot after /feedback. Below an"
                  + " answer there are buttons for it, too.");
    }
    if (note.length() > LONGEST_NOTE) {
      return Reply.of("That is too long to keep: please say it in a few sentences.");
    }
    note(person, Feedback.Verdict.REMARK, "", note);
    return Reply.of("Thank you, I have noted that for the people behind this bot.");
  }

  /** What somebody pressed below an answer. */
  void note(Person person, Feedback.Verdict verdict, String question, String words) {
    long generation = librarian.status().generation().map(now -> now.number()).orElse(0L);
    state
        .feedback()
        .note(
            state.seal().alias(AdminRecord.who(person)),
            new Feedback(clock.instant(), verdict, question, words, generation));
  }

  private Reply latest() {
    List<Feedback> latest = state.feedback().latest(LATEST);
    if (latest.isEmpty()) {
      return Reply.of("Nobody has said anything yet.");
    }
    return new Reply(
        List.of(
            Block.Paragraph.of("What people think, the newest first:"),
            new Block.Bullets(latest.stream().map(FeedbackDesk::line).toList())));
  }

  private static List<Block.Run> line(Feedback feedback) {
    String about = feedback.question().isEmpty() ? feedback.note() : feedback.question();
    return List.of(
        Block.Run.plain(AdminReplies.minute(feedback.at()) + " "),
        Block.Run.bold(feedback.verdict().words()),
        Block.Run.plain(
            ": "
                + about
                + (feedback.generation() == 0
                    ? ""
                    : " (generation " + feedback.generation() + ")")));
  }
}
