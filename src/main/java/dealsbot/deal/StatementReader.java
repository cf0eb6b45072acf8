package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the deals of one sentence. Each verb and noun of business is taken in turn: its frame says
 * who stands before it and behind which preposition; what is not surely of the deal stays out, and
 * a deal without two sides, or one and a sum, is none. Over 200 lines, since frames share their
 * steps.
 */
final class StatementReader {

  /** Verbs behind "a deal to" whose object is the deal's. */
  private static final Set<String> DOES =
      Lexicon.words(
          "supply provide deliver buy sell build develop produce make use license distribute"
              + " operate run lease ship export purchase acquire construct install manage store"
              + " manufacture design maintain take import");

  /** With one side only, a smaller sum tells of a price rather than of a deal. */
  private static final BigDecimal LARGE = new BigDecimal(100_000);

  /** Verbs of many meanings: only with so and so many of a thing do they tell of goods. */
  private static final Set<String> WEAK =
      Lexicon.words("provide provided providing deliver delivered delivering");

  private static final Set<String> GETS = Lexicon.words("buy purchase acquire take import use");

  /** After these "to", "of" and the like lead to nobody who deals. */
  private static final Set<String> NO_PREPOSITION =
      Lexicon.words("according due thanks compared prior addition up along together in-line");

  private static final Set<String> SITES =
      Lexicon.words(
          "plant plants factory factories centre centres center centers mine mines site sites yard"
              + " road hub facility facilities port campus warehouse warehouses refinery farm farms"
              + " park stores");

  private final String text;
  private final Span sentence;
  private final Clause clause;
  private final Naming naming;
  private final StatusReader statuses;

  StatementReader(String text, Span sentence, Clause clause, Naming naming) {
    this.text = text;
    this.sentence = sentence;
    this.clause = clause;
    this.naming = naming;
    this.statuses = new StatusReader(text, sentence, clause);
  }

  /** The statements, in the order of their words. */
  List<DealStatement> read() {
    List<DealStatement> found = new ArrayList<>();
    int past = 0;
    for (int i = 0; i < clause.size(); i++) {
      Word word = clause.get(i);
      if (!word.isWord() || i < past) {
        continue;
      }
      boolean adjective = word.lower().endsWith("ing") && Lexicon.isDealNoun(clause.lower(i + 1));
      boolean verb = Lexicon.frame(word.lower()) != null && clause.isVerb(i) && !adjective;
      boolean noun = !verb && Lexicon.isDealNoun(word.lower());
      if (!verb && !noun) {
        continue;
      }
      int end = clause.clauseEnd(i);
      Optional<Draft> draft = noun ? nominal(i, end) : verbal(i, end);
      if (draft.isEmpty()) {
        continue;
      }
      Draft deal = draft.get();
      finish(deal, i, end);
      if (isWhole(deal, noun)) {
        found.add(deal.statement(sentence, statuses.of(i, end, verb)));
        past = end;
      }
    }
    return found;
  }

  /** Two sides, or one with a sum that is surely of a deal. */
  private boolean isWhole(Draft deal, boolean noun) {
    long sides = deal.parties.stream().map(Party::name).distinct().count();
    boolean each =
        deal.kind != Kind.OWNERSHIP
            || noun
            || deal.has(Role.PARTNER)
            || deal.parties.stream().map(Party::role).distinct().count() >= 2;
    boolean paid = isLarge(deal) && (deal.object != null || deal.kind == Kind.FUNDING);
    return (sides >= 2 && each) || (sides == 1 && paid && (!noun || deal.kind != Kind.OWNERSHIP));
  }

  private boolean isLarge(Draft deal) {
    Span value = deal.value;
    return value != null
        && !deal.undisclosed
        && Amount.of(value.of(text))
            .filter(amount -> amount.number().compareTo(LARGE) >= 0)
            .isPresent();
  }

