package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a deal where an article opens with two companies and speaks of a contract, whatever the
 * verb between them: "has switched to payment company Morrow for its shops". Only as a last resort:
 * both must be known for companies, and nothing may set them against each other.
 */
final class LeadPair {

  /** Behind these stands another side. */
  private static final Map<String, Role> LINKS =
      Map.of(
          "from", Role.SELLER,
          "with", Role.PARTNER,
          "to", Role.PARTNER,
          "by", Role.SELLER,
          "for", Role.BUYER,
          "at", Role.PARTNER,
          "of", Role.PARTNER,
          "on", Role.PARTNER);

  /** Such sentences set people, rivals or courts against each other, or compare. */
  private static final Set<String> APART =
      WordForms.union(
          WordForms.forms(
              "sue accuse compete overtake beat:beat outsell criticise criticize blame fine probe"
                  + " investigate warn compare rank overhaul join leave:left resign hire poach name"
                  + " appoint succeed replace copy follow mock praise ban fear worry strike:struck"
                  + " protest shut:shut close recall crash collide die injure kill climb fall:fell"
                  + " rise:rose drop slip gain tumble jump"),
          WordForms.words(
              "than lawsuit court fine trial profit loss losses earnings shares strike union"
                  + " quarterly forecast recall crash rating award prize survey poll tweet filings"
                  + " claimed alleged suggested"));

  private final Slots slots;
  private final Clause clause;
  private final Standing standing;

  LeadPair(Slots slots, Standing standing) {
    this.slots = slots;
    this.standing = standing;
    this.clause = slots.clause;
  }

  Optional<Draft> read(int verb, int end) {
    Optional<Group> subject = slots.subjects.of(verb);
    if (clause.isPassive(verb) || subject.isEmpty() || isApart()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(known(slots.naming.parties(clause, subject.get(), Role.PARTNER), false));
    for (int k = verb; k + 1 < end && deal.parties.size() == 1; k++) {
      Role role = LINKS.get(clause.lower(k));
      boolean helped = clause.is(k - 1, "help") && clause.is(k, "of");
      if (role != null && (helped || !Slots.leadsNowhere(clause.lower(k - 1)))) {
        deal.add(known(behind(k + 1, role), true));
      }
    }
    boolean firm = deal.parties.stream().anyMatch(party -> standing.isFirm(party.name()));
    return deal.parties.size() > 1 && firm ? Optional.of(deal) : Optional.empty();
  }

  private List<Party> behind(int i, Role role) {
    if (clause.isName(i) && clause.isPossessive(i + 1)) {
      return slots.naming.named(clause, i, role);
    }
    return clause
        .groupFrom(i)
        .filter(slots::isSomebody)
        .map(g -> slots.naming.parties(clause, g, role))
        .orElse(List.of());
  }

  /** Those that are companies; the other side may be known by coming back in the text. */
  private List<Party> known(List<Party> parties, boolean other) {
    return parties.stream()
        .filter(
            p ->
                standing.isFirm(p.name())
                    || standing.isPublic(p.name())
                    || (other && standing.comesBack(p.name())))
        .filter(p -> !Standing.isLand(p.name()))
        .toList();
  }

  private boolean isApart() {
    for (int k = 0; k < clause.size(); k++) {
      String lower = clause.lower(k);
      if (APART.contains(lower) || Grammar.ROLES.contains(lower)) {
        return true;
      }
    }
    return false;
  }
}
