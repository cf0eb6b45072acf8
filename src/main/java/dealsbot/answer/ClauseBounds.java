package dealsbot.answer;

import dealsbot.language.Verbs;

/** Where in a sentence a clause begins and ends. */
final class ClauseBounds {

  private final SentenceWords words;

  ClauseBounds(SentenceWords words) {
    this.words = words;
  }

  /** The first word of the clause whose verb stands at {@code i}. */
  int start(int i) {
    int at = i - 1;
    while (at >= 0) {
      String word = words.lower(at);
      boolean mark = words.isMark(at) && ";:–—“”\"()‘".contains(word);
      boolean opens =
          words.opensClause(at)
              && !isGoing(at + 1)
              && (!words.isPreposition(at) || hasSubject(at + 1, i));
      if (mark || (words.isRelative(at) && !isAsideBefore(at, i)) || opens) {
        break;
      }
      boolean joined =
          (word.equals("and") || word.equals(",")) && hasSubject(at + 1, i) && !isInList(at);
      if (joined) {
        break;
      }
      boolean says =
          Verbs.of(word).stream().anyMatch(v -> v.sense().equals("say"))
              && at + 1 < i
              && !words.isDeterminer(at)
              && hasSubject(at + 1, i);
      if (says) {
        break;
      }
      at--;
    }
    return at + 1;
  }

  /** "Acme, which owns it, sold": the aside ends before the verb. */
  private boolean isAsideBefore(int relative, int verb) {
    boolean closed = false;
    for (int i = relative + 1; i < verb; i++) {
      closed |= words.lower(i).equals(",");
    }
    return closed && words.lower(relative - 1).equals(",");
  }

  /** A comma or "and" between names joins names, not clauses. */
  private boolean isInList(int at) {
    int next = words.lower(at + 1).equals("and") ? at + 2 : at + 1;
    int previous = at - 1;
    return words.lower(at).equals("and")
        ? words.isCapital(previous) && words.isCapital(next)
        : words.isCapital(previous) && words.isCapital(next) && words.phraseEnd(previous) > at;
  }

  /** Whether a subject and its verb, with nothing between, stand there. */
  boolean hasSubject(int from, int verb) {
    if (words.isPreposition(from)
        || words.isVerbLike(from)
        || words.isMark(from)
        || words.isAdverb(from)
        || isGoing(from)) {
      return false;
    }
    int end = words.phraseEnd(from);
    while (end < verb && words.isAdverb(end)) {
      end++;
    }
    return end <= verb && end > from && (end == verb || words.isVerbLike(end));
  }

  boolean isGoing(int i) {
    return words.lower(i).endsWith("ing") && !words.isCapital(i);
  }

  /** The word after the last one of that clause. */
  int end(int i) {
    int at = i + 1;
    while (at < words.size()) {
      String word = words.lower(at);
      if ((words.isMark(at) && ";:–—”".contains(word))
          || (words.isRelative(at) && words.lower(at - 1).equals(","))
          || (words.opensClause(at) && !word.equals("as") && hasSubject(at + 1, words.size()))
          || (word.equals("and") && words.isVerbLike(at + 1) && !isGoing(at + 1))
          || (word.equals(",")
              && words.lower(at + 1).equals("and")
              && hasSubject(at + 2, words.size()))
          || (word.equals("and") && !isInList(at) && hasSubject(at + 1, words.size()))) {
        break;
      }
      at++;
    }
    return at;
  }
}
