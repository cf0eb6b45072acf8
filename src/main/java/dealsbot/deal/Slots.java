package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
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

  /** Verbs behind "a deal to" whose object is the deal's. */
  private static final Set<String> DOES =
      WordForms.words(
          "monitor service repair test paint clear dig lay fit secure protect rebuild refurbish"
              + " overhaul convert treat pump heat cool power charge equip train feed insure audit"
              + " engineer map scan track launch deploy bring assemble package process co-produce"
              + " refit retrofit staff clean design finance fund advertise promote explore mill"
              + " brew bottle pack fill treat digitise run sequence screen"
              + " supply provide deliver buy sell build develop produce make use license distribute"
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

  private static final Set<String> GETS =
      WordForms.words("buy purchase acquire take import use lease");

  /** After these "to", "of" and the like lead to nobody who deals. */
  private static final Set<String> NO_PREPOSITION =
      WordForms.words(
          "according due thanks compared prior addition along together in-line money help");

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

  private static final Set<String> SUMS = Set.of("total", "sum", "amount");

  private static final Set<String> TIMES =
      WordForms.plurals("year month week day hour quarter decade minute");

  /** What is done to the things of a contract. */
  private static final Set<String> ACTIVITIES =
      WordForms.words(
          "design supply delivery installation construction purchase provision sale production"
              + " development manufacture manufacturing maintenance import export lease leasing"
              + " charter shipment procurement engineering testing commissioning operation overhaul"
              + " refurbishment modernisation modernization repair building conversion upgrade"
              + " distribution deployment marketing acquisition shipping transport storage");

  private static final Set<String> PERIODS = Set.of("year", "month", "day", "week");

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

  Slots(String text, Clause clause, Naming naming) {
    this.text = text;
    this.clause = clause;
    this.naming = naming;
    this.subjects = new Subjects(clause);
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
          && !(word.equals("to") && k + 1 < end && DOES.contains(clause.lower(k + 1)))) {
        return k;
      }
    }
    return -1;
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
    int including = including(next);
    if (including > 0) {
      clause.groupIn(including + 1).ifPresent(g -> found.addAll(naming.parties(clause, g, role)));
    }
    return found;
  }

  /** "including" behind at most a few words of no one by name. */
  private int including(int from) {
    for (int k = from; k < Math.min(clause.size(), from + 9); k++) {
      boolean pair =
          (clause.is(k, "such") && clause.is(k + 1, "as"))
              || (clause.is(k, "led") && clause.is(k + 1, "by"))
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
        && !SITE_NAMES.contains(name.substring(name.lastIndexOf(' ') + 1));
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
      if (clause.is(k, "to") && does(k + 1)) {
        done(deal, clause.is(k + 1, "jointly") ? k + 2 : k + 1, end);
        return true;
      }
    }
    return false;
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
    return DOES.contains(lower) || (thing && base);
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

  /** The same behind "under which". */
  boolean underWhich(Draft deal, int i) {
    for (int k = i; k + 1 < clause.size(); k++) {
      if (clause.is(k, "under") && clause.is(k + 1, "which")) {
        int end = new ClauseEnds(clause).of(k + 1);
        for (int v = k + 2; v < end; v++) {
          if (does(v) && clause.get(v).isWord() && !clause.isName(v - 1)) {
            done(deal, v, end);
            return true;
          }
        }
      }
    }
    return false;
  }

  private void done(Draft deal, int verb, int end) {
    int object = clause.afterAdverbs(verb + 1);
    Optional<Group> given = given(object);
    given.ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    object(deal, given.map(this::thingStart).orElse(object), end);
    deal.add(possessor(object, Role.SELLER));
    if (GETS.contains(clause.lower(verb))) {
      deal.add(behind("from", verb, end, Role.SELLER));
    } else {
      deal.add(behind("to", verb, end, Role.BUYER));
      int wanted = deal.has(Role.BUYER) ? -1 : find(verb, end, "for");
      if (wanted > 0 && clause.groupFrom(wanted + 1).isPresent()) {
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

  /** Whose they are that are counted: "40 Halden engines". */
  List<Party> maker(int object, Role role) {
    int end = clause.isAmount(object) ? clause.phraseEnd(object) : object;
    for (int k = object + 1; k + 1 < end; k++) {
      if (clause.isName(k) && clause.get(k + 1).isWord()) {
        return naming.named(clause, k, role);
      }
    }
    return List.of();
  }

  /** Puts in what changes hands, from word {@code i} on, with its number apart. */
  void object(Draft deal, int i, int end) {
    if (i >= end || deal.object != null) {
      return;
    }
    int activity = pastActivity(i, end);
    if (activity > i) {
      object(deal, activity, end);
      return;
    }
    Word first = clause.get(i);
    int start = first.isAmount() ? i + 1 : i;
    if (first.isAmount() && clause.is(start, "of")) {
      start++;
    }
    boolean talked = clause.is(start, "your") || clause.is(start, "my");
    boolean period = first.isAmount() && TIMES.contains(clause.lower(start));
    if (start >= end || clause.isMoney(start) || clause.is(start, "it") || talked || period) {
      return;
    }
    int last = Math.min(end, clause.phraseEnd(start));
    if (last <= start || SUMS.contains(clause.lower(start))) {
      return;
    }
    for (int k = start; k < last; k++) {
      if (clause.isMoney(k) && !clause.isMark(k + 1, "-") && k + 1 == last) {
        return;
      }
    }
    if (clause.is(last, "of") && last + 1 < end) {
      int further = Math.min(end, clause.phraseEnd(last + 1));
      last = further > last + 1 ? further : last;
    }
    boolean article = Set.of("a", "an", "the", "another").contains(clause.lower(start));
    int from = start + (article && start + 1 < last ? 1 : 0);
    if (first.type() == Word.Type.NUMBER) {
      deal.quantity = clause.span(i, Math.min(rateEnd(last), clause.size()));
    } else if (first.type() == Word.Type.PERCENT) {
      deal.quantity = first.span();
    } else if (article && clause.get(from).type() == Word.Type.PERCENT) {
      // "a 9.8% stake"
      deal.quantity = clause.get(from).span();
      from = from + 1 < last ? from + 1 : from;
    }
    deal.object = clause.span(from, last);
    place(deal, last, end);
  }

  boolean isActivityWord(int i) {
    return ACTIVITIES.contains(clause.lower(i));
  }

  /** Whether "the supply of" begins at word {@code i}. */
  boolean isActivity(int i, int end) {
    return pastActivity(i, end) > i;
  }

  /** Behind "the design, supply and installation of": what it is done to. */
  private int pastActivity(int from, int end) {
    for (int k = from; k < end; k++) {
      String lower = clause.lower(k);
      if (lower.equals("of") && k > from && ACTIVITIES.contains(clause.lower(k - 1))) {
        return k + 1;
      }
      boolean inside =
          ACTIVITIES.contains(lower)
              || lower.equals("and")
              || clause.isMark(k, ",")
              || (k == from && Grammar.DETERMINERS.contains(lower));
      if (!inside) {
        return from;
      }
    }
    return from;
  }

  /** "a year" behind a quantity belongs to it. */
  private int rateEnd(int last) {
    boolean rate = clause.is(last, "a") || clause.is(last, "per") || clause.is(last, "each");
    return rate && PERIODS.contains(clause.lower(last + 1)) ? last + 2 : last;
  }

  private void place(Draft deal, int last, int end) {
    if (!clause.is(last, "in") || last + 1 >= end || !clause.isName(last + 1)) {
      return;
    }
    String name = clause.lower(last + 1);
    boolean land = Places.isCountry(name) || Places.isState(name);
    if (land || deal.kind == Kind.CONTRACT || SITES.contains(clause.lower(last - 1))) {
      deal.place = clause.get(last + 1).span();
    }
  }
}
