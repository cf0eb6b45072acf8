package dealsbot.language;

import java.util.Locale;
import java.util.Set;

/** Small words of English that say nothing about a topic, question words among them. */
public final class StopWords {

  private static final Set<String> WORDS =
      WordSet.of(
          ("a an the this that these those there here it its itself he him his himself she her hers"
               + " herself they them their theirs themselves we us our ours i me my mine you your"
               + " yours who whom whose which what when where why how and or but nor so if then"
               + " than because as until while of at by for with about against between into through"
               + " during before after above below to from up down in out on off over under again"
               + " further once be am is are was were been being have has had having do does did"
               + " doing done can could will would shall should may might must ought not no yes"
               + " only own same too very just also any some such both each few more most other"
               + " another all many much s t d ll re ve m don didn doesn isn aren wasn weren hasn"
               + " haven won wouldn couldn shouldn please tell know let get got give given named"
               + " called say says said saying explain describe show list name find according"
               + " anything something someone anyone thing things whether")
              .split(" "));

  /** Words that only ask: they never stand for what is asked about. */
  private static final Set<String> QUESTION_WORDS =
      WordSet.of("who", "whom", "whose", "which", "what", "when", "where", "why", "how");

  private StopWords() {}

  /** Whether {@code word} is a small word, in any case. */
  public static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code word} is a question word, in any case. */
  public static boolean asks(String word) {
    return QUESTION_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
