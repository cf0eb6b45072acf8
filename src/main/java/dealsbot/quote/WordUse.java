package dealsbot.quote;

import dealsbot.quote.SpeechVerbs.Form;
import dealsbot.quote.SpeechVerbs.Verb;
import java.util.Set;

/** Tells verbs from nouns in one sentence, by their endings and by the words beside them. */
final class WordUse {

  private final ReporterSentence sentence;

  WordUse(ReporterSentence sentence) {
    this.sentence = sentence;
  }

  /** Base forms that are hardly ever nouns. */
  private static final Set<String> PLAIN =
      WordClasses.words("say think believe tell ask write read");

  /** Whether the word at {@code i} looks like a verb's form. */
  boolean isVerb(int i) {
    Token token = sentence.get(i);
    String word = token.lower();
    if (!token.isWord() || token.isCapital()) {
      return false;
    }
    Verb verb = SpeechVerbs.of(word);
    if (verb != null && (verb.form() != Form.BASE || PLAIN.contains(word))) {
      return true;
    }
    return WordClasses.VERBS.contains(word)
        || (word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed"));
  }

  /** Whether a verb, or an adverb before one, stands at {@code i}. */
  boolean startsPredicate(int i) {
    Token token = sentence.get(i);
    if (!token.isWord() || token.isCapital()) {
      return token.isPossessive() && i + 1 < sentence.size() && isVerb(i + 1);
    }
    return WordClasses.AUXILIARIES.contains(token.lower())
        || isVerb(i)
        || (WordClasses.isAdverb(token.lower())
            && i + 1 < sentence.size()
            && !WordClasses.isAdverb(sentence.get(i + 1).lower())
            && startsPredicate(i + 1));
  }

  /** Whether what looks like a verb is a noun or an adjective here. */
  boolean isNominal(int i, int from) {
    if (sentence.get(i).isCapital() && i > from) {
      return true;
    }
    Verb verb = SpeechVerbs.of(sentence.get(i).lower());
    boolean base = verb != null && verb.form() == Form.BASE;
    if (i == from) {
      return base;
    }
    Token before = sentence.get(i - 1);
    if (isDeterminer(i - 1) || before.isPossessive()) {
      return true;
    }
    if (base) {
      return before.isWord()
          && !WordClasses.SUBJECTS.contains(before.lower())
          && !WordClasses.AUXILIARIES.contains(before.lower())
          && !before.is("to");
    }
    return i - 1 > from
        && (isDeterminer(i - 2) || sentence.get(i - 2).isPossessive())
        && !before.isCapital()
        && !WordClasses.BEARERS.contains(before.lower())
        && !RoleNouns.isRole(before.lower());
  }

  /** "his recent remarks": a verb's third person after an adjective is a noun. */
  boolean isPluralNoun(int i, int start) {
    Verb verb = SpeechVerbs.of(sentence.get(i).lower());
    Token before = sentence.get(i - 1);
    return verb != null
        && verb.form() == Form.PRESENT
        && isDeterminer(start)
        && before.isWord()
        && !before.isCapital()
        && !RoleNouns.isRole(before.lower())
        && !RoleNouns.isBody(before.lower())
        && !WordClasses.BEARERS.contains(before.lower());
  }

  boolean isDeterminer(int i) {
    return WordClasses.DETERMINERS.contains(sentence.get(i).lower());
  }
}