  private Optional<Draft> verbal(int i, int end) {
    Frame frame = Lexicon.frame(clause.lower(i));
    if (frame == null) {
      return Optional.empty();
    }
    boolean passive = isPassive(i);
    Optional<Group> subject = clause.subject(i);
    if (i > 0 && clause.is(i - 1, "to") && subject.isEmpty() && !clause.is(i - 2, "plans")) {
      subject = clause.subject(i - 1);
    }
    int object = afterAdverbs(i + 1);
    if (clause.is(i + 1, "back")) {
      return Optional.empty();
    }
    return switch (frame) {
      case BUY -> exchange(i, end, object, subject, passive, true);
      case SELL -> exchange(i, end, object, subject, passive, false);
      case SUPPLY -> supply(i, end, object, subject, passive);
      case ORDER -> order(i, end, object, subject);
      case INVEST -> invest(i, end, object, subject);
      case RAISE -> raise(i, end, object, subject);
      case PARTNER, MERGE -> partner(i, end, subject, frame);
      case CHOOSE -> choose(i, end, object, subject, passive);
      case USE -> use(object, subject);
      case AWARD -> Optional.empty();
    };
  }

  private boolean isPassive(int i) {
    int before = i - 1;
    while (before > 0 && Lexicon.isAdverb(clause.lower(before))) {
      before--;
    }
    boolean be = before >= 0 && Lexicon.BE.contains(clause.lower(before));
    return be && !clause.lower(i).endsWith("ing");
  }

  private Optional<Draft> exchange(
      int i, int end, int object, Optional<Group> subject, boolean passive, boolean buys) {
    Draft deal = new Draft(Kind.OWNERSHIP);
    Role own = buys ? Role.BUYER : Role.SELLER;
    if (passive) {
      subject.ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
      subject.ifPresent(g -> deal.object = clause.span(g.from(), g.to()));
      deal.add(behind("by", i, end, own));
    } else {
      if (subject.isEmpty()) {
        return Optional.empty();
      }
      deal.add(naming.parties(clause, subject.get(), own));
      if (deal.parties.isEmpty()) {
        return Optional.empty();
      }
      object(deal, object, end);
      clause
          .groupFrom(object)
          .filter(g -> clause.get(g.to() - 1).isName() && g.members().getFirst().named())
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
      clause
          .groupWithin(object, clause.phraseEnd(object))
          .filter(g -> g.to() == clause.phraseEnd(object) && g.members().getFirst().named())
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    }
    Span thing = deal.object;
    if (thing != null && thing.of(text).endsWith("stake")) {
      deal.add(behind("in", i, end, Role.TARGET));
    }
    deal.add(behind(buys ? "from" : "to", i, end, buys ? Role.SELLER : Role.BUYER));
    return Optional.of(deal);
  }

