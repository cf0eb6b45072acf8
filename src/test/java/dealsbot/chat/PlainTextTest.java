package dealsbot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "Tata & Sons <paid> *£1.3bn* – “about” half,\n\tsaid Zoë 東京.";

    assertEquals(text, PlainText.neutralise(text));
    String ascii = "Nothing to do here.\nNor here.";
    assertSame(ascii, PlainText.neutralise(ascii));
  }

  @Test
  void bidirectionalControlsGo() {
    for (int point = 0x202A; point <= 0x202E; point++) {
      assertEquals("ab", PlainText.neutralise("a" + Character.toString(point) + "b"));
    }
    for (int point = 0x2066; point <= 0x2069; point++) {
      assertEquals("ab", PlainText.neutralise("a" + Character.toString(point) + "b"));
    }
  }

  @Test
  void invisibleCharactersGo() {
    assertEquals("paypal", PlainText.neutralise("pa\u200By\u200Cp\u200Da\u2060l\uFEFF"));
    assertEquals("ab", PlainText.neutralise("a\u00AD\u061C\u200E\u200F\u3164b"));
    assertEquals(
        "hidden:", PlainText.neutralise("hidden:" + tags("pay"))); // tag letters outside a flag
  }

  @Test
  void emojiStayWhole() {
    String family = "👨‍👩‍👧‍👦";
    String darkSkinned = "👩🏿‍🚀";
    String heart = "❤️‍🔥";
    String scotland = "\uD83C\uDFF4" + tags("gbsct") + Character.toString(0xE007F);
    for (String emoji : new String[] {family, darkSkinned, heart, scotland}) {
      assertEquals("x" + emoji + "y", PlainText.neutralise("x" + emoji + "y"));
    }
    assertEquals("👨b", PlainText.neutralise("👨\u200Db"));
    assertEquals("👨", PlainText.neutralise("👨\u200D"));
    assertEquals("👨👩", PlainText.neutralise("\u200D👨\u202E👩"));
  }

  @Test
  void controlCharactersGoAndLinesStayLines() {
    assertEquals("ab", PlainText.neutralise("a\0\u0007\u001B\u009Bb"));
    assertEquals("a\nb\nc\nd\ne\nf", PlainText.neutralise("a\r\nb\rc\u0085d\u2028e\u2029f"));
    assertEquals("a b", PlainText.neutralise("a\fb"));
  }

  @Test
  void loneSurrogatesAreReplaced() {
    assertEquals("a\uFFFDb", PlainText.neutralise("a\uD83Db"));
    assertEquals("a\uFFFDb", PlainText.neutralise("a\uDE00b"));
    assertEquals("\uFFFD", PlainText.neutralise("\uD83D"));
    assertEquals("😀", PlainText.neutralise("\uD83D\uDE00"));
  }

  private static String tags(String letters) {
    StringBuilder tags = new StringBuilder();
    letters.chars().forEach(letter -> tags.appendCodePoint(0xE0000 + letter));
    return tags.toString();
  }
}
