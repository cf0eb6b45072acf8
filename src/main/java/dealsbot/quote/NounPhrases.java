package dealsbot.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that can be a speaker, before a verb or after one. There is no parser
 * behind it: closed word classes, capital letters and the endings of verbs tell where a phrase
 * stops. The class is long because looking backwards and forwards share these rules.
 */
final class NounPhrases {

  private static final int REACH = 40;

  private final ReporterSentence sentence;
  private final WordUse use;

  NounPhrases(ReporterSentence sentence, WordUse use) {
    this.sentence = sentence;
    this.use = use;
  }

  private static final Set<String> LINKS = WordClasses.words("of for at in from with on to behind");

  /** The phrase that ends right before token {@code end}; null where none does. */
  @Nullable TokenRange before(int end, int from) {
    int last = end - 1;
    if (last >= from && sentence.get(last).is(")")) {
      last = opening(last, from) - 1;
    }
    if (last < from) {
      return null;
    }
    Token token = sentence.get(last);
    if (WordClasses.SUBJECTS.contains(token.lower()) && !token.is("who")) {
      return new TokenRange(last, last + 1);
    }
    if (token.is("who") || token.is("which") || (token.is("that") && last > from)) {
      int antecedent = last > from && sentence.get(last - 1).is(",") ? last - 1 : last;
      TokenRange phrase = before(antecedent, Math.max(from, antecedent - REACH));
      return phrase != null && token.is("who") ? person(phrase) : phrase;
    }
    int start = last + 1;
    while (start > from && last - start < REACH && belongs(start - 1, last, from)) {
      start--;
      if (WordClasses.DETERMINERS.contains(sentence.get(start).lower())
          && !(start > from && linked(start - 1, from))) {
        boolean counted = start > from && use.isDeterminer(start - 1); // "the two companies"
        start -= counted ? 1 : 0;
        break;
      }
    }
    return trimmed(start, last + 1);
  }

