package dealsbot.chat;

import java.util.List;

/**
 * What the bot says back, without any platform's markup.
 *
 * @param blocks in the order they are read; none where nothing is to be said
 * @param verdict what came of the message
 */
public record Reply(List<Block> blocks, Verdict verdict) {

  /**
   * Nothing is said: somebody who sends far more than anybody reads has been told so once. A
   * delivery that gets it is done.
   */
  public static final Reply SILENCE = new Reply(Verdict.LIMITED);

  /** What came of a message, for those who count. */
  public enum Verdict {
    /** The articles answer. */
    ANSWERED,
    /** The articles do not say. */
    NOT_IN_ARTICLES,
    /** Nothing could be said now. */
    NOT_READY,
    /** A command was done, or small talk answered. */
    DONE,
    /** More came than is answered. */
    LIMITED,
    /** Something went wrong. */
    FAILED
  }

  /** Copies the blocks. */
  public Reply {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty() && verdict != Verdict.LIMITED) {
      throw new IllegalArgumentException("a reply says something");
    }
  }

  private Reply(Verdict verdict) {
    this(List.of(), verdict);
  }

  /** A reply to what was no question. */
  public Reply(List<Block> blocks) {
    this(blocks, Verdict.DONE);
  }

  /** A reply of one sentence. */
  public static Reply of(String sentence) {
    return new Reply(List.of(Block.Paragraph.of(sentence)));
  }

  /** A sentence for when something went wrong. */
  static Reply failed(String sentence) {
    return new Reply(List.of(Block.Paragraph.of(sentence)), Verdict.FAILED);
  }

  /** Whether there is nothing to show. */
  public boolean isSilent() {
    return blocks.isEmpty();
  }
}
