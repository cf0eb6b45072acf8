package dealsbot.quote;

import dealsbot.language.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a stretch of text into {@link Token}s; quoted runs stay whole. */
final class Tokenizer {

  private static final Set<String> ABBREVIATIONS =
      WordSet.of(
          "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "gen", "sen", "rep", "gov", "lt",
          "col", "capt", "sgt", "maj", "cmdr", "adm", "hon", "rev", "pres", "supt", "messrs", "vs",
          "no", "nos", "inc", "corp", "co", "ltd", "bros", "dept", "univ", "jan", "feb", "aug",
          "sept", "oct", "nov", "dec", "mt", "ft", "reps", "sens", "atty", "sec", "esq");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The tokens of {@code text} from {@code from} to {@code to}, with {@code runs} as they fall. */
  static List<Token> tokens(String text, int from, int to, List<QuotedRun> runs) {
    Tokenizer tokenizer = new Tokenizer(text);
    int at = from;
    for (QuotedRun run : runs) {
      tokenizer.read(at, run.outer().start());
      tokenizer.tokens.add(Token.of(run));
      at = run.outer().end();
    }
    tokenizer.read(at, to);
    return tokenizer.tokens;
  }

  private void read(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
        i++;
      } else if (Character.isDigit(c) || startsFigure(i, to)) {
        i = add(Token.Type.NUMBER, i, figureEnd(i + 1, to));
      } else if (Character.isLetter(c) || startsHandle(i, to)) {
        i = word(i, to);
      } else if (c == '-' && i + 1 < to && text.charAt(i + 1) == '-') {
        i = add(Token.Type.MARK, i, i + 2);
      } else {
        i = add(Token.Type.MARK, i, i + 1);
      }
    }
  }

  private int add(Token.Type type, int from, int to) {
    tokens.add(Token.of(type, text, from, to));
    return to;
  }

  private boolean startsFigure(int i, int to) {
    return "$€£¥".indexOf(text.charAt(i)) >= 0
        && i + 1 < to
        && Character.isDigit(text.charAt(i + 1));
  }

  private boolean startsHandle(int i, int to) {
    return "@#".indexOf(text.charAt(i)) >= 0
        && i + 1 < to
        && Character.isLetter(text.charAt(i + 1));
  }

  private int figureEnd(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean next = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
      boolean digit = next && Character.isDigit(text.charAt(i + 1));
      boolean inside = (digit && ".,:/–".indexOf(c) >= 0) || (next && c == '-');
      if (!Character.isLetterOrDigit(c) && c != '%' && !inside) {
        break;
      }
      i++;
    }
    return i;
  }

  private int word(int from, int to) {
    int i = from + 1;
    while (i < to) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && !joins(c, i, to)) {
        break;
      }
      i++;
    }
    int possessive = possessiveStart(from, i);
    if (possessive > from) {
      add(Token.Type.WORD, from, possessive);
      return add(Token.Type.POSSESSIVE, possessive, i);
    }
    if (i < to && text.charAt(i) == '.' && isAbbreviation(from, i)) {
      i++;
    }
    add(Token.Type.WORD, from, i);
    if (i < to
        && isApostrophe(text.charAt(i))
        && text.charAt(i - 1) == 's'
        && endsWord(i + 1, to)) {
      return add(Token.Type.POSSESSIVE, i, i + 1);
    }
    return i;
  }

  private boolean joins(char c, int i, int to) {
    return (isApostrophe(c) || "-‑&.@_".indexOf(c) >= 0)
        && i + 1 < to
        && Character.isLetterOrDigit(text.charAt(i + 1))
        && (c != '.'
            || Character.isUpperCase(text.charAt(i + 1))
                == Character.isUpperCase(text.charAt(i - 1)));
  }

  private int possessiveStart(int from, int end) {
    int at = end - 2;
    boolean possessive =
        at > from && isApostrophe(text.charAt(at)) && "sS".indexOf(text.charAt(end - 1)) >= 0;
    return possessive ? at : -1;
  }

  private boolean isAbbreviation(int from, int to) {
    boolean initials = true;
    for (int i = from; i < to; i++) {
      boolean stop = (i - from) % 2 == 1;
      initials &= stop ? text.charAt(i) == '.' : Character.isLetter(text.charAt(i));
    }
    if (initials) {
      return to - from > 1
          || (Character.isUpperCase(text.charAt(from)) && text.charAt(from) != 'I');
    }
    return to - from <= 6
        && Character.isUpperCase(text.charAt(from))
        && ABBREVIATIONS.contains(text.substring(from, to).toLowerCase(java.util.Locale.ROOT));
  }

  private boolean endsWord(int at, int to) {
    return at >= to || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
