package dealsbot.chat;

import java.util.List;

/** Keeps the texts that articles had before they were edited. Safe for use by many threads. */
public interface ArticleHistory {

  /** Keeps a text; once, however often it is handed over. */
  void keep(EarlierText text);

  /** The earlier texts of an article, the latest first. */
  List<EarlierText> of(String article);

  /** The texts that were replaced last, the latest first, one for each article. */
  List<EarlierText> latest(int most);
}
