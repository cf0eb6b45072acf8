package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the deals of one sentence: each verb and noun of business is taken in turn, {@link
 * VerbFrames} and {@link NounFrame} say who and what belongs to it, and a deal without two sides,
 * or one and a sum, is none.
 */
final class StatementReader {

  /** With one side only, a smaller sum tells of a price rather than of a deal. */
  private static final BigDecimal LARGE = new BigDecimal(100_000);

  /** Business news tells of a deal within so many characters from the start. */
  static final int LEAD = 1_000;

  private static final Set<String> PAPERS =
      WordForms.words("bonds notes shares stock tickets debt bills debentures");

  private final String text;
  private final Span sentence;
  private final Clause clause;
  private final StatusReader statuses;
  private final Standing standing;
  private final Slots slots;
  private final VerbFrames verbs;
  private final NounFrame nouns;
  private final SignedUp signedUp;
  private final JointActs joints;
  private final ClauseEnds ends;
  private final Terms terms;
  private @Nullable DealStatement half;

  StatementReader(String text, Span sentence, Clause clause, Naming naming, Standing standing) {
    this.standing = standing;
    this.text = text;
    this.sentence = sentence;
    this.clause = clause;
    this.statuses = new StatusReader(text, sentence, clause);
    this.slots = new Slots(text, clause, naming);
    this.verbs = new VerbFrames(slots);
    this.nouns = new NounFrame(slots);
    this.signedUp = new SignedUp(slots);
    this.joints = new JointActs(slots);
    this.ends = new ClauseEnds(clause);
    this.terms = new Terms(text, sentence, clause);
  }

  /**
   * The statements, in the order of their words.
   *
   * @param first whether the article has told of no deal before
   */
  List<DealStatement> read(boolean first) {
    List<DealStatement> found = new ArrayList<>();
    if (text.charAt(sentence.end() - 1) == '?') {
      return found;
    }
    int past = 0;
    for (int i = 0; i < clause.size(); i++) {
      Word word = clause.get(i);
      if (!word.isWord() || i < past) {
        continue;
      }
      boolean adjective = word.lower().endsWith("ing") && Lexicon.isDealNoun(clause.lower(i + 1));
      boolean verb = Lexicon.frame(word.lower()) != null && clause.isVerb(i) && !adjective;
      boolean noun = !verb && Lexicon.isDealNoun(word.lower());
      boolean signs = !verb && !noun && signedUp.startsAt(i);
      boolean joint = !verb && !noun && JointActs.isTogether(word.lower());
      boolean bound = !verb && !noun && !signs && verbs.isBound(i);
      if ((!verb && !noun && !signs && !joint && !bound) || isCondition(i)) {
        continue;
      }
      int end = ends.of(i);
      Optional<Draft> draft =
          noun
              ? nouns.read(i, end)
              : signs ? signedUp.read(i, end) : joint ? joints.read(i, end) : verbs.read(i, end);
      if (draft.isEmpty()) {
        continue;
      }
      Draft deal = draft.get();
      terms.find(deal, i, end);
      if (isWhole(deal, i, noun) && isBusiness(deal)) {
        found.add(deal.statement(sentence, status(deal, i, end, !noun)));
        deal.ended(sentence).ifPresent(found::add);
        past = end;
      } else if (half == null && deal.parties.size() == 1 && isBusiness(deal)) {
        half = deal.statement(sentence, status(deal, i, end, !noun));
      }
    }
    return found.stream().anyMatch(statement -> statement.parties().size() > 1)
        ? found
        : tied(found, first);
  }

  /** A deal of which the sentence names one side, where it tells of no other. */
  Optional<DealStatement> half() {
    return Optional.ofNullable(half);
  }

  /** Where no frame knows the wording: whatever ties those who are named. */
  private List<DealStatement> tied(List<DealStatement> framed, boolean first) {
    if (sentence.start() >= LEAD && !standing.opensWithBusiness()) {
      return framed;
    }
    FreeWordings wordings = new FreeWordings(slots, standing);
    Optional<FreeWordings.Found> free = wordings.read(sentence, first);
    if (free.isEmpty()) {
      if (half == null) {
        half =
            wordings.half().filter(found -> isTold(found.draft())).map(this::halfOf).orElse(null);
      }
      return framed;
    }
    Draft deal = free.get().draft();
    terms.find(deal, free.get().verb(), free.get().end());
    return isBusiness(deal) && isTold(deal)
        ? List.of(deal.statement(sentence, status(deal, free.get().verb(), free.get().end(), true)))
        : framed;
  }

