package dealsbot.quote;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence as the reporter built it: a quoted run counts as one word of it, however many
 * sentences stand between its marks.
 *
 * @param tokens its tokens, in order, never empty
 * @param paragraph number of the paragraph it stands in, from 0
 */
record ReporterSentence(List<Token> tokens, int paragraph) {

  /** Longer ones are cut, so that work on one sentence stays bounded. */
  private static final int MOST_TOKENS = 240;

  private static final Set<String> MAY_END =
      WordClasses.words("inc. corp. co. ltd. jr. sr. u.s. u.k. u.n. e.u. a.m. p.m. d.c. llc. plc.");

  int size() {
    return tokens.size();
  }

  Token get(int i) {
    return tokens.get(i);
  }

  /** Whether token {@code i} is there and is {@code word}. */
  boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  /** The range of text from token {@code from} up to, not including, token {@code to}. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Cuts a paragraph's tokens. */
  static List<ReporterSentence> split(List<Token> tokens, int paragraph) {
    List<ReporterSentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 == tokens.size() || i - start > MOST_TOKENS || endsAfter(tokens, i)) {
        List<Token> own = tokens.subList(start, i + 1);
        sentences.add(
            new ReporterSentence(isShouted(own) ? calmed(own) : List.copyOf(own), paragraph));
        start = i + 1;
      }
    }
    return sentences;
  }

  /** Whether every word is in capitals, as in old wire copy and in headlines. */
  private static boolean isShouted(List<Token> tokens) {
    int words = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        words++;
        if (!token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
          return false;
        }
      }
    }
    return words > 2;
  }

  /** The same tokens, with the words that are no names in small letters. */
  private static List<Token> calmed(List<Token> tokens) {
    List<Token> calmed = new ArrayList<>();
    for (Token token : tokens) {
      calmed.add(token.isWord() && isCommon(token.lower()) ? token.small() : token);
    }
    return List.copyOf(calmed);
  }

  private static boolean isCommon(String word) {
    return SpeechVerbs.of(word) != null
        || WordClasses.isFunction(word)
        || WordClasses.isAdverb(word)
        || WordClasses.PREPOSITIONS.contains(word)
        || WordClasses.DETERMINERS.contains(word)
        || WordClasses.SUBJECTS.contains(word)
        || WordClasses.VERBS.contains(word)
        || RoleNouns.isRole(word)
        || RoleNouns.isBody(word);
  }

  private static boolean endsAfter(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    boolean opens = next.isCapital() || next.isQuote() || next.isNumber();
    opens |= next.is("(") || next.is("[") || next.is("-") || next.is("–") || next.is("—");
    return switch (token.type()) {
      case MARK -> ".?!…".contains(token.text()) && (opens || next.is("•") || next.is("*"));
      case WORD -> MAY_END.contains(token.lower()) && opensAfterAbbreviation(next);
      case QUOTE -> endsAfterQuote(tokens, i);
      default -> false;
    };
  }

  private static boolean opensAfterAbbreviation(Token next) {
    QuotedRun run = next.quote();
    return (run != null && run.startsSentence() && run.wordCount() > 3)
        || (next.isCapital()
            && (WordClasses.DETERMINERS.contains(next.lower())
                || WordClasses.SUBJECTS.contains(next.lower())
                || WordClasses.isFunction(next.lower())
                || WordClasses.PREPOSITIONS.contains(next.lower())));
  }

  private static boolean endsAfterQuote(List<Token> tokens, int i) {
    char last = tokens.get(i).lastQuoted();
    Token next = tokens.get(i + 1);
    if (".?!…".indexOf(last) < 0) {
      return false;
    }
    if (next.isQuote()) {
      return true;
    }
    if (next.is("(") && last == '.') {
      return true;
    }
    if (!next.isCapital() && !next.isNumber()) {
      return false;
    }
    return !attributes(tokens, i + 1, last == '.' ? 5 : 12, last == '.');
  }

  /** Whether the words at {@code from} are a "Ruiz said" that belongs to the quotation before. */
  private static boolean attributes(List<Token> tokens, int from, int reach, boolean closed) {
    int last = Math.min(tokens.size(), from + reach);
    for (int i = from; i < last; i++) {
      Token token = tokens.get(i);
      if (token.isMark() && !token.is(",") && !token.is("(") && !token.is(")")) {
        return false;
      }
      if (token.isQuote()) {
        return false;
      }
      if (i > from && isSaying(token)) {
        boolean ends = i + 1 == tokens.size() || tokens.get(i + 1).is(".");
        boolean clause = i + 1 < tokens.size() && opensClause(tokens.get(i + 1));
        return closed ? ends : !clause;
      }
    }
    return false;
  }

  private static boolean isSaying(Token token) {
    SpeechVerbs.Verb verb = SpeechVerbs.of(token.lower());
    return verb != null && verb.force() == SpeechVerbs.Force.SAY && !token.isCapital();
  }

  private static boolean opensClause(Token next) {
    return next.is("that")
        || next.is("the")
        || next.is("to")
        || next.isQuote()
        || next.is(":")
        || WordClasses.SUBJECTS.contains(next.lower());
  }
}
