package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.chat.Block;
import dealsbot.chat.Block.Style;
import dealsbot.chat.PlainText;
import dealsbot.slack.RichText.Part;
import dealsbot.slack.RichText.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills messages up to Slack's limits, breaking at the ends of blocks wherever that is possible.
 */
final class MessagePacker {

  private static final int MOST_BLOCKS = 50;
  // Slack refuses a message of more than about 13,200 characters in all.
  private static final int MOST_CHARACTERS = 13_000;
  // chat.update takes no more, and any message may become the edit of a progress line.
  private static final int LONGEST_TEXT = 4000;

  private final List<SlackMessage> messages = new ArrayList<>();
  private JsonArray blocks = new JsonArray();
  private int blockCharacters;
  private StringBuilder text = new StringBuilder();

  void add(List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    if (!append(parts)) {
      flush();
      if (!append(parts)) {
        parts.forEach(part -> addAlone(List.of(part)));
      }
    }
  }

  /** Adds a row of buttons; its labels are the words of a Slack that shows no blocks. */
  void add(Block.Buttons buttons) {
    JsonObject block = Kit.buttons(buttons);
    if (!append(block, "")) {
      flush();
      append(block, "");
    }
  }

  /** Adds a picture, a message of its own; its words stand for it where Slack takes no file. */
  void add(Block.Picture picture) {
    flush();
    List<Part> words =
        RichText.sections(
            List.of(
                new Piece(
                    PlainText.neutralise(picture.caption() + "\n" + picture.alt()),
                    Style.PLAIN,
                    null)));
    append(words);
    JsonArray inWords = blocks;
    String text = this.text.toString();
    blocks = new JsonArray();
    blockCharacters = 0;
    this.text = new StringBuilder();
    messages.add(new SlackMessage(inWords.toString(), text, picture));
  }

  private void addAlone(List<Part> part) {
    if (!append(part)) {
      flush();
      if (!append(part)) {
        throw new IllegalStateException("a piece of a reply is larger than a message");
      }
    }
  }

  /** Adds a block of these parts when it still fits. */
  private boolean append(List<Part> parts) {
    return append(block(parts), String.join("\n", parts.stream().map(Part::text).toList()));
  }

  private boolean append(JsonObject block, String words) {
    int size = block.toString().length() + 1;
    int length = text.length() + 2 + words.length();
    if (blocks.size() == MOST_BLOCKS
        || length > LONGEST_TEXT
        || blockCharacters + size + length + 2 > MOST_CHARACTERS) {
      return false;
    }
    blocks.add(block);
    blockCharacters += size;
    text.append(text.isEmpty() || words.isEmpty() ? "" : "\n\n").append(words);
    return true;
  }

  private static JsonObject block(List<Part> parts) {
    JsonArray elements = new JsonArray();
    for (Part part : parts) {
      JsonObject last =
          elements.isEmpty() ? null : elements.get(elements.size() - 1).getAsJsonObject();
      JsonObject element = part.element().deepCopy();
      if (last != null && last.has("style") && element.has("style")) {
        // Both are lists: one list with both entries reads better.
        last.getAsJsonArray("elements").addAll(element.getAsJsonArray("elements"));
      } else {
        elements.add(element);
      }
    }
    JsonObject block = new JsonObject();
    block.addProperty("type", "rich_text");
    block.add("elements", elements);
    return block;
  }

  private void flush() {
    if (!blocks.isEmpty()) {
      messages.add(new SlackMessage(blocks.toString(), text.toString()));
      blocks = new JsonArray();
      blockCharacters = 0;
      text = new StringBuilder();
    }
  }

  List<SlackMessage> messages() {
    if (messages.isEmpty() && blocks.isEmpty()) {
      add(RichText.sections(List.of(new Piece("There is nothing to show.", Style.PLAIN, null))));
    }
    flush();
    return List.copyOf(messages);
  }
}
