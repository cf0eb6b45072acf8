package dealsbot.quote;

import dealsbot.quote.SpeechVerbs.Form;
import dealsbot.quote.SpeechVerbs.Verb;
import java.util.Set;

/**
 * A verb of speech where it stands: what comes before it, and whether it is a verb there at all.
 * "The offer", "his remarks", "a fund called “…”" are none.
 */
final class SpeechVerbUse {

  private final ReporterSentence sentence;
  private final WordUse use;
  private final int at;
  private final Verb verb;
  private final int before;
  private boolean passive;
  private boolean auxiliary;
  private boolean infinitive;

  SpeechVerbUse(ReporterSentence sentence, WordUse use, int at, Verb verb) {
    this.sentence = sentence;
    this.use = use;
    this.at = at;
    this.verb = verb;
    int i = at - 1;
    while (i >= 0 && isPreverbal(i)) {
      String word = sentence.get(i).lower();
      passive |= WordClasses.BE.contains(word);
      auxiliary |= WordClasses.AUXILIARIES.contains(word);
      infinitive |= word.equals("to");
      i--;
    }
    this.before = i;
  }

  Verb verb() {
    return verb;
  }

  TokenRange cue() {
    return new TokenRange(at, at + 1);
  }

  /** Number of the token before the verb and what goes with it: adverbs, auxiliaries, "to". */
  int before() {
    return before;
  }

  /** Whether something is said of its subject: "was called". */
  boolean passive() {
    return passive && verb.form() == Form.PAST;
  }

  /** Whether it depends on another verb: "saying", but not "is saying". */
  boolean participle() {
    return verb.form() == Form.ING && !passive;
  }

  boolean auxiliary() {
    return auxiliary;
  }

  boolean infinitive() {
    return infinitive;
  }

  /** Whether the word says what somebody does. */
  boolean speaks() {
    if (isName() || (verb.lemma().equals("continue") && sentence.is(at + 1, "to"))) {
      return false;
    }
    boolean base = verb.form() == Form.BASE && !auxiliary && !infinitive;
    if (base && !hasPluralSubject()) {
      return false;
    }
    if (before == at - 1 && (isNoun() || isPluralNoun())) {
      return false;
    }
    boolean reduced =
        sentence.is(before, "when") || sentence.is(before, "if") || sentence.is(before, "as");
    return !(reduced && verb.form() == Form.PAST && !auxiliary);
  }

  /** "a play called “…”": the verb only gives a name. */
  private boolean isName() {
    int i = at;
    Token token = sentence.get(i);
    boolean naming = token.is("called") || token.is("dubbed") || token.is("named");
    if (!naming || i == 0 || i + 1 == sentence.size() || !sentence.get(i + 1).isQuote()) {
      return false;
    }
    Token before = sentence.get(i - 1);
    return !before.isCapital()
        && !WordClasses.SUBJECTS.contains(before.lower())
        && !WordClasses.isFunction(before.lower())
        && !WordClasses.isAdverb(before.lower());
  }

  /** Whether an article or an owner before the word makes a noun or an adjective of it. */
  private boolean isNoun() {
    if (before < 0) {
      return false;
    }
    Token token = sentence.get(before);
    return token.isPossessive() || token.isNumber() || ARTICLES.contains(token.lower());
  }

  /** Whether "comments", "hopes" and the like are things here, not what somebody does. */
  private boolean isPluralNoun() {
    if (verb.form() != Form.PRESENT || !NOUNS.contains(verb.lemma()) || at + 1 >= sentence.size()) {
      return false;
    }
    String next = sentence.get(at + 1).lower();
    boolean content = next.equals("for") || next.equals("to") || next.equals("that");
    return !content
        && (WordClasses.PREPOSITIONS.contains(next)
            || WordClasses.isFunction(next)
            || use.isVerb(at + 1));
  }

  /** Verbs whose third person is also a common plural. */
  private static final Set<String> NOUNS =
      WordClasses.words(
          "attack blast call charge claim comment credit demand email e-mail hint hope message note"
              + " pledge post promise question quote remark reply report request response state"
              + " statement tweet vow plan share taunt estimate forecast protest name label brand"
              + " frame point text voice reference press release signal cheer joke");

  private static final Set<String> ARTICLES =
      WordClasses.words("a an the his her its their our my your no");

  private boolean hasPluralSubject() {
    if (before < 0) {
      return false;
    }
    Token previous = sentence.get(before);
    boolean pronoun =
        previous.is("they")
            || previous.is("we")
            || previous.is("i")
            || previous.is("you")
            || previous.is("who");
    boolean plural =
        previous.isWord()
            && !previous.isCapital()
            && previous.lower().endsWith("s")
            && !previous.lower().endsWith("ss");
    boolean noun =
        at + 1 < sentence.size()
            && (sentence.get(at + 1).is("of") || sentence.get(at + 1).is("from"));
    return (pronoun || plural || previous.is("people")) && !noun;
  }

  private boolean isPreverbal(int i) {
    Token token = sentence.get(i);
    if (!token.isWord()) {
      return token.isPossessive() && i + 1 < sentence.size() && isContraction(i);
    }
    return WordClasses.AUXILIARIES.contains(token.lower())
        || token.is("to")
        || (token.is("both") || token.is("all") || token.is("each"))
        || (WordClasses.isAdverb(token.lower()) && !token.isCapital());
  }

  private boolean isContraction(int i) {
    Token next = sentence.get(i + 1);
    Verb verb = SpeechVerbs.of(next.lower());
    return verb != null && (verb.form() == Form.ING || verb.form() == Form.PAST);
  }
}
