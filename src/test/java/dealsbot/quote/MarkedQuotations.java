package dealsbot.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Quotation;
import dealsbot.article.Span;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expectations that can be read in the text itself: the words of each quotation stand between
 * {@code >>} and {@code <<}, each mention of a speaker between {@code >>>} and {@code <<<}.
 */
final class MarkedQuotations {

  private static final Pattern MARK = Pattern.compile(">>>|<<<|>>|<<");

  private MarkedQuotations() {}

  /** Fails unless the quotations of the text without marks are those that the marks say. */
  static void check(String marked) {
    check(marked, Quotation.Kind.values());
  }

  /** The same for the quotations of some kinds only. */
  static void check(String marked, Quotation.Kind... kinds) {
    String text = MARK.matcher(marked).replaceAll("");
    List<Quotation> found =
        Quotations.in(text).stream().filter(q -> List.of(kinds).contains(q.kind())).toList();
    assertEquals(marked, mark(text, found));
  }

  private static String mark(String text, List<Quotation> quotations) {
    TreeSet<Span> words = new TreeSet<>();
    TreeSet<Span> mentions = new TreeSet<>();
    for (Quotation quotation : quotations) {
      words.add(quotation.words());
      if (quotation.mention() != null) {
        mentions.add(quotation.mention());
      }
    }
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      int at = i;
      words.stream().filter(span -> span.end() == at).forEach(span -> marked.append("<<"));
      mentions.stream().filter(span -> span.end() == at).forEach(span -> marked.append("<<<"));
      words.stream().filter(span -> span.start() == at).forEach(span -> marked.append(">>"));
      mentions.stream().filter(span -> span.start() == at).forEach(span -> marked.append(">>>"));
      if (i < text.length()) {
        marked.append(text.charAt(i));
      }
    }
    return marked.toString();
  }

  /** The quotations one a line: {@code KIND words | speaker | role | cue}. */
  static String list(String text) {
    StringBuilder lines = new StringBuilder();
    for (Quotation quotation : Quotations.in(text)) {
      lines
          .append(quotation.kind())
          .append(' ')
          .append(quotation.words().of(text))
          .append(" | ")
          .append(quotation.speaker())
          .append(" | ")
          .append(quotation.role())
          .append(" | ")
          .append(quotation.cue())
          .append('\n');
    }
    return lines.toString();
  }

  /** Who says the only quotation of {@code text} that holds {@code words}, with the role. */
  static String speaker(String text, String words) {
    Matcher unused = MARK.matcher(text);
    assertEquals(false, unused.find(), "a text without marks");
    List<Quotation> holding =
        Quotations.in(text).stream()
            .filter(quotation -> quotation.words().of(text).contains(words))
            .filter(
                quotation -> quotation.kind() != Quotation.Kind.INDIRECT || !quoted(text, words))
            .toList();
    assertEquals(1, holding.size(), () -> "quotations with “" + words + "”: " + list(text));
    Quotation quotation = holding.get(0);
    return quotation.speaker() + (quotation.role() == null ? "" : ", " + quotation.role());
  }

  private static boolean quoted(String text, String words) {
    int at = text.indexOf(words);
    return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
  }
}
