package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.chat.Block;
import dealsbot.chat.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Blocks of Block Kit other than rich text, as plain JSON within Slack's limits. */
final class Kit {

  private static final int LONGEST_LABEL = 75;
  private static final int LONGEST_HEADER = 150;
  private static final int MOST_BUTTONS = 25;

  private Kit() {}

  static JsonObject of(String type) {
    JsonObject json = new JsonObject();
    json.addProperty("type", type);
    return json;
  }

  static JsonObject plainText(String text, int longest) {
    JsonObject json = of("plain_text");
    json.addProperty("text", shortened(PlainText.neutralise(text), longest));
    return json;
  }

  static JsonObject header(String text) {
    JsonObject json = of("header");
    json.add("text", plainText(text, LONGEST_HEADER));
    return json;
  }

  static JsonObject divider() {
    return of("divider");
  }

  /** A line in small type. */
  static JsonObject context(String text) {
    JsonObject json = of("context");
    json.add("elements", list(List.of(plainText(text, 2000))));
    return json;
  }

  static JsonObject actions(List<JsonObject> buttons) {
    JsonObject json = of("actions");
    json.add("elements", list(buttons.subList(0, Math.min(MOST_BUTTONS, buttons.size()))));
    return json;
  }

  static JsonObject button(String action, String label, String value) {
    JsonObject json = of("button");
    json.addProperty("action_id", action);
    json.add("text", plainText(label, LONGEST_LABEL));
    json.addProperty("value", value);
    return json;
  }

  /** The buttons of a reply, drawn for what they are for. */
  static JsonObject buttons(Block.Buttons buttons) {
    return buttons.role() == Block.Role.FEEDBACK
        ? feedback(buttons.buttons().get(0), buttons.buttons().get(1))
        : choice(buttons.buttons());
  }

  /** A row of buttons. */
  static JsonObject choice(List<Block.Button> buttons) {
    List<JsonObject> elements = new ArrayList<>();
    for (Block.Button button : buttons) {
      JsonObject json = button("press-" + elements.size(), button.label(), button.data());
      if (button.emphasis() == Block.Emphasis.DANGER) {
        json.addProperty("style", "danger");
      }
      elements.add(json);
    }
    return actions(elements);
  }

  private static JsonObject feedback(Block.Button yes, Block.Button no) {
    JsonObject element = of("feedback_buttons");
    element.addProperty("action_id", "press-feedback");
    element.add("positive_button", thumb(yes));
    element.add("negative_button", thumb(no));
    JsonObject block = of("context_actions");
    block.add("elements", list(List.of(element)));
    return block;
  }

  private static JsonObject thumb(Block.Button button) {
    JsonObject json = new JsonObject();
    json.add("text", plainText(button.label(), LONGEST_LABEL));
    json.addProperty("value", button.data());
    return json;
  }

  static JsonArray list(List<JsonObject> elements) {
    JsonArray list = new JsonArray();
    elements.forEach(list::add);
    return list;
  }

  /** A text of a bearable length, never cut inside a character. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
