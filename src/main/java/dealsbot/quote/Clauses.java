package dealsbot.quote;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a clause. In order, it passes over datelines, connectives, and whatever
 * introduces the clause up to a comma; then the first noun phrase is the subject. The class is long
 * because each way of introducing a clause has a rule of its own.
 */
final class Clauses {

  private static final int REACH = 40;

  private final ReporterSentence sentence;
  private final WordUse use;
  private final NounPhrases phrases;

  Clauses(ReporterSentence sentence) {
    this.sentence = sentence;
    this.use = new WordUse(sentence);
    this.phrases = new NounPhrases(sentence, use);
  }

  NounPhrases phrases() {
    return phrases;
  }

  WordUse use() {
    return use;
  }

  private static final Set<String> INTRODUCERS =
      WordClasses.words(
          "as when while after before if although though because since once whereas until asked"
              + " pressed told given known to");

  /** The subject of the clause that starts at token {@code from}; null where it cannot be told. */
  @Nullable TokenRange subject(int from, int to) {
    int i = afterDateline(from, to);
    boolean introduced = false;
    for (int turn = 0; turn < 5 && i < to; turn++) {
      i = skipConnectives(i, to);
      if (i >= to || !introduces(i)) {
        break;
      }
      int comma = comma(i, to);
      if (comma < 0) {
        return firstSubject(i + 1, to);
      }
      introduced = true;
      i = comma + 1;
    }
    TokenRange phrase = phrases.at(i, to);
    if (phrase != null && isTime(phrase, to)) {
      int comma = comma(phrase.to(), Math.min(to, phrase.to() + 3));
      phrase = comma < 0 ? phrase : phrases.at(comma + 1, to);
      introduced = true;
    }
    if (introduced && phrase != null) {
      TokenRange later = afterPlace(phrase, to);
      return later == null ? phrase : later;
    }
    return phrase;
  }

  /** The subject of the clause that token {@code end} stands in, before it. */
  @Nullable TokenRange subjectBefore(int end) {
    int start = 0;
    for (int i = Math.min(end, sentence.size()) - 1; i > 0; i--) {
      Token token = sentence.get(i);
      if (token.is(";") || token.is("—") || token.is("--") || opensAside(i, end)) {
        start = i + 1;
        break;
      }
    }
    for (int i = start; i < end - 1; i++) {
      Token token = sentence.get(i);
      if (token.isQuote() && (i == start || ",?!".indexOf(token.lastQuoted()) >= 0)) {
        start = i + 1;
      }
    }
    return start >= end ? null : subject(start, end);
  }

  /**
   * Whether a clause opens at {@code i} with a name and an aside: "while Ruiz, the owner, said".
   */
  private boolean opensAside(int i, int end) {
    Token token = sentence.get(i);
    if (!token.isWord() || !WordClasses.CONJUNCTIONS.contains(token.lower()) || i + 1 >= end) {
      return false;
    }
    boolean role = RoleNouns.isRole(sentence.get(i + 1).lower());
    if (!sentence.get(i + 1).isCapital() || sentence.get(i - 1).isCapital() || role) {
      return false;
    }
    TokenRange subject = phrases.at(i + 1, end);
    return subject != null && subject.to() < end && sentence.get(subject.to()).is(",");
  }

  /** "NEW YORK (Newswire) - ", "Oslo: ": where a report was written, or what it is about. */
  private int afterDateline(int from, int to) {
    for (int i = from; from == 0 && i < Math.min(to, from + 4); i++) {
      if (i > 0 && sentence.is(i, ":") && i + 1 < to && !sentence.get(i + 1).isQuote()) {
        return i + 1;
      }
      if (!sentence.get(i).isCapital()) {
        break;
      }
    }
    Token first = from < to ? sentence.get(from) : null;
    if (first == null || from > 0 || first.text().length() < 3 || !isUpper(first.text())) {
      return from;
    }
    for (int i = from + 1; i < Math.min(to, from + 14); i++) {
      if (sentence.get(i).is("-") || sentence.get(i).is("–") || sentence.get(i).is("—")) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
  }

  private boolean isTime(TokenRange phrase, int to) {
    Token last = sentence.get(phrase.to() - 1);
    Token next = phrase.to() < to ? sentence.get(phrase.to()) : null;
    boolean later = next != null && (next.is("later") || next.is("earlier") || next.is("ago"));
    return later || WordClasses.TIMES.contains(last.lower());
  }

  /** After "In Oslo, Norway, Ruiz said", the name that a verb follows. */
  private @Nullable TokenRange afterPlace(TokenRange phrase, int to) {
    int comma = phrase.to();
    if (comma >= to || !sentence.get(comma).is(",")) {
      return null;
    }
    TokenRange next = phrases.at(comma + 1, to);
    if (next == null || next.to() >= to || !use.startsPredicate(next.to())) {
      return null;
    }
    Token first = sentence.get(next.from());
    boolean named = first.isCapital() || WordClasses.SUBJECTS.contains(first.lower());
    return named ? next : null;
  }

  /** The first pronoun or name that a verb follows. */
  private @Nullable TokenRange firstSubject(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = sentence.get(i);
      boolean pronoun = WordClasses.SUBJECTS.contains(token.lower()) && !token.is("who");
      if (pronoun || token.isCapital() || WordClasses.DETERMINERS.contains(token.lower())) {
        TokenRange phrase = phrases.at(i, to);
        if (phrase != null && phrase.to() < to && use.startsPredicate(phrase.to())) {
          return phrase;
        }
        if (phrase != null) {
          i = phrase.to() - 1;
        }
      }
    }
    return null;
  }

  private int skipConnectives(int from, int to) {
    int i = from;
    while (i < to) {
      Token token = sentence.get(i);
      boolean connective =
          Set.of("and", "but", "so", "yet", "or", "nor", "then").contains(token.lower())
              || (token.isMark() && !token.is("("))
              || (token.isWord() && WordClasses.isAdverb(token.lower()));
      if (!connective) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether a phrase that leads to the clause starts at {@code i}: "In May", "When Orion bid". */
  boolean introduces(int i) {
    Token token = sentence.get(i);
    if (token.isQuote() || token.is("(")) {
      return true;
    }
    if (!token.isWord() || WordClasses.SUBJECTS.contains(token.lower())) {
      return false;
    }
    boolean inner = i > 0 && token.isCapital();
    return WordClasses.PREPOSITIONS.contains(token.lower())
        || INTRODUCERS.contains(token.lower())
        || (!inner && isParticiple(token.lower(), i))
        || (WordClasses.TIMES.contains(token.lower()) && !token.is("may"));
  }

  /** "Speaking in Seoul,", "Pressed for details,"; but not "Manning said". */
  private boolean isParticiple(String word, int i) {
    boolean ending = word.endsWith("ing") || (word.endsWith("ed") && i == 0);
    return ending && word.length() > 4 && i + 1 < sentence.size() && !use.startsPredicate(i + 1);
  }

  private int comma(int from, int to) {
    int last = Math.min(to, from + REACH);
    for (int i = from; i < last; i++) {
      Token token = sentence.get(i);
      boolean quotedComma = token.isQuote() && token.lastQuoted() == ',';
      if (token.is(",") || quotedComma) {
        return i;
      }
    }
    return -1;
  }
}
