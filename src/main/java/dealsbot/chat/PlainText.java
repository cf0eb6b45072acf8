package dealsbot.chat;

/**
 * Takes out of a text what could make it look like something it is not: reordering, invisible and
 * control characters, halves of characters. What remains reads the same, letter for letter.
 *
 * <p>Lengths change, so a text with a highlight is neutralised piece by piece: before, inside and
 * after the highlight.
 */
public final class PlainText {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_VARIATION = 0xFE0F;
  private static final int BLACK_FLAG = 0x1F3F4;

  private PlainText() {}

  /**
   * The text without hostile characters.
   *
   * <ul>
   *   <li>bidirectional marks, embeddings, overrides and isolates, zero-width and other invisible
   *       characters, and control characters go, save for what holds an emoji together
   *   <li>line and paragraph separators of any kind become {@code \n}, other white control
   *       characters a space; {@code \n} and {@code \t} stay
   *   <li>a lone surrogate becomes U+FFFD, since a character was there
   * </ul>
   */
  public static String neutralise(String text) {
    if (text.chars().allMatch(unit -> unit == '\n' || (unit >= ' ' && unit < 0x7F))) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int shown = -1; // the code point last taken over, modifiers of an emoji aside
    boolean flag = false; // inside a flag spelt with tag characters
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      int kept = keep(text, point, next, shown, flag);
      if (kept >= 0) {
        plain.appendCodePoint(kept);
        flag = kept == BLACK_FLAG || (flag && isTag(kept));
        shown = belongsToEmoji(kept) ? shown : kept;
      }
      at = next;
    }
    return plain.toString();
  }

  /** What stands for {@code point}; -1 for nothing. {@code next} is the place after it. */
  private static int keep(String text, int point, int next, int shown, boolean flag) {
    if (point == '\n' || point == '\t') {
      return point;
    }
    if (point == '\r') {
      return next < text.length() && text.charAt(next) == '\n' ? -1 : '\n';
    }
    if (point == 0x85 || point == 0x2028 || point == 0x2029) {
      return '\n';
    }
    if (Character.isISOControl(point)) {
      return Character.isWhitespace(point) ? ' ' : -1;
    }
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      return 0xFFFD;
    }
    if (point == ZERO_WIDTH_JOINER) {
      return joinsEmoji(text, next, shown) ? point : -1;
    }
    if (isTag(point)) {
      return flag ? point : -1;
    }
    return isInvisible(point) ? -1 : point;
  }

  private static boolean joinsEmoji(String text, int next, int shown) {
    return shown >= 0
        && Character.isExtendedPictographic(shown)
        && next < text.length()
        && Character.isExtendedPictographic(text.codePointAt(next));
  }

  private static boolean belongsToEmoji(int point) {
    return point == EMOJI_VARIATION || Character.isEmojiModifier(point);
  }

  private static boolean isTag(int point) {
    return point >= 0xE0020 && point <= 0xE007F;
  }

  /**
   * Characters that show nothing themselves, as Unicode's Default_Ignorable_Code_Point has them.
   */
  private static boolean isInvisible(int point) {
    return point == 0x00AD // soft hyphen
        || point == 0x034F // combining grapheme joiner
        || point == 0x061C // Arabic letter mark
        || (point >= 0x115F && point <= 0x1160) // Hangul fillers
        || (point >= 0x17B4 && point <= 0x17B5) // Khmer inherent vowels
        || point == 0x180E // Mongolian vowel separator
        || (point >= 0x200B && point <= 0x200F) // zero-width characters, left and right marks
        || (point >= 0x202A && point <= 0x202E) // embeddings and overrides
        || (point >= 0x2060 && point <= 0x206F) // word joiner, isolates, deprecated controls
        || point == 0x3164 // Hangul filler
        || point == 0xFEFF // byte order mark
        || point == 0xFFA0 // halfwidth Hangul filler
        || (point >= 0xFFF9 && point <= 0xFFFB) // interlinear annotation
        || (point >= 0x1D173 && point <= 0x1D17A) // musical beams and slurs
        || (point >= 0xE0000 && point <= 0xE0FFF && !isIdeographVariation(point));
  }

  /** A variation selector of an ideograph chooses its shape, so it is not idle. */
  private static boolean isIdeographVariation(int point) {
    return point >= 0xE0100 && point <= 0xE01EF;
  }
}
