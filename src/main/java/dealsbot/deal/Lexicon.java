package dealsbot.deal;

import static dealsbot.deal.WordForms.forms;
import static dealsbot.deal.WordForms.plurals;
import static dealsbot.deal.WordForms.union;
import static dealsbot.deal.WordForms.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of business: verbs by their frames, nouns for deals, and those who make them. */
final class Lexicon {

  /** Who does what with a verb. */
  enum Frame {
    BUY,
    SELL,
    SUPPLY,
    HIRE,
    ORDER,
    INVEST,
    RAISE,
    PARTNER,
    MERGE,
    CHOOSE,
    AWARD,
    PAY,
    GET,
    BUILD,
    USE,
    BECOME,
    DONATE,
    SWITCH
  }

  private static final Map<String, Frame> VERBS = new HashMap<>();

  static {
    verbs(Frame.BUY, "acquire buy:bought:buying purchase snap:snapped:snapping scoop gobble");
    verbs(
        Frame.SELL,
        "sell:sold:selling divest offload unload dispose separate transfer:transferred:transferring"
            + " outsource");
    List.of("part", "parts", "parting", "parted").forEach(form -> VERBS.put(form, Frame.SELL));
    verbs(
        Frame.SUPPLY,
        "supply:supplied provide deliver ship:shipped:shipping export license licence lease");
    verbs(Frame.HIRE, "charter rent in-license take:took:taken");
    verbs(Frame.ORDER, "order");
    verbs(Frame.INVEST, "invest inject pump plough pour put:putting lend:lent");
    verbs(Frame.RAISE, "raise borrow collect gather");
    verbs(
        Frame.PARTNER,
        "agree partner collaborate cooperate team ally:allied join work link pair tie:tied");
    verbs(Frame.MERGE, "merge combine");
    verbs(
        Frame.CHOOSE,
        "choose:chose:chosen:choosing select pick tap:tapped:tapping hire contract:contracted"
            + " appoint name commission engage enlist retain opt:opted:opting task turn"
            + " bring:brought");
    verbs(Frame.AWARD, "award hand grant give:gave:given");
    verbs(Frame.PAY, "pay:paid");
    verbs(Frame.GET, "get:got receive");
    verbs(Frame.BUILD, "build:built develop construct produce manufacture distribute");
    verbs(Frame.USE, "use deploy install");
    verbs(Frame.BECOME, "become:became");
    verbs(Frame.SWITCH, "switch move shift change migrate replace swap:swapped drop:dropped ditch");
    verbs(Frame.DONATE, "donate pledge contribute");
  }

  /** Verbs whose object is a deal. */
  static final Set<String> MAKES =
      union(
          words("lead leads led"),
          forms(
              "sign:signing strike:struck:striking reach ink seal conclude announce unveil form"
                  + " establish create complete finalize finalise close clinch win:won:winning"
                  + " secure land bag:bagged:bagging negotiate renew extend expand enter"
                  + " make:made:making place have:had receive get:got obtain launch agree"
                  + " begin:began:begun set:setting forge accept lose:lost:losing double triple"
                  + " amend revise renegotiate pen:penned:penning book grab:grabbed:grabbing scoop"
                  + " net:netted notch snag:snagged place execute broker hammer thrash cement"
                  + " unwrap conclude enlarge widen deepen trim:trimmed cut:cutting increase lift"
                  + " reduce prolong"));

  /** Those of them that tell of a deal only where its other side is named with it. */
  static final Set<String> LOOSE =
      forms(
          "have:had receive get:got obtain make:made:making create set:setting cut:cutting"
              + " lead:led");

  /** Verbs that get a deal from the one behind "from". */
  static final Set<String> WINS =
      forms(
          "win:won:winning secure land bag:bagged:bagging clinch receive get:got obtain book"
              + " grab:grabbed:grabbing scoop net:netted notch snag:snagged");

  /** Verbs by which a stake comes to be held. */
  static final Set<String> TAKES =
      forms(
          "take:took:taken buy:bought acquire build:built raise lift increase boost reduce cut"
              + " trim:trimmed sell:sold double");

  /** Verbs by which somebody agrees to be bought. */
  static final Set<String> ACCEPTS = forms("accept back recommend endorse approve welcome");

  /** Nouns that mean a bid only behind a word that says so: "takeover approach". */
  static final Set<String> VAGUE_BIDS = plurals("approach proposal swoop pursuit");

  /** What says so. */
  static final Set<String> OF_BIDS =
      words("takeover merger buyout buy-out acquisition bid cash unsolicited hostile");

  /** Nouns that mean money lent only behind a word that says so: "credit facility". */
  static final Set<String> VAGUE_LOANS = plurals("facility");

  /** What says so. */
  static final Set<String> OF_LOANS =
      words("credit loan lending financing debt funding borrowing term revolving overdraft");

  /** Verbs that lead to another one with "to" and keep their subject. */
  static final Set<String> CONTROLS =
      union(
          forms(
              "agree plan:planned:planning intend want seek:sought decide offer aim hope expect"
                  + " prepare pledge promise commit:committed propose vow begin:began:begun start"
                  + " move try:tried attempt refuse decline look continue choose:chose opt:opted"
                  + " win undertake:undertook contract manage"),
          words(
              "set due ready poised about talks negotiations discussions able rights option"
                  + " approval close likely scheduled going"));

