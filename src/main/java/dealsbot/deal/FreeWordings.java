package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a deal where no frame knows the wording, from the surest way to the loosest: who becomes
 * what to whom, what is done together, for whom something is done, whom a word of business binds;
 * last, two companies that open an article on a contract.
 */
final class FreeWordings {

  /** The first sentences begin before this. */
  private static final int OPENING = 300;

  /** Who does so deals with nobody, whatever follows. */
  private static final Set<String> AGAINST =
      WordForms.forms(
          "beat:beat sue accuse compete rival face fine investigate criticise criticize blame probe"
              + " outbid attack defeat join leave:left resign work report play lead:led compare"
              + " rank warn urge ask want");

  private final Clause clause;
  private final ClauseEnds ends;
  private final Standing standing;
  private final Relations relations;
  private final Ownerships ownerships;
  private final Contests contests;
  private final Sponsors sponsors;
  private final Talks talks;
  private final Foundings foundings;
  private final Works works;
  private final Ties ties;
  private final LeadPair pair;
  private @Nullable Found half;

  FreeWordings(Slots slots, Standing standing) {
    this.clause = slots.clause;
    this.standing = standing;
    this.ends = new ClauseEnds(clause);
    this.relations = new Relations(slots);
    this.ownerships = new Ownerships(slots);
    this.contests = new Contests(slots);
    this.sponsors = new Sponsors(slots);
    this.talks = new Talks(slots);
    this.foundings = new Foundings(slots);
    this.works = new Works(slots);
    this.ties = new Ties(slots);
    this.pair = new LeadPair(slots, standing);
  }

  /** A deal, the verb that tells of it, and where its clause ends. */
  record Found(Draft draft, int verb, int end) {}

  Optional<Found> read(Span sentence, boolean first) {
    Optional<Found> found = each(this::told);
    boolean opens = first && sentence.start() < OPENING && standing.speaksOfDeal();
    return found.isEmpty() && opens ? paired() : found;
  }

  /** A deal of which the sentence names one side. */
  Optional<Found> half() {
    return Optional.ofNullable(half);
  }

  /** What a verb tells of. */
  private interface Reading {
    Optional<Draft> of(int verb, int end);
  }

  /** The first verb's that tells of a deal. */
  private Optional<Found> each(Reading reading) {
    for (int v = 1; v < clause.size(); v++) {
      if (clause.isVerb(v) && !Grammar.SAYS.contains(clause.lower(v)) && !isCondition(v)) {
        int end = ends.of(v);
        Optional<Draft> draft = reading.of(v, end);
        if (draft.filter(deal -> !deal.open || deal.parties.size() > 1).isPresent()) {
          return Optional.of(new Found(draft.get(), v, end));
        }
        if (half == null && draft.isPresent()) {
          half = new Found(draft.get(), v, end);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> told(int verb, int end) {
    boolean acts = !helps(verb) && !AGAINST.contains(clause.lower(verb));
    return relations
        .read(verb, end)
        .or(() -> ownerships.read(verb, end))
        .or(() -> contests.read(verb, end))
        .or(() -> sponsors.read(verb, end))
        .or(() -> talks.read(verb, end))
        .or(() -> foundings.founds(verb, end))
        .or(() -> foundings.withOthers(verb, end))
        .or(() -> acts ? done(verb, end) : Optional.empty());
  }

  /** What is done for whom, or whom a word of business binds; one side only as a last resort. */
  private Optional<Draft> done(int verb, int end) {
    Optional<Draft> work = works.read(verb, end);
    if (work.isPresent() && !work.get().open) {
      return work;
    }
    Optional<Draft> tie = ties.read(verb, end);
    return tie.isPresent() && !tie.get().open ? tie : work.or(() -> tie);
  }

  /** The two whom the sentence names, by its first verb. */
  private Optional<Found> paired() {
    for (int v = 1; v < clause.size(); v++) {
      int verb = v;
      boolean tells = clause.isVerb(v) && !Grammar.SAYS.contains(clause.lower(v)) && !helps(v);
      if (tells) {
        return isCondition(v)
            ? Optional.empty()
            : pair.read().map(deal -> new Found(deal, verb, clause.size()));
      }
    }
    return Optional.empty();
  }

  /** Whether it only helps another verb; "will have its warehouses built" is one itself. */
  private boolean helps(int verb) {
    boolean have = clause.is(verb, "have") || clause.is(verb, "having");
    boolean causes = have && !clause.isVerb(verb + 1);
    return Grammar.AUXILIARIES.contains(clause.lower(verb)) && !causes;
  }

  private boolean isCondition(int v) {
    for (int k = v - 1; k >= 0 && k > v - 8; k--) {
      if (Grammar.CONDITIONS.contains(clause.lower(k)) || clause.is(k, "can")) {
        return true;
      }
    }
    return false;
  }
}
