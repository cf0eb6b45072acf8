package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands around a verb or noun of business: who is behind a preposition, what changes
 * hands, what a deal is "to" do.
 */
final class Slots {

  private static final Set<String> GETS =
      WordForms.words("buy purchase acquire take import use lease");

  /** After these "to", "of" and the like lead to nobody who deals. */
  private static final Set<String> NO_PREPOSITION =
      WordForms.words(
          "according due thanks compared prior addition along together in-line money help ahead"
              + " instead");

  private static final Set<String> LED =
      Set.of("led", "managed", "run", "owned", "controlled", "advised");

  private static final Set<String> OWNED =
      WordForms.plurals(
          "business unit arm division operation activity brand asset plant service platform"
              + " network subsidiary product mine shop store factory farm hotel portfolio stake"
              + " shareholder owner hand");

  private static final Set<String> THINGS =
      WordForms.plurals(
          "brand newspaper magazine drug pill vaccine building tower ship vessel goalkeeper striker"
              + " midfielder defender forward winger player pitcher quarterback coach");

  /** A name that ends so is a building's. */
  private static final Set<String> SITE_NAMES =
      WordForms.words("mall plaza tower towers building bridge stadium arena hotel house");

  /** Places where something is built or brought. */
  static final Set<String> SITES =
      WordForms.words(
          "plant plants factory factories centre centres center centers mine mines site sites yard"
              + " road hub facility facilities port campus warehouse warehouses refinery farm farms"
              + " park stores");

  private final String text;
  final Clause clause;
  final Naming naming;
  final Subjects subjects;
  final Things things;
  final Deeds deeds;
  final OtherSides others;

  Slots(String text, Clause clause, Naming naming) {
    this.things = new Things(clause, naming);
    this.deeds = new Deeds(clause);
    this.text = text;
    this.clause = clause;
    this.naming = naming;
    this.subjects = new Subjects(clause);
    this.others = new OtherSides(this);
  }

  /** Who does what the verb says, as parties. */
  List<Party> subject(int verb, Role role) {
    return subjects.of(verb).map(g -> naming.parties(clause, g, role)).orElse(List.of());
  }

  /** Number of the preposition behind {@code from}; -1 where there is none. */
  int find(int from, int end, String word) {
    for (int k = from + 1; k < end; k++) {
      if (clause.is(k, word)
          && !NO_PREPOSITION.contains(clause.lower(k - 1))
          && !(word.equals("to") && k + 1 < end && Deeds.isDeed(clause.lower(k + 1)))) {
        return k;
      }
    }
    return -1;
  }

  /** Number of the word before those for whom something is done; -1 where there is none. */
  int findCustomer(int from, int end) {
    for (int k = from + 1; k + 1 < end; k++) {
      if (clause.is(k, "behalf") && clause.is(k + 1, "of")) {
        return k + 1;
      }
    }
    return find(from, end, "for");
  }

  /** Whether a preposition behind the word leads to nobody who deals: "according to". */
  static boolean leadsNowhere(String lower) {
    return NO_PREPOSITION.contains(lower);
  }

  /** Whether the noun names what a company has, not what it sells. */
  static boolean isOwned(String noun) {
    return OWNED.contains(noun);
  }

  /** Those behind a preposition, lists behind "including" as well. */
  List<Party> behind(String preposition, int from, int end, Role role) {
    int at = find(from, end, preposition);
    return at < 0 || at + 1 >= clause.size() ? List.of() : those(at + 1, role);
  }

  /** The same, in the clause of a verb. */
  List<Party> behind(String preposition, Act act, Role role) {
    return behind(preposition, act.verb(), act.end(), role);
  }

  /** Whether one stands behind a preposition of whom is said what it is: "from supplier Halden". */
  boolean isDescribed(Act act, String preposition) {
    int at = find(act, preposition);
    return at > 0
        && clause
            .groupFrom(at + 1)
            .filter(g -> g.to() - g.from() > 1 && clause.get(g.to() - 2).isWord())
            .filter(g -> Bodies.namesFirm(clause.lower(g.to() - 2)))
            .isPresent();
  }

  /** Number of the preposition in a verb's clause; -1 where there is none. */
  int find(Act act, String word) {
    return find(act.verb(), act.end(), word);
  }

  /** The words of a place in the text. */
  String words(Span span) {
    return span.of(text);
  }

  /** Those who are named from word {@code i} on, lists behind "including" as well. */
  List<Party> those(int i, Role role) {
    List<Party> found = new ArrayList<>();
    if ((clause.is(i, "that") || clause.is(i, "those")) && clause.is(i + 1, "of")) {
      return those(i + 2, role);
    }
    Optional<Group> group = clause.groupIn(i);
    int next = i;
    if (group.isPresent()) {
      found.addAll(naming.parties(clause, group.get(), role));
      next = group.get().to();
    }
    int end = clause.phraseEnd(i);
    if (found.isEmpty() && clause.is(end, "of") && OWNED.contains(clause.lower(end - 1))) {
      clause
          .groupIn(end + 1)
          .filter(g -> g.members().getFirst().named())
          .ifPresent(g -> found.addAll(naming.parties(clause, g, role)));
    }
    if (found.isEmpty() && group.isEmpty()) {
      found.addAll(ownerIn(i, end, role));
    }
    int including = found.isEmpty() ? Math.max(including(next), counted(i, end)) : including(next);
    if (including > 0) {
      clause.groupIn(including + 1).ifPresent(g -> found.addAll(naming.parties(clause, g, role)));
    }
    return found;
  }

