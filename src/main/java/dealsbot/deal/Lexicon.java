package dealsbot.deal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of business: verbs by their frames, nouns for deals, and the small words that part
 * phrases. Over 200 lines, since the words of one frame are read side by side.
 */
final class Lexicon {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Who does what with a verb. */
  enum Frame {
    BUY,
    SELL,
    SUPPLY,
    ORDER,
    INVEST,
    RAISE,
    PARTNER,
    MERGE,
    CHOOSE,
    AWARD,
    USE
  }

  private static final Map<String, Frame> VERBS = new HashMap<>();

  /** Verbs whose object is a deal. */
  static final Set<String> MAKES =
      forms(
          "sign:signing strike:struck:striking reach ink seal conclude announce unveil form"
              + " establish create complete finalize finalise close clinch win:won:winning secure"
              + " land bag:bagged:bagging negotiate renew extend expand enter make:made:making"
              + " place have:had receive get:got obtain book launch agree begin:began:begun");

  /** Verbs that get a deal from the one behind "from". */
  static final Set<String> WINS =
      forms("win:won:winning secure land bag:bagged:bagging clinch receive get:got obtain book");

  /** Verbs by which a deal comes to nothing. */
  static final Set<String> ENDS =
      forms(
          "abandon scrap cancel:cancelled:cancelling terminate drop:dropped reject refuse block"
              + " veto halt scuttle withdraw:withdrew:withdrawn rebuff spurn suspend unwind"
              + " collapse prohibit");

  /** Those of them whose subject stands outside the deal. */
  static final Set<String> STOPPED_BY_OTHERS = forms("block veto halt prohibit");

  private static final Set<String> PASSIVE_ENDS =
      forms("reject refuse block veto abandon scrap cancel:cancelled terminate");

  static final Set<String> SAYS =
      words(
          "say says said saying tells told reported announced announces adds added confirmed"
              + " confirms stated declared estimated estimates wrote noted explained");

  private static final Set<String> TALKS =
      words(
          "talks negotiations discussions negotiating discussing considering considers considered"
              + " weighing exploring explores mulling eyeing");

  private static final Set<String> PLANS =
      words(
          "plan plans planned planning intends intend aims aim hopes hope expects wants seeks seek"
              + " seeking may might could would proposed proposes considering prepares preparing"
              + " wants want looking bid offered offers offering proposal");

  private static final Set<String> DENIALS = words("denied denies deny denying");

  /** Verbs that lead to another one with "to" and keep their subject. */
  static final Set<String> CONTROLS =
      union(
          forms(
              "agree plan:planned:planning intend want seek:sought decide offer aim hope expect"
                  + " prepare pledge promise commit:committed propose vow begin:began start move"
                  + " try:tried attempt refuse decline look continue choose:chose opt:opted win"
                  + " undertake:undertook contract"),
          words("set due ready poised talks negotiations discussions able rights option approval"));

  /** Nouns that name a deal between equals or a contract. */
  static final Set<String> CONTRACTS =
      plurals(
          "deal agreement contract partnership pact accord alliance tie-up collaboration lease"
              + " licence license memorandum mou order partnership venture subcontract"
              + " cooperation tender");

  /** Nouns by which something changes its owner. */
  static final Set<String> PURCHASES =
      plurals(
          "acquisition takeover purchase buyout buy-out merger sale bid offer stake divestment");

  static final Set<String> FUNDINGS = plurals("investment loan funding financing");

  /** Words that make a deal another kind of thing. */
  static final Set<String> NOT_BUSINESS =
      words(
          "plea peace nuclear climate budget ceasefire truce hostage prisoner debt-ceiling trade"
              + " brexit divorce withdrawal coalition extradition custody prenuptial"
              + " confidentiality non-disclosure arms-control border migration migrant"
              + " prisoner-swap contract-extension book tv movie record endorsement great good best"
              + " better bad big real raw executive court preliminary restraining mail gag"
              + " stay-at-home public social working short law pay wage labor labour union"
              + " collective bargaining grain rookie executive police settlement custody package");

