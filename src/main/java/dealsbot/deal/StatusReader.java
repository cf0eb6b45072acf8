package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how far a deal has come, by the words around what names it. */
final class StatusReader {

  private static final Pattern HEARSAY =
      Pattern.compile(
          "\\b(?:reportedly|people (?:familiar|with"
              + " knowledge|close)|(?:two|three|several|unnamed|anonymous)? ?sources?"
              + " (?:said|told|familiar|close)|is said to|are said to|rumou?red|according to (?:a"
              + " |an )?(?:[\\w ]+)?(?:report|sources?|people)|person familiar|on reports that)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:no plans? to|not in talks|no (?:such )?(?:talks|deal|agreement)|ruled out|not"
              + " agreed to|denied|denies|denying|did not agree)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FAILED =
      Pattern.compile(
          "\\b(?:plug on|no longer (?:wants?|plans?|intends?)|fell through|fallen through|falls"
              + " through|collapsed|(?:broke|broken|break|breaks) down|broken off|broke off|called"
              + " off|walk(?:ed|s|ing)? away|pull(?:ed|s|ing)? out|back(?:ed|s|ing)?"
              + " out|turn(?:ed|s|ing)? down|fell apart|fall(?:en|s|ing)? apart|(?:is|are|was|were)"
              + " (?:now )?off\\b|fail(?:ed|s)? to"
              + " (?:reach|agree|buy|sell|win|close)|stop(?:ped|s)? \\w+ing|used to"
              + " (?:have|supply|buy|sell))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> DECIDED =
      WordForms.words(
          "agreed agree agrees decided decides chose forced voted had plans planned wants moved"
              + " offered threatened");

  private static final Set<String> COMPLETED =
      WordForms.words("completed closed finalised finalized");

  private final String text;
  private final Span sentence;
  private final Clause clause;
  private final Subjects subjects;

  StatusReader(String text, Span sentence, Clause clause) {
    this.text = text;
    this.sentence = sentence;
    this.clause = clause;
    this.subjects = new Subjects(clause);
  }

  /** The status of the deal that word {@code i} names, in a clause that ends before {@code end}. */
  Status of(int i, int end, boolean verb) {
    int start = start(i);
    String around = clause.span(start, Math.max(i + 1, verb ? end : told(end))).of(text);
    String before = start < i ? clause.span(start, i).of(text) : "";
    if (DENIED.matcher(before).find() || negated(start, i)) {
      return Status.DENIED;
    }
    boolean lost = !verb && has(start, i, "lost");
    if (lost
        || FAILED.matcher(around).find()
        || ended(start, i, verb ? end : Math.max(end, Math.min(clause.size(), i + 14)))) {
      return Status.ENDED;
    }
    boolean agreed = has(start, i, "agreed") || has(start, i, "signed") || has(start, i, "struck");
    int from = verb && !clause.is(i - 1, "to") ? subjects.verbGroupStart(i) : start;
    if (!agreed && isTalkedOf(from, i)) {
      return Status.IN_TALKS;
    }
    if (!verb && Lexicon.VAGUE_BIDS.contains(clause.lower(i))) {
      // "has received a takeover approach"
      return Status.IN_TALKS;
    }
    if (HEARSAY.matcher(sentence.of(text)).find()) {
      return Status.REPORTED;
    }
    if (!agreed && isPlanned(from, i)) {
      return Status.PLANNED;
    }
    return verb && !agreed ? ofVerb(i) : isCompleted(start, i) ? Status.DONE : Status.ANNOUNCED;
  }

  /** Where the words end that tell of the noun: "the merger of Halden and Morrow fell apart". */
  private int told(int end) {
    int last = end;
    while (last < Math.min(clause.size(), end + 8)
        && !clause.isMark(last)
        && !Grammar.BREAKS.contains(clause.lower(last))) {
      last++;
    }
    return last;
  }

  private boolean isTalkedOf(int from, int i) {
    boolean close = clause.is(i - 1, "to") && clause.is(i - 2, "close");
    for (int k = from; k < i && !close; k++) {
      String lower = clause.lower(k);
      close =
          (lower.equals("close") && clause.is(k + 1, "to"))
              || (clause.get(k).isWord() && (Progress.isTalk(lower) || Chains.isWish(lower)));
    }
    return close;
  }

  private boolean isPlanned(int from, int i) {
    for (int k = from; k < i; k++) {
      boolean plan =
          (Progress.isPlan(clause.lower(k)) && !isAllowed(k))
              || (k >= i - 3 && Progress.isProposed(clause.lower(k)));
      if (plan && clause.get(k).isWord()) {
        return true;
      }
    }
    return false;
  }

  /** "may show 340 films under a licence": it is agreed. */
  private boolean isAllowed(int may) {
    return clause.is(may, "may") && new Deeds(clause).isInDeal();
  }

  /** "completed its acquisition of", "had won a contract": what the noun names has happened. */
  private boolean isCompleted(int from, int i) {
    for (int k = from; k + 1 < i; k++) {
      if (clause.is(k, "had") && Lexicon.WINS.contains(clause.lower(k + 1))) {
        return true;
      }
    }
    if (!Lexicon.PURCHASES.contains(clause.lower(i))) {
      return false;
    }
    boolean completed = false;
    for (int k = from; k < Math.min(clause.size(), i + 24); k++) {
      boolean before = k < i || clause.isPassive(k);
      completed |= before && COMPLETED.contains(clause.lower(k));
      boolean held = k < i && Lexicon.SHARES.contains(clause.lower(i)) && isTaken(k);
      completed |= held;
    }
    return completed;
  }

  /** "took a stake": it has happened, where nobody plans or agrees to. */
  private boolean isTaken(int k) {
    return Lexicon.TAKES.contains(clause.lower(k))
        && Grammar.isPast(clause.lower(k))
        && clause.isVerb(k)
        && !clause.isPassive(k);
  }

  /** Where the clause begins: its own sentence, or after the last break. */
  private int start(int i) {
    for (int k = i - 1; k > 0; k--) {
      if (clause.isMark(k, ";") || clause.is(k, "which") || clause.is(k, "who")) {
        return k;
      }
      boolean verb = clause.isMark(k, ",") && clause.isVerb(k + 1) && k + 1 < i;
      boolean and = clause.is(k, "and") && k + 1 < clause.size() && clause.isVerb(k + 1);
      if (verb || and || clause.is(k, "but") || clause.is(k, "although") || clause.is(k, "while")) {
        return k;
      }
    }
    return 0;
  }

  private boolean has(int from, int to, String word) {
    for (int k = from; k < to; k++) {
      if (clause.is(k, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean negated(int from, int i) {
    for (int k = Math.max(from, i - 4); k < i; k++) {
      if ((clause.is(k, "not")
              || clause.is(k, "never")
              || clause.lower(k).endsWith("n't")
              || clause.lower(k).endsWith("n’t"))
          && !clause.is(k + 1, "only")) {
        return true;
      }
    }
    return false;
  }

  private boolean ended(int from, int i, int end) {
    for (int k = from; k < end; k++) {
      String lower = clause.lower(k);
      if (!clause.get(k).isWord() || !Progress.isEnding(lower)) {
        continue;
      }
      if (clause.is(k - 1, "to") && !DECIDED.contains(clause.lower(k - 2))) {
        // "it will be difficult to reject"
        continue;
      }
      boolean passive = k > i && Grammar.BE.contains(clause.lower(k - 1));
      if (k < i || (passive && Progress.isPassiveEnding(lower))) {
        return true;
      }
    }
    return false;
  }

  private Status ofVerb(int i) {
    String lower = clause.lower(i);
    for (int k = subjects.verbGroupStart(i); k < i; k++) {
      if (Chains.isEnd(clause.lower(k))) {
        return Status.DONE;
      }
    }
    String before = clause.lower(i - 1);
    boolean past = Grammar.isPast(lower);
    boolean perfect = before.equals("has") || before.equals("have") || before.equals("had");
    return past && (perfect || !Grammar.BE.contains(before)) && done(lower)
        ? Status.DONE
        : past && (before.equals("was") || before.equals("were") || before.equals("been"))
            ? Status.DONE
            : Status.ANNOUNCED;
  }

  private static boolean done(String lower) {
    Lexicon.Frame frame = Lexicon.frame(lower);
    return frame != Lexicon.Frame.PARTNER && frame != Lexicon.Frame.CHOOSE;
  }
}
