package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a deal where an article opens with two who deal and speaks of a contract, whatever the
 * words between them: "has switched to payment company Morrow for its shops", "will be recycled by
 * Halden under a partnership". Only as a last resort: both must be known for such by the article,
 * and nothing may set them against each other. Over 200 lines, since so much may.
 */
final class LeadPair {

  private static final Set<Frame> TRADES =
      EnumSet.of(
          Frame.BUY,
          Frame.SELL,
          Frame.SUPPLY,
          Frame.HIRE,
          Frame.ORDER,
          Frame.INVEST,
          Frame.CHOOSE,
          Frame.AWARD,
          Frame.PARTNER,
          Frame.MERGE);

  /** Behind these stands a place. */
  private static final Set<String> PLACED =
      WordForms.words("in near outside around across throughout inside within");

  /** Whoever stands behind these only owns or made a thing, or lost. */
  private static final Set<String> ASIDE =
      WordForms.words(
          "owned controlled headed founded beating outbidding replacing succeeding unlike besides"
              + " overtaking defeating");

  /** Verbs that bind two who deal, and others as often. */
  private static final Set<String> EVERYDAY =
      WordForms.forms(
          "get:got:gotten give:gave:given go:went:gone let place extend attract collect put"
              + " take:took:taken receive open");

  private static final Set<String> OTHERS =
      WordForms.words(
          "rival rivals competitor competitors similar earlier previously had ago analyst analysts"
              + " already owns owned");

  /** What is handed in at an office. */
  private static final Set<String> FILED =
      WordForms.plurals("filing complaint lawsuit application petition");

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

  /** The deal of the two whom the sentence names; empty where it names more, or less. */
  Optional<Draft> read() {
    if (isApart() || !isOfBusiness()) {
      return Optional.empty();
    }
    Draft deal = named();
    boolean firm = deal.parties.stream().anyMatch(party -> standing.isFirm(party.name()));
    if (!firm || deal.parties.size() < 2) {
      return Optional.empty();
    }
    if (deal.parties.size() > 2) {
      // Of several, the first two whom the article describes.
      deal.parties.removeIf(p -> !standing.isFirm(p.name()) && !standing.isPublic(p.name()));
      deal.parties.subList(Math.min(2, deal.parties.size()), deal.parties.size()).clear();
    }
    if (deal.parties.size() < 2 || isPart(deal.parties)) {
      return Optional.empty();
    }
    deal.status = isTalkedOf() ? Status.IN_TALKS : Status.ANNOUNCED;
    CountedGoods.find(deal, clause, slots.things);
    return Optional.of(deal);
  }

  /** All who are named and may deal. */
  private Draft named() {
    Draft deal = new Draft(Kind.CONTRACT);
    for (int k = 0; k < clause.size(); k++) {
      Optional<Group> group = clause.groupFrom(k);
      if (group.isPresent()) {
        deal.add(dealing(group.get()));
        k = group.get().to() - 1;
      } else if (clause.isName(k) && clause.isPossessive(k + 1)) {
        deal.add(known(slots.naming.named(clause, k, Role.PARTNER)));
      }
    }
    return deal;
  }

  /**
   * The deal of the one whom this sentence names alone with the one whom a later sentence names
   * new: "Halden will fit out a plant. The customer is Morrow".
   */
  Optional<Draft> goesOn(LeadPair later) {
    Draft deal = named();
    Draft more = later.named();
    more.parties.removeIf(p -> deal.parties.stream().anyMatch(o -> isPart(List.of(o, p))));
    boolean business = standing.headlinesDeal() || isOfBusiness();
    boolean apart = !business || isApart() || later.isApart() || later.isAboutOthers();
    if (apart || !later.isOfBusiness() || deal.parties.size() != 1 || more.parties.size() != 1) {
      return Optional.empty();
    }
    String next = more.parties.getFirst().name();
    boolean known = standing.isFirm(next) || standing.isPublic(next);
    String own = deal.parties.getFirst().name();
    boolean firm = standing.isFirm(next) || standing.isFirm(own);
    boolean told = isOfBusiness() || standing.isFirm(own);
    if (!known || !firm || !told) {
      return Optional.empty();
    }
    deal.add(more.parties);
    CountedGoods.find(deal, clause, slots.things);
    if (deal.object == null) {
      CountedGoods.find(deal, later.clause, later.slots.things);
    }
    deal.status = isTalkedOf() || later.isTalkedOf() ? Status.IN_TALKS : Status.ANNOUNCED;
    return Optional.of(deal);
  }

