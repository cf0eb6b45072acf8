package dealsbot;

import com.google.gson.JsonElement;

/** JSON as the platforms write it: in ASCII, so that half a character can travel too. */
public final class JsonText {

  private JsonText() {}

  /** The element's text, every other character escaped. */
  public static String ascii(JsonElement element) {
    StringBuilder ascii = new StringBuilder();
    for (char unit : element.toString().toCharArray()) {
      if (unit < 0x7F) {
        ascii.append(unit);
      } else {
        ascii.append("\\u%04x".formatted((int) unit));
      }
    }
    return ascii.toString();
  }
}
