package dealsbot.ingest;

import dealsbot.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the readers find, and holds that every id is usable and stands for one article. */
final class Intake {
  private static final int MAX_ID_LENGTH = 200;

  private final Limits limits;
  private final List<Article> articles = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final Map<String, String> whereById = new HashMap<>();
  private final Duplicates duplicates = new Duplicates();
  private long rejectedInFile;

  Intake(Limits limits) {
    this.limits = limits;
  }

  /**
   * Takes one article.
   *
   * @param where the file, and the line where it has many
   * @throws RejectedException when its id cannot be used or is taken
   */
  void article(String where, String id, Metadata metadata, String text) throws RejectedException {
    check(id);
    if (articles.size() >= limits.articles()) {
      throw new RejectedException(
          "is beyond the " + limits.articles() + " articles that one folder may hold");
    }
    String before = whereById.putIfAbsent(id, where);
    if (before != null) {
      throw new RejectedException(
          "has the id " + id + ", which " + before + " has already: rename one of them");
    }
    Article article = new Article(id, metadata.title(), metadata.provenance(), text);
    Optional<String> same = duplicates.add(article, set(where));
    if (same.isPresent()) {
      whereById.remove(id);
      throw new RejectedException(Duplicates.reason(same.get()));
    }
    articles.add(article);
  }

  /** The file that an article is a line of; empty for one that has a file of its own. */
  private static String set(String where) {
    int line = where.lastIndexOf(" line ");
    return line < 0 ? "" : where.substring(0, line);
  }

  /** Notes that a file or line gives no article. */
  void reject(String where, String reason) {
    rejectedInFile++;
    if (rejectedInFile <= limits.rejectsPerFile()) {
      rejects.add(new Reject(where, reason));
    }
  }

  /** Ends a file: says how many of its rejects were not listed. */
  void endFile(String file) {
    long unlisted = rejectedInFile - limits.rejectsPerFile();
    if (unlisted > 0) {
      rejects.add(new Reject(file, "has " + unlisted + " more lines that cannot be read"));
    }
    rejectedInFile = 0;
  }

  Reading reading() {
    return new Reading(articles, rejects);
  }

  private static void check(String id) throws RejectedException {
    if (id.isBlank()) {
      throw new RejectedException("has a blank name: rename it");
    }
    if (id.length() > MAX_ID_LENGTH) {
      throw new RejectedException(
          "has an id of " + id.length() + " characters: use at most " + MAX_ID_LENGTH);
    }
    if (!id.codePoints().allMatch(Intake::isPrintable)) {
      throw new RejectedException("has an id with characters that cannot be seen: rename it");
    }
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
