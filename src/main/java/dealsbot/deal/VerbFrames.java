package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Lexicon.Frame;
import dealsbot.deal.Party.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the deal that a verb of business tells of: its frame says who stands before it and behind
 * which preposition, and which class reads it.
 */
final class VerbFrames {

  /** What several may do together. */
  private static final Set<Frame> TOGETHER =
      EnumSet.of(Frame.BUY, Frame.BUILD, Frame.SUPPLY, Frame.INVEST);

  private final Clause clause;
  private final Slots slots;
  private final ExchangeVerbs exchanges;
  private final SupplyVerbs supplies;
  private final BuildVerbs builds;
  private final FundingVerbs fundings;
  private final PaymentVerbs payments;
  private final PartnerVerbs partners;
  private final ChoiceVerbs choices;
  private final TakeoverVerbs takeovers;
  private final SwitchVerbs switches;
  private final JointActs joints;

  VerbFrames(Slots slots) {
    this.clause = slots.clause;
    this.slots = slots;
    this.exchanges = new ExchangeVerbs(slots);
    this.supplies = new SupplyVerbs(slots);
    this.builds = new BuildVerbs(slots);
    this.fundings = new FundingVerbs(slots);
    this.payments = new PaymentVerbs(slots);
    this.partners = new PartnerVerbs(slots);
    this.choices = new ChoiceVerbs(slots);
    this.takeovers = new TakeoverVerbs(slots);
    this.switches = new SwitchVerbs(slots);
    this.joints = new JointActs(slots);
  }

  /** What the verb at {@code i} tells of, in a clause that ends before {@code end}. */
  Optional<Draft> read(int i, int end) {
    Frame frame = Lexicon.frame(clause.lower(i));
    boolean back = clause.is(i + 1, "back");
    if ((frame == null && !isBound(i)) || (back && frame != Frame.BUY)) {
      return Optional.empty();
    }
    int object = back ? i + 2 : clause.afterAdverbs(clause.lastOfRow(i) + 1);
    Act act = new Act(i, end, object, subject(i), clause.isPassive(i));
    if (frame != null && TOGETHER.contains(frame)) {
      Optional<Draft> joint = joints.act(act);
      if (joint.isPresent()) {
        return joint;
      }
    }
    if (frame == null) {
      return builds.build(act);
    }
    return switch (frame) {
      case BUY -> exchanges.read(act, true);
      case SELL -> exchanges.read(act, false);
      case SUPPLY -> supplies.supply(act);
      case HIRE -> isShareOf(act) ? exchanges.read(act, true) : supplies.hire(act);
      case ORDER -> supplies.order(act);
      case INVEST -> fundings.invest(act);
      case RAISE -> fundings.raise(act);
      case PARTNER -> partners.read(act, Kind.CONTRACT);
      case MERGE -> partners.read(act, Kind.OWNERSHIP);
      case CHOOSE ->
          handsOver(act)
              ? exchanges.read(act, false)
              : choices.read(act).or(() -> supplies.orderOf(act));
      case PAY -> payments.pay(act);
      case GET ->
          clause.is(act.object(), "rid") && clause.is(act.object() + 1, "of")
              ? exchanges.read(act.of(act.object() + 2), false)
              : payments.get(act);
      case BUILD -> builds.build(act);
      case USE -> supplies.use(act);
      case AWARD ->
          takeovers
              .gives(act)
              .or(() -> fundings.give(act))
              .or(() -> awarded(act))
              .or(() -> handsOver(act) ? exchanges.read(act, false) : Optional.empty());
      case BECOME -> choices.become(act);
      case SWITCH -> switches.read(act);
      case DONATE -> fundings.donate(act);
    };
  }

  /** "took 30% of Morrow". */
  private boolean isShareOf(Act act) {
    int share = act.object();
    return share + 2 < clause.size()
        && clause.get(share).type() == Word.Type.PERCENT
        && clause.is(share + 1, "of")
        && clause.groupIn(share + 2).filter(slots::isSomebody).isPresent();
  }

  /** "has awarded the production of 420 km of cable to Morrow". */
  private Optional<Draft> awarded(Act act) {
    Draft deal = new Draft(Kind.CONTRACT);
    if (act.passive() || !slots.things.isActivity(act.object(), act.end())) {
      return Optional.empty();
    }
    act.subject().ifPresent(g -> deal.add(slots.naming.parties(clause, g, Role.BUYER)));
    deal.add(slots.behind("to", act, Role.SELLER));
    slots.things.object(deal, act.object(), act.end());
    return deal.parties.size() > 1 ? Optional.of(deal) : Optional.empty();
  }

  /** "handed over its shops", "hands its shops to Morrow". */
  private boolean handsOver(Act act) {
    boolean own = clause.is(act.object(), "its") || clause.is(act.object(), "their");
    boolean over = clause.is(act.object(), "over");
    boolean ownOver = clause.is(act.object() + 1, "its") || clause.is(act.object() + 1, "their");
    String lower = clause.lower(act.verb());
    return !act.passive()
        && (lower.startsWith("hand") ? own || over : lower.startsWith("turn") && over && ownOver);
  }

  /** Whether a deal binds somebody to it: "under the agreement, Halden will process cards for". */
  boolean isBound(int i) {
    boolean promised = clause.is(i - 1, "will") || clause.is(i - 1, "would");
    return promised && slots.deeds.does(i) && slots.deeds.isInDeal();
  }

  private Optional<Group> subject(int i) {
    Optional<Group> subject = slots.subjects.of(i);
    boolean infinitive = clause.is(i - 1, "to") && !clause.is(i - 2, "plans");
    return subject.isEmpty() && infinitive ? slots.subjects.of(i - 1) : subject;
  }
}
