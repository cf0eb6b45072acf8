package dealsbot.deal;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a word of business binds: who stands before it, who is its object, who stands behind which
 * preposition. "lend" binds an investor before it and somebody funded, as its object or behind
 * "to".
 *
 * @param kind what sort of deal it tells of
 * @param sure whether it tells of one by itself; other words need a sum, a number or a sure word
 * @param subject who stands before it
 * @param object who may be its object
 * @param given who stands before a verb that gives the noun: "granted a loan"
 * @param got who stands before a verb that gets it: "took out a loan"
 * @param links who stands behind which preposition
 */
record Valence(
    Kind kind,
    boolean sure,
    Role subject,
    @Nullable Role object,
    Role given,
    Role got,
    Map<String, Role> links) {

  /** A line a class: sure or not, kind, who stands before it, its object, links, the verbs. */
  private static final String VERBS =
      """
      sure OWNERSHIP BUYER TARGET from:SELLER | acquire buy:bought purchase absorb
      weak OWNERSHIP BUYER TARGET for:TARGET | bid:bid
      sure OWNERSHIP SELLER - to:BUYER | sell:sold divest offload
      weak OWNERSHIP SELLER - to:BUYER | transfer:transferred cede
      sure OWNERSHIP TARGET - to:BUYER | belong
      weak OWNERSHIP TARGET - to:BUYER | go:went:gone
      weak CONTRACT SELLER BUYER to:BUYER | supply provide furnish deliver ship:shipped:shipping
      weak CONTRACT BUYER - from:SELLER,by:SELLER | equip:equipped:equipping
      weak CONTRACT BUYER SELLER to:SELLER | compensate reimburse refund
      sure CONTRACT BUYER - from:SELLER,at:SELLER | source procure order charter secure line
      weak CONTRACT BUYER - from:SELLER | get:got receive obtain
      sure CONTRACT SELLER - to:BUYER,from:SELLER | lease license licence rent
      sure CONTRACT SELLER - to:BUYER | let:let:letting
      weak CONTRACT SELLER - to:BUYER | export
      weak CONTRACT SELLER - with:BUYER | place
      weak CONTRACT SELLER - to:BUYER,with:BUYER | fix
      sure CONTRACT BUYER SELLER to:SELLER | entrust commission outsource subcontract task
      weak CONTRACT BUYER SELLER to:SELLER | engage contract hire give:gave:given award
      sure FUNDING INVESTOR FUNDED to:FUNDED | lend:lent bankroll
      weak FUNDING INVESTOR FUNDED to:FUNDED,for:FUNDED | finance back extend
      weak FUNDING INVESTOR FUNDED at:FUNDED | support subsidise subsidize fund co-finance
      weak CONTRACT BUYER SELLER - | sponsor
      weak OWNERSHIP BUYER TARGET from:SELLER | swallow
      weak CONTRACT BUYER - from:SELLER,at:SELLER,with:SELLER | reserve book
      weak FUNDING INVESTOR - in:FUNDED,into:FUNDED,to:FUNDED | invest inject contribute commit:committed pump pour
      sure FUNDING FUNDED - from:INVESTOR | borrow
      weak FUNDING FUNDED - from:INVESTOR,with:INVESTOR | raise collect gather attract
      weak CONTRACT PARTNER - with:PARTNER | settle
      """;

  /** The same for nouns: who gives and who gets it stand before their links. */
  private static final String NOUNS =
      """
      sure CONTRACT PARTNER BUYER SELLER with:PARTNER,from:BUYER,by:PARTNER,to:SELLER,at:SELLER,between:PARTNER | contract deal agreement pact accord memorandum order tender framework subcontract
      sure CONTRACT PARTNER SELLER BUYER with:PARTNER,from:SELLER,by:SELLER,to:BUYER | licence license concession lease charter franchise
      weak CONTRACT PARTNER SELLER BUYER from:SELLER,by:SELLER,to:BUYER,with:PARTNER | supply delivery rights batch consignment option access
      weak CONTRACT PARTNER BUYER SELLER to:SELLER | job task maintenance catering cleaning running management laundry
      sure CONTRACT BUYER BUYER SELLER of:SELLER,with:SELLER,by:BUYER,from:BUYER | sponsorship
      sure FUNDING FUNDED INVESTOR FUNDED from:INVESTOR,with:INVESTOR,by:INVESTOR,to:FUNDED,for:FUNDED | loan mortgage
      weak FUNDING FUNDED INVESTOR FUNDED from:INVESTOR,with:INVESTOR,by:INVESTOR,to:FUNDED,in:FUNDED | credit financing investment funding round capital equity
      sure OWNERSHIP BUYER SELLER BUYER in:TARGET,from:SELLER,to:BUYER,by:BUYER,of:TARGET | stake shareholding takeover acquisition buyout buy-out
      weak OWNERSHIP BUYER SELLER BUYER in:TARGET,from:SELLER,to:BUYER,of:TARGET | share holding interest
      weak FUNDING FUNDED INVESTOR FUNDED of:INVESTOR,from:INVESTOR | backing
      sure CONTRACT PARTNER PARTNER PARTNER with:PARTNER,between:PARTNER | partnership alliance venture settlement merger
      """;

  /** Verbs by which somebody gives what the noun behind them names. */
  private static final Set<String> GIVES =
      WordForms.forms(
          "grant give:gave:given award hand extend provide approve issue offer sell:sold place"
              + " assign let:let allow");

  /** Verbs by which somebody gets it. */
  private static final Set<String> GETS =
      WordForms.forms(
          "secure obtain win:won get:got receive land gain clinch take:took:taken acquire"
              + " buy:bought have:had:has hold:held accept use bag:bagged book collect"
              + " sign:signed exercise");

  private static final Map<String, Valence> OF_VERBS = new HashMap<>();
  private static final Map<String, Valence> OF_NOUNS = new HashMap<>();

  static {
    VERBS.lines().forEach(Valence::verbs);
    NOUNS.lines().forEach(Valence::nouns);
  }

  private static void verbs(String line) {
    String[] parts = line.split(" \\| ", 2);
    String[] heads = parts[0].split(" ", -1);
    Role subject = Role.valueOf(heads[2]);
    Role object = heads[3].equals("-") ? null : Role.valueOf(heads[3]);
    Valence valence =
        new Valence(
            Kind.valueOf(heads[1]),
            heads[0].equals("sure"),
            subject,
            object,
            subject,
            subject,
            links(heads[4]));
    WordForms.forms(parts[1]).forEach(form -> OF_VERBS.put(form, valence));
  }

  private static void nouns(String line) {
    String[] parts = line.split(" \\| ", 2);
    String[] heads = parts[0].split(" ", -1);
    Valence valence =
        new Valence(
            Kind.valueOf(heads[1]),
            heads[0].equals("sure"),
            Role.valueOf(heads[2]),
            null,
            Role.valueOf(heads[3]),
            Role.valueOf(heads[4]),
            links(heads[5]));
    WordForms.plurals(parts[1]).forEach(form -> OF_NOUNS.put(form, valence));
  }

  private static Map<String, Role> links(String list) {
    if (list.equals("-")) {
      return Map.of();
    }
    Map<String, Role> links = new HashMap<>();
    for (String link : list.split(",", -1)) {
      String[] pair = link.split(":", -1);
      links.put(pair[0], Role.valueOf(pair[1]));
    }
    return Map.copyOf(links);
  }

  static Optional<Valence> ofVerb(String lower) {
    return Optional.ofNullable(OF_VERBS.get(lower));
  }

  static Optional<Valence> ofNoun(String lower) {
    return Optional.ofNullable(OF_NOUNS.get(lower));
  }

  /** Every word that binds somebody. */
  static Set<String> words() {
    return WordForms.union(OF_VERBS.keySet(), OF_NOUNS.keySet());
  }

  /** Whether the word binds somebody. */
  static boolean isKnown(String lower) {
    return OF_VERBS.containsKey(lower) || OF_NOUNS.containsKey(lower);
  }

  /** Whether it is a verb that does so, but tells of a deal with a number only. */
  static boolean isWeakVerb(String lower) {
    Valence verb = OF_VERBS.get(lower);
    return verb != null && !verb.sure() && !OF_NOUNS.containsKey(lower);
  }

  /** Who does what the verb before the noun says. */
  Role before(String verb) {
    return GIVES.contains(verb) ? given : GETS.contains(verb) ? got : subject;
  }

  /** Whether the verb gives what a noun names. */
  static boolean isGiven(String verb) {
    return GIVES.contains(verb);
  }

  /** Whether the verb gives or gets what a noun names. */
  static boolean carries(String verb) {
    return GIVES.contains(verb) || GETS.contains(verb);
  }
}
