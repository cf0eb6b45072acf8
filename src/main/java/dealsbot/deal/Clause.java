package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a sentence with its phrases: who stands before a verb, what follows it, where its
 * clause ends. Over 200 lines, since each of these leans on the others.
 */
final class Clause {

  /**
   * Somebody or several, as they stand in a row.
   *
   * @param from number of the first word
   * @param to number after the last word
   * @param members the words' numbers of each, at least one
   */
  record Group(int from, int to, List<Member> members) {}

  /** One of a group: its words' numbers, whether it has a name of its own. */
  record Member(int from, int to, boolean named) {}

  private final List<Word> words;
  private final List<Group> groups = new ArrayList<>();

  Clause(List<Word> words) {
    this.words = words;
    int i = 0;
    while (i < words.size()) {
      Optional<Group> group = opensPhrase(i) ? group(i) : Optional.empty();
      group.ifPresent(groups::add);
      i = group.map(Group::to).orElse(i + 1);
    }
  }

  int size() {
    return words.size();
  }

  Word get(int i) {
    return words.get(i);
  }

  boolean is(int i, String word) {
    return i >= 0 && i < words.size() && words.get(i).is(word);
  }

  boolean isMark(int i, String mark) {
    return i >= 0 && i < words.size() && words.get(i).isMark(mark);
  }

  String lower(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }

  Span span(int from, int to) {
    return words.get(from).span().cover(words.get(to - 1).span());
  }

  Optional<Group> groupFrom(int i) {
    return groups.stream().filter(g -> g.from() == i).findFirst();
  }

  Optional<Group> groupTo(int i) {
    return groups.stream().filter(g -> g.to() == i).findFirst();
  }

  /** The first group that starts at {@code from} or later and ends by {@code to}. */
  Optional<Group> groupWithin(int from, int to) {
    return groups.stream().filter(g -> g.from() >= from && g.to() <= to).findFirst();
  }

  private boolean opensPhrase(int i) {
    Word word = words.get(i);
    return switch (word.type()) {
      case NAME, PERSON -> true;
      case WORD -> !Lexicon.parts(word.lower()) || word.is("it") || word.is("they");
      default -> false;
    };
  }

  /** Where the noun phrase from {@code i} ends, without what hangs on it by a preposition. */
  int phraseEnd(int i) {
    int end = i;
    while (end < words.size()) {
      Word word = words.get(end);
      boolean ends =
          switch (word.type()) {
            case MARK -> !aside(end) && !word.isMark("-") && !word.isMark("&");
            case DATE -> true;
            case MONEY, PERCENT -> end > i && !hyphenated(end);
            case NUMBER, NAME, PERSON, POSSESSIVE -> false;
            case WORD ->
                Lexicon.parts(word.lower())
                    || (end > i && isVerb(end))
                    || word.is("to")
                    || (end > i
                        && Lexicon.DETERMINERS.contains(word.lower())
                        && !words.get(end - 1).is("of"));
          };
      if (ends) {
        break;
      }
      end += word.type() == Word.Type.MARK && aside(end) ? 3 : 1;
    }
    return Math.min(end, words.size());
  }

  private boolean hyphenated(int i) {
    return i + 1 < words.size() && words.get(i + 1).isWord();
  }

  /** "(AI)" inside a phrase. */
  private boolean aside(int i) {
    return isMark(i, "(") && isMark(i + 2, ")");
  }

  /** Whether a finite verb or a participle stands at {@code i}, as far as its looks tell. */
  boolean isVerb(int i) {
    Word word = words.get(i);
    if (!word.isWord()) {
      return false;
    }
    String lower = word.lower();
    if (Lexicon.AUXILIARIES.contains(lower) || Lexicon.SAYS.contains(lower)) {
      return true;
    }
    boolean afterName = i > 0 && (words.get(i - 1).isName() || Lexicon.isAdverb(lower(i - 1)));
    boolean determined =
        i > 0
            && (Lexicon.DETERMINERS.contains(lower(i - 1))
                || words.get(i - 1).type() == Word.Type.POSSESSIVE);
    if (Lexicon.isDealNoun(lower)) {
      return afterName && Lexicon.frame(lower) != null && follows(i);
    }
    if (Lexicon.frame(lower) != null || Lexicon.MAKES.contains(lower)) {
      return !determined;
    }
    return !determined
        && (Lexicon.isPast(lower)
            || Lexicon.isEnding(lower)
            || (Lexicon.CONTROLS.contains(lower) && is(i + 1, "to"))
            || (afterName
                && lower.endsWith("s")
                && (i < 2 || !words.get(i - 2).isAmount())
                && i + 1 < words.size()
                && !is(i + 1, "to")
                && follows(i)));
  }

