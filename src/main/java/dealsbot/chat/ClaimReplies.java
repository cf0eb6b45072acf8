package dealsbot.chat;

import dealsbot.answer.ClaimCheck;
import java.util.ArrayList;
import java.util.List;

/** Puts what the articles have on a claim into blocks: it says what differs, and judges nothing. */
final class ClaimReplies {

  private ClaimReplies() {}

  static Reply reply(ClaimCheck check) {
    List<Block> blocks = new ArrayList<>();
    if (!check.unknown().isEmpty()) {
      blocks.add(
          Block.Paragraph.of("No article speaks of: " + String.join(", ", check.unknown()) + "."));
    }
    if (check.closest().isEmpty()) {
      blocks.add(Block.Paragraph.of("I found nothing in the articles that comes close to that."));
      return new Reply(blocks, Reply.Verdict.NOT_IN_ARTICLES);
    }
    blocks.add(Block.Paragraph.of(headline(check)));
    List<List<Block.Run>> lines = new ArrayList<>();
    check.different().forEach(difference -> lines.add(line(difference)));
    if (!check.same().isEmpty()) {
      lines.add(
          List.of(
              Block.Run.bold("Also there: "), Block.Run.plain(String.join(", ", check.same()))));
    }
    if (!lines.isEmpty()) {
      blocks.add(new Block.Bullets(lines));
    }
    blocks.add(AnswerReplies.nearby(check.closest().get(0)));
    if (check.closest().size() > 1) {
      blocks.add(Block.Paragraph.of("Also close:"));
      check.closest().stream()
          .skip(1)
          .forEach(finding -> blocks.add(AnswerReplies.nearby(finding)));
    }
    return new Reply(blocks, Reply.Verdict.ANSWERED);
  }

  private static String headline(ClaimCheck check) {
    if (!check.different().isEmpty()) {
      return "The closest sentence differs from your text:";
    }
    return check.same().isEmpty()
        ? "There is no figure or name in your text to compare. This sentence comes closest:"
        : "The figures and names of your text stand in this sentence. Whether it says the same,"
            + " read for yourself:";
  }

  private static List<Block.Run> line(ClaimCheck.Difference difference) {
    List<Block.Run> runs = new ArrayList<>();
    runs.add(Block.Run.bold("“" + difference.claimed() + "”"));
    runs.add(
        Block.Run.plain(
            difference.instead().isEmpty()
                ? " is not in that sentence."
                : " is not there; the article has “"
                    + String.join("”, “", difference.instead())
                    + "”."));
    return runs;
  }
}
