package dealsbot.deal;

import dealsbot.article.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the money of a deal: behind "for", "worth", "at" and the like, or before the noun. */
final class Sums {

  private static final Set<String> PAID =
      Set.of(
          "for",
          "worth",
          "at",
          "of",
          "totalling",
          "totaling",
          "than",
          "to",
          "pay",
          "paying",
          "invest",
          "investing",
          "paid",
          "cost",
          "costing",
          "fetch",
          "fetching");

  /** Between these and the money nothing but an adjective of it. */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "a",
          "an",
          "combined",
          "total",
          "estimated",
          "initial",
          "upfront",
          "between",
          "record",
          "up",
          "the");

  private static final Set<String> VALUES = Set.of("values", "valuing", "valued", "value");

  private static final Set<String> RATES =
      WordForms.words(
          "year month day week hour share tonne ton barrel dose unit piece head ounce kilo kilogram"
              + " litre liter gallon seat night season pound acre hectare megawatt-hour watt"
              + " vehicle ship");

  private static final Set<String> PAYS = WordForms.forms("pay:paid cost:cost fetch");

  /** What somebody has or earns is no price. */
  private static final Set<String> HAS =
      WordForms.words(
          "deposits assets sales revenue revenues debt debts turnover profit profits loss losses"
              + " income earnings savings reserves");

  private static final Set<String> FETCHES = Set.of("fetch", "cost", "worth");

  private static final Set<String> PUTTING = Set.of("investing", "paying", "spending", "valuing");

  private static final Set<String> EACH = Set.of("a", "per", "apiece", "each");

  private final Clause clause;

  Sums(Clause clause) {
    this.clause = clause;
  }

  /** The sum of the deal named at word {@code i}, in a clause that ends before {@code end}. */
  @Nullable Span of(int i, int end, boolean funding) {
    Span whole = within(i, end, funding, false);
    if (whole != null) {
      return whole;
    }
    Span fetched = fetched(end);
    if (fetched != null) {
      return fetched;
    }
    Span taken = funding ? null : relative(end);
    if (taken != null) {
      return taken;
    }
    Span valued = funding ? null : valued(end);
    if (valued != null) {
      return valued;
    }
    Span put = participle(end, funding);
    return put != null ? put : within(i, end, funding, true);
  }

  /** The money at word {@code k}, with "a day" where that belongs to it. */
  Span at(int k) {
    if (clause.is(k - 1, "between") && clause.is(k + 1, "and") && clause.isMoney(k + 2)) {
      return clause.span(k - 1, k + 3);
    }
    boolean rate =
        (clause.is(k + 1, "a") || clause.is(k + 1, "per")) && RATES.contains(clause.lower(k + 2));
    return rate ? clause.span(k, k + 3) : clause.get(k).span();
  }

  /** "…, investing a combined $3 billion". */
  private @Nullable Span participle(int end, boolean funding) {
    if (!clause.isMark(end, ",") || !PUTTING.contains(clause.lower(end + 1))) {
      return null;
    }
    return within(end, new ClauseEnds(clause).of(end + 1), funding, false);
  }

  private @Nullable Span within(int i, int end, boolean funding, boolean each) {
    for (int k = i + 1; k < end; k++) {
      if (clause.isMoney(k) && each == isEach(k) && (isPaid(k) || beforeDeal(k, end))) {
        if (!(funding && isValuation(i, k))) {
          return at(k);
        }
      }
    }
    return null;
  }

  private boolean beforeDeal(int k, int end) {
    boolean described =
        k + 2 < end
            && clause.get(k + 1).isWord()
            && !Grammar.parts(clause.lower(k + 1))
            && Lexicon.isDealNoun(clause.lower(k + 2));
    return described || (k + 1 < end && Lexicon.isDealNoun(clause.lower(k + 1)));
  }

  private boolean isPaid(int k) {
    int before = k - 1;
    while (ADJECTIVES.contains(clause.lower(before))) {
      before--;
    }
    boolean had = clause.is(before, "of") && HAS.contains(clause.lower(before - 1));
    return PAID.contains(clause.lower(before)) && !had;
  }

  private boolean isEach(int k) {
    return EACH.contains(clause.lower(k + 1));
  }

  private boolean isValuation(int from, int k) {
    for (int v = from; v < k; v++) {
      if (VALUES.contains(clause.lower(v))) {
        return true;
      }
    }
    return false;
  }

  /** "…, which could fetch $400 million". */
  private @Nullable Span fetched(int end) {
    int which = clause.isMark(end, ",") ? end + 1 : end;
    if (!clause.is(which, "which") && !clause.is(which, "that")) {
      return null;
    }
    for (int k = which + 1; k < Math.min(clause.size(), which + 5); k++) {
      if (FETCHES.contains(clause.lower(k))) {
        return within(k - 1, Math.min(clause.size(), k + 4), false, false);
      }
    }
    return null;
  }

  /** "… to Halden, which will pay $3 billion". */
  private @Nullable Span relative(int end) {
    int which = clause.isMark(end, ",") ? end + 1 : end;
    if (!clause.is(which, "which") && !clause.is(which, "who")) {
      return null;
    }
    for (int k = which + 1; k < which + 5; k++) {
      if (PAYS.contains(clause.lower(k)) && clause.isMoney(clause.afterAdverbs(k + 1))) {
        return at(clause.afterAdverbs(k + 1));
      }
    }
    return null;
  }

  /** "… in a deal that values Halden at $3 billion". */
  private @Nullable Span valued(int end) {
    boolean that = clause.is(end, "that") || clause.is(end, "which");
    if (!that || !Lexicon.isDealNoun(clause.lower(end - 1))) {
      return null;
    }
    int last = new ClauseEnds(clause).of(end);
    boolean worth = false;
    for (int k = end + 1; k < last; k++) {
      worth |= VALUES.contains(clause.lower(k)) || clause.is(k, "worth");
      if (worth && clause.isMoney(k)) {
        return clause.get(k).span();
      }
    }
    return null;
  }
}
