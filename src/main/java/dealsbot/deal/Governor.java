package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is in a deal by the verb whose object, or whose subject in the passive, it is. */
final class Governor {

  private static final Set<String> ABOUT =
      Set.of("on", "over", "about", "for", "into", "regarding");

  /** Verbs that bring a bid about. */
  private static final Set<String> BIDS =
      WordForms.forms(
          "put:putting table submit:submitted lodge raise sweeten improve tender present file"
              + " launch prepare");

  /** Verbs by which a stake is given away. */
  private static final Set<String> LOSES =
      WordForms.forms("sell:sold reduce cut:cutting trim:trimmed");

  private static final Set<String> GOES = Set.of("gone", "went", "goes", "go");

  private static final Set<String> OPENED = Set.of("up", "out", "down", "into", "in", "forward");

  private final Clause clause;
  private final Naming naming;
  private final Slots slots;
  private final Awards awards;

  Governor(Slots slots) {
    this.clause = slots.clause;
    this.naming = slots.naming;
    this.slots = slots;
    this.awards = new Awards(slots);
  }

  /** Where the phrase that the noun ends starts. */
  int phraseStart(int noun) {
    int start = noun;
    while (start > 0) {
      Word word = clause.get(start - 1);
      boolean inside =
          switch (word.type()) {
            case MARK -> word.isMark("-");
            case DATE -> false;
            case WORD ->
                (word.is("and") && isPair(start))
                    || (!Grammar.parts(word.lower())
                        && !word.is("to")
                        && !word.is("up")
                        && ((start == noun && word.lower().endsWith("ing"))
                            || Grammar.DETERMINERS.contains(word.lower())
                            || !clause.isVerb(start - 1)));
            default -> true;
          };
      if (!inside
          || (clause.groupTo(start).isPresent() && word.isName() && !bare(start))
          || (word.isName() && awards.isGiven(start))) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Whether a name before {@code i} belongs to what follows: "Halden's", "the Halden deal". */
  private boolean bare(int i) {
    return clause.isPossessive(i)
        || (i < clause.size()
            && clause.get(i).isWord()
            && !Grammar.DETERMINERS.contains(clause.lower(i)));
  }

  /** "a sale and purchase agreement": both are of the noun behind. */
  private boolean isPair(int second) {
    return slots.things.isActivityWord(second) && slots.things.isActivityWord(second - 2);
  }

  /** Whether talks are about what starts at {@code start}. */
  boolean isTalkedOf(int start) {
    int talks = start - 2;
    Optional<Group> with = start > 1 ? clause.groupTo(start - 1) : Optional.empty();
    if (with.isPresent() && clause.is(with.get().from() - 1, "with")) {
      talks = with.get().from() - 2;
    }
    return start > 1 && Progress.isTalk(clause.lower(talks));
  }

  /** Adds those of the verb; whether the noun is a verb's that brings such a deal about. */
  boolean read(Draft deal, int start, int i, int end, String noun) {
    int verb = start - 1;
    if (clause.is(verb, "of")) {
      // "a series of partnerships", "a flurry of deals"
      verb = phraseStart(verb - 1) - 1;
    }
    boolean talks = false;
    if (verb > 1 && ABOUT.contains(clause.lower(verb))) {
      Optional<Group> talking = clause.groupTo(verb);
      if (talking.isPresent() && talkers(deal, talking.get(), start, i)) {
        return true;
      }
      talks = Progress.isTalk(clause.lower(verb - 1));
      verb = clause.is(verb, "into") || talks ? verb - 1 : verb;
      if (talks) {
        verb = phraseStart(verb) - 1;
        verb = clause.is(verb, "in") || clause.is(verb, "off") ? verb - 1 : verb;
      }
    }
    if (OPENED.contains(clause.lower(verb)) && clause.isVerb(verb - 1)) {
      verb--;
    }
    if (verb < 0) {
      return passive(deal, i, end);
    }
    boolean found = true;
    if (talks) {
      deal.add(slots.subject(verb, Role.PARTNER));
      deal.object = object(start, i);
    } else if (Lexicon.SHARES.contains(noun) && clause.is(verb + 1, "up")) {
      // "gives up its stake"
      deal.add(slots.subject(verb, Role.SELLER));
    } else if (Lexicon.frame(clause.lower(verb)) == Frame.AWARD) {
      awards.award(deal, verb, i, end);
    } else {
      found = active(deal, verb, i, end, noun);
    }
    awards.between(deal, start);
    return found || passive(deal, i, end);
  }

  /** "Talks between Halden and Morrow over a merger", "Halden is in talks with Morrow over". */
  private boolean talkers(Draft deal, Group group, int start, int i) {
    int before = group.from() - 1;
    boolean with = clause.is(before, "with");
    if ((!with && !clause.is(before, "between")) || !isMet(before - 1)) {
      return false;
    }
    deal.add(naming.parties(clause, group, Role.PARTNER));
    if (with) {
      int verb = phraseStart(before - 1) - 1;
      deal.add(slots.subject(clause.is(verb, "in") ? verb - 1 : verb, Role.PARTNER));
    }
    deal.object = object(start, i);
    return true;
  }

  /** What talks are about, where what the noun is "of" does not say it. */
  private @Nullable Span object(int start, int i) {
    String noun = clause.lower(i);
    boolean told = clause.is(i + 1, "of") && Lexicon.PURCHASES.contains(noun);
    return Lexicon.CONTRACTS.contains(noun) || (told && !noun.startsWith("merger"))
        ? null
        : clause.span(start, i + 1);
  }

  /** "talks", "agreed terms". */
  private boolean isMet(int noun) {
    return Progress.isTalks(clause.lower(noun)) || clause.is(noun, "terms");
  }

  private boolean active(Draft deal, int verb, int i, int end, String noun) {
    String lower = clause.lower(verb);
    boolean stake = Lexicon.SHARES.contains(noun);
    boolean wins = Lexicon.WINS.contains(lower);
    if (isBid(noun) && BIDS.contains(lower)) {
      deal.add(slots.subject(verb, Role.BUYER));
      return true;
    }
    boolean accepted = isBid(noun) && Lexicon.ACCEPTS.contains(lower);
    if (accepted || (stake ? Lexicon.TAKES.contains(lower) : Lexicon.MAKES.contains(lower))) {
      Role own = wins ? Role.SELLER : noun.startsWith("order") ? Role.BUYER : Role.PARTNER;
      Role funding = lower.startsWith("le") ? Role.INVESTOR : Role.FUNDED;
      boolean target = isBid(noun);
      boolean gives = stake && LOSES.contains(lower);
      boolean accepts = target && Lexicon.ACCEPTS.contains(lower);
      Role role =
          Lexicon.FUNDINGS.contains(noun)
              ? funding
              : gives
                  ? Role.SELLER
                  : stake || (target && !accepts) ? Role.BUYER : accepts ? Role.TARGET : own;
      deal.add(slots.subject(verb, role));
      if (wins) {
        deal.add(slots.behind("from", i, end, Role.BUYER));
      }
      return true;
    }
    if (lower.equals("turned") && clause.is(verb + 1, "down")) {
      deal.add(slots.subject(verb, Role.TARGET));
      return true;
    }
    if (lower.equals("to") || lower.equals("for")) {
      return awards.beaten(deal, verb, i, end);
    }
    boolean thought = Progress.isTalk(lower) && !Progress.isTalks(lower);
    boolean ended =
        (Progress.isEnding(lower) || clause.is(verb, "off"))
            && !Progress.isStoppedByOthers(lower)
            && !clause.isPassive(verb);
    if (ended || thought) {
      boolean purchase = Lexicon.PURCHASES.contains(noun);
      int off = clause.is(verb, "off") ? verb - 1 : verb;
      Role role = !purchase ? Role.PARTNER : Progress.isRefusal(lower) ? Role.TARGET : Role.BUYER;
      deal.add(slots.subject(off, role));
      return true;
    }
    return false;
  }

  static boolean isBid(String noun) {
    return noun.startsWith("offer") || noun.startsWith("bid") || Lexicon.VAGUE_BIDS.contains(noun);
  }

  /** "The contract was awarded to Halden by the navy", "was signed by Halden and Morrow". */
  private boolean passive(Draft deal, int i, int end) {
    for (int k = i + 1; k < Math.min(clause.size(), end + 4); k++) {
      boolean told =
          Lexicon.frame(clause.lower(k)) == Frame.AWARD
              || (Lexicon.MAKES.contains(clause.lower(k)) && clause.is(k + 1, "by"));
      boolean reduced = k <= i + 2 && told && Grammar.isPast(clause.lower(k));
      boolean gone = GOES.contains(clause.lower(k)) && clause.is(k + 1, "to");
      if (gone && clause.groupIn(k + 2).isPresent()) {
        deal.add(slots.those(k + 2, Role.SELLER));
        return true;
      }
      if (!reduced && (!clause.isVerb(k) || !clause.isPassive(k))) {
        continue;
      }
      String lower = clause.lower(k);
      int last = new ClauseEnds(clause).of(k);
      if (Lexicon.frame(lower) == Frame.AWARD) {
        deal.add(slots.behind("to", k, last, Role.SELLER));
        deal.add(slots.behind("by", k, last, Role.BUYER));
        return true;
      }
      if (Lexicon.MAKES.contains(lower)) {
        deal.add(
            slots.behind("by", k, last, Lexicon.WINS.contains(lower) ? Role.SELLER : Role.PARTNER));
        return true;
      }
    }
    return false;
  }
}
