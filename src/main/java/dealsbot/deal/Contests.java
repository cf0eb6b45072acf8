package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what somebody gets before others: "outbid Morrow for the rights of the league", "lost the
 * rights of the league to Morrow".
 */
final class Contests {

  private static final Set<String> BEATS = WordForms.forms("outbid pip:pipped");

  private static final Set<String> LOSES = WordForms.forms("lose:lost:losing");

  private final Slots slots;
  private final Clause clause;

  Contests(Slots slots) {
    this.slots = slots;
    this.clause = slots.clause;
  }

  /** What the verb tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int verb, int end) {
    String lower = clause.lower(verb);
    if (clause.isPassive(verb) || (!BEATS.contains(lower) && !LOSES.contains(lower))) {
      return Optional.empty();
    }
    return BEATS.contains(lower) ? beaten(verb, end) : lost(verb, end);
  }

  /** "outbid Morrow for the rights". */
  private Optional<Draft> beaten(int verb, int end) {
    Optional<Group> loser = clause.groupIn(verb + 1);
    int prize = loser.map(Group::to).orElse(verb + 1);
    if (loser.isEmpty() || !(clause.is(prize, "for") || clause.is(prize, "to"))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(slots.subject(verb, Role.BUYER));
    return won(deal, prize + 1, end);
  }

  /** "lost the rights of the league to Morrow". */
  private Optional<Draft> lost(int verb, int end) {
    int to = slots.find(clause.phraseEnd(verb + 1) - 1, end, "to");
    int last = clause.phraseEnd(verb + 1);
    if (to < 0 || !Lexicon.CONTRACTS.contains(clause.lower(last - 1))) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    int winner = to;
    for (int k = to + 1; k < end; k++) {
      winner = clause.is(k, "to") ? k : winner;
    }
    deal.add(slots.those(winner + 1, Role.BUYER));
    return won(deal, verb + 1, winner);
  }

  private Optional<Draft> won(Draft deal, int prize, int end) {
    if (deal.parties.isEmpty()) {
      return Optional.empty();
    }
    deal.add(slots.others.granter(prize, end, Role.SELLER));
    slots.things.object(deal, prize, end);
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }
}
