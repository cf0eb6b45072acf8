package dealsbot.search;

import dealsbot.article.Span;
import java.util.List;

/**
 * A content word of a question.
 *
 * @param word as it was typed
 * @param place where it stands in the question
 * @param stem the term that the index holds for it
 * @param exact the word lower-cased, as the unstemmed field holds it
 * @param alternatives further stems that mean the same, those of a phrase joined by one blank
 * @param forms stems of other forms of the word, or of what means the same, and of what is made
 *     from it: sold and seller for sell
 * @param idf inverse document frequency over passages, of the most frequent of all those
 * @param found whether any passage or title holds one of them
 */
public record QueryTerm(
    String word,
    Span place,
    String stem,
    String exact,
    List<String> alternatives,
    List<String> forms,
    double idf,
    boolean found) {

  /** Copies the lists. */
  public QueryTerm {
    alternatives = List.copyOf(alternatives);
    forms = List.copyOf(forms);
  }

  /** Whether this word, or what stands for it, begins at {@code index} of a text's stems. */
  public boolean matches(List<String> stems, int index) {
    if (stem.equals(stems.get(index)) || forms.contains(stems.get(index))) {
      return true;
    }
    for (String alternative : alternatives) {
      if (alternative.equals(stems.get(index)) || startsAt(alternative, stems, index)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(String phrase, List<String> stems, int index) {
    int at = 0;
    int i = index;
    while (at < phrase.length()) {
      int blank = phrase.indexOf(' ', at);
      int end = blank < 0 ? phrase.length() : blank;
      if (i >= stems.size()
          || !phrase.regionMatches(at, stems.get(i), 0, end - at)
          || stems.get(i).length() != end - at) {
        return false;
      }
      at = end + 1;
      i++;
    }
    return true;
  }
}
