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

  /** A line for each sense; irregular past forms behind a colon, the participle last. */
  private static final String SENSES =
      """
      sell:sold supply provide deliver ship license lend:lent lease give:gave:given hand export
      buy:bought purchase acquire order receive import obtain get:got:gotten
      pay:paid spend:spent
      own hold:held keep:kept control retain
      have:had
      win:won beat:beat:beaten defeat
      lose:lost
      meet:met
      found establish create
      run:ran:run lead:led head manage operate chair
      build:built construct make:made manufacture produce develop design
      block reject veto prohibit forbid:forbade:forbidden refuse
      decline
      choose:chose:chosen pick select
      replace succeed
      advise
      sue
      attack hack
      finance fund bankroll
      back support
      employ hire
      sign
      open
      begin:began:begun start commence
      close shut:shut
      use deploy
      offer bid:bid
      deny dispute
      join
      leave:left quit:quit
      die
      fall:fell:fallen drop slip tumble plunge slump
      rise:rose:risen climb gain jump soar surge
      abandon withdraw:withdrew:withdrawn scrap
      complete finish
      delay postpone
      send:sent
      write:wrote:written
      kill
      elect
      appoint
      announce unveil
      say:said tell:told add promise pledge explain warn declare describe argue claim vow insist answer respond reply indicate suggest state note report
      invest
      cost:cost
      merge
      agree
      approve clear grant
      arrest
      raise lift increase
      cut:cut reduce lower
      help
      hurt:hurt injure wound
      become:became:become
      accuse blame
      launch
      score
      teach:taught
      invent
      discover find:found
      want
      seek:sought
      take:took:taken
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
      fly:flew:flown
      break:broke:broken
      bring:brought:brought
      grow:grew:grown
      """;

  private static final Map<String, List<Verb>> FORMS = new HashMap<>();

  static {
    for (String line : SENSES.strip().split("\n", -1)) {
      String sense = null;
      for (String entry : line.strip().split(" +", -1)) {
        String[] parts = entry.split(":", -1);
        sense = sense == null ? parts[0] : sense;
        enter(parts, sense);
      }
    }
    // What one found is hardly ever a company that somebody founds.
    FORMS.computeIfPresent(
        "found", (form, verbs) -> verbs.stream().filter(v -> !v.sense().equals(form)).toList());
  }

  private static final Map<String, String> CONVERSE =
      Map.of("sell", "buy", "buy", "sell", "win", "lose", "lose", "win");

  private Verbs() {}

  private static void enter(String[] parts, String sense) {
    String base = parts[0];
    add(base, new Verb(sense, false, false));
    if (base.equals("have")) {
      add("has", new Verb(sense, false, false));
    }
    add(Conjugation.withS(base), new Verb(sense, false, false));
    add(Conjugation.withIng(base), new Verb(sense, false, true));
    if (parts.length == 1) {
      add(Conjugation.withEd(base), new Verb(sense, true, false));
    }
    for (int i = 1; i < parts.length; i++) {
      add(parts[i], new Verb(sense, i == parts.length - 1, false));
    }
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
