package dealsbot.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Verbs that news asks and tells with, in all their forms, those of one sense together. */
public final class Verbs {

  /**
   * A form of a verb.
   *
   * @param sense the first verb of those that mean the same
   * @param participle whether it may follow "was": bought, supplied
   * @param going whether it ends in "ing"
   */
  public record Verb(String sense, boolean participle, boolean going) {}

  /** A line for each sense. */
  private static final String SENSES =
      """
      sell supply provide deliver ship license lend lease give hand export
      buy purchase acquire order receive import obtain get
      pay spend
      own hold keep control retain
      have
      win beat defeat
      lose
      meet
      found establish create
      run lead head manage operate chair
      build construct make manufacture produce develop design
      block reject veto prohibit forbid refuse
      decline
      choose pick select
      replace succeed
      advise
      sue
      attack hack
      finance fund bankroll
      back support
      employ hire
      sign
      open
      begin start commence
      close shut
      use deploy
      offer bid
      deny dispute
      join
      leave quit
      die
      fall drop slip tumble plunge slump
      rise climb gain jump soar surge
      abandon withdraw scrap
      complete finish
      delay postpone
      send
      write
      kill
      elect
      appoint
      announce unveil
      say tell add promise pledge explain warn declare describe argue claim vow insist answer respond reply indicate suggest state note report
      invest
      cost
      merge
      agree
      approve clear grant
      arrest
      raise lift increase
      cut reduce lower
      help
      hurt injure wound
      become
      accuse blame
      launch
      score
      teach
      invent
      discover find
      want
      seek
      take
      cause
      save
      marry
      publish
      host
      visit
      train
      stop
      cancel
      move
      carry
      fly
      break
      bring
      grow
      """;

  private static final Map<String, List<Verb>> FORMS = new HashMap<>();

  static {
    for (String line : SENSES.strip().split("\n", -1)) {
      String sense = null;
      for (String base : line.strip().split(" +", -1)) {
        sense = sense == null ? base : sense;
        enter(base, sense);
      }
    }
    // What one found is hardly ever a company that somebody founds.
    FORMS.computeIfPresent(
        "found", (form, verbs) -> verbs.stream().filter(v -> !v.sense().equals(form)).toList());
  }

  private static final Map<String, String> CONVERSE =
      Map.of("sell", "buy", "buy", "sell", "win", "lose", "lose", "win");

  private Verbs() {}

  private static void enter(String base, String sense) {
    add(base, new Verb(sense, false, false));
    add(Conjugation.withS(base), new Verb(sense, false, false));
    add(Conjugation.withIng(base), new Verb(sense, false, true));
    List<String> pasts = pasts(base);
    for (int i = 0; i < pasts.size(); i++) {
      add(pasts.get(i), new Verb(sense, i == pasts.size() - 1, false));
    }
  }

  private static List<String> pasts(String base) {
    if (base.equals("have")) {
      add("has", new Verb(base, false, false));
      return List.of("had");
    }
    List<String> irregular = IrregularVerbs.pasts(base);
    return irregular.isEmpty() ? List.of(Conjugation.withEd(base)) : irregular;
  }

  private static void add(String form, Verb verb) {
    List<Verb> verbs = FORMS.computeIfAbsent(form, f -> new ArrayList<>());
    verbs.removeIf(other -> other.sense().equals(verb.sense()));
    verbs.add(verb);
  }

  /** What a word may be a form of, in any case; empty where it is no verb that is known. */
  public static List<Verb> of(String word) {
    return List.copyOf(FORMS.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()));
  }

  /** The sense that tells the same from the other side: sell for buy. */
  public static Optional<String> converse(String sense) {
    return Optional.ofNullable(CONVERSE.get(sense));
  }
}
