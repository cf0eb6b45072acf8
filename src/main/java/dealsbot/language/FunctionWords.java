package dealsbot.language;

import java.util.Set;

/** The small words of English that every rule of grammar here has in common. */
public final class FunctionWords {

  /** Words that open a phrase about place, time, manner or side. */
  public static final Set<String> PREPOSITIONS =
      WordSet.ofList(
          "of in on at by for with from to into onto about against between among during"
              + " after before under over through without within across behind beyond near since"
              + " until upon toward towards via per despite amid along alongside around outside"
              + " inside like as than off following including regarding concerning");

  /** Verbs that help another one. */
  public static final Set<String> AUXILIARIES =
      WordSet.ofList(
          "is are was were be been being am has have had having do does did will would can"
              + " could may might must shall should not never isn't aren't wasn't weren't hasn't"
              + " haven't hadn't don't doesn't didn't won't wouldn't isn’t aren’t wasn’t weren’t"
              + " hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t");

  /** Words that open a noun phrase. */
  public static final Set<String> DETERMINERS =
      WordSet.ofList(
          "a an the this that these those his her its their our my your another each some"
              + " any");

  /** Forms of "be" that a participle follows. */
  public static final Set<String> BE = WordSet.ofList("is are was were be been being");

  /** Adverbs without an ending of their own. */
  public static final Set<String> ADVERBS =
      WordSet.ofList(
          "also then later once again still just ever soon now already yesterday today"
              + " even only first back more twice instead yet afterwards meanwhile here there");

  private static final Set<String> NOT_ADVERBS =
      WordSet.ofList(
          "family supply reply assembly rally ally italy july elderly friendly daily"
              + " weekly early anomaly monopoly quarterly monthly yearly billy sally emily kelly"
              + " beverly");

  private FunctionWords() {}

  /**
   * Whether the word, in small letters, ends like an adverb and is none of the words that only do
   * so.
   */
  public static boolean endsLikeAnAdverb(String lower) {
    return lower.endsWith("ly") && lower.length() > 4 && !NOT_ADVERBS.contains(lower);
  }
}
