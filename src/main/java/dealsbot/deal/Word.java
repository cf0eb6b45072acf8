package dealsbot.deal;

import dealsbot.article.Span;

/**
 * A word, a mark, or a run of words that counts as one.
 *
 * @param type what it is
 * @param span its place in the article's text
 * @param lower its characters in small letters
 */
record Word(Type type, Span span, String lower) {

  /** What a word is. */
  enum Type {
    WORD,
    NAME,
    PERSON,
    MONEY,
    PERCENT,
    NUMBER,
    DATE,
    POSSESSIVE,
    MARK
  }

  boolean is(String word) {
    return type == Type.WORD && lower.equals(word);
  }

  boolean isMark(String mark) {
    return type == Type.MARK && lower.equals(mark);
  }

  boolean isName() {
    return type == Type.NAME;
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isAmount() {
    return type == Type.NUMBER || type == Type.PERCENT;
  }
}