  /** Nouns that name a deal between equals or a contract. */
  static final Set<String> CONTRACTS =
      plurals(
          "deal agreement contract partnership pact accord alliance tie-up collaboration lease"
              + " licence license memorandum mou order partnership venture subcontract cooperation"
              + " tender rights concession mandate franchise letter jv loi ppa subscription"
              + " relationship");

  /** Those of them that tell of work together rather than of a sale. */
  static final Set<String> TOGETHER =
      plurals("partnership alliance collaboration cooperation tie-up");

  /** Nouns by which something changes its owner. */
  static final Set<String> PURCHASES =
      plurals(
          "acquisition takeover purchase buyout buy-out merger sale bid offer stake divestment"
              + " holding shareholding approach proposal swoop pursuit");

  static final Set<String> FUNDINGS =
      plurals("investment loan funding financing round facility mortgage refinancing");

  private static final Set<String> DEALS = union(CONTRACTS, PURCHASES, FUNDINGS);

  /** Parts of a company that are bought and sold. */
  static final Set<String> SHARES = plurals("stake interest holding shareholding share");

  /** Words that make a deal another kind of thing. */
  static final Set<String> NOT_BUSINESS =
      words(
          "plea peace nuclear climate budget ceasefire truce hostage prisoner debt-ceiling trade"
              + " brexit divorce withdrawal coalition extradition custody prenuptial"
              + " confidentiality non-disclosure arms-control border migration migrant"
              + " prisoner-swap contract-extension book tv movie record endorsement great good best"
              + " better bad big real raw executive court preliminary restraining mail gag"
              + " stay-at-home public social working short law pay wage labor labour union"
              + " collective bargaining grain rookie police settlement package emergency liquor"
              + " driver driver's marriage hunting fishing business-as-usual");

  /** Common nouns that often open a sentence with a capital. */
  private static final Set<String> COMMON =
      words(
          "lead shares sources officials regulators analysts investors police scientists"
              + " researchers banks companies retailers carmakers supermarkets forecasters"
              + " shareholders customers consumers prosecutors republicans democrats lawmakers"
              + " workers employees executives experts critics rival chip tech both terms financial"
              + " neither details deliveries rivals court judges voters doctors teachers fans"
              + " production sales revenue profit profits under backed led owned policymakers ngos"
              + " maybe perhaps chipmaker drugmaker box craft oil gas steel software");

  private static final boolean[] OPENINGS = new boolean[26 * 26];

  static {
    VERBS.keySet().forEach(Lexicon::opens);
    for (Set<String> nouns : List.of(CONTRACTS, PURCHASES, FUNDINGS)) {
      nouns.forEach(Lexicon::opens);
    }
    // "signed up", "joint venture to be set up": no frame of their own.
    List.of("sign", "signs", "signed", "signing", "joint", "jointly", "will", "form")
        .forEach(Lexicon::opens);
    Valence.words().forEach(Lexicon::opens);
    Relations.TRIGGERS.forEach(Lexicon::opens);
    Ownerships.HANDS.forEach(Lexicon::opens);
    Sponsors.NAMES.forEach(Lexicon::opens);
  }

  private static final Set<String> SIGNS = words("signed signs signing joint jointly");

  private static final Set<String> FREE_SIGNS =
      words("will form forms formed forming share shares sharing shared");

  private Lexicon() {}

  private static void opens(String word) {
    OPENINGS[opening(word.charAt(0), word.charAt(1))] = true;
  }

  private static int opening(char first, char second) {
    return (first - 'a') * 26 + second - 'a';
  }

  private static void verbs(Frame frame, String list) {
    forms(list).forEach(form -> VERBS.put(form, frame));
  }

  static @Nullable Frame frame(String lower) {
    return VERBS.get(lower);
  }

  static boolean isDealNoun(String lower) {
    return DEALS.contains(lower);
  }

  /** An award is told with the noun for what is awarded; changes are told of many things. */
  private static final Set<Frame> WEAK = Set.of(Frame.AWARD, Frame.SWITCH);

  /** Whether a sentence with the word may tell of a deal. */
  static boolean isTrigger(String lower) {
    Frame frame = VERBS.get(lower);
    return (frame != null && !WEAK.contains(frame)) || isDealNoun(lower) || SIGNS.contains(lower);
  }

  /** Whether it may where the article is of business, so that free wordings are read as well. */
  static boolean isFreeTrigger(String lower) {
    return isTrigger(lower)
        || FREE_SIGNS.contains(lower)
        || Relations.TRIGGERS.contains(lower)
        || Ownerships.HANDS.contains(lower)
        || Sponsors.NAMES.contains(lower)
        || Valence.isKnown(lower);
  }

  /** Whether a trigger begins with these two small letters. */
  static boolean mayTrigger(char first, char second) {
    return second >= 'a' && second <= 'z' && OPENINGS[opening(first, second)];
  }

  /** Whether the word is a common noun that often opens a sentence. */
  static boolean isCommon(String lower) {
    return COMMON.contains(lower) || Bodies.isBody(lower) || Grammar.ROLES.contains(lower);
  }
}
