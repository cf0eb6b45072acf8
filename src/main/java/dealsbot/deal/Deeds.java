package dealsbot.deal;

import java.util.Set;

/** Tells what is done under a deal: "to supply", "will electrify 120 km", "under the agreement". */
final class Deeds {

  /** Verbs behind "a deal to" whose object is the deal's. */
  static final Set<String> DOES =
      WordForms.words(
          "advise monitor service repair test paint clear dig lay fit secure protect rebuild"
              + " refurbish overhaul convert treat pump heat cool power charge equip train feed"
              + " insure audit engineer map scan track launch deploy bring assemble package process"
              + " co-produce refit retrofit staff clean design finance fund advertise promote"
              + " explore mill brew bottle pack fill treat digitise run sequence screen supply"
              + " provide deliver buy sell build develop produce make use license distribute"
              + " operate run lease ship export purchase acquire construct install manage store"
              + " manufacture design maintain take import move share explore test create offer"
              + " launch market host handle process upgrade modernise modernize digitise digitize"
              + " replace renovate expand extend clean collect carry transport fly print publish"
              + " broadcast stream recycle drill mine refine co-develop jointly");

  /** What is done so needs no deal, or is none. */
  private static final Set<String> NEVER =
      WordForms.words(
          "be have do see say win end help avoid ensure meet reach give get become pay keep"
              + " let allow");

  private final Clause clause;

  Deeds(Clause clause) {
    this.clause = clause;
  }

  /** Whether something is done to a thing: "supply", "electrify 120 km". */
  boolean does(int verb) {
    String lower = clause.lower(verb);
    if (lower.isEmpty() || !clause.get(verb).isWord() || NEVER.contains(lower)) {
      return false;
    }
    boolean thing =
        verb + 1 < clause.size()
            && (clause.isAmount(verb + 1)
                || clause.isName(verb + 1)
                || Grammar.DETERMINERS.contains(clause.lower(verb + 1)));
    boolean base =
        !lower.endsWith("s")
            && !lower.endsWith("ing")
            && !Grammar.parts(lower)
            && !Grammar.DETERMINERS.contains(lower);
    return DOES.contains(lower) || (thing && base && !Bodies.isBody(lower));
  }

  /** Whether a deal is named anywhere in the sentence: "under the agreement", "in a contract". */
  boolean isInDeal() {
    for (int k = 1; k < clause.size(); k++) {
      if (Lexicon.CONTRACTS.contains(clause.lower(k)) && underOrIn(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean underOrIn(int noun) {
    for (int k = noun - 1; k >= 0 && k > noun - 7; k--) {
      if (clause.is(k, "under") || clause.is(k, "in") || clause.is(k, "of")) {
        return true;
      }
      if (clause.isMark(k, ",") || clause.isName(k)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the verb is one of those that a deal is for. */
  static boolean isDeed(String lower) {
    return DOES.contains(lower);
  }

  /** Whether what the verb says is done under a contract: "processes payments under a deal". */
  boolean isUnderContract(int verb, int end) {
    for (int k = verb + 1; k < end; k++) {
      boolean under = clause.is(k, "under") || clause.is(k, "in");
      if (under && Lexicon.CONTRACTS.contains(clause.lower(clause.phraseEnd(k + 1) - 1))) {
        return true;
      }
    }
    return false;
  }
}
