package dealsbot.telegram;

import dealsbot.chat.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays buttons out in rows that a phone shows whole: as many side by side as their labels allow,
 * questions each in a row of its own.
 */
final class KeyboardRows {

  /** Letters that three buttons beside each other have room for on a phone. */
  private static final int LETTERS = 30;

  private static final int MOST = 3;

  private KeyboardRows() {}

  static List<List<Block.Button>> of(Block.Buttons buttons) {
    List<List<Block.Button>> rows = new ArrayList<>();
    List<Block.Button> row = new ArrayList<>();
    int letters = 0;
    int most = buttons.role() == Block.Role.PROMPTS ? 1 : MOST;
    for (Block.Button button : buttons.buttons()) {
      int length = button.label().length();
      if (!row.isEmpty() && (row.size() == most || letters + length > LETTERS)) {
        rows.add(List.copyOf(row));
        row.clear();
        letters = 0;
      }
      row.add(button);
      letters += length;
    }
    rows.add(List.copyOf(row));
    return rows;
  }
}
