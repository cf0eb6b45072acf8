package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.StopWords;
import java.util.List;
import java.util.Locale;

/** Describes a piece of a sentence as an answer to a question. */
final class SpanFeatures {

  private SpanFeatures() {}

  static Features of(
      Question question, CandidateSentence sentence, String text, Span span, String kind) {
    Features features = new Features();
    features.add(question.kind() + "_" + kind, 1);
    features.add("kind_" + kind, 1);
    List<CandidateSentence.Word> words = sentence.words();
    int first = -1;
    int last = -1;
    int content = 0;
    int echo = 0;
    for (int i = 0; i < words.size(); i++) {
      CandidateSentence.Word word = words.get(i);
      if (!span.overlaps(word.place())) {
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      if (!StopWords.contains(word.place().of(text))) {
        content++;
        echo += word.term() >= 0 ? 1 : 0;
      }
    }
    if (first < 0) {
      return features;
    }
    int length = last - first + 1;
    features.add("echo", content == 0 ? 0 : (double) echo / content);
    features.add("echo_all", content > 0 && echo == content);
    features.add("length", Math.log(length));
    features.add("length_" + Math.min(length, 8), 1);
    addNeighbours(question, words, first, last, features);
    features.add("capital", Character.isUpperCase(text.charAt(span.start())));
    features.add("starts_sentence", first == 0);
    features.add("ends_sentence", last == words.size() - 1);
    addEdges(text, span, features);
    addSurroundings(sentence, text, span, features);
    if (question.focus() != null) {
      String asked = focusClass(question.focus());
      features.add("asked_" + asked + "_" + kind, !asked.isEmpty());
    }
    String focus = question.focus();
    if (focus != null) {
      features.add("focus_after", near(words, last + 1, Math.min(words.size(), last + 4), focus));
      features.add("focus_inside", near(words, first, last + 1, focus));
      features.add("focus_before", near(words, Math.max(0, first - 4), first, focus));
    }
    return features;
  }

  /** How far the question's words stand, and on which side. */
  private static void addNeighbours(
      Question question,
      List<CandidateSentence.Word> words,
      int first,
      int last,
      Features features) {
    double left = 0;
    double right = 0;
    int nearest = 20;
    for (int i = 0; i < words.size(); i++) {
      int term = words.get(i).term();
      if (term < 0 || (i >= first && i <= last)) {
        continue;
      }
      int distance = i < first ? first - i : i - last;
      double weight = question.terms().get(term).idf() / (1 + distance);
      nearest = Math.min(nearest, distance);
      if (i < first) {
        left += weight;
      } else {
        right += weight;
      }
    }
    double mass = Math.max(1e-9, question.mass());
    features.add("near_left", left / mass);
    features.add("near_right", right / mass);
    features.add("nearest", 1.0 / nearest);
    features.add("touches_left", first > 0 && words.get(first - 1).term() >= 0);
    features.add("touches_right", last + 1 < words.size() && words.get(last + 1).term() >= 0);
  }

  /** What stands just outside: a piece of a longer name or run of words is a poor answer. */
  private static void addEdges(String text, Span span, Features features) {
    String before = wordBefore(text, span.start());
    String after = wordAfter(text, span.end());
    features.add("cuts_left", !before.isEmpty() && !StopWords.contains(before));
    features.add("cuts_right", !after.isEmpty() && !StopWords.contains(after));
    features.add("after_the", before.equals("the") || before.equals("a") || before.equals("an"));
    features.add("after_of", before.equals("of"));
    features.add("after_by", before.equals("by") || before.equals("to") || before.equals("with"));
    features.add("after_in", before.equals("in") || before.equals("at") || before.equals("on"));
    features.add("before_of", after.equals("of"));
    features.add("last_ly_ed_ing", span.of(text).matches("(?s).*(?:ly|ed|ing)"));
  }

  /** Bylines, datelines and sources are names that hardly ever answer. */
  private static void addSurroundings(
      CandidateSentence sentence, String text, Span span, Features features) {
    String before = text.substring(0, span.start());
    features.add("in_parentheses", before.lastIndexOf('(') > before.lastIndexOf(')'));
    features.add("after_according", before.toLowerCase(Locale.ROOT).endsWith("according to "));
    features.add(
        "after_dateline",
        before.isEmpty() && text.substring(span.end()).matches("(?s)(?: \\(|,? [—–-] ).*"));
    String following = text.substring(span.end(), Math.min(text.length(), span.end() + 12));
    features.add("said_after", following.matches("(?s),? (?:said|says|told|added)\\b.*"));
    String publisher = sentence.hit().passage().article().provenance().publisher();
    String words = span.of(text).toLowerCase(Locale.ROOT);
    features.add(
        "is_publisher", publisher != null && publisher.toLowerCase(Locale.ROOT).startsWith(words));
    int words1 = words.split(" ", -1).length;
    features.add("two_words", words1 == 2);
    features.add(
        "after_role",
        before
            .toLowerCase(Locale.ROOT)
            .matches(
                "(?s).*\\b(?:president|minister|executive|ceo|chairman|chairwoman|chair|director|founder"
                    + "|officer|head|leader|star|singer|actor|actress|player|coach|senator|governor"
                    + "|mayor|judge|secretary|spokesman|spokeswoman|author|analyst|professor|mr\\.?"
                    + "|ms\\.?|mrs\\.?|dr\\.?|king|queen|prince|princess|pope|comedian|rapper|quarterback|champion|billionaire),?"
                    + " "));
  }

  /** What sort of thing a focus names, as far as the sort tells answers apart. */
  private static String focusClass(String focus) {
    return switch (focus) {
      case "countri", "nation" -> "country";
      case "state" -> "state";
      case "citi", "town" -> "city";
      case "compani",
          "firm",
          "group",
          "bank",
          "retail",
          "airlin",
          "chain",
          "automak",
          "agenc",
          "organ",
          "brand",
          "team",
          "school",
          "univers" ->
          "organisation";
      case "person",
          "man",
          "woman",
          "star",
          "actor",
          "singer",
          "player",
          "celebr",
          "politician",
          "ceo",
          "execut",
          "leader",
          "offici",
          "presid",
          "minist" ->
          "person";
      default -> "";
    };
  }

  private static String wordBefore(String text, int start) {
    int end = start;
    if (end == 0 || text.charAt(end - 1) != ' ') {
      return "";
    }
    end--;
    int from = end;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static String wordAfter(String text, int end) {
    if (end >= text.length() || text.charAt(end) != ' ') {
      return "";
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(end + 1, to).toLowerCase(Locale.ROOT);
  }

  private static boolean near(List<CandidateSentence.Word> words, int from, int to, String stem) {
    for (int i = from; i < to; i++) {
      if (words.get(i).stem().equals(stem)) {
        return true;
      }
    }
    return false;
  }
}
