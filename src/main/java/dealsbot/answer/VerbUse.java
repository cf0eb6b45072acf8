package dealsbot.answer;

import dealsbot.language.Verbs;
import java.util.Set;

/** Tells whether a word that may be a verb is used as one. */
final class VerbUse {

  private final SentenceWords words;

  VerbUse(SentenceWords words) {
    this.words = words;
  }

  boolean isUsedAsVerb(int i, Verbs.Verb verb) {
    int before = i - 1;
    while (before > 0 && words.isAdverb(before)) {
      before--;
    }
    if (words.isCapital(i) && i > 0) {
      return false;
    }
    // "used to have": no use of anything; "have been": no having
    if (words.lower(i).equals("used") && words.lower(i + 1).equals("to") && !words.isBe(before)) {
      return false;
    }
    if (verb.sense().equals("have")) {
      int next = i + 1;
      while (words.isAdverb(next)) {
        next++;
      }
      boolean helps =
          words.isAuxiliary(next)
              || words.lower(next).equals("to")
              || Verbs.of(words.lower(next)).stream().anyMatch(Verbs.Verb::participle)
              || (words.lower(next).endsWith("ed") && !words.isDeterminer(next));
      return !helps;
    }
    boolean helped = words.isAuxiliary(before) || words.lower(before).equals("to");
    boolean plain = !verb.participle() && !verb.going();
    if (words.isDeterminer(before)) {
      return false;
    }
    if (verb.going()) {
      return words.isBe(before) || words.lower(before).equals(",") || beginsPhrase(i + 1);
    }
    if (verb.participle() && words.isPreposition(before)) {
      return false;
    }
    // "order", "offer", "exports": a base form needs a helper or a subject
    boolean subject =
        words.isCapital(before)
            || words.pointsBack(before)
            || words.isRelative(before)
            || (words.lower(before).endsWith("s") && !words.isMark(before));
    return !plain
        || helped
        || (subject && !words.isPreposition(i + 1) && !words.isVerbLike(i + 1))
        || (words.lower(before).equals("and") && (beginsPhrase(i + 1) || isHelpedBefore(before)))
        || ((words.lower(i).endsWith("s") || words.lower(before).equals(","))
            && beginsPhrase(i + 1));
  }

  /** "will own it and pay for it". */
  private boolean isHelpedBefore(int and) {
    for (int i = Math.max(0, and - FAR); i < and; i++) {
      if (MODAL.contains(words.lower(i)) && words.isVerbLike(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final int FAR = 10;

  private static final Set<String> MODAL =
      Set.of("will", "would", "can", "could", "must", "may", "might", "should", "shall", "to");

  private boolean beginsPhrase(int i) {
    return words.isDeterminer(i)
        || words.isCapital(i)
        || (!words.lower(i).isEmpty() && Character.isDigit(words.lower(i).charAt(0)));
  }

  boolean isUsedAsVerb(int i) {
    return Verbs.of(words.lower(i)).stream().anyMatch(verb -> isUsedAsVerb(i, verb));
  }

  boolean isPassive(int i, Verbs.Verb verb) {
    if (!verb.participle()) {
      return false;
    }
    int before = i - 1;
    while (before > 0 && words.isAdverb(before)) {
      before--;
    }
    // "dropped out and been replaced", "companies owned by"
    return words.isBe(before) || words.lower(i + 1).equals("by");
  }
}
