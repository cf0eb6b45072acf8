package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds who does what in a sentence against who does what in the question: "Acme sold to Bolt" is
 * no answer to "What did Bolt sell to Acme?".
 */
final class Roles {

  /** Done by somebody else, or the other way round. */
  static final double OTHER_ROLE = 0.35;

  /** Who did it is asked, and the sentence speaks of nothing done of the kind. */
  static final double UNTOLD = 0.5;

  /** Verbs whose sides are the same. */
  private static final Set<String> BOTH_WAYS = Set.of("meet", "merge", "agree", "marry", "sign");

  private Roles() {}

  /** What the sentence tells of the act that is asked about. */
  enum Verdict {
    /** It is done by whom the question says, or by whom the answer names. */
    TOLD,
    /** It is done by somebody else. */
    CONTRADICTED,
    /** The sentence does not speak of it. */
    UNTOLD,
    /** It cannot be told. */
    OPEN
  }

  /**
   * @param verdict what the sentence tells
   * @param answer a better piece as the answer, its place in the sentence; null where there is none
   * @param pointsBack whether it is done by one who is named before, if anywhere
   */
  record Check(Verdict verdict, @Nullable Span answer, boolean pointsBack) {
    Check(Verdict verdict, @Nullable Span answer) {
      this(verdict, answer, false);
    }
  }

  static Check check(AskedAct asked, Acts told, @Nullable Span answer) {
    String sentence = told.text();
    List<Act> acts =
        told.all().stream().filter(act -> isSame(asked, act) || isConverse(asked, act)).toList();
    if (acts.isEmpty()) {
      return new Check(ofNoun(asked, told), null);
    }
    Check best = new Check(Verdict.CONTRADICTED, null);
    for (Act act : acts) {
      Check check =
          asked.agentAsked() ? asked(asked, act, sentence, answer) : named(asked, act, sentence);
      if (rank(check) > rank(best)) {
        best = check;
      }
    }
    return best;
  }

  /** One act that tells it is enough; one that leaves it open is better than a contradiction. */
  private static int rank(Check check) {
    return switch (check.verdict()) {
      case TOLD -> 2;
      case OPEN, UNTOLD -> 1;
      case CONTRADICTED -> 0;
    };
  }

  /** "Acme raised its order": Acme orders. "Bolt withdrew an offer": no offer for Bolt. */
  private static Verdict ofNoun(AskedAct asked, Acts acts) {
    if (asked.agents().isEmpty()) {
      return Verdict.UNTOLD;
    }
    String sentence = acts.text();
    for (Span noun : acts.wordsOf(asked.sense(), asked.verb())) {
      Span agent = acts.around(noun).map(Act::agent).orElse(null);
      if (agent != null && holdsAny(agent, sentence, asked.agents())) {
        return Verdict.TOLD;
      }
      if (agent != null && holdsAny(agent, sentence, asked.others())) {
        return Verdict.CONTRADICTED;
      }
    }
    return Verdict.UNTOLD;
  }

  private static boolean isSame(AskedAct asked, Act act) {
    return asked.sense().equals(act.sense())
        || (!asked.others().isEmpty() && side(asked.sense()).equals(side(act.sense())));
  }

  private static boolean isConverse(AskedAct asked, Act act) {
    boolean deal = asked.agentAsked() || !asked.others().isEmpty();
    return Verbs.converse(asked.sense()).filter(act.sense()::equals).isPresent()
        || (deal
            && Verbs.converse(side(asked.sense())).filter(side(act.sense())::equals).isPresent());
  }

  /** Who pays for somebody or something buys. */
  private static String side(String sense) {
    return sense.equals("pay") ? "buy" : sense;
  }

  /** Who does it in that act, seen from the question's verb; null where that is not told. */
  private static @Nullable Span doer(AskedAct asked, Act act) {
    if (isSame(asked, act)) {
      return act.agent();
    }
    return switch (act.sense()) {
      // Who is sold to buys.
      case "sell" -> act.to();
      case "buy" -> act.from();
      case "win", "lose" -> act.object();
      default -> null;
    };
  }