  private Optional<Draft> supply(
      int i, int end, int object, Optional<Group> subject, boolean passive) {
    Draft deal = new Draft(Kind.CONTRACT);
    if (passive) {
      deal.add(behind("by", i, end, Role.SELLER));
      subject.ifPresent(g -> deal.object = clause.span(g.from(), g.to()));
    } else {
      subject.ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
      if (deal.parties.isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<Group> given = clause.groupFrom(object).filter(g -> clause.is(g.to(), "with"));
    if (given.isPresent()) {
      deal.add(naming.parties(clause, given.get(), Role.BUYER));
      object(deal, given.get().to() + 1, end);
    } else {
      object(deal, object, end);
      deal.add(behind("to", i, end, Role.BUYER));
      if (clause.lower(i).startsWith("le") || clause.lower(i).startsWith("lic")) {
        deal.add(behind("from", i, end, Role.SELLER));
      }
    }
    // "provides", "delivers" and "ships" say what a firm does, not that it agreed to.
    boolean habit = clause.lower(i).endsWith("s") && deal.value == null;
    boolean weak = WEAK.contains(clause.lower(i)) && deal.quantity == null;
    return habit || weak ? Optional.empty() : Optional.of(deal);
  }

  private Optional<Draft> order(int i, int end, int object, Optional<Group> subject) {
    boolean thing = object < clause.size() && clause.get(object).isAmount();
    List<Party> from = behind("from", i, end, Role.SELLER);
    if (subject.isEmpty() || (!thing && from.isEmpty())) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.BUYER));
    object(deal, object, end);
    deal.add(from);
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  private Optional<Draft> invest(int i, int end, int object, Optional<Group> subject) {
    boolean money = object < clause.size() && clause.get(object).type() == Word.Type.MONEY;
    int in = is(object, end, "in");
    if (!money || subject.isEmpty() || in < 0) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, subject.get(), Role.INVESTOR));
    deal.value = clause.get(object).span();
    deal.add(behind("in", i, end, Role.FUNDED));
    int thing = clause.phraseEnd(in + 1);
    boolean site = SITES.contains(clause.lower(thing - 1));
    return deal.parties.isEmpty() || (deal.parties.size() == 1 && !site)
        ? Optional.empty()
        : Optional.of(deal);
  }

  private Optional<Draft> raise(int i, int end, int object, Optional<Group> subject) {
    boolean money = object < clause.size() && clause.get(object).type() == Word.Type.MONEY;
    boolean round =
        within("round", object, end)
            || within("funding", object, end)
            || !behind("from", i, end, Role.INVESTOR).isEmpty();
    if (!money || !round || subject.isEmpty()) {
      return Optional.empty();
    }
    Draft deal = new Draft(Kind.FUNDING);
    deal.add(naming.parties(clause, subject.get(), Role.FUNDED));
    deal.value = clause.get(object).span();
    deal.add(behind("from", i, end, Role.INVESTOR));
    deal.add(behind("by", i, clause.size(), Role.INVESTOR));
    if (is(i, end, "with") >= 0) {
      deal.add(behind("with", i, clause.size(), Role.INVESTOR));
    }
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  private Optional<Draft> partner(int i, int end, Optional<Group> subject, Frame frame) {
    if (subject.isEmpty() || (clause.lower(i).startsWith("team") && !clause.is(i + 1, "up"))) {
      return Optional.empty();
    }
    Draft deal = new Draft(frame == Frame.MERGE ? Kind.OWNERSHIP : Kind.CONTRACT);
    deal.add(naming.parties(clause, subject.get(), Role.PARTNER));
    deal.add(behind("with", i, end, Role.PARTNER));
    infinitive(deal, i + 1, end);
    return Optional.of(deal);
  }

  private Optional<Draft> choose(
      int i, int end, int object, Optional<Group> subject, boolean passive) {
    Optional<Group> chosen = passive ? subject : groupIn(object);
    Draft deal = new Draft(Kind.CONTRACT);
    if (chosen.isEmpty() || !chosen.get().members().getFirst().named()) {
      return Optional.empty();
    }
    if (passive) {
      deal.add(behind("by", i, end, Role.BUYER));
    } else {
      subject.ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    }
    deal.add(naming.parties(clause, chosen.get(), Role.SELLER));
    boolean found = infinitive(deal, i + 1, end);
    return found ? Optional.of(deal) : Optional.empty();
  }

  /** "The railway will use 40 Halden engines": whose they are stands inside. */
  private Optional<Draft> use(int object, Optional<Group> subject) {
    if (subject.isEmpty() || object >= clause.size() || !clause.get(object).isAmount()) {
      return Optional.empty();
    }
    int end = clause.phraseEnd(object);
    for (int k = object + 1; k + 1 < end; k++) {
      if (clause.get(k).isName() && clause.get(k + 1).isWord()) {
        Draft deal = new Draft(Kind.CONTRACT);
        deal.add(naming.parties(clause, subject.get(), Role.BUYER));
        deal.add(naming.named(clause, k, Role.SELLER));
        object(deal, object, end);
        if (clause.is(end, "to") && end + 1 < clause.size()) {
          int last = clause.clauseEnd(end);
          deal.purpose = clause.span(end, trimmed(end + 1, last));
        }
        return Optional.of(deal);
      }
    }
    return Optional.empty();
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1 && clause.get(end - 1).type() == Word.Type.MARK) {
      end--;
    }
    return end;
  }

  private Optional<Draft> nominal(int i, int clauseEnd) {
    String noun = clause.lower(i);
    int start = phraseStart(i);
    for (int k = start; k < i; k++) {
      if (Lexicon.NOT_BUSINESS.contains(clause.lower(k))) {
        return Optional.empty();
      }
    }
    if (i + 1 < clause.size() && clause.get(i + 1).isWord() && clause.phraseEnd(i) > i + 1) {
      return Optional.empty();
    }
    int end = beforeVerb(i, clauseEnd);
    boolean purchase = Lexicon.PURCHASES.contains(noun);
    Kind kind =
        purchase ? Kind.OWNERSHIP : Lexicon.FUNDINGS.contains(noun) ? Kind.FUNDING : Kind.CONTRACT;
    Draft deal = new Draft(kind);
    governed(deal, start, i, end, noun);
    boolean sale = noun.startsWith("sale") || noun.startsWith("divest");
    possessor(deal, start, i, sale ? Role.SELLER : purchase ? Role.BUYER : Role.PARTNER);
    int sides = deal.parties.size();
    for (int k = start; k < i; k++) {
      if (clause.get(k).type() == Word.Type.MONEY) {
        deal.value(clause.get(k).span());
      }
    }
    boolean rather = noun.equals("stakes") || (noun.equals("sales") && !talked(start));
    if (rather) {
      return Optional.empty();
    }
    if (clause.is(i + 1, "of") && purchase && !noun.startsWith("merger")) {
      int object = i + 2;
      object(deal, object, end);
      groupIn(object)
          .filter(g -> g.members().getFirst().named())
          .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
    } else if (clause.is(i + 1, "of")) {
      groupIn(i + 2).ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
    }
    if (noun.startsWith("stake") || kind == Kind.FUNDING) {
      int in = is(i, end, "in");
      if (in > 0) {
        groupIn(in + 1)
            .filter(g -> g.members().getFirst().named())
            .ifPresent(g -> deal.add(naming.parties(clause, g, Role.TARGET)));
      }
      if (noun.startsWith("stake")) {
        deal.object = clause.get(i).span();
        for (int k = start; k < i; k++) {
          deal.quantity = clause.get(k).isAmount() ? clause.get(k).span() : deal.quantity;
        }
      }
    }
    if (noun.startsWith("bid") || noun.startsWith("offer")) {
      bid(deal, i, clauseEnd);
    }
    deal.add(behind("with", i, end, Role.PARTNER));
    deal.add(behind("between", i, end, Role.PARTNER));
    deal.add(behind("by", i, end, purchase ? Role.BUYER : Role.PARTNER));
    if (sale) {
      deal.add(behind("to", i, end, Role.BUYER));
    }
    if (kind == Kind.CONTRACT) {
      if (!infinitive(deal, i + 1, end) && !underWhich(deal, i)) {
        int goods = is(i, end, "for");
        boolean ordered = noun.startsWith("order") || noun.startsWith("contract");
        if (goods > 0
            && goods + 1 < end
            && (ordered || clause.get(goods + 1).type() == Word.Type.NUMBER)) {
          object(deal, goods + 1, end);
        }
      }
    }
    boolean listed =
        start > 0 && Set.of("including", "of", "by", "from").contains(clause.lower(start - 1));
    if (start > 0 && clause.is(start - 1, "in")) {
      int with = clause.isMark(start - 2, ",") ? start - 2 : start - 1;
      clause.groupTo(with).ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
    }
    if (kind == Kind.FUNDING && (deal.value == null || deal.parties.size() < 2)) {
      return Optional.empty();
    }
    if (deal.parties.size() == 1 || (sides == 0 && listed && kind == Kind.CONTRACT)) {
      deal.add(topic(i));
    }
    return deal.parties.isEmpty() ? Optional.empty() : Optional.of(deal);
  }

  /** "A bid from Halden was rejected by Morrow's board": who bids, and who was bid for. */
  private void bid(Draft deal, int i, int end) {
    deal.add(behind("from", i, end, Role.BUYER));
    for (int k = i + 1; k + 1 < clause.size(); k++) {
      if (clause.is(k, "by")
          && Lexicon.isEnding(clause.lower(k - 1))
          && clause.get(k + 1).isName()) {
        deal.add(naming.named(clause, k + 1, Role.TARGET));
      }
    }
  }

  /** What follows a verb of its own is not the noun's: "such a deal could end the row between". */
  private int beforeVerb(int noun, int end) {
    for (int k = noun + 1; k < end; k++) {
      if (clause.get(k).isWord() && Lexicon.AUXILIARIES.contains(clause.lower(k))) {
        boolean made =
            Lexicon.BE.contains(clause.lower(k)) && Lexicon.MAKES.contains(clause.lower(k + 1));
        if (!made) {
          return k;
        }
      }
    }
    return end;
  }

  /** Where the phrase that the noun ends starts. */
  private int phraseStart(int noun) {
    int start = noun;
    while (start > 0) {
      Word word = clause.get(start - 1);
      boolean inside =
          switch (word.type()) {
            case MARK -> word.isMark("-");
            case DATE -> false;
            case WORD ->
                !Lexicon.parts(word.lower())
                    && !word.is("to")
                    && ((start == noun && word.lower().endsWith("ing"))
                        || Lexicon.DETERMINERS.contains(word.lower())
                        || !clause.isVerb(start - 1));
            default -> true;
          };
      if (!inside || (clause.groupTo(start).isPresent() && word.isName() && !bare(start))) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Whether a name before {@code i} belongs to what follows: "Halden's", "the Halden deal". */
  private boolean bare(int i) {
    return i < clause.size()
        && (clause.get(i).type() == Word.Type.POSSESSIVE || clause.get(i).isWord());
  }

  /** Those of the verb whose object the deal is. */
  private void governed(Draft deal, int start, int i, int end, String noun) {
    int verb = start - 1;
    if (verb >= 0 && clause.is(verb, "of")) {
      // "a series of partnerships", "a flurry of deals"
      verb = phraseStart(verb - 1) - 1;
    }
    boolean talks = false;
    if (verb > 1
        && Set.of("on", "over", "about", "for", "into", "regarding").contains(clause.lower(verb))) {
      talks = Lexicon.isTalk(clause.lower(verb - 1));
      verb = clause.lower(verb).equals("into") || talks ? verb - 1 : verb;
      if (talks) {
        verb = phraseStart(verb) - 1;
        verb = clause.is(verb, "in") ? verb - 1 : verb;
      }
    }
    if (verb < 0) {
      return;
    }
    String lower = clause.lower(verb);
    boolean passive = isPassive(verb);
    Role own = Role.PARTNER;
    if (talks) {
      clause.subject(verb).ifPresent(g -> deal.add(naming.parties(clause, g, Role.PARTNER)));
      deal.object = clause.span(start, i + 1);
    } else if (Lexicon.frame(lower) == Frame.AWARD) {
      if (passive) {
        clause.subject(verb).ifPresent(g -> deal.add(naming.parties(clause, g, Role.SELLER)));
        deal.add(behind("by", i, end, Role.BUYER));
      } else {
        clause.subject(verb).ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
        deal.add(behind("to", i, end, Role.SELLER));
      }
    } else if (Lexicon.MAKES.contains(lower) || lower.equals("buying") || lower.equals("take")) {
      boolean wins = Lexicon.WINS.contains(lower);
      own = wins ? Role.SELLER : noun.startsWith("order") ? Role.BUYER : Role.PARTNER;
      Role mine = noun.startsWith("stake") ? Role.BUYER : own;
      clause.subject(verb).ifPresent(g -> deal.add(naming.parties(clause, g, mine)));
      if (wins) {
        deal.add(behind("from", i, end, Role.BUYER));
      }
    } else if (Lexicon.isEnding(lower) && !Lexicon.STOPPED_BY_OTHERS.contains(lower) && !passive) {
      Role mine = Lexicon.PURCHASES.contains(noun) ? Role.BUYER : own;
      clause.subject(verb).ifPresent(g -> deal.add(naming.parties(clause, g, mine)));
    }
    // "awarded Halden a contract": who gets it stands between.
    Optional<Group> between = clause.groupTo(start);
    if (between.isPresent()
        && Lexicon.frame(clause.lower(between.get().from() - 1)) == Frame.AWARD) {
      int award = between.get().from() - 1;
      deal.add(naming.parties(clause, between.get(), Role.SELLER));
      clause.subject(award).ifPresent(g -> deal.add(naming.parties(clause, g, Role.BUYER)));
    }
  }

  /** Whether talks are about what starts at {@code start}. */
  private boolean talked(int start) {
    return start > 1 && Lexicon.isTalk(clause.lower(start - 2));
  }

  private void possessor(Draft deal, int start, int i, Role role) {
    for (int k = start; k + 1 < i; k++) {
      if (clause.get(k).isName() && clause.get(k + 1).type() == Word.Type.POSSESSIVE) {
        deal.add(naming.named(clause, k, role));
        return;
      }
    }
    if (clause.is(start, "its") || clause.is(start, "their")) {
      deal.add(naming.owner(clause, start, role));
    }
  }

  /** Whom the sentence is about, where the deal itself does not say: "Halden's shares rose …". */
  private List<Party> topic(int before) {
    for (int k = 0; k + 1 < Math.min(5, before); k++) {
      if (clause.get(k).isName() && clause.get(k + 1).type() == Word.Type.POSSESSIVE) {
        return naming.named(clause, k, Role.PARTNER);
      }
    }
    return List.of();
  }

  /** The object of the verb behind "to"; whether there was such a verb. */
  private boolean infinitive(Draft deal, int from, int end) {
    for (int k = from; k + 1 < end; k++) {
      boolean to = clause.is(k, "to") && DOES.contains(clause.lower(k + 1));
      if (to) {
        done(deal, k + 1, end);
        return true;
      }
    }
    return false;
  }

  private boolean underWhich(Draft deal, int i) {
    for (int k = i; k + 1 < clause.size(); k++) {
      if (clause.is(k, "under") && clause.is(k + 1, "which")) {
        int end = clause.clauseEnd(k + 1);
        for (int v = k + 2; v < end; v++) {
          if (DOES.contains(clause.lower(v)) && clause.get(v).isWord()) {
            done(deal, v, end);
            return true;
          }
        }
      }
    }
    return false;
  }

  private void done(Draft deal, int verb, int end) {
    int object = afterAdverbs(verb + 1);
    Optional<Group> given = clause.groupFrom(object).filter(g -> clause.is(g.to(), "with"));
    object(deal, given.map(g -> g.to() + 1).orElse(object), end);
    boolean gets = GETS.contains(clause.lower(verb));
    if (gets) {
      deal.add(behind("from", verb, end, Role.SELLER));
    } else {
      deal.add(behind("to", verb, end, Role.BUYER));
    }
  }

  /** What changes hands, from word {@code i} on, with its number apart. */
  private void object(Draft deal, int i, int end) {
    if (i >= end || deal.object != null) {
      return;
    }
    Word first = clause.get(i);
    boolean share =
        Set.of("half", "third", "quarter").contains(clause.lower(i + 1)) && clause.is(i + 2, "of");
    int start = share ? i + 3 : first.isAmount() ? i + 1 : i;
    if (first.isAmount() && clause.is(start, "of")) {
      start++;
    }
    if (start >= end || clause.get(start).type() == Word.Type.MONEY || clause.is(start, "it")) {
      return;
    }
    int last = Math.min(end, clause.phraseEnd(start));
    if (last <= start) {
      return;
    }
    if (clause.is(last, "of") && last + 1 < end) {
      int further = Math.min(end, clause.phraseEnd(last + 1));
      last = further > last + 1 ? further : last;
    }
    int from = start;
    boolean article = Set.of("a", "an", "the", "another").contains(clause.lower(from));
    from += article && from + 1 < last ? 1 : 0;
    if (first.type() == Word.Type.NUMBER || share) {
      int unit = last;
      if ((clause.is(last, "a") || clause.is(last, "per"))
          && Set.of("year", "month", "day", "week").contains(clause.lower(last + 1))) {
        unit = last + 2;
      }
      deal.quantity = clause.span(i, Math.min(unit, clause.size()));
    } else if (first.type() == Word.Type.PERCENT) {
      deal.quantity = first.span();
    }
    deal.object = clause.span(from, last);
    if (clause.is(last, "in")
        && last + 1 < end
        && clause.get(last + 1).isName()
        && SITES.contains(clause.lower(last - 1))) {
      deal.place = clause.get(last + 1).span();
    }
  }

  private int afterAdverbs(int i) {
    int at = i;
    while (at < clause.size() && (Lexicon.isAdverb(clause.lower(at)) || clause.is(at, "up"))) {
      at++;
    }
    return at;
  }

  private Optional<Group> groupIn(int i) {
    if (i >= clause.size()) {
      return Optional.empty();
    }
    Optional<Group> here = clause.groupFrom(i);
    int end = clause.phraseEnd(i);
    return here.isPresent()
        ? here
        : clause.groupWithin(i, clause.size()).filter(g -> g.from() < end && g.to() >= end);
  }

  /** Those behind a preposition, lists behind "including" as well. */
  private List<Party> behind(String preposition, int from, int end, Role role) {
    int at = is(from, end, preposition);
    if (at < 0 || at + 1 >= clause.size()) {
      return List.of();
    }
    List<Party> found = new ArrayList<>();
    Optional<Group> group = groupIn(at + 1);
    int next = at + 1;
    if (group.isPresent()) {
      found.addAll(naming.parties(clause, group.get(), role));
      next = group.get().to();
    }
    int including = including(next);
    if (including > 0) {
      groupIn(including + 1).ifPresent(g -> found.addAll(naming.parties(clause, g, role)));
    }
    return found;
  }

  /** "including" behind at most a few words of no one by name. */
  private int including(int from) {
    for (int k = from; k < Math.min(clause.size(), from + 9); k++) {
      if (clause.is(k, "including") || (clause.is(k, "such") && clause.is(k + 1, "as"))) {
        return clause.is(k, "such") ? k + 1 : k;
      }
      if (clause.get(k).isName() || (clause.get(k).isWord() && clause.isVerb(k))) {
        return -1;
      }
    }
    return -1;
  }

  private int is(int from, int end, String word) {
    for (int k = from + 1; k < end; k++) {
      if (clause.is(k, word)
          && !NO_PREPOSITION.contains(clause.lower(k - 1))
          && !(word.equals("to") && k + 1 < end && DOES.contains(clause.lower(k + 1)))) {
        return k;
      }
    }
    return -1;
  }

  private boolean within(String word, int from, int end) {
    return is(from, end, word) >= 0;
  }

  /** Sum and date, which every frame finds in the same way. */
  private void finish(Draft deal, int i, int end) {
    for (int k = i + 1; k < end && deal.value == null; k++) {
      Word word = clause.get(k);
      boolean paid =
          Set.of("for", "worth", "at", "of", "totalling", "totaling", "than", "to")
              .contains(clause.lower(k - 1));
      boolean dealNoun = k + 1 < end && Lexicon.isDealNoun(clause.lower(k + 1));
      boolean share =
          clause.is(k + 1, "a") || clause.is(k + 1, "per") || clause.is(k + 1, "apiece");
      if (word.type() == Word.Type.MONEY && (paid || dealNoun) && !share) {
        deal.value = word.span();
      }
    }
    deal.date = new DateFinder(clause).of(i, end);
    if (deal.value == null) {
      Undisclosed.in(text, sentence)
          .ifPresent(
              span -> {
                deal.value = span;
                deal.undisclosed = true;
              });
    }
  }
}
