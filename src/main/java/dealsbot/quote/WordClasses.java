package dealsbot.quote;

import dealsbot.language.FunctionWords;
import dealsbot.language.WordSet;
import java.util.Set;

/** Closed classes of English words, and the nouns that stand for people who speak. */
final class WordClasses {

  /** Pronouns that can be a subject. */
  static final Set<String> SUBJECTS =
      words("he she they we i it you who everyone everybody someone somebody nobody");

  static final Set<String> DETERMINERS =
      WordSet.with(
          FunctionWords.DETERMINERS,
          "many most several other both every few all no one two three four five six seven eight"
              + " nine ten dozens hundreds");

  static final Set<String> PREPOSITIONS =
      WordSet.with(FunctionWords.PREPOSITIONS, "above below throughout unlike except");

  static final Set<String> CONJUNCTIONS =
      words(
          "and or but nor so yet because although though while whereas if unless when whenever"
              + " where that which who whom whose what how why whether once then");

  static final Set<String> AUXILIARIES =
      WordSet.with(
          FunctionWords.AUXILIARIES,
          "'s 've 'd 'll can't couldn't shouldn't cannot can’t couldn’t shouldn’t");

  static final Set<String> BE = WordSet.with(FunctionWords.BE, "am 's get gets got");

  static final Set<String> ADVERBS =
      WordSet.with(
          FunctionWords.ADVERBS,
          "often always afterward further perhaps too sometimes thus tonight earlier simply rather"
              + " quite very most not never ago however therefore moreover nevertheless nonetheless"
              + " likewise besides altogether almost nearly moments shortly reportedly famously"
              + " in-part");

  /** Words for a time, which stand beside a verb without a preposition. */
  static final Set<String> TIMES =
      words(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " june july august september october november december jan. feb. aug. sept. oct."
              + " nov. dec. morning afternoon evening night week weekend month year yesterday today"
              + " tonight tomorrow earlier later last ago day days past decade quarter weeks months"
              + " years hours minutes");

  /** Nouns for things that carry words. */
  static final Set<String> BEARERS =
      words(
          "statement letter report filing release memo email e-mail tweet post note article"
              + " editorial headline ad advertisement document study survey poll website sign"
              + " banner message caption column transcript book complaint lawsuit order ruling text"
              + " prospectus announcement newspaper magazine agency analysis");

  /** Everyday verbs that are not verbs of speech, in the forms that end a subject. */
  static final Set<String> VERBS =
      words(
          "came went took gave made got saw knew found left felt kept held stood met ran won lost"
              + " sold bought brought built set led grew rose fell began drew paid sent spent put"
              + " thought became showed seemed appeared remained wore sat broke hit let cut says"
              + " comes goes takes gives makes gets sees knows finds leaves feels keeps holds"
              + " stands meets runs wins sells buys brings builds leads grows rises falls begins"
              + " pays sends becomes shows seems appears remains includes needs wants hopes plans"
              + " expects believes thinks means owns works lives sits helps allows enables adds"
              + " uses offers include need want hope plan expect believe think mean own help allow"
              + " enable went refused declined sought fought chose spoke taught caught threw flew"
              + " wrote told said did does do");

  private WordClasses() {}

  static Set<String> words(String list) {
    return WordSet.ofList(list);
  }

  /** Whether the word, in small letters, cannot stand inside a noun phrase. */
  static boolean isFunction(String lower) {
    return CONJUNCTIONS.contains(lower) || AUXILIARIES.contains(lower);
  }

  static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower) || FunctionWords.endsLikeAnAdverb(lower);
  }
}
