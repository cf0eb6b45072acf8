package dealsbot.deal;

import static dealsbot.deal.WordForms.union;
import static dealsbot.deal.WordForms.words;

import java.util.Set;

/** The small words of English that part phrases and clauses, whatever the sentence is about. */
final class Grammar {

  static final Set<String> SAYS =
      words(
          "say says said saying tells told reported announced announces adds added confirmed"
              + " confirms stated declared estimated estimates wrote noted explained");

  static final Set<String> DETERMINERS =
      words("a an the this that these those his her its their our my your another each some any");

  static final Set<String> PREPOSITIONS =
      words(
          "of in on at by for with from to into onto about against between among during after"
              + " before under over through without within across behind beyond near since until"
              + " upon toward towards via per despite amid along alongside around outside inside"
              + " like as than off following starting beginning worth valued including regarding"
              + " covering concerning involving");

  /** Words that open another clause. */
  static final Set<String> BREAKS =
      words(
          "which who whose where while after although though because when whereas if unless but as"
              + " before that since whether so despite amid following until once");

  /** Words that make a clause only possible. */
  static final Set<String> CONDITIONS = words("if whether unless");

  static final Set<String> AUXILIARIES =
      words(
          "is are was were be been being am has have had having do does did will would can could"
              + " may might must shall should not never isn't aren't wasn't weren't hasn't haven't"
              + " hadn't don't doesn't didn't won't wouldn't isn’t aren’t wasn’t weren’t hasn’t"
              + " haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t");

  /** Before a verb in its plain form. */
  static final Set<String> MODALS =
      words(
          "will would could may might must shall should won't wouldn't couldn't won’t wouldn’t"
              + " couldn’t");

  /** Before a participle. */
  static final Set<String> HAVE = words("has have had having hasn't haven't hadn't hasn’t haven’t");

  /** Participles without an ending of their own. */
  static final Set<String> PARTICIPLES =
      words(
          "bid let put cut set hit become begun bought brought built chosen come dealt drawn fallen"
              + " found given gone got gotten grown held kept led left lent lost made met paid"
              + " risen run seen sent shown sold sought spent spun stood struck taken thrown told"
              + " torn undertaken won withdrawn written");

  static final Set<String> BE = words("is are was were be been being");

  /** Verbs that have one subject: "Procter and Gamble has". */
  static final Set<String> SINGULAR = words("is was has says does");

  static final Set<String> PRONOUNS = words("it they he she we i you them him us who");

  /** Offices and titles, which a person holds. */
  static final Set<String> ROLES =
      words(
          "president minister chancellor secretary ceo chief executive chairman chairwoman chair mr"
              + " mrs ms dr sir judge senator governor mayor prime king queen prince princess"
              + " spokesman spokeswoman spokesperson analyst founder co-founder director officer"
              + " lawyer attorney professor coach actor actress singer lawmaker commissioner"
              + " treasurer general captain rep sen gov premier pope billionaire author candidate"
              + " nominee congressman congresswoman lawmaker presidential singer");

  private static final Set<String> ADVERBS =
      words(
          "also then later once again still just ever soon now already yesterday today recently"
              + " formally jointly finally since even only together first back more twice instead"
              + " yet afterwards meanwhile here there");

  private static final Set<String> NOT_ADVERBS =
      words("family supply assembly ally italy july early daily weekly quarterly monthly");

  private static final Set<String> PASTS =
      words(
          "agreed said told bought sold won made cost took gave got came went rose fell saw led"
              + " built held kept met paid put ran sent set spent stood struck began became chose"
              + " beat cut hit lost left says taken given chosen shown begun driven risen fallen");

  private static final Set<String> PARTING =
      union(PREPOSITIONS, AUXILIARIES, BREAKS, PRONOUNS, SAYS, words("and or up out"));

  private Grammar() {}

  static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower)
        || (lower.endsWith("ly") && lower.length() > 4 && !NOT_ADVERBS.contains(lower));
  }

  /** Whether the word may be a verb in a past form, of whatever meaning. */
  static boolean isPast(String lower) {
    return (lower.endsWith("ed") && lower.length() > 4 && !lower.endsWith("eed"))
        || PASTS.contains(lower);
  }

  /** Whether the word cannot stand inside a noun phrase. */
  static boolean parts(String lower) {
    return PARTING.contains(lower);
  }
}
