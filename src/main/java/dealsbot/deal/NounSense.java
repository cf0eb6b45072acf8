package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import java.util.Set;

/** Tells whether a noun of business names a deal here, and whether what was read of it is one. */
final class NounSense {

  private static final Set<String> ORDERS = WordForms.plurals("order tender mandate");

  private static final Set<String> PERMITS = WordForms.plurals("licence license");

  private static final Set<String> LOST = WordForms.forms("beat:beat top:topped outbid exceed");

  private static final Set<String> OF_LETTERS = Set.of("intent", "award", "acceptance");

  private final Clause clause;
  private final Slots slots;
  private final Governor governor;

  NounSense(Slots slots, Governor governor) {
    this.clause = slots.clause;
    this.slots = slots;
    this.governor = governor;
  }

  /** Whether the noun names goods ordered from somebody. */
  static boolean isOrder(String noun) {
    return ORDERS.contains(noun);
  }

  /** Whether the noun is another kind of thing, or only part of another noun. */
  boolean isOther(String noun, int start, int i) {
    for (int k = start; k < i; k++) {
      if (Lexicon.NOT_BUSINESS.contains(clause.lower(k))) {
        return true;
      }
    }
    boolean head =
        i + 1 >= clause.size() || !clause.get(i + 1).isWord() || clause.phraseEnd(i) <= i + 1;
    boolean several =
        noun.equals("stakes")
            || noun.endsWith("holdings")
            || (noun.equals("sales") && !governor.isTalkedOf(start));
    boolean purpose = noun.equals("order") && clause.is(i - 1, "in") && clause.is(i + 1, "to");
    // "was organised in partnership with": how, not what.
    boolean manner = start == i && clause.is(i - 1, "in") && Lexicon.TOGETHER.contains(noun);
    // "the region deals with heat"
    boolean verb =
        noun.equals("deals")
            && clause.is(i + 1, "with")
            && clause.isName(i - 1)
            && (start >= i - 1
                || (start == i - 2 && Grammar.DETERMINERS.contains(clause.lower(start))))
            && !(Grammar.PREPOSITIONS.contains(clause.lower(start - 1))
                && !Grammar.BREAKS.contains(clause.lower(start - 1)));
    // "beat offers from Halden": what came to nothing.
    boolean lost = start > 0 && LOST.contains(clause.lower(start - 1));
    return !head || lost || purpose || several || manner || verb || isVague(noun, start, i);
  }

  /** "approach" and "facility" are of business only behind a word that says so. */
  private boolean isVague(String noun, int start, int i) {
    if (noun.startsWith("letter")) {
      return !clause.is(i + 1, "of") || !OF_LETTERS.contains(clause.lower(i + 2));
    }
    if (noun.startsWith("relation")) {
      // "is ending its relationship with Halden"
      boolean ends = start > 0 && Progress.isEnding(clause.lower(start - 1));
      return !ends
          || !clause.is(i + 1, "with")
          || clause.groupIn(i + 2).filter(slots::isSomebody).isEmpty();
    }
    boolean pursued = noun.equals("pursuit") && clause.is(i + 1, "of");
    boolean bid = Lexicon.VAGUE_BIDS.contains(noun) && !pursued;
    if (!bid && !Lexicon.VAGUE_LOANS.contains(noun)) {
      return false;
    }
    Set<String> said = bid ? Lexicon.OF_BIDS : Lexicon.OF_LOANS;
    for (int k = start; k < i; k++) {
      if (said.contains(clause.lower(k)) || (bid && clause.isMoney(k))) {
        return false;
      }
    }
    return true;
  }

  boolean isWhole(Draft deal, String noun, int start, int i, int end) {
    if (deal.parties.isEmpty()) {
      return false;
    }
    if (deal.kind == Kind.FUNDING && deal.value == null) {
      return false;
    }
    // "took out a loan of $5 million": from whom stands elsewhere.
    deal.open |= deal.kind == Kind.FUNDING && deal.parties.size() < 2 && !noun.equals("round");
    if (PERMITS.contains(noun)) {
      return isAwarded(i)
          || (start > 0 && Lexicon.WINS.contains(clause.lower(start - 1)))
          || slots.find(i, end, "with") > 0
          || slots.find(i, end, "from") > 0;
    }
    if (isOrder(noun)) {
      boolean goods = deal.object != null || deal.value != null;
      return goods || slots.find(i, end, "from") > 0 || slots.find(i, end, "with") > 0;
    }
    boolean loose = start > 0 && Lexicon.LOOSE.contains(clause.lower(start - 1));
    return !loose
        || slots.find(i, end, "from") > 0
        || slots.find(i, end, "with") > 0
        || clause.is(i + 1, "between")
        || deal.value != null
        || deal.object != null;
  }

  private boolean isAwarded(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (Lexicon.frame(clause.lower(k)) == Lexicon.Frame.AWARD) {
        return true;
      }
    }
    return false;
  }
}
