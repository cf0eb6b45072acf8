package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Dateline;
import dealsbot.language.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and marks of a sentence in order, with what each may do in it. Immutable. */
final class SentenceWords {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,’'&%-]*(?<![.,-])|[^\\s\\p{L}\\p{N}]");

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");

  private static final Set<String> AUXILIARIES =
      Set.of(
          ("is are was were be been being am do does did has have had can could will would shall"
                  + " should may might must 's ’s")
              .split(" "));

  private static final Set<String> DETERMINERS =
      Set.of(
          ("the a an this that these those its his her their our my your some any no each every"
                  + " another such all both")
              .split(" "));

  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("in on at for from to with by of over under after before during about into against"
               + " between through within without since until amid among across per via near than"
               + " as despite behind outside inside around")
              .split(" "));

  private static final Set<String> OPENS_CLAUSE =
      Set.of(
          ("while because although though after before when if where as since until but that"
                  + " whereas unless so")
              .split(" "));

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom");

  /** They open a sentence, with a comma behind them, and are nobody's name. */
  private static final Set<String> CONNECTIVES =
      Set.of(
          ("meanwhile however instead moreover furthermore nevertheless nonetheless therefore thus"
                  + " besides elsewhere earlier later today yesterday tomorrow finally separately"
                  + " recently initially previously similarly additionally eventually ultimately"
                  + " currently reportedly overall still indeed")
              .split(" "));

  private static final Set<String> POINTS_BACK =
      Set.of(
          ("he she it they we i you this that these those both which who one each there all some"
                  + " many others nobody everyone")
              .split(" "));

  private final String text;
  private final List<Span> places = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();

  SentenceWords(String text) {
    this.text = text;
    Matcher token = TOKEN.matcher(text);
    int from = Dateline.end(text);
    while (token.find()) {
      if (token.start() >= from) {
        places.add(new Span(token.start(), token.end()));
        lower.add(token.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  int size() {
    return places.size();
  }

  Span place(int i) {
    return places.get(i);
  }

  Span span(int from, int to) {
    return places.get(from).cover(places.get(to - 1));
  }

  /** In small letters; empty outside the sentence. */
  String lower(int i) {
    return i >= 0 && i < lower.size() ? lower.get(i) : "";
  }

  boolean isMark(int i) {
    return !lower(i).isEmpty() && !Character.isLetterOrDigit(lower.get(i).charAt(0));
  }

  boolean isCapital(int i) {
    return i >= 0 && i < size() && Character.isUpperCase(text.charAt(places.get(i).start()));
  }

  boolean isAuxiliary(int i) {
    return AUXILIARIES.contains(lower(i));
  }

  boolean isBe(int i) {
    return BE.contains(lower(i));
  }

  boolean isDeterminer(int i) {
    return DETERMINERS.contains(lower(i)) || lower(i).endsWith("'s") || lower(i).endsWith("’s");
  }

  boolean isPreposition(int i) {
    return PREPOSITIONS.contains(lower(i));
  }

  boolean opensClause(int i) {
    return OPENS_CLAUSE.contains(lower(i));
  }

  boolean isRelative(int i) {
    return RELATIVE.contains(lower(i));
  }

  boolean pointsBack(int i) {
    return POINTS_BACK.contains(lower(i));
  }

  boolean isAdverb(int i) {
    return (lower(i).endsWith("ly") && !isCapital(i))
        || (i == 0 && lower(1).equals(",") && CONNECTIVES.contains(lower(0)))
        || Set.of(
                "not",
                "never",
                "now",
                "also",
                "already",
                "still",
                "just",
                "only",
                "previously",
                "soon",
                "then",
                "even",
                "first",
                "currently",
                "ever")
            .contains(lower(i));
  }

  /** Whether the word looks like the past of a verb or a verb that is known. */
  boolean isVerbLike(int i) {
    if (i < 0 || i >= size() || isMark(i) || isCapital(i) || isDeterminer(i - 1)) {
      return false;
    }
    return isAuxiliary(i)
        || !Verbs.of(lower(i)).isEmpty()
        || (lower(i).endsWith("ed") && lower(i).length() > 4 && !isPreposition(i - 1));
  }

  /** Where a phrase from {@code from} ends: at a mark, a verb, or a preposition but "of". */
  int phraseEnd(int from) {
    int end = from;
    while (end < size()) {
      boolean list =
          lower(end).equals(",") && isCapital(end + 1) && isCapital(end - 1) && listGoesOn(end);
      boolean ends =
          (isMark(end) && !list && !lower(end).equals("&"))
              || (end > from && (isVerbLike(end) && !isCapital(end)))
              || (end > from && isPreposition(end) && !lower(end).equals("of"))
              || isRelative(end)
              || (end > from && opensClause(end))
              || (lower(end).equals("and") && !isCapital(end + 1) && !isDeterminer(end + 1));
      if (ends) {
        break;
      }
      end++;
    }
    return end;
  }

  /** "Acme, Bolt and Cog": after a comma another name, and "and" before a further one. */
  private boolean listGoesOn(int comma) {
    int i = comma + 1;
    while (i < size() && (isCapital(i) || lower(i).equals(","))) {
      i++;
    }
    return lower(i).equals("and") && isCapital(i + 1);
  }
}
