package dealsbot.deal;

import static dealsbot.deal.WordForms.union;
import static dealsbot.deal.WordForms.words;

import dealsbot.language.FunctionWords;
import dealsbot.language.WordSet;
import java.util.Set;

/** The small words of English that part phrases and clauses, whatever the sentence is about. */
final class Grammar {

  static final Set<String> SAYS =
      words(
          "say says said saying tells told reported announced announces adds added confirmed"
              + " confirms stated declared estimated estimates wrote noted explained");

  static final Set<String> DETERMINERS = FunctionWords.DETERMINERS;

  static final Set<String> PREPOSITIONS =
      WordSet.with(
          FunctionWords.PREPOSITIONS, "starting beginning worth valued covering involving");

  /** Words that open another clause. */
  static final Set<String> BREAKS =
      words(
          "which who whose where while after although though because when whereas if unless but as"
              + " before that since whether so despite amid following until once");

  /** Words that make a clause only possible. */
  static final Set<String> CONDITIONS = words("if whether unless");

  static final Set<String> AUXILIARIES = FunctionWords.AUXILIARIES;

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
          "bid outbid let put cut set hit become begun bought brought built chosen come dealt drawn"
              + " fallen found given gone got gotten grown held kept led left lent lost made met"
              + " paid risen run seen sent shown sold sought spent spun stood struck taken thrown"
              + " told torn undertaken won withdrawn written");

  static final Set<String> BE = FunctionWords.BE;

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
      WordSet.with(
          FunctionWords.ADVERBS, "recently formally jointly finally since together longer");

  private static final Set<String> PASTS =
      words(
          "agreed said told bought sold won made cost took gave got came went rose fell saw led"
              + " built held kept met paid put ran sent set spent stood struck began became chose"
              + " beat outbid cut hit lost left says taken given chosen shown begun driven risen"
              + " fallen");

  private static final Set<String> PARTING =
      union(PREPOSITIONS, AUXILIARIES, BREAKS, PRONOUNS, SAYS, words("and or up out"));

  private Grammar() {}

  static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower) || FunctionWords.endsLikeAnAdverb(lower);
  }

  /** Whether the word may be a verb in a past form, of whatever meaning. */
  static boolean isPast(String lower) {
    // "state-owned" tells how somebody is.
    boolean described = lower.indexOf('-') > 2;
    return (lower.endsWith("ed") && lower.length() > 4 && !lower.endsWith("eed") && !described)
        || PASTS.contains(lower);
  }

  /** Whether the word cannot stand inside a noun phrase. */
  static boolean parts(String lower) {
    return PARTING.contains(lower);
  }
}