  /** Whether an object may follow: "orders 40 jets", not "orders, ". */
  private boolean follows(int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.isAmount()
        || next.isName()
        || next.type() == Word.Type.MONEY
        || Lexicon.DETERMINERS.contains(next.lower())
        || next.is("to");
  }

  /** Those who stand in a row from {@code i}: names, bodies, pronouns; empty when nobody does. */
  private Optional<Group> group(int i) {
    List<Member> members = new ArrayList<>();
    int at = i;
    int end = i;
    while (at < words.size()) {
      if (is(at, "both")) {
        at++;
      }
      Optional<Member> member = member(at);
      if (member.isEmpty()) {
        break;
      }
      members.add(member.get());
      end = member.get().to();
      int next = conjunction(end);
      // "…, Halden said" and "bought Morrow and Halden will": the name opens a clause of its own.
      if (next < 0 || (!opens(i) && opensClause(next)) || explains(end, next)) {
        break;
      }
      at = next;
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(new Group(i, end, members));
  }

  /** Whether a subject may stand at {@code i}: nothing before it takes it as an object. */
  private boolean opens(int i) {
    return i == 0
        || is(i - 1, "both")
        || is(i - 1, "that")
        || (words.get(i - 1).type() == Word.Type.MARK && i < 3);
  }

  /** ", the truck-stop chain": what stands behind the comma is the one before it. */
  private boolean explains(int comma, int next) {
    boolean one = isMark(comma, ",") && next == comma + 1 && next < words.size();
    return one && Lexicon.DETERMINERS.contains(lower(next)) && !listGoesOn(next);
  }

  private boolean listGoesOn(int i) {
    int end = phraseEnd(i);
    return is(end, "and") || (isMark(end, ",") && is(end + 1, "and"));
  }

  private int conjunction(int end) {
    if (isMark(end, ",") && is(end + 1, "and")) {
      return end + 2;
    }
    return isMark(end, ",") || is(end, "and") || isMark(end, "&") ? end + 1 : -1;
  }

  private boolean opensClause(int i) {
    Optional<Member> member = i < words.size() && opensPhrase(i) ? member(i) : Optional.empty();
    return member.isEmpty()
        || (member.get().to() < words.size()
            && (isVerb(member.get().to()) && !is(member.get().to(), "based")));
  }

  private Optional<Member> member(int i) {
    if (i >= words.size() || !opensPhrase(i)) {
      return Optional.empty();
    }
    if (is(i, "it") || is(i, "they")) {
      return Optional.of(new Member(i, i + 1, false));
    }
    int end = phraseEnd(i);
    if (end <= i) {
      return Optional.empty();
    }
    Word last = words.get(end - 1);
    if (last.isName()) {
      boolean pure = end - 1 == i || !words.get(end - 2).isWord() || describes(i, end - 1);
      return pure ? Optional.of(new Member(end - 1, end, true)) : Optional.empty();
    }
    if (!last.isWord() || !Lexicon.BODIES.contains(last.lower())) {
      return Optional.empty();
    }
    boolean of = is(end, "of") && end + 1 < words.size() && words.get(end + 1).isName();
    boolean owned = false;
    for (int k = i; k < end; k++) {
      owned |=
          words.get(k).isName() || Places.isAdjective(span(k, k + 1).isEmpty() ? "" : lower(k));
      owned |= k + 1 < end && Places.isAdjective(lower(k) + " " + lower(k + 1));
    }
    boolean definite = is(i, "the") || is(i, "its") || is(i, "their");
    boolean office = !Lexicon.SAME.contains(last.lower());
    if (of && office) {
      return Optional.of(new Member(i, end + 2, true));
    }
    if (owned && office) {
      return Optional.of(new Member(is(i, "the") ? i + 1 : i, end, true));
    }
    return definite || owned ? Optional.of(new Member(i, end, false)) : Optional.empty();
  }

  /** Whether the words before a name describe it: "the software firm Datavine". */
  private boolean describes(int from, int name) {
    for (int i = from; i < name; i++) {
      Word word = words.get(i);
      if (word.isWord() && (Lexicon.isDealNoun(word.lower()) || isVerb(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the clause that token {@code i} stands in ends. */
  int clauseEnd(int i) {
    for (int k = i + 1; k < words.size(); k++) {
      Word word = words.get(k);
      if (word.type() == Word.Type.MARK && ";:.".contains(word.lower())) {
        return k;
      }
      if (word.isWord()
          && Lexicon.BREAKS.contains(word.lower())
          && !is(k - 1, "under")
          && !(word.is("as") && !isMark(k - 1, ","))) {
        return isMark(k - 1, ",") ? k - 1 : k;
      }
      boolean joined = word.isMark(",") || word.is("and") || word.is("but");
      if (joined && k + 1 < words.size()) {
        int next = isMark(k, ",") && (is(k + 1, "and") || is(k + 1, "but")) ? k + 2 : k + 1;
        while (next < words.size() && Lexicon.isAdverb(lower(next))) {
          next++;
        }
        boolean clause = next < words.size() && (isVerb(next) || opensOther(next));
        if (clause && !(isMark(k, ",") && lower(next).equals("based"))) {
          return k;
        }
      }
      if (word.isWord() && Lexicon.SAYS.contains(word.lower()) && isVerb(k)) {
        Optional<Group> speaker = groupTo(k);
        return speaker.map(g -> isMark(g.from() - 1, ",") ? g.from() - 1 : g.from()).orElse(k);
      }
    }
    return words.size();
  }

  /** Whether somebody with a verb of their own stands at {@code i}. */
  private boolean opensOther(int i) {
    Word word = words.get(i);
    if (word.isWord() && Lexicon.PRONOUNS.contains(word.lower())) {
      return true;
    }
    int end = word.isWord() && Lexicon.parts(word.lower()) ? i : phraseEnd(i);
    return end > i && end < words.size() && isVerb(end) && !lower(end).endsWith("ing");
  }

  /** Who does what the verb at {@code verb} says; empty where that cannot be told. */
  Optional<Group> subject(int verb) {
    int start = verbGroupStart(verb);
    return subjectBefore(start, 0);
  }

  private Optional<Group> subjectBefore(int start, int depth) {
    if (start <= 0 || depth > 6) {
      return Optional.empty();
    }
    Optional<Group> adjacent = groupTo(start);
    if (adjacent.isPresent()) {
      boolean object = adjacent.get().from() > 0 && is(adjacent.get().from() - 1, "of");
      // "the shareholders of Veldt said": not Veldt itself.
      return object ? Optional.empty() : adjacent;
    }
    int before = start - 1;
    if (is(before, "from")) {
      // "blocked Halden from buying Morrow"
      return groupTo(before);
    }
    if (is(before, "which") || is(before, "who") || is(before, "that")) {
      int noun = isMark(before - 1, ",") ? before - 1 : before;
      return groupTo(noun);
    }
    if (isMark(before, ",") || isMark(before, ")")) {
      Optional<Group> aside = beforeAside(before);
      if (aside.isPresent()) {
        return aside;
      }
    }
    if (isMark(before, ",") || is(before, "and") || is(before, "but") || is(before, "then")) {
      for (int k = before - 1; k > 0; k--) {
        if (isVerb(k) && !Lexicon.isDealNoun(lower(k))) {
          Optional<Group> shared = subjectBefore(verbGroupStart(k), depth + 1);
          if (shared.isPresent()) {
            return shared;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "Halden, a maker of chips, has": the one before the aside. */
  private Optional<Group> beforeAside(int close) {
    String mark = isMark(close, ")") ? "(" : ",";
    for (int k = close - 1; k > 0; k--) {
      if (isMark(k, mark)) {
        Optional<Group> before = groupTo(k);
        if (before.isPresent() && k > 0) {
          return before;
        }
        if (mark.equals("(")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Number of the first word of the verb's group: "has agreed to" before "acquire". */
  int verbGroupStart(int verb) {
    int start = verb;
    for (int turn = 0; turn < 8 && start > 0; turn++) {
      int before = start - 1;
      Word word = words.get(before);
      if (word.type() == Word.Type.DATE && is(start, "to")) {
        before = is(before - 1, "on") ? before - 2 : before - 1;
      }
      if (before < 0) {
        break;
      }
      word = words.get(before);
      boolean helps =
          word.isWord()
              && (Lexicon.AUXILIARIES.contains(word.lower())
                  || Lexicon.isAdverb(word.lower())
                  || word.is("to")
                  || (Lexicon.CONTROLS.contains(word.lower()) && is(start, "to"))
                  || (word.is("in") && Lexicon.isTalk(lower(start)))
                  || (Lexicon.isTalk(word.lower()) && is(start, "to"))
                  || (Lexicon.isTalk(word.lower()) && lower(start).endsWith("ing"))
                  || word.is("been"));
      if (word.type() == Word.Type.DATE && before > 0 && groupTo(before).isPresent()) {
        // "Dharini on Monday said": passed over below.
        helps = true;
      }
      if (word.is("on") && words.get(start).type() == Word.Type.DATE) {
        helps = true;
      }
      if (!helps) {
        break;
      }
      start = before;
    }
    return start;
  }
}
