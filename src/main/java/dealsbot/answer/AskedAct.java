package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a question asks to be done, and by whom: "Who bought Acme?" asks for the one who buys, "How
 * many jets did Acme buy?" names it.
 *
 * @param sense the verb's, see {@link Verbs}
 * @param verb the verb as typed
 * @param agentAsked whether it asks who does it
 * @param agents names of those who do it, in small letters; empty where none is named
 * @param others names that stand behind the verb, in small letters: whom or what it is done to
 * @param passive whether the names before the verb are what it is done to
 */
record AskedAct(
    String sense,
    String verb,
    boolean agentAsked,
    List<String> agents,
    List<String> others,
    boolean passive) {

  AskedAct {
    agents = List.copyOf(agents);
    others = List.copyOf(others);
  }

  private static final Set<String> ASKS_FOR_SOMEBODY = Set.of("who", "who's", "who’s", "whos");
  private static final Set<String> ASKS =
      Set.of(
          "who", "whom", "who's", "who’s", "whos", "which", "what", "when", "where", "why", "how",
          "whose");
  private static final Set<String> WILLING =
      Set.of("want", "agree", "decline", "seek", "have", "get");

  private static final Set<String> BETWEEN =
      Set.of(
          "to", "going", "gonna", "wanted", "wants", "want", "agreed", "plans", "plan", "planned",
          "all", "else", "exactly");

  /** What it is done to, as one word in small letters: "rockets" of "builds the new rockets". */
  Optional<String> objectIn(String question) {
    SentenceWords words = new SentenceWords(question);
    for (int i = 0; i < words.size(); i++) {
      if (words.lower(i).equals(verb)) {
        int end = words.phraseEnd(i + 1);
        return end > i + 1 && !words.isPreposition(i + 1) && !words.isCapital(end - 1)
            ? Optional.of(words.lower(end - 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The act of the first verb that a question tells a doer of, or asks one for. */
  static Optional<AskedAct> of(Question question) {
    SentenceWords words = new SentenceWords(question.text());
    int asking = 0;
    while (asking < words.size() && !ASKS.contains(words.lower(asking))) {
      asking++;
    }
    boolean yesNo = asking == words.size();
    if (yesNo) {
      asking = -1;
      if (!words.isAuxiliary(0)) {
        return Optional.empty();
      }
    }
    boolean somebody = ASKS_FOR_SOMEBODY.contains(words.lower(asking));
    boolean one =
        somebody || words.lower(asking).equals("which") || words.lower(asking).equals("what");
    int auxiliary = -1;
    for (int i = asking + 1; i < words.size(); i++) {
      if (words.isAuxiliary(i) && auxiliary < 0) {
        auxiliary = i;
        continue;
      }
      Optional<Verbs.Verb> verb = verb(words, i, question);
      if (verb.isEmpty()) {
        continue;
      }
      if (words.lower(i + 1).equals("to") && WILLING.contains(verb.get().sense())) {
        continue;
      }
      if (verb.get().sense().equals("say")) {
        return Optional.empty();
      }
      boolean be = isPassive(words, i, asking, verb.get());
      List<String> before = names(words, question, Math.max(asking, auxiliary) + 1, i);
      List<String> behind = names(words, question, i + 1, words.size());
      boolean nothingBetween =
          auxiliary < 0
              ? isOwn(words, question, asking, i, somebody)
              : isFree(words, auxiliary, i)
                  && (somebody || isNoun(words, question, asking, auxiliary));
      if (one && nothingBetween) {
        if (be) {
          List<String> by = behindBy(words, question, i);
          return Optional.of(
              new AskedAct(verb.get().sense(), words.lower(i), false, by, List.of(), true));
        }
        return Optional.of(
            new AskedAct(verb.get().sense(), words.lower(i), true, List.of(), behind, false));
      }
      if (auxiliary >= 0 && i > auxiliary + 1) {
        return Optional.of(
            be
                ? new AskedAct(
                    verb.get().sense(),
                    words.lower(i),
                    words.lower(i + 1).equals("by") && i + 2 >= words.size(),
                    behindBy(words, question, i),
                    before,
                    true)
                : new AskedAct(verb.get().sense(), words.lower(i), false, before, behind, false));
      }
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Verbs.Verb> verb(SentenceWords words, int i, Question question) {
    if (words.isDeterminer(i - 1) || isName(words, question, i)) {
      return Optional.empty();
    }
    List<Verbs.Verb> verbs = Verbs.of(words.lower(i));
    boolean noun = words.isPreposition(i - 1) && verbs.stream().noneMatch(Verbs.Verb::going);
    return noun ? Optional.empty() : verbs.stream().findFirst();
  }

  private static boolean isPassive(SentenceWords words, int i, int asking, Verbs.Verb verb) {
    if (!verb.participle()) {
      return false;
    }
    for (int k = i - 1; k > asking; k--) {
      if (words.isBe(k)) {
        return true;
      }
      if (words.isAuxiliary(k)) {
        return false;
      }
    }
    return false;
  }

  /** "which bank bought": nothing but a common noun before the verb. */
  private static boolean isOwn(
      SentenceWords words, Question question, int asking, int verb, boolean somebody) {
    return somebody ? isFree(words, asking, verb) : isNoun(words, question, asking, verb);
  }

  private static boolean isFree(SentenceWords words, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!words.isAuxiliary(i) && !words.isAdverb(i) && !BETWEEN.contains(words.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNoun(SentenceWords words, Question question, int from, int to) {
    int plain = 0;
    for (int i = from + 1; i < to; i++) {
      if (isName(words, question, i) || (words.isPreposition(i) && !words.lower(i).equals("of"))) {
        return false;
      }
      plain += words.isAuxiliary(i) || words.isAdverb(i) ? 0 : 1;
    }
    return plain > 0 && words.lower(from).equals("which");
  }

  private static boolean isName(SentenceWords words, Question question, int i) {
    String word = bare(words.lower(i));
    return question.names().stream()
        .anyMatch(name -> List.of(name.toLowerCase(Locale.ROOT).split("[ ]", -1)).contains(word));
  }

  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  private static List<String> behindBy(SentenceWords words, Question question, int verb) {
    for (int i = verb + 1; i < words.size(); i++) {
      if (words.lower(i).equals("by")) {
        return names(words, question, i + 1, words.size());
      }
    }
    return List.of();
  }

  /** The question's names among those words, in small letters. */
  private static List<String> names(SentenceWords words, Question question, int from, int to) {
    List<String> names = new ArrayList<>();
    if (from < to) {
      Span place = words.span(from, to);
      String part = place.of(question.text()).toLowerCase(Locale.ROOT);
      for (String name : question.names()) {
        String lower = name.toLowerCase(Locale.ROOT);
        // "between Acme and Bolt", "Acme or Bolt": which of them is asked
        boolean open =
            part.matches("(?s).*\\b(?:between|or) (?:the )?\\Q" + lower + "\\E.*")
                || part.matches("(?s).*\\Q" + lower + "\\E or .*")
                || part.matches("(?s).*\\bbetween .* and (?:the )?\\Q" + lower + "\\E.*");
        if (part.contains(lower) && !open) {
          names.add(lower);
        }
      }
    }
    return names;
  }
}
