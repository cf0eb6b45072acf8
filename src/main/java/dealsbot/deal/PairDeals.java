package dealsbot.deal;

import dealsbot.deal.PairReading.Mention;
import dealsbot.deal.PairReading.Pair;
import dealsbot.deal.Party.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Holds what the rules found against what the model of pairs read: who surely does not deal with
 * the others goes, who surely does and was not found comes in, with what the sentence says of the
 * deal.
 */
final class PairDeals {

  /** Log-odds from which on two deal with each other, though no rule says so. */
  private static final float ADDED = 1.5f;

  /**
   * Log-odds from which on somebody may belong to a deal whose other side they surely deal with.
   */
  private static final float BOUND = 0;

  /** Log-odds from which on two deal of whom the article does not say what they are. */
  private static final float SURE = 4;

  /** Log-odds below which two do not, though a rule says so. */
  private static final float REFUSED = -3;

  /** The same where one is a ministry, an agency or a land: of those the model knows less. */
  private static final float REFUSED_BODY = -5;

  /** What is talked of, denied or over is told in passing: the model has seen little of it. */
  private static final Set<Status> UNTOUCHED =
      EnumSet.of(Status.IN_TALKS, Status.DENIED, Status.ENDED);

  private final PairReading reading;
  private final Standing standing;
  private final IntFunction<BoundPair> readers;

  /**
   * @param readers reads a sentence, by its number
   */
  PairDeals(PairReading reading, Standing standing, IntFunction<BoundPair> readers) {
    this.reading = reading;
    this.standing = standing;
    this.readers = readers;
  }

  /**
   * What there is of deals now.
   *
   * @param found the rules', with other parties or fewer
   * @param added the model's own
   */
  record Held(List<DealStatement> found, List<DealStatement> added) {}

  /** Holds the deals of the rules against what the model read. */
  Held held(List<DealStatement> byRules) {
    List<DealStatement> found = vetted(byRules);
    List<DealStatement> added = new ArrayList<>();
    for (Pair pair : reading.surestFirst()) {
      boolean known =
          pair.logit() < ADDED
              || isKnown(pair, found)
              || isKnown(pair, added)
              || joins(pair, found)
              || joins(pair, added);
      if (!known && mayDeal(pair)) {
        added.add(read(pair));
      }
    }
    return new Held(found, added);
  }

  /** The deals of the rules, without whom the model refuses. */
  private List<DealStatement> vetted(List<DealStatement> found) {
    List<DealStatement> vetted = new ArrayList<>();
    for (DealStatement statement : found) {
      List<Party> parties = new ArrayList<>(statement.parties());
      if (!UNTOUCHED.contains(statement.status())) {
        parties.removeIf(party -> isRefused(party, statement));
      }
      if (parties.size() == statement.parties().size()) {
        vetted.add(statement);
      } else if (parties.size() > 1) {
        vetted.add(statement.withParties(parties));
      }
    }
    return vetted;
  }

  /** Whether the model has read of the party and every other, and knows of no deal between them. */
  private boolean isRefused(Party party, DealStatement statement) {
    Optional<String> who = reading.who(party.name());
    boolean read = false;
    for (Party other : statement.parties()) {
      if (other.equals(party)) {
        continue;
      }
      Optional<Pair> pair =
          who.flatMap(w -> reading.who(other.name()).flatMap(o -> reading.of(w, o)));
      boolean body = standing.isPublic(party.name()) || standing.isPublic(other.name());
      if (pair.isEmpty() || pair.get().logit() > (body ? REFUSED_BODY : REFUSED)) {
        return false;
      }
      read = true;
    }
    return read;
  }

  /** Whether the article says that one of them is a company, and neither bears the other's name. */
  private boolean mayDeal(Pair pair) {
    String one = reading.name(pair.one());
    String other = reading.name(pair.other());
    boolean firm = standing.isFirm(one) || standing.isFirm(other);
    boolean body = standing.isPublic(one) || standing.isPublic(other);
    boolean part = first(one).equals(first(other));
    return !part && (firm || body || pair.logit() >= SURE);
  }

  /** The first word of a name, without what makes it a possessive. */
  private static String first(String name) {
    String word = name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  private boolean isKnown(Pair pair, List<DealStatement> deals) {
    return deals.stream().anyMatch(d -> isIn(pair.one(), d) && isIn(pair.other(), d));
  }

  private boolean isIn(Mention mention, DealStatement deal) {
    return deal.parties().stream().anyMatch(party -> is(mention, party));
  }

  private boolean is(Mention mention, Party party) {
    return reading.who(party.name()).filter(who -> who.equals(mention.who())).isPresent();
  }

  /** Puts the one of two who is missing into a deal with the other. */
  private boolean joins(Pair pair, List<DealStatement> deals) {
    for (int d = 0; d < deals.size(); d++) {
      DealStatement deal = deals.get(d);
      boolean first = isIn(pair.one(), deal);
      if (first == isIn(pair.other(), deal)) {
        continue;
      }
      Mention known = first ? pair.one() : pair.other();
      Mention more = first ? pair.other() : pair.one();
      List<Party> others = deal.parties().stream().filter(party -> !is(known, party)).toList();
      List<Party> doubtful =
          others.stream().filter(party -> isBelow(known.who(), party, ADDED / 2)).toList();
      boolean here = deal.sentence().contains(more.span());
      List<Party> parties = new ArrayList<>(deal.parties());
      if (here && !others.isEmpty() && doubtful.size() == others.size()) {
        // The rule took a wrong one for the other side.
        parties.removeAll(doubtful);
      } else if (others.stream().anyMatch(party -> isBelow(more.who(), party, BOUND))) {
        continue;
      }
      parties.add(party(more));
      deals.set(d, deal.withParties(parties));
      return true;
    }
    return false;
  }

  private boolean isBelow(String who, Party party, float logit) {
    return reading
        .who(party.name())
        .map(other -> reading.of(who, other).filter(p -> p.logit() >= logit).isEmpty())
        .orElse(true);
  }

  private Party party(Mention mention) {
    return new Party(mention.span(), reading.name(mention), Role.PARTNER);
  }

  private DealStatement read(Pair pair) {
    int number = Math.max(pair.one().sentence(), pair.other().sentence());
    return readers.apply(number).between(party(pair.one()), party(pair.other()));
  }
}
