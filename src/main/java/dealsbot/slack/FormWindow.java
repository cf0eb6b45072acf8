package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The window behind a message's shortcuts: the form, then the answer in its place. */
final class FormWindow {

  /** The blocks that hold what was typed and chosen. */
  static final String WORDS = "words";

  static final String AUDIENCE = "audience";
  static final String EVERYBODY = "everybody";

  private static final String ALONE = "alone";
  private static final int LONGEST = 3000;
  private static final int MOST_BLOCKS = 100;
  private static final int MOST_CHARACTERS = 200_000;

  private FormWindow() {}

  /**
   * The form, filled with a message's words.
   *
   * @param text what the message says
   */
  static JsonObject form(Form form, Origin origin, String text) {
    JsonObject field = Kit.of("plain_text_input");
    field.addProperty("action_id", "value");
    field.addProperty("multiline", true);
    field.addProperty("max_length", LONGEST);
    String words = Kit.shortened(PlainText.neutralise(text).strip(), LONGEST);
    if (!words.isEmpty()) {
      field.addProperty("initial_value", words);
    }
    JsonObject audience = Kit.of("radio_buttons");
    audience.addProperty("action_id", "value");
    JsonObject alone = option("Only me, here in this window", ALONE);
    audience.add(
        "options",
        Kit.list(List.of(alone, option("Everyone, in the message's thread", EVERYBODY))));
    audience.add("initial_option", alone);
    JsonObject view =
        view(
            form.title(),
            origin,
            Kit.list(
                List.of(
                    input(WORDS, form.label(), field),
                    input(AUDIENCE, "Who sees the answer?", audience))));
    view.addProperty("callback_id", form.callback());
    view.add("submit", Kit.plainText(form == Form.ASK ? "Ask" : "Check", 24));
    return view;
  }

  /** What is shown until the answer is there. */
  static JsonObject waiting(Form form, Origin origin) {
    return view(form.title(), origin, Kit.list(List.of(Kit.context(Wording.ONE_MOMENT))));
  }

  /**
   * An answer.
   *
   * @param blocks Block Kit blocks as JSON
   */
  static JsonObject answer(Origin origin, String blocks) {
    JsonArray shown = new JsonArray();
    int characters = 0;
    for (var block : JsonParser.parseString(blocks).getAsJsonArray()) {
      characters += block.toString().length();
      if (shown.size() == MOST_BLOCKS || characters > MOST_CHARACTERS) {
        break;
      }
      shown.add(block);
    }
    return view("From the articles", origin, shown);
  }

  private static JsonObject view(String title, Origin origin, JsonArray blocks) {
    JsonObject view = Kit.of("modal");
    view.add("title", Kit.plainText(title, 24));
    view.add("close", Kit.plainText("Close", 24));
    view.addProperty("private_metadata", origin.metadata());
    view.add("blocks", blocks);
    return view;
  }

  private static JsonObject input(String id, String label, JsonObject element) {
    JsonObject json = Kit.of("input");
    json.addProperty("block_id", id);
    json.add("label", Kit.plainText(label, 2000));
    json.add("element", element);
    return json;
  }

  private static JsonObject option(String label, String value) {
    JsonObject json = new JsonObject();
    json.add("text", Kit.plainText(label, 75));
    json.addProperty("value", value);
    return json;
  }

  /** All blocks of several messages; what stands in a message only is left out. */
  static String joined(List<SlackMessage> messages) {
    List<JsonObject> all = new ArrayList<>();
    for (SlackMessage message : messages) {
      for (var block : JsonParser.parseString(message.blocks()).getAsJsonArray()) {
        if (!Json.string(block.getAsJsonObject(), "type").equals("context_actions")) {
          all.add(block.getAsJsonObject());
        }
      }
    }
    return Kit.list(all).toString();
  }
}
