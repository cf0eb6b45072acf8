package dealsbot.chat;

import java.util.List;

/**
 * What chats want to hear of when a new article speaks of it. Each sentence is told to a chat once.
 * Safe for use by many threads.
 */
public interface Watches {

  /** So much can be watched from one chat. */
  int MOST = 50;

  /**
   * Watches words for a chat; nothing happens when it does so already.
   *
   * @return false when the chat watches too much
   */
  boolean watch(String place, String words);

  /**
   * Stops watching these words; all when they are empty.
   *
   * @return how many watches ended
   */
  int unwatch(String place, String words);

  /** What a chat watches. */
  List<String> watching(String place);

  /** All watches. */
  List<Watch> all();

  /** Notes a sentence to be told to a chat, unless it was noted before. */
  void note(Watch watch, String article, String sentence);

  /** What is noted and not told yet, by chat, the oldest first. */
  List<News> due();

  /** They were told there: never again. */
  void told(List<News> news);

  /** Words that a chat watches. */
  record Watch(String place, String words) {}

  /** A sentence of an article to be told to a chat. */
  record News(String place, String words, String article, String sentence) {}
}
