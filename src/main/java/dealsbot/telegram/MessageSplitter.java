package dealsbot.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lays blocks out in as few messages as Telegram's limits allow. A message ends between blocks; a
 * block that is too long by itself ends at a paragraph, a line or a space, and only where there is
 * none between two characters as people see them. Tags are reopened in the next message.
 */
final class MessageSplitter {

  /** Telegram's limit in UTF-16 units, markup not counted. */
  static final int LONGEST_TEXT = 4096;

  /** Telegram leaves out the formatting beyond this many entities. */
  private static final int MOST_TAGS = 100;

  private static final Piece BLOCK_BREAK = Piece.plain("\n\n");

  private final List<List<Piece>> messages = new ArrayList<>();
  private List<Piece> current = new ArrayList<>();

  private MessageSplitter() {}

  /**
   * The messages for {@code blocks}, none of them blank.
   *
   * @param blocks each in pieces
   */
  static List<List<Piece>> split(List<List<Piece>> blocks) {
    MessageSplitter splitter = new MessageSplitter();
    blocks.stream().filter(block -> !text(block).isBlank()).forEach(splitter::add);
    splitter.endMessage();
    return splitter.messages;
  }

  private void add(List<Piece> block) {
    if (!current.isEmpty()) {
      List<Piece> together = new ArrayList<>(current);
      together.add(BLOCK_BREAK);
      together.addAll(block);
      if (fits(together)) {
        current = together;
        return;
      }
      endMessage();
    }
    List<Piece> rest = block;
    while (!fits(rest)) {
      String text = text(rest);
      int end = end(text, room(rest));
      current = slice(rest, 0, end);
      endMessage();
      int next = end;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      rest = slice(rest, next, text.length());
    }
    current = rest;
  }

  private void endMessage() {
    if (!text(current).isBlank()) {
      messages.add(current);
    }
    current = new ArrayList<>();
  }

  private static boolean fits(List<Piece> pieces) {
    return room(pieces) == text(pieces).length();
  }

  /** How much of the text, in UTF-16 units, one message can hold; at least one unit. */
  private static int room(List<Piece> pieces) {
    int length = 0;
    int tags = 0;
    for (Piece piece : pieces) {
      tags += piece.tags().size();
      if (tags > MOST_TAGS) {
        break;
      }
      length += piece.text().length();
    }
    return Math.clamp(length, 1, LONGEST_TEXT);
  }

  /** Where a message of at most {@code room} units had best end; greater than 0. */
  private static int end(String text, int room) {
    for (String separator : List.of("\n\n", "\n", " ")) {
      int at = text.lastIndexOf(separator, room);
      if (at >= room / 2 && at > 0) {
        return at;
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int boundary = room >= text.length() ? text.length() : characters.preceding(room + 1);
    if (boundary > 0) {
      return boundary;
    }
    // One "character" longer than a message: a heap of marks that nobody reads as one.
    return room > 1 && Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
  }

  private static List<Piece> slice(List<Piece> pieces, int start, int end) {
    List<Piece> slice = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      int length = piece.text().length();
      int from = Math.clamp(start - at, 0, length);
      int to = Math.clamp(end - at, 0, length);
      if (from < to) {
        slice.add(piece.part(from, to));
      }
      at += length;
    }
    return slice;
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