  private static Check asked(AskedAct asked, Act act, String sentence, @Nullable Span answer) {
    if (isDoneToAnother(asked, act, sentence)) {
      return new Check(Verdict.CONTRADICTED, null);
    }
    Span doer = doer(asked, act);
    Span other = isSame(asked, act) ? null : act.agent();
    if (doer != null
        && holdsAny(doer, sentence, asked.others())
        && !BOTH_WAYS.contains(asked.sense())) {
      return new Check(Verdict.CONTRADICTED, null);
    }
    if (doer == null || (isSame(asked, act) && act.pointsBack())) {
      boolean wrong = answer != null && other != null && answer.overlaps(other);
      boolean ofAnother =
          answer != null
              && doer == null
              && (isDoneTo(act, answer) || !act.clause().overlaps(answer));
      return new Check(
          wrong || ofAnother ? Verdict.CONTRADICTED : Verdict.OPEN, null, doer != null);
    }
    if (BOTH_WAYS.contains(asked.sense())) {
      return new Check(Verdict.OPEN, null);
    }
    Span region = doer;
    if (isSame(asked, act)) {
      // "One of them, Acme, sold", "sold by firms such as Acme"
      region = doer.end() <= act.verb().start() ? doer.cover(act.verb()) : doer.cover(act.clause());
    }
    boolean there = answer == null || answer.overlaps(region);
    return new Check(Verdict.TOLD, there ? null : withoutTime(doer, sentence));
  }

  private static final Pattern TIME = Pattern.compile(" (?:last|this|next|earlier|later) \\p{L}+$");

  private static Span withoutTime(Span doer, String sentence) {
    Matcher time = TIME.matcher(doer.of(sentence));
    return time.find() ? new Span(doer.start(), doer.start() + time.start()) : doer;
  }

  private static boolean isDoneTo(Act act, Span answer) {
    return act.object() != null && act.object().overlaps(answer);
  }

  /** What is behind these verbs may be who gets it. */
  private static final Set<String> GIVING = Set.of("sell", "pay", "send", "offer", "write");

  /** "When was Acme founded?": the sentence tells when Bolt was. */
  private static boolean isDoneToAnother(AskedAct asked, Act act, String sentence) {
    if (act.object() == null
        || GIVING.contains(act.sense())
        || asked.others().isEmpty()
        || !isSame(asked, act)
        || holdsAny(act.clause(), sentence, asked.others())) {
      return false;
    }
    String object = act.object().of(sentence);
    return Character.isUpperCase(object.charAt(object.lastIndexOf(' ') + 1));
  }

  private static Check named(AskedAct asked, Act act, String sentence) {
    if (isDoneToAnother(asked, act, sentence)) {
      return new Check(Verdict.CONTRADICTED, null);
    }
    if (asked.agents().isEmpty() || BOTH_WAYS.contains(asked.sense())) {
      return new Check(Verdict.OPEN, null);
    }
    Span doer = doer(asked, act);
    if (doer == null || (isSame(asked, act) && act.pointsBack())) {
      Span other = isSame(asked, act) ? null : act.agent();
      boolean swapped =
          other != null && !act.pointsBack() && holdsAny(other, sentence, asked.agents());
      return new Check(swapped ? Verdict.CONTRADICTED : Verdict.OPEN, null, doer != null);
    }
    if (holdsAny(doer, sentence, asked.agents())) {
      return new Check(Verdict.TOLD, null);
    }
    boolean somebody = doer.of(sentence).chars().anyMatch(Character::isUpperCase);
    return new Check(somebody ? Verdict.CONTRADICTED : Verdict.OPEN, null);
  }

  /** Whether one of the names is who does it. */
  static boolean isDoneBy(Act act, String sentence, List<String> names) {
    Span agent = act.agent();
    return agent != null && holdsAny(agent, sentence, names);
  }

  static boolean holdsAny(Span place, String sentence, List<String> names) {
    String words =
        " "
            + place.of(sentence).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}&]+", " ")
            + " ";
    return names.stream()
        .flatMap(name -> Stream.of(name.split("[ -]", -1)))
        .filter(part -> part.length() > 2)
        .anyMatch(part -> words.contains(" " + part + " "));
  }
}
