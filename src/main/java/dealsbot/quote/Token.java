package dealsbot.quote;

import dealsbot.article.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word or a mark of the reporter's own text, or a whole quoted run, which counts as one token.
 *
 * @param type what it is
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param text its characters; empty for a quoted run
 * @param lower the same in small letters
 * @param quote the run, for {@link Type#QUOTE} only
 */
record Token(Type type, int start, int end, String text, String lower, @Nullable QuotedRun quote) {

  /** What a token is. */
  enum Type {
    /** Letters, with the apostrophes, hyphens and stops inside; "Mr.", "U.S.". */
    WORD,
    /** Digits, with what belongs to a figure: "$5", "1,500", "12.5%". */
    NUMBER,
    /** The possessive ending: "'s" or the apostrophe after a plural. */
    POSSESSIVE,
    /** A punctuation mark. */
    MARK,
    /** A quoted run. */
    QUOTE
  }

  static Token of(Type type, String text, int start, int end) {
    String words = text.substring(start, end);
    // "US" and "IT" in capitals are names, not the pronouns.
    boolean name = words.equals("US") || words.equals("IT");
    String lower = name ? words : words.toLowerCase(Locale.ROOT);
    return new Token(type, start, end, words, lower, null);
  }

  static Token of(QuotedRun run) {
    return new Token(Type.QUOTE, run.outer().start(), run.outer().end(), "", "", run);
  }

  /** The same token, its text in small letters. */
  Token small() {
    return new Token(type, start, end, lower, lower, quote);
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isNumber() {
    return type == Type.NUMBER;
  }

  boolean isPossessive() {
    return type == Type.POSSESSIVE;
  }

  boolean isMark() {
    return type == Type.MARK;
  }

  boolean isQuote() {
    return type == Type.QUOTE;
  }

  /** Whether this is a word that starts with a capital letter. */
  boolean isCapital() {
    return type == Type.WORD && Character.isUpperCase(text.charAt(0));
  }

  /** How the words of a quoted run end; a space for any other token. */
  char lastQuoted() {
    return quote == null ? ' ' : quote.lastCharacter();
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  Span span() {
    return new Span(start, end);
  }
}
