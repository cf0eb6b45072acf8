package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who does what in a sentence, in these steps: a verb that is used as one; where its clause
 * begins; who stands there as its subject; what stands behind it. What cannot be told stays null.
 */
final class Acts {

  private static final Pattern GENERAL =
      Pattern.compile(
          "(?i)(?:the|its|his|her|their|both|all|each|two|three|some|these|those)(?:"
              + " (?:two|three|other|new|combined|merged))? (?:\\p{Ll}+"
              + " )?(?:compan(?:y|ies)|firms?|groups?|banks?|sides?|part(?:y|ies)|partners?|deal|agreement|contract"
              + "|order|purchase|sale|transaction|plan|bid|offer|merger|takeover|announcement)");

  private static final Set<String> SPEECH = Set.of("say");

  private final SentenceWords words;
  private final VerbUse use;
  private final ClauseBounds bounds;
  private final String text;
  private @Nullable List<Act> all;

  Acts(String text) {
    this.text = text;
    this.words = new SentenceWords(text);
    this.use = new VerbUse(words);
    this.bounds = new ClauseBounds(words);
  }

  /** The sentence. */
  String text() {
    return text;
  }

  /** All acts of verbs that are known, in order. */
  List<Act> all() {
    if (all == null) {
      all = read();
    }
    return all;
  }

