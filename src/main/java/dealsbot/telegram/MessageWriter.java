package dealsbot.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Writes the pieces of one message as Telegram's HTML and as plain text. */
final class MessageWriter {

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();
  private final Deque<Piece.Tag> open = new ArrayDeque<>();

  private MessageWriter() {}

  static MessageText write(List<Piece> pieces) {
    MessageWriter writer = new MessageWriter();
    pieces.forEach(writer::add);
    writer.closeAllBut(0);
    return new MessageText(writer.html.toString(), writer.plain.toString());
  }

  private void add(Piece piece) {
    int shared = shared(piece.tags());
    closeAllBut(shared);
    for (Piece.Tag tag : piece.tags().subList(shared, piece.tags().size())) {
      html.append(tag.open());
      open.addLast(tag);
    }
    html.append(piece.escaped());
    plain.append(piece.text());
  }

  /** How many of the open tags, from the outermost on, the next piece stands in as well. */
  private int shared(List<Piece.Tag> tags) {
    int shared = 0;
    Iterator<Piece.Tag> opened = open.iterator();
    while (opened.hasNext() && shared < tags.size() && opened.next().equals(tags.get(shared))) {
      shared++;
    }
    return shared;
  }

  private void closeAllBut(int kept) {
    while (open.size() > kept) {
      html.append(open.removeLast().close());
    }
  }
}
