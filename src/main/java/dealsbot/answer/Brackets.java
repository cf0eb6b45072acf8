package dealsbot.answer;

import dealsbot.article.Span;

/** Sets the ends of a piece of text right: no bracket or quotation mark without its other half. */
final class Brackets {

  private static final String OPENING = "([“";
  private static final String CLOSING = ")]”";
  private static final String LOOSE = " ,;:–—-";

  private Brackets() {}

  /** The piece with its marks whole, and without loose ones at its ends; itself if none is left. */
  static Span whole(String text, Span piece) {
    Span whole = piece;
    for (int kind = 0; kind < OPENING.length(); kind++) {
      whole = whole(text, whole, OPENING.charAt(kind), CLOSING.charAt(kind));
    }
    int start = whole.start();
    int end = whole.end();
    while (start < end && LOOSE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && LOOSE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return start < end ? new Span(start, end) : piece;
  }

  private static Span whole(String text, Span piece, char opening, char closing) {
    int open = -1;
    int start = piece.start();
    for (int i = piece.start(); i < piece.end(); i++) {
      if (text.charAt(i) == opening) {
        open = i;
      } else if (text.charAt(i) == closing) {
        if (open < 0) {
          // The other half stands just before, or the piece begins behind this one.
          boolean near = start > 0 && text.charAt(start - 1) == opening;
          return near
              ? new Span(start - 1, piece.end())
              : i > start + piece.length() / 2 ? new Span(start, i) : new Span(i + 1, piece.end());
        }
        open = -1;
      }
    }
    if (open < 0) {
      return piece;
    }
    int next = piece.end();
    if (next < text.length() && text.charAt(next) == closing) {
      return new Span(start, next + 1);
    }
    return open > start ? new Span(start, open) : new Span(start + 1, piece.end());
  }
}