  private DealStatement halfOf(FreeWordings.Found found) {
    terms.find(found.draft(), found.verb(), found.end());
    return found
        .draft()
        .statement(sentence, status(found.draft(), found.verb(), found.end(), true));
  }

  private Status status(Draft deal, int i, int end, boolean verb) {
    Status told = statuses.of(i, end, verb);
    boolean over = told == Status.ENDED || told == Status.DENIED;
    boolean weaker = deal.status == Status.ANNOUNCED && told != Status.DONE;
    return deal.status == null || over || weaker ? told : deal.status;
  }

  /** Whether the article is one of business there, so that free wordings may be trusted. */
  private boolean isTold(Draft deal) {
    boolean counted = (deal.value != null && !deal.undisclosed) || deal.quantity != null;
    boolean firm =
        deal.parties.stream()
            .anyMatch(
                party ->
                    standing.isFirm(party.name()) || (counted && standing.isPublic(party.name())));
    return (sentence.start() < LEAD && firm) || standing.opensWithBusiness();
  }

  /** "if Halden merges with Morrow", "Halden can order": nobody says that it does. */
  private boolean isCondition(int i) {
    if (clause.is(i - 1, "can")) {
      return true;
    }
    for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
      if (clause.isMark(k)) {
        return false;
      }
      if (Grammar.CONDITIONS.contains(clause.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether companies deal: what is only done together, without a sum or a number, is business
   * where no public body is in it and the article is one of business.
   */
  private boolean isBusiness(Draft deal) {
    boolean bare = (deal.value == null || deal.undisclosed) && deal.quantity == null;
    boolean pub = deal.parties.stream().anyMatch(party -> standing.isPublic(party.name()));
    boolean firm = deal.parties.stream().anyMatch(party -> standing.isFirm(party.name()));
    if (deal.kind == Kind.CONTRACT && bare && deal.object == null && pub && !firm) {
      return standing.isSurelyOfBusiness();
    }
    if (!deal.together || !bare) {
      return true;
    }
    if (!pub && deal.parties.size() > 2 && clause.is(clause.afterAdverbs(1), "signed")) {
      // "Halden signed partnerships with Morrow, Tessa and others"
      return true;
    }
    boolean lead = firm && deal.object != null && sentence.start() < LEAD;
    return (lead || !pub)
        && (standing.isOfBusiness()
            || deal.parties.stream().anyMatch(party -> standing.isFirm(party.name())));
  }

  /** Two sides, or one with a sum that is surely of a deal. */
  private boolean isWhole(Draft deal, int i, boolean noun) {
    long sides = deal.parties.stream().map(Party::name).distinct().count();
    // "The agreement gives Halden a licence": which was told of before.
    boolean again = noun && i < 3 && clause.is(0, "the");
    if ((deal.open || again) && sides < 2) {
      return false;
    }
    boolean each =
        deal.kind != Kind.OWNERSHIP
            || noun
            || deal.has(Role.PARTNER)
            || deal.parties.stream().map(Party::role).distinct().count() >= 2;
    boolean paid =
        isLarge(deal)
            && (deal.kind == Kind.FUNDING || (deal.object != null && !isPaper(deal.object)));
    boolean won = noun && deal.kind == Kind.CONTRACT && deal.has(Role.SELLER);
    boolean opened = clause.is(0, "the") && Lexicon.isDealNoun(clause.lower(1));
    boolean named = sides == 1 && won && deal.object != null && !opened;
    return named
        || (sides >= 2 && each)
        || (sides == 1
            && paid
            && (!noun || deal.kind != Kind.OWNERSHIP || clause.lower(i).startsWith("sale")));
  }

  /** Whether what is sold is money in another form, which anybody sells to the public. */
  private boolean isPaper(Span object) {
    String words = object.of(text);
    return PAPERS.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private boolean isLarge(Draft deal) {
    Span value = deal.value;
    return value != null
        && !deal.undisclosed
        && Amount.of(value.of(text))
            .filter(amount -> amount.number().compareTo(LARGE) >= 0)
            .isPresent();
  }
}