  /** Of "a lecture from the president", the part that a "who" after it can mean. */
  private TokenRange person(TokenRange phrase) {
    int start = phrase.from();
    for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
      Token before = sentence.get(i - 1);
      if (!LINKS.contains(sentence.get(i).lower())) {
        continue;
      }
      if (before.isCapital() || RoleNouns.isRole(before.lower()) || before.lower().endsWith("s")) {
        break;
      }
      start = i + 1;
    }
    return new TokenRange(start, phrase.to());
  }

  /** The phrase that starts at token {@code start}; null where none does. */
  @Nullable TokenRange at(int start, int to) {
    if (start >= to) {
      return null;
    }
    if (WordClasses.SUBJECTS.contains(sentence.get(start).lower())) {
      return sentence.get(start).is("who") ? null : new TokenRange(start, start + 1);
    }
    int end = start;
    while (end < to && end - start < REACH && goesOn(end, start, to)) {
      end++;
    }
    return trimmed(start, end);
  }

  private int opening(int closing, int from) {
    int first = Math.max(from, closing - REACH);
    for (int i = closing - 1; i >= first; i--) {
      if (sentence.get(i).is("(")) {
        return i;
      }
    }
    return closing;
  }

  /** Whether token {@code i} belongs to a phrase that ends with token {@code last}. */
  private boolean belongs(int i, int last, int from) {
    Token token = sentence.get(i);
    return switch (token.type()) {
      case NUMBER, POSSESSIVE -> true;
      case QUOTE -> isNickname(i);
      case MARK -> token.is("&");
      case WORD -> {
        String word = token.lower();
        if (word.equals("and") || word.equals("or")) {
          yield i > from && i < last && joinsNames(i);
        }
        if (token.isCapital() && i > from && !WordClasses.isFunction(word)) {
          yield !WordClasses.PREPOSITIONS.contains(word);
        }
        if (WordClasses.isFunction(word) || WordClasses.SUBJECTS.contains(word)) {
          yield false;
        }
        if (WordClasses.PREPOSITIONS.contains(word)) {
          yield i < last && linked(i, from);
        }
        if (OBJECTS.contains(word)) {
          yield false;
        }
        if (use.isVerb(i)) {
          yield use.isNominal(i, from);
        }
        yield !WordClasses.isAdverb(word) || (i > from && use.isDeterminer(i - 1));
      }
    };
  }

  private static final Set<String> OBJECTS = WordClasses.words("him them me us himself herself");

  /** Whether the preposition at {@code i} ties two parts of one phrase together. */
  private boolean linked(int i, int from) {
    if (!LINKS.contains(sentence.get(i).lower()) || i <= from) {
      return false;
    }
    Token before = sentence.get(i - 1);
    if (before.isPossessive() || before.isNumber()) {
      return true;
    }
    return before.isWord()
        && !WordClasses.isFunction(before.lower())
        && !WordClasses.PREPOSITIONS.contains(before.lower())
        && !WordClasses.isAdverb(before.lower())
        && (!use.isVerb(i - 1) || use.isNominal(i - 1, from));
  }

  private boolean goesOn(int i, int start, int to) {
    Token token = sentence.get(i);
    return switch (token.type()) {
      case NUMBER -> true;
      case POSSESSIVE -> i > start && i + 1 < to && !startsContraction(i) && !isThat(i - 1);
      case QUOTE -> i > start && isNickname(i);
      case MARK -> token.is("&");
      case WORD -> {
        String word = token.lower();
        if (i == start && WordClasses.DETERMINERS.contains(word)) {
          yield true;
        }
        if (ARTICLES.contains(word) && !token.isCapital() && !opensWithinPhrase(i, start)) {
          yield false;
        }
        if (word.equals("and")) {
          yield i > start && i + 1 < to && joinsNames(i);
        }
        if (WordClasses.isFunction(word)
            && !(token.isCapital() && i > start && word.equals("will"))) {
          yield false;
        }
        if (WordClasses.SUBJECTS.contains(word) || OBJECTS.contains(word)) {
          yield false;
        }
        if (WordClasses.PREPOSITIONS.contains(word)) {
          yield i > start && i + 1 < to && carriesOn(i, start);
        }
        if (token.isCapital()) {
          yield i == start || !WordClasses.TIMES.contains(word);
        }
        if (WordClasses.TIMES.contains(word)) {
          yield i > start && use.isDeterminer(i - 1);
        }
        if (use.isVerb(i)) {
          yield i > start && (use.isDeterminer(i - 1) || use.isPluralNoun(i, start));
        }
        yield !WordClasses.isAdverb(word) || (i > start && use.isDeterminer(i - 1));
      }
    };
  }

  private static final Set<String> ARTICLES =
      WordClasses.words("a an the this these those his her its their our my your");

  /** "one of the", "all the": an article goes on with what stands before it. */
  private boolean opensWithinPhrase(int i, int start) {
    String before = sentence.get(i - 1).lower();
    return WordClasses.PREPOSITIONS.contains(before) || (i == start + 1 && use.isDeterminer(start));
  }

  private boolean isThat(int i) {
    String word = sentence.get(i).lower();
    return word.equals("that")
        || word.equals("this")
        || word.equals("here")
        || word.equals("there");
  }

  /** Whether "'s" is short for "is" or "has". */
  private boolean startsContraction(int i) {
    Token next = sentence.get(i + 1);
    return next.isWord()
        && !next.isCapital()
        && (next.lower().endsWith("ing") || WordClasses.DETERMINERS.contains(next.lower()));
  }

  /** "of" ties any phrase together; "for", "at", "with" only one that names no person yet. */
  private boolean carriesOn(int i, int start) {
    String word = sentence.get(i).lower();
    Token before = sentence.get(i - 1);
    if (word.equals("of")) {
      return true;
    }
    boolean role = RoleNouns.isRole(before.lower()) || RoleNouns.isPlural(before.lower());
    return role && !before.isCapital() && LINKS.contains(word) && i > start;
  }

  private boolean joinsNames(int i) {
    return i + 1 < sentence.size()
        && sentence.get(i + 1).isCapital()
        && sentence.get(i - 1).isCapital();
  }

  private boolean isNickname(int i) {
    return i > 0
        && i + 1 < sentence.size()
        && sentence.get(i - 1).isCapital()
        && sentence.get(i + 1).isCapital()
        && sentence.get(i).end() - sentence.get(i).start() < 30;
  }

  private @Nullable TokenRange trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (to > from && dangles(to - 1)) {
      to--;
    }
    while (from < to && leads(from)) {
      from++;
    }
    for (int i = from; i < to; i++) {
      Token token = sentence.get(i);
      if (token.isWord() && !WordClasses.TIMES.contains(token.lower())) {
        return new TokenRange(from, to);
      }
    }
    return null;
  }

  private boolean dangles(int i) {
    Token token = sentence.get(i);
    return token.isMark()
        || token.isPossessive()
        || WordClasses.PREPOSITIONS.contains(token.lower())
        || WordClasses.isFunction(token.lower());
  }

  private boolean leads(int i) {
    Token token = sentence.get(i);
    return token.isMark()
        || token.isPossessive()
        || WordClasses.PREPOSITIONS.contains(token.lower())
        || WordClasses.TIMES.contains(token.lower())
        || (WordClasses.isFunction(token.lower()) && !token.isCapital());
  }
}
