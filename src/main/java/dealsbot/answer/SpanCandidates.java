package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.Places;
import dealsbot.language.StopWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of a sentence that could be the whole answer: everything recognisable in it, runs of
 * words between small words and marks, and clauses that give a reason or a way. Each is described
 * by its features.
 */
final class SpanCandidates {

  /** A piece that could answer, its place relative to the sentence. */
  record Candidate(Span span, String kind, Features features) {}

  private static final int LONGEST_CHUNK = 7;

  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because(?: of)?|due to|owing to|thanks to|in order to|so that|as a result"
              + " of|after|amid|following|since|by|to|that|for)\\b ",
          Pattern.CASE_INSENSITIVE);

  /** Small words that may stand inside a chunk without ending it. */
  private static final Set<String> LINKS =
      Set.of("of", "the", "a", "an", "for", "in", "on", "to", "and");

  private SpanCandidates() {}

  static List<Candidate> of(Question question, CandidateSentence sentence) {
    String text = sentence.text();
    SpanFeatures features = new SpanFeatures(question, sentence);
    Set<Span> seen = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Mention mention : sentence.mentions()) {
      add(features, mention.span(), kind(mention, text), seen, candidates);
      if (mention.kind() == Mention.Kind.NUMBER) {
        Span unit = withUnit(text, mention.span());
        add(features, unit, "NUMBER_UNIT", seen, candidates);
      }
    }
    addChunks(sentence, text, features, seen, candidates);
    if (question.kind() == QuestionKind.WHY
        || question.kind() == QuestionKind.HOW
        || question.kind() == QuestionKind.WHAT
        || question.kind() == QuestionKind.SAID) {
      addClauses(text, features, seen, candidates);
    }
    return candidates;
  }

  /** What the piece of the sentence is recognised as: the smallest mention around it. */
  static String kindOf(CandidateSentence sentence, Span piece) {
    return sentence.mentions().stream()
        .filter(mention -> mention.span().overlaps(piece))
        .min(
            Comparator.comparingInt(
                (Mention mention) ->
                    Math.abs(mention.span().start() - piece.start())
                        + Math.abs(mention.span().end() - piece.end())))
        .map(mention -> kind(mention, sentence.text()))
        .orElse("CHUNK");
  }

  /** A name is told apart further, as far as its words do. */
  private static String kind(Mention mention, String text) {
    if (mention.kind() != Mention.Kind.NAME) {
      return mention.kind().name();
    }
    String name = mention.span().of(text);
    if (Places.isCountry(name)) {
      return "COUNTRY";
    }
    if (Places.isState(name)) {
      return "STATE";
    }
    if (Places.isAdjective(name)) {
      return "ADJECTIVE";
    }
    return ORGANISATION.matcher(name).find() ? "ORGANISATION" : "NAME";
  }

  private static final Pattern ORGANISATION =
      Pattern.compile(
          "\\b(?:Inc|Corp|Co|Ltd|LLC|plc|PLC|Group|Company|Corporation|Bank|University|College"
              + "|Department|Ministry|Agency|Commission|Committee|Council|Court|Association|Institute"
              + "|Fund|Capital|Partners|Holdings|Airlines|Airways|Motors|Industries|Systems"
              + "|Technologies|Electronics|Party|Union|Center|Centre|Office|Service|Bureau)\\b");

  /** The number with the word that follows it, when that word is a plain noun. */
  private static Span withUnit(String text, Span number) {
    Matcher unit = UNIT.matcher(text).region(number.end(), text.length());
    if (unit.lookingAt() && !StopWords.contains(unit.group(1))) {
      return new Span(number.start(), unit.end(1));
    }
    return number;
  }

  private static final Pattern UNIT = Pattern.compile("[ -](\\p{Ll}{2,})(?![\\w-])");

  private static void addChunks(
      CandidateSentence sentence,
      String text,
      SpanFeatures features,
      Set<Span> seen,
      List<Candidate> candidates) {
    List<CandidateSentence.Word> words = sentence.words();
    for (int from = 0; from < words.size(); from++) {
      Span first = words.get(from).place();
      if (features.isSmall(from)) {
        continue;
      }
      for (int to = from; to < Math.min(words.size(), from + LONGEST_CHUNK); to++) {
        Span last = words.get(to).place();
        if (to > from && separated(text, words.get(to - 1).place(), last)) {
          break;
        }
        if (features.isSmall(to)) {
          if (!LINKS.contains(last.of(text).toLowerCase(Locale.ROOT))) {
            break;
          }
          continue;
        }
        add(features, first.cover(last), "CHUNK", seen, candidates);
      }
    }
  }

  private static void addClauses(
      String text, SpanFeatures features, Set<Span> seen, List<Candidate> candidates) {
    Matcher matcher = REASON.matcher(text);
    while (matcher.find()) {
      int end = matcher.end();
      while (end < text.length() && ",;–".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end == text.length()) {
        while (end > matcher.end() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
          end--;
        }
      }
      String word = matcher.group().strip().toLowerCase(Locale.ROOT);
      int start = word.equals("to") ? matcher.start() : matcher.end();
      if (end > matcher.end()) {
        String kind =
            "CLAUSE_" + (word.indexOf(' ') < 0 ? word : word.substring(0, word.indexOf(' ')));
        add(features, new Span(start, end), kind, seen, candidates);
      }
    }
  }

  private static boolean separated(String text, Span before, Span after) {
    for (int i = before.end(); i < after.start(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && c != '\'' && c != '’' && c != '&' && c != '\u00a0') {
        return true;
      }
    }
    return false;
  }

  private static void add(
      SpanFeatures features, Span span, String kind, Set<Span> seen, List<Candidate> candidates) {
    if (!span.isEmpty() && seen.add(span)) {
      candidates.add(new Candidate(span, kind, features.of(span, kind)));
    }
  }
}