  static final Set<String> BODIES =
      plurals(
          "company group firm government ministry navy army force authority agency bank fund"
              + " university department council city state carmaker automaker chipmaker maker"
              + " manufacturer retailer airline operator developer insurer lender utility supplier"
              + " producer conglomerate startup start-up brewer drugmaker shipyard consortium"
              + " corporation commission institute hospital railway regulator bureau investor"
              + " buyer business rival carrier grocer chain publisher miner steelmaker unit arm"
              + " military");

  /** Nouns by which something is taken up that was named before. */
  static final Set<String> SAME = words("company group firm conglomerate");

  static final Set<String> DETERMINERS =
      words("a an the this that these those his her its their our my your another each some any");

  static final Set<String> PREPOSITIONS =
      words(
          "of in on at by for with from to into onto about against between among during after"
              + " before under over through without within across behind beyond near since until"
              + " upon toward towards via per despite amid along alongside around outside inside"
              + " like as than off following worth valued including");

  static final Set<String> BREAKS =
      words(
          "which who whose where while after although though because when whereas if unless but as"
              + " before that since whether so despite amid following");

  static final Set<String> AUXILIARIES =
      words(
          "is are was were be been being am has have had having do does did will would can could"
              + " may might must shall should not never isn't aren't wasn't weren't hasn't haven't"
              + " hadn't don't doesn't didn't won't wouldn't isn’t aren’t wasn’t weren’t hasn’t"
              + " haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t");

  static final Set<String> BE = words("is are was were be been being");

  static final Set<String> PRONOUNS = words("it they he she we i you them him us who");

  static final Set<String> ADVERBS =
      words(
          "also then later once again still just ever soon now already yesterday today recently"
              + " formally jointly finally since even only together first back more twice");

  static final Set<String> ROLES =
      words(
          "president minister chancellor secretary ceo chief executive chairman chairwoman chair"
              + " mr mrs ms dr sir judge senator governor mayor prime king queen prince princess"
              + " spokesman spokeswoman spokesperson analyst founder co-founder director officer"
              + " lawyer attorney professor coach actor actress singer lawmaker commissioner"
              + " treasurer general captain rep sen gov premier pope billionaire author");

  static {
    verbs(Frame.BUY, "acquire buy:bought:buying purchase");
    verbs(Frame.SELL, "sell:sold:selling divest offload");
    verbs(
        Frame.SUPPLY, "supply:supplied provide deliver ship:shipped:shipping export license lease");
    verbs(Frame.ORDER, "order");
    verbs(Frame.INVEST, "invest");
    verbs(Frame.RAISE, "raise");
    verbs(Frame.PARTNER, "partner collaborate team ally:allied");
    verbs(Frame.MERGE, "merge");
    verbs(Frame.CHOOSE, "choose:chose:chosen:choosing select pick tap:tapped:tapping");
    verbs(Frame.AWARD, "award hand grant give:gave:given");
    verbs(Frame.USE, "use deploy install");
  }

  private Lexicon() {}

  static @Nullable Frame frame(String lower) {
    return VERBS.get(lower);
  }

  static boolean isDealNoun(String lower) {
    return CONTRACTS.contains(lower) || PURCHASES.contains(lower) || FUNDINGS.contains(lower);
  }

  /** Whether a sentence with the word may tell of a deal. */
  static boolean isTrigger(String lower) {
    return VERBS.containsKey(lower) || isDealNoun(lower);
  }

  private static final boolean[] OPENINGS = new boolean[26 * 26];

  static {
    for (String word : VERBS.keySet()) {
      OPENINGS[opening(word.charAt(0), word.charAt(1))] = true;
    }
    for (Set<String> nouns : List.of(CONTRACTS, PURCHASES, FUNDINGS)) {
      nouns.forEach(word -> OPENINGS[opening(word.charAt(0), word.charAt(1))] = true);
    }
  }