  /** Whether it tells of a rival, or of former times. */
  private boolean isAboutOthers() {
    for (int k = 0; k < clause.size(); k++) {
      if (OTHERS.contains(clause.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** Those of a group who deal: not where something is, nor whose it is. */
  private List<Party> dealing(Group group) {
    int before = group.from() - 1;
    boolean tells = Grammar.SAYS.contains(clause.lower(clause.afterAdverbs(group.to())));
    boolean home = clause.is(before, "of") && clause.groupTo(before).isPresent();
    boolean quoted = clause.isMark(before) && "(\"“”‘'".contains(clause.lower(before));
    boolean half = clause.isMark(group.to(), "-");
    boolean nowhere = Slots.leadsNowhere(clause.lower(before - 1));
    boolean filed =
        FILED.contains(clause.lower(before - 3)) || FILED.contains(clause.lower(before - 1));
    if (tells
        || half
        || nowhere
        || filed
        || home
        || quoted
        || PLACED.contains(clause.lower(before))
        || isAside(before)) {
      return List.of();
    }
    List<Party> parties = new ArrayList<>();
    for (Member member : group.members()) {
      Group one = new Group(member.from(), member.to(), List.of(member));
      if (slots.isSomebody(one)) {
        parties.addAll(known(slots.naming.parties(clause, one, Role.PARTNER)));
      }
    }
    return parties;
  }

  private boolean isAside(int before) {
    boolean by = clause.is(before, "by") || clause.is(before, "than");
    return ASIDE.contains(clause.lower(by ? before - 1 : before));
  }

  /** Those whom the article knows: by what it says of them, or by naming them again. */
  private List<Party> known(List<Party> parties) {
    return parties.stream()
        .filter(
            p ->
                standing.isFirm(p.name())
                    || standing.isPublic(p.name())
                    || (standing.comesBack(p.name()) && !standing.isPerson(p.name())))
        .filter(p -> !Lands.isLand(p.name()))
        .toList();
  }

  /** Whether one of its words binds two who deal, whatever else it says. */
  private boolean isOfBusiness() {
    for (int k = 0; k < clause.size(); k++) {
      String lower = clause.lower(k);
      boolean noun = Lexicon.isDealNoun(lower) || Valence.ofNoun(lower).isPresent();
      boolean verb =
          clause.isVerb(k)
              && (isTrade(lower)
                  || (Valence.ofVerb(lower).isPresent() && !EVERYDAY.contains(lower)));
      if (clause.get(k).isWord() && (noun || verb)) {
        return true;
      }
    }
    return false;
  }

  /** "Uber" and "UberX": the second is the first one's. */
  private static boolean isPart(List<Party> two) {
    String first = two.getFirst().name();
    String last = two.getLast().name();
    return first.startsWith(last) || last.startsWith(first);
  }

  private boolean isTalkedOf() {
    for (int k = 0; k < clause.size(); k++) {
      String lower = clause.lower(k);
      boolean asked = Lexicon.VAGUE_BIDS.contains(lower) || Progress.isProposed(lower);
      if (clause.get(k).isWord() && (asked || Progress.isTalk(lower))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrade(String lower) {
    Frame frame = Lexicon.frame(lower);
    return frame != null && TRADES.contains(frame);
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
