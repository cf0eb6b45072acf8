package dealsbot.deal;

import dealsbot.deal.Party.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of business in the clause of a verb, with what they bind: which role its subject has,
 * which those behind a preposition.
 */
final class Signs {

  /** Prepositions that stand right behind their noun. */
  private static final Set<String> HERE = Set.of("in", "of");

  private final Clause clause;
  private final int verb;
  private final boolean passive;
  private final List<Sign> signs = new ArrayList<>();

  /**
   * @param start number of the clause's first word
   * @param end number after its last
   */
  Signs(Clause clause, int start, int verb, int end) {
    this.clause = clause;
    this.verb = verb;
    this.passive = clause.isPassive(verb);
    for (int k = start; k < end; k++) {
      int at = k;
      String lower = clause.lower(k);
      if (k == verb) {
        Valence.ofVerb(lower).ifPresent(valence -> signs.add(new Sign(at, valence, true)));
      } else if (clause.get(k).isWord() && isHead(k)) {
        Valence.ofNoun(lower).ifPresent(valence -> signs.add(new Sign(at, valence, false)));
      }
    }
  }

  /** A word of business and what it binds. */
  record Sign(int at, Valence valence, boolean verb) {}

  boolean isEmpty() {
    return signs.isEmpty();
  }

  /** The first of them, which says what sort of deal it is. */
  Valence first() {
    return signs.getFirst().valence();
  }

  List<Sign> all() {
    return signs;
  }

  /** Whether one of them tells of a deal by itself, or is what the verb gives or gets. */
  boolean isSure() {
    boolean carried = Valence.carries(clause.lower(verb));
    return signs.stream().anyMatch(sign -> sign.valence().sure() || (carried && isObject(sign)));
  }

  /** Whether it is of two sides with each other. */
  boolean isMutual() {
    return signs.stream().anyMatch(s -> !s.verb() && s.valence().subject() == Role.PARTNER);
  }

  /** What the subject of the verb is; null where it is nobody who deals. */
  @Nullable Role ofSubject() {
    for (Sign sign : signs) {
      if (sign.verb()) {
        return passive ? sign.valence().object() : sign.valence().subject();
      }
    }
    Valence valence = first();
    String lower = clause.lower(verb);
    return passive && Valence.carries(lower) ? valence.got() : valence.before(lower);
  }

  /** What the preposition at {@code k} makes of those behind it; null where nothing binds it. */
  @Nullable Role behind(int k) {
    String preposition = clause.lower(k);
    if (!clause.get(k).isWord() || Slots.leadsNowhere(clause.lower(k - 1))) {
      return null;
    }
    if (passive && preposition.equals("by") && k > verb) {
      Role actor = actor();
      if (actor != null) {
        return actor;
      }
    }
    for (int s = signs.size() - 1; s >= 0; s--) {
      Sign sign = signs.get(s);
      Role role = sign.valence().links().get(preposition);
      boolean close = !HERE.contains(preposition) || sign.verb() || k == sign.at() + 1;
      if (sign.at() < k && role != null && close && isNear(sign, k)) {
        return role;
      }
    }
    return null;
  }

  private @Nullable Role actor() {
    for (Sign sign : signs) {
      if (sign.verb()) {
        return sign.valence().subject();
      }
    }
    return Valence.carries(clause.lower(verb)) ? first().given() : first().subject();
  }

  /** Whether nobody else stands between the noun and the preposition; a verb reaches further. */
  private boolean isNear(Sign sign, int preposition) {
    for (int k = sign.at() + 1; !sign.verb() && k < preposition; k++) {
      String lower = clause.lower(k);
      if (clause.isVerb(k) && !Grammar.isPast(lower) && !lower.endsWith("ing")) {
        return false;
      }
    }
    return true;
  }

  /** "secured a supply of": the noun is what is got or given. */
  private boolean isObject(Sign sign) {
    int next = clause.afterAdverbs(verb + 1);
    // "granted Halden access": behind the one it is given to.
    int object = clause.groupFrom(next).map(Clause.Group::to).orElse(next);
    return !sign.verb() && object <= sign.at() && clause.phraseEnd(object) == sign.at() + 1;
  }

  /** Whether the noun ends its phrase and is of business there. */
  private boolean isHead(int k) {
    boolean last = Grammar.isAdverb(clause.lower(k + 1)) || clause.phraseEnd(k) == k + 1;
    if (clause.isVerb(k) || !last) {
      return false;
    }
    for (int b = k - 1; b >= 0 && b > k - 5 && clause.get(b).isWord(); b--) {
      if (Lexicon.NOT_BUSINESS.contains(clause.lower(b))) {
        return false;
      }
    }
    return true;
  }
}