  private static int opening(char first, char second) {
    return (first - 'a') * 26 + second - 'a';
  }

  /** Whether a trigger begins with these two small letters. */
  static boolean mayTrigger(char first, char second) {
    return second >= 'a' && second <= 'z' && OPENINGS[opening(first, second)];
  }

  static boolean isTalk(String lower) {
    return TALKS.contains(lower);
  }

  static boolean isPlan(String lower) {
    return PLANS.contains(lower);
  }

  static boolean isDenial(String lower) {
    return DENIALS.contains(lower);
  }

  static boolean isEnding(String lower) {
    return ENDS.contains(lower);
  }

  static boolean isPassiveEnding(String lower) {
    return PASSIVE_ENDS.contains(lower);
  }

  static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower)
        || (lower.endsWith("ly") && lower.length() > 4 && !NOT_ADVERBS.contains(lower));
  }

  /** Whether the word is a common noun that often opens a sentence. */
  static boolean isCommon(String lower) {
    return COMMON.contains(lower) || BODIES.contains(lower) || ROLES.contains(lower);
  }

  private static final Set<String> COMMON =
      words(
          "shares sources officials regulators analysts investors police scientists researchers"
              + " banks companies retailers carmakers supermarkets forecasters shareholders"
              + " customers consumers prosecutors republicans democrats lawmakers workers"
              + " employees executives experts critics rival chip tech both terms financial"
              + " neither details deliveries rivals court judges voters doctors teachers fans"
              + " production sales revenue profit profits under backed led owned");

  private static final Set<String> NOT_ADVERBS =
      words("family supply assembly ally italy july early daily weekly quarterly monthly");

  /** Whether the word may be a verb in a past form, of whatever meaning. */
  static boolean isPast(String lower) {
    return (lower.endsWith("ed") && lower.length() > 4 && !lower.endsWith("eed"))
        || PASTS.contains(lower);
  }

  private static final Set<String> PASTS =
      words(
          "said told bought sold won made took gave got came went rose fell saw led built held kept"
              + " met paid put ran sent set spent stood struck began became chose beat cut hit lost"
              + " left says");

  /** Whether the word cannot stand inside a noun phrase. */
  static boolean parts(String lower) {
    return PREPOSITIONS.contains(lower)
        || AUXILIARIES.contains(lower)
        || BREAKS.contains(lower)
        || PRONOUNS.contains(lower)
        || lower.equals("and")
        || lower.equals("or")
        || SAYS.contains(lower);
  }

  static Set<String> words(String list) {
    return Set.copyOf(List.of(BLANKS.split(list.strip(), -1)));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }

  private static Set<String> plurals(String list) {
    Set<String> all = new HashSet<>();
    for (String word : BLANKS.split(list, -1)) {
      all.add(word);
      all.add(
          word.endsWith("y") && !word.endsWith("ay")
              ? word.substring(0, word.length() - 1) + "ies"
              : word + "s");
    }
    return Set.copyOf(all);
  }

  private static void verbs(Frame frame, String list) {
    forms(list).forEach(form -> VERBS.put(form, frame));
  }

  /** All forms of verbs; irregular ones stand behind a colon. */
  private static Set<String> forms(String list) {
    Set<String> all = new HashSet<>();
    for (String entry : BLANKS.split(list, -1)) {
      String[] parts = entry.split(":", -1);
      String base = parts[0];
      all.add(base);
      boolean y = base.endsWith("y") && !base.endsWith("ay") && !base.endsWith("uy");
      String stem = base.substring(0, base.length() - (base.endsWith("e") || y ? 1 : 0));
      boolean hisses = base.matches(".*(?:s|x|ch|sh)");
      all.add(y ? stem + "ies" : base + (hisses ? "es" : "s"));
      all.add((y ? base : stem) + "ing");
      all.add(y ? stem + "ied" : stem + "ed");
      for (int i = 1; i < parts.length; i++) {
        all.add(parts[i]);
      }
    }
    return Set.copyOf(all);
  }
}
