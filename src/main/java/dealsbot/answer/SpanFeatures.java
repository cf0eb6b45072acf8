package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.StopWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Describes pieces of a sentence as answers to a question. For one thread. Over 200 lines, since
 * much tells of a piece.
 */
final class SpanFeatures {

  private final Question question;
  private final CandidateSentence sentence;
  private final String text;
  private final List<CandidateSentence.Word> words;
  private final boolean[] small;

  /** For pieces of that sentence. */
  SpanFeatures(Question question, CandidateSentence sentence) {
    this.question = question;
    this.sentence = sentence;
    this.text = sentence.text();
    this.words = sentence.words();
    this.small = new boolean[words.size()];
    for (int i = 0; i < small.length; i++) {
      small[i] = StopWords.contains(words.get(i).place().of(text));
    }
  }

  /** Whether a word of the sentence is one of those that say nothing. */
  boolean isSmall(int word) {
    return small[word];
  }

  /**
   * What tells of a piece.
   *
   * @param span its place in the sentence
   * @param kind what it is recognised as
   */
  Features of(Span span, String kind) {
    Features features = new Features();
    features.add(question.kind() + "_" + kind, 1);
    features.add("kind_" + kind, 1);
    int first = -1;
    int last = -1;
    int content = 0;
    int echo = 0;
    for (int i = 0; i < small.length && words.get(i).place().start() < span.end(); i++) {
      CandidateSentence.Word word = words.get(i);
      if (!span.overlaps(word.place())) {
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      if (!small[i]) {
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
    addNeighbours(first, last, features);
    features.add("capital", Character.isUpperCase(text.charAt(span.start())));
    features.add("starts_sentence", first == 0);
    features.add("ends_sentence", last == words.size() - 1);
    addEdges(span, features);
    addSurroundings(span, features);
    if (question.focus() != null) {
      String asked = focusClass(question.focus());
      features.add("asked_" + asked + "_" + kind, !asked.isEmpty());
    }
    String focus = question.focus();
    if (focus != null) {
      features.add("focus_after", near(last + 1, Math.min(words.size(), last + 4), focus));
      features.add("focus_inside", near(first, last + 1, focus));
      features.add("focus_before", near(Math.max(0, first - 4), first, focus));
    }
    return features;
  }

  /** How far the question's words stand, and on which side. */
  private void addNeighbours(int first, int last, Features features) {
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
  private void addEdges(Span span, Features features) {
    String before = wordBefore(span.start());
    String after = wordAfter(span.end());
    features.add("cuts_left", !before.isEmpty() && !StopWords.contains(before));
    features.add("cuts_right", !after.isEmpty() && !StopWords.contains(after));
    features.add("after_the", before.equals("the") || before.equals("a") || before.equals("an"));
    features.add("after_of", before.equals("of"));
    features.add("after_by", before.equals("by") || before.equals("to") || before.equals("with"));
    features.add("after_in", before.equals("in") || before.equals("at") || before.equals("on"));
    features.add("before_of", after.equals("of"));
    features.add("last_ly_ed_ing", ends(span, "ly") || ends(span, "ed") || ends(span, "ing"));
  }

  private static final Set<String> ROLES =
      Set.of(
          ("president minister executive ceo chairman chairwoman chair director founder officer"
               + " head leader star singer actor actress player coach senator governor mayor judge"
               + " secretary spokesman spokeswoman author analyst professor mr ms mrs dr king queen"
               + " prince princess pope comedian rapper quarterback champion billionaire")
              .split(" "));

  private static final Pattern DATELINE = Pattern.compile(" \\(|,? [—–-] ");
  private static final Pattern SAID = Pattern.compile(",? (?:said|says|told|added)\\b");

  /** Bylines, datelines and sources are names that hardly ever answer. */
  private void addSurroundings(Span span, Features features) {
    int open = text.lastIndexOf('(', span.start());
    features.add("in_parentheses", open >= 0 && open > text.lastIndexOf(')', span.start() - 1));
    features.add(
        "after_according",
        text.regionMatches(true, Math.max(0, span.start() - 13), "according to ", 0, 13));
    features.add("after_dateline", span.start() == 0 && follows(DATELINE, text, span.end()));
    features.add("said_after", follows(SAID, text, span.end()));
    String publisher = sentence.hit().passage().article().provenance().publisher();
    String piece = span.of(text);
    features.add(
        "is_publisher",
        publisher != null && publisher.regionMatches(true, 0, piece, 0, piece.length()));
    int blank = piece.indexOf(' ');
    features.add("two_words", blank >= 0 && blank == piece.lastIndexOf(' '));
    int comma = span.start() >= 2 && text.charAt(span.start() - 2) == ',' ? 1 : 0;
    features.add("after_role", ROLES.contains(wordBefore(span.start(), comma)));
  }

  private static boolean follows(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
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

  private boolean ends(Span span, String ending) {
    return span.length() >= ending.length()
        && text.startsWith(ending, span.end() - ending.length());
  }

  private String wordBefore(int start) {
    return wordBefore(start, 0);
  }

  /** The word that ends a blank, and {@code skip} marks, before {@code start}. */
  private String wordBefore(int start, int skip) {
    int end = start - 1 - skip;
    if (end < 0 || text.charAt(start - 1) != ' ') {
      return "";
    }
    int from = end;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private String wordAfter(int end) {
    if (end >= text.length() || text.charAt(end) != ' ') {
      return "";
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(end + 1, to).toLowerCase(Locale.ROOT);
  }

  private boolean near(int from, int to, String stem) {
    for (int i = from; i < to; i++) {
      if (words.get(i).stem().equals(stem)) {
        return true;
      }
    }
    return false;
  }
}
