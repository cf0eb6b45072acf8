package dealsbot.telegram;

import dealsbot.chat.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays buttons out in rows that a phone shows whole: as many side by side as their labels allow,
 * questions each in a row of its own.
 */
final class KeyboardRows {

  /** Letters that the labels of a row have room for on a phone, all being of the same width. */
  private static final int LETTERS = 30;

  private static final int MOST = 3;

  private KeyboardRows() {}

  static List<List<Block.Button>> of(Block.Buttons buttons) {
    List<List<Block.Button>> rows = new ArrayList<>();
    List<Block.Button> row = new ArrayList<>();
    int longest = 0;
    int most = buttons.role() == Block.Role.PROMPTS ? 1 : MOST;
    for (Block.Button button : buttons.buttons()) {
      int length = button.label().length();
      int wide = Math.max(longest, length) * (row.size() + 1);
      if (!row.isEmpty() && (row.size() == most || wide > LETTERS)) {
        rows.add(List.copyOf(row));
        row.clear();
        longest = 0;
      }
      row.add(button);
      longest = Math.max(longest, length);
    }
    rows.add(List.copyOf(row));
    return rows;
  }
}
