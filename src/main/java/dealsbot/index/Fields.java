package dealsbot.index;

/** The names of the index's fields, for writing and for searching. */
public final class Fields {

  /** Passage and article documents: the article's id, one exact term. */
  public static final String ARTICLE = "article";

  /** Passage documents: the words of the passage, analysed. */
  public static final String TEXT = "text";

  /** Passage documents: the words of the article's title, analysed. */
  public static final String TITLE = "title";

  /** Passage documents: the words of passage and title, lower-cased but not stemmed. */
  public static final String EXACT = "exact";

  /** Article documents: the words of title and text, analysed. */
  public static final String BODY = "body";

  /** Passage documents: the direction between its sentences' vectors, see {@link Sentence}. */
  public static final String MEANING = "meaning";

  /** Quotation documents: the quoted words and the sentence around them, analysed. */
  public static final String QUOTE = "quote";

  /** Quotation documents: the speaker's name, role and mention, lower-cased, not stemmed. */
  public static final String SPEAKER = "speaker";

  /** Passage documents: the day of publication as days since 1970, doc value; absent: unknown. */
  public static final String DAY = "day";

  /** Passage documents: offsets and vectors of the passage's sentences, see {@link Sentence}. */
  public static final String SENTENCES = "sentences";

  /** Passage and article documents: the article's id as a doc value. */
  public static final String OF = "of";

  /** Passage documents: number within the article, and place in its text. */
  static final String ORDINAL = "ordinal";

  static final String START = "start";
  static final String END = "end";

  /** Article documents: one exact term, the article's id. */
  static final String ID = "id";

  /** Article documents: hash of everything the article's file says. */
  public static final String HASH = "hash";

  /** Article documents: all that the article says, as a doc value, see {@link PackedArticle}. */
  static final String WHOLE = "whole";

  static final String STORED_TITLE = "stored_title";

  /** Until schema 8: the text, among the stored fields. */
  static final String STORED_TEXT = "stored_text";

  static final String PUBLISHER = "publisher";
  static final String AUTHOR = "author";
  static final String PUBLISHED = "published";
  static final String URL = "url";
  static final String LANGUAGE = "language";
  static final String PASSAGES = "passages";

  /**
   * Article documents: what is said of deals, see {@link StoredDeals}; and whether there is any.
   */
  static final String DEALS = "deals";

  static final String HAS_DEALS = "has_deals";
  static final String QUOTES = "quotes";
  static final String STORED_QUOTE = "stored_quote";
  static final String QUOTE_COUNT = "quote_count";

  private Fields() {}
}
