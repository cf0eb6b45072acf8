package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import dealsbot.language.Places;
import java.util.List;
import java.util.Set;

/** Reads what changes hands: the thing, how many of it, where it stands, who makes it. */
final class Things {

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

  private static final Set<String> UNITS =
      WordForms.plurals(
          "tonne ton litre liter barrel gallon kilo kilogram megawatt-hour gigawatt-hour"
              + " terawatt-hour megawatt gigawatt hectare acre bushel kilometre mile ounce pound");

  private static final Set<String> NO_THINGS =
      WordForms.words("it itself them themselves this that these those your my more");

  private static final Set<String> RESTS =
      Set.of("further", "additional", "more", "rest", "remainder");

  private static final Set<String> SUMS = Set.of("total", "sum", "amount");

  private final Clause clause;
  private final Naming naming;

  Things(Clause clause, Naming naming) {
    this.clause = clause;
    this.naming = naming;
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
    boolean own = clause.is(i, "its") || clause.is(i, "their");
    if (own && clause.isAmount(i + 1) && clause.is(i + 2, "of")) {
      // "its 51% of Halden"
      object(deal, i + 1, end);
      return;
    }
    Word first = clause.get(i);
    int start = first.isAmount() ? i + 1 : i;
    if (first.isAmount() && clause.is(start, "of")) {
      start++;
    }
    boolean talked = NO_THINGS.contains(clause.lower(start));
    boolean period = first.isAmount() && TIMES.contains(clause.lower(start));
    if (first.isAmount() && UNITS.contains(clause.lower(start)) && !clause.is(start + 1, "of")) {
      // "180 million litres a year": of what stands elsewhere.
      deal.quantity = clause.span(i, Math.min(rateEnd(start + 1), clause.size()));
      return;
    }
    if (start >= end || clause.isMoney(start) || talked || period) {
      return;
    }
    int last = Math.min(end, clause.phraseEnd(start));
    boolean rest = last == start + 1 && RESTS.contains(clause.lower(start));
    if (last <= start || rest || SUMS.contains(clause.lower(start))) {
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
    if (from + 1 == last && RESTS.contains(clause.lower(from))) {
      // "a further 20%"
      deal.quantity = clause.isAmount(last) ? clause.get(last).span() : deal.quantity;
      return;
    }
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

  /** Whether "the supply of" begins at word {@code i}. */
  boolean isActivity(int i, int end) {
    return pastActivity(i, end) > i;
  }

  boolean isActivityWord(int i) {
    return ACTIVITIES.contains(clause.lower(i));
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
    if (land || deal.kind == Kind.CONTRACT || Slots.SITES.contains(clause.lower(last - 1))) {
      deal.place = clause.get(last + 1).span();
    }
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
}