  /** "for carmaker Halden's new van": Halden, where no land is. */
  private List<Party> ownerIn(int from, int end, Role role) {
    for (int k = from; k + 1 < end; k++) {
      if (clause.isName(k)) {
        boolean land = Places.isCountry(clause.lower(k)) || Places.isState(clause.lower(k));
        return clause.isPossessive(k + 1) && !land ? naming.named(clause, k, role) : List.of();
      }
    }
    return List.of();
  }

  /**
   * "two bidders, Halden and Morrow": the comma behind those who are counted; -1 where none are.
   */
  private int counted(int i, int end) {
    boolean several = clause.isAmount(i) && clause.lower(end - 1).endsWith("s");
    boolean listed = clause.isMark(end, ",") || clause.isMark(end, ":");
    return several && listed && clause.isName(clause.phraseEnd(end + 1) - 1) ? end : -1;
  }

  /** "including" behind at most a few words of no one by name. */
  private int including(int from) {
    for (int k = from; k < Math.min(clause.size(), from + 9); k++) {
      boolean pair =
          (clause.is(k, "such") && clause.is(k + 1, "as"))
              || (LED.contains(clause.lower(k)) && clause.is(k + 1, "by"))
              || (clause.is(k, "among") && clause.is(k + 1, "them"));
      if (clause.is(k, "including") || pair) {
        return pair ? k + 1 : k;
      }
      if (clause.isName(k) || clause.isVerb(k)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a company is meant, not a thing that has a name: "the snack brand Crisco". */
  boolean isSomebody(Group group) {
    Clause.Member first = group.members().getFirst();
    String name = clause.lower(first.to() - 1);
    return first.named()
        && !THINGS.contains(clause.lower(first.from() - 1))
        && !SITE_NAMES.contains(name.substring(name.lastIndexOf(' ') + 1))
        && !(name.startsWith("hotel ") && clause.is(first.to() - 2, "the"));
  }

  /** Who is given something: "sold Halden 40 trams", "will supply Halden with". */
  Optional<Group> given(int object) {
    return clause
        .groupFrom(object)
        .filter(g -> !clause.isVerb(object) && thingStart(g) > 0)
        .filter(g -> g.members().getFirst().named());
  }

  /** Where the thing begins that a group is given; 0 where none follows. */
  int thingStart(Group given) {
    int to = given.to();
    boolean thing = clause.isAmount(to) || clause.is(to, "a") || clause.is(to, "an");
    return clause.is(to, "with") ? to + 1 : thing ? to : 0;
  }

  /** Puts in what the verb behind "to" is about; whether there was such a verb. */
  boolean infinitive(Draft deal, int from, int end) {
    for (int k = from; k + 1 < end; k++) {
      if (clause.is(k, "to") && deeds.does(k + 1)) {
        done(deal, clause.is(k + 1, "jointly") ? k + 2 : k + 1, end);
        return true;
      }
    }
    return false;
  }

  /** The same behind "under which". */
  boolean underWhich(Draft deal, int i) {
    for (int k = i; k + 1 < clause.size(); k++) {
      if (clause.is(k, "under") && clause.is(k + 1, "which")) {
        int end = new ClauseEnds(clause).of(k + 1);
        clause
            .groupFrom(k + 2)
            .filter(g -> g.members().getFirst().named() && deal.parties.size() == 1)
            .ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
        for (int v = k + 2; v < end; v++) {
          if (deeds.does(v) && clause.get(v).isWord() && !clause.isName(v - 1)) {
            done(deal, v, end);
            return true;
          }
        }
      }
    }
    return false;
  }

  private void done(Draft deal, int verb, int end) {
    boolean row = clause.is(verb + 1, "and") && deeds.does(verb + 2);
    int object = clause.afterAdverbs(row ? verb + 3 : verb + 1);
    Optional<Group> given = given(object);
    given.ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    things.object(deal, given.map(this::thingStart).orElse(object), end);
    deal.add(possessor(object, Role.SELLER));
    if (GETS.contains(clause.lower(verb))) {
      deal.add(behind("from", verb, end, Role.SELLER));
    } else {
      deal.add(behind("to", verb, end, Role.BUYER));
      int wanted = deal.has(Role.BUYER) ? -1 : find(verb, end, "for");
      boolean somebody = wanted > 0 && clause.groupFrom(wanted + 1).isPresent();
      if (somebody || (wanted > 0 && deal.parties.size() == 1)) {
        deal.add(those(wanted + 1, Role.BUYER));
      }
    }
  }

  /** Whose thing begins at word {@code i}: "Halden's drinks", "the business of Halden". */
  List<Party> possessor(int i, Role role) {
    if (clause.isName(i) && clause.isPossessive(i + 1)) {
      return naming.named(clause, i, role);
    }
    int end = clause.phraseEnd(i);
    return clause.is(end, "of") && OWNED.contains(clause.lower(end - 1))
        ? clause
            .groupIn(end + 1)
            .filter(g -> g.members().getFirst().named())
            .map(g -> naming.parties(clause, g, role))
            .orElse(List.of())
        : List.of();
  }
}