  private List<Act> read() {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Verbs.Verb verb : Verbs.of(words.lower(i))) {
        if (use.isUsedAsVerb(i, verb)) {
          acts.add(act(i, verb));
        }
      }
    }
    return List.copyOf(acts);
  }

  /** The act in whose clause a word stands, the nearest before it; empty where there is none. */
  Optional<Act> around(Span word) {
    return all().stream()
        .filter(act -> act.clause().contains(word) && act.verb().start() < word.start())
        .reduce((one, next) -> next);
  }

  /** Places of words that are a form of the verb, or made of it: supply, supplier. */
  List<Span> wordsOf(String sense, String typed) {
    List<Span> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.lower(i);
      boolean same =
          Verbs.of(word).stream().anyMatch(v -> v.sense().equals(sense))
              || (typed.length() >= MADE_OF
                  && word.length() >= MADE_OF
                  && word.startsWith(typed.substring(0, MADE_OF)));
      if (same) {
        places.add(words.place(i));
      }
    }
    return places;
  }

  /** Whether it speaks of the verb other than as a part of a name for something else. */
  boolean speaksOf(String sense, String typed) {
    List<Span> places = wordsOf(sense, typed);
    for (int i = 0; i < words.size(); i++) {
      boolean apart =
          i + 1 == words.size()
              || words.isMark(i + 1)
              || words.isPreposition(i + 1)
              || words.isVerbLike(i + 1)
              || words.isDeterminer(i + 1)
              || words.isCapital(i + 1);
      if (apart && places.contains(words.place(i))) {
        return true;
      }
    }
    return false;
  }

  /** Words that share so many first letters are made of one another. */
  private static final int MADE_OF = 6;

  private Act act(int i, Verbs.Verb verb) {
    int start = bounds.start(i);
    int end = bounds.end(i);
    boolean passive = use.isPassive(i, verb);
    Span subject = subject(start, i);
    Span by = behind("by", i, end);
    Span after = passive ? null : object(i, end);
    Span agent = passive ? by : meant(subject, start);
    boolean pointsBack = agent != null && isGeneral(agent);
    return new Act(
        verb.sense(),
        words.place(i),
        words.span(start, Math.max(end, i + 1)),
        agent,
        pointsBack,
        passive ? subject : after,
        behind("to", i, end),
        behind("from", i, end));
  }

  /** "Acme said that it will sell": it is Acme. */
  private @Nullable Span meant(@Nullable Span subject, int start) {
    if (subject == null || !PRONOUN.contains(subject.of(text).toLowerCase(Locale.ROOT))) {
      return subject;
    }
    for (int i = start - 1; i > 0; i--) {
      if (use.isUsedAsVerb(i)
          && Verbs.of(words.lower(i)).stream().anyMatch(v -> SPEECH.contains(v.sense()))) {
        Span speaker = subject(bounds.start(i), i);
        return speaker == null || isGeneral(speaker) ? subject : speaker;
      }
    }
    return subject;
  }

  private static final Set<String> PRONOUN = Set.of("it", "he", "she", "they");

  private @Nullable Span subject(int start, int verb) {
    if (start > 0 && words.isRelative(start - 1)) {
      boolean after = words.lower(start - 1).equals("that") && bounds.hasSubject(start, verb);
      if (!after) {
        return antecedent(start - 1);
      }
    }
    int from = start;
    if (words.isPreposition(from)
        || bounds.isGoing(from)
        || (words.lower(from).endsWith("ing") && !words.isVerbLike(from + 1))) {
      // "Under the agreement, Larch", "Speaking at a summit, Huang"
      int comma = from;
      int found = -1;
      while (comma < verb) {
        if (words.lower(comma).equals(",") && bounds.hasSubject(comma + 1, verb)) {
          found = comma + 1;
        }
        comma++;
      }
      if (found < 0) {
        return null;
      }
      from = found;
    }
    while (from < verb
        && (words.isAdverb(from) || words.isMark(from) || words.lower(from).equals("and"))) {
      from++;
    }
    if (from >= verb) {
      // "and agreed": the clause before has the subject
      return start > 1 && words.lower(start - 1).equals("and")
          ? subject(bounds.start(start - 1), start - 1)
          : null;
    }
    if (words.isVerbLike(from)) {
      return null;
    }
    int end = Math.min(verb, words.phraseEnd(from));
    return end > from ? words.span(from, end) : null;
  }

  /** Who "who" or "which" stands for: the names just before it. */
  private @Nullable Span antecedent(int relative) {
    int end = relative;
    while (end > 0 && words.isMark(end - 1)) {
      end--;
    }
    int from = end;
    while (from > 0
        && (words.isCapital(from - 1)
            || (!words.isMark(from - 1)
                && !words.isPreposition(from - 1)
                && !words.isVerbLike(from - 1)
                && !words.isCapital(from)))) {
      from--;
    }
    return from < end ? words.span(from, end) : null;
  }

  private @Nullable Span object(int verb, int end) {
    int from = verb + 1;
    if (from >= end || words.isPreposition(from) || words.isMark(from) || words.isVerbLike(from)) {
      return null;
    }
    int to = Math.min(end, words.phraseEnd(from));
    return to > from ? words.span(from, to) : null;
  }

  private @Nullable Span behind(String preposition, int verb, int end) {
    for (int i = verb + 1; i < end - 1; i++) {
      if (words.lower(i).equals(preposition)
          && !words.isVerbLike(i + 1)
          && !Character.isDigit(words.lower(i + 1).charAt(0))
          && !bounds.isGoing(i + 1)) {
        int to = Math.min(end, words.phraseEnd(i + 1));
        if (words.lower(to).equals(preposition)) {
          // "by Acme and Bolt by Cog"
          int and = i + 1;
          while (and < to && !words.lower(and).equals("and")) {
            and++;
          }
          to = and;
        }
        return to > i + 1 ? words.span(i + 1, to) : null;
      }
    }
    return null;
  }

  private boolean isGeneral(Span agent) {
    String who = agent.of(text);
    return GENERAL.matcher(who).matches()
        || who.toLowerCase(Locale.ROOT).matches("(?:his|her|their|its|our|my|your) .*")
        || Set.of(
                "he", "she", "it", "they", "we", "i", "you", "who", "which", "this", "that",
                "these", "those", "each", "both", "some", "others")
            .contains(who.toLowerCase(Locale.ROOT));
  }
}
