package dealsbot.ingest.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would set apart: a paragraph, a heading, an item, a row.
 *
 * @param element the block-level element whose own text it is
 * @param text its words, white space as one blank
 * @param linked how many characters of it are links
 * @param emphasised how many characters of it are bold
 * @param links how many links it holds
 */
record TextBlock(Element element, String text, int linked, int emphasised, int links) {

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？:;][\"'”’»)\\]]*(?:\\s*[(\\[][^)\\]]*[)\\]])?$");

  private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** A paragraph of prose has at least so many characters. */
  private static final int PROSE = 80;

  /** The part of it that is links, from 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  boolean isHeading() {
    return HEADINGS.contains(element.normalName());
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  /** How much prose it is, in characters: nothing for what looks like a menu or a label. */
  int weight() {
    if (isHeading() || linkDensity() > 0.4) {
      return 0;
    }
    int length =
        text.length() + 2 * (int) text.codePoints().filter(Character::isIdeographic).count();
    return length >= PROSE || (length >= 25 && endsSentence()) ? length : 0;
  }
}
