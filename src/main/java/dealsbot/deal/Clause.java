package dealsbot.deal;

import dealsbot.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence, with where its noun phrases end and which words are verbs; {@link
 * Groups} finds who is named in it, {@link Subjects} who does what, {@link ClauseEnds} where a
 * clause ends.
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

  /** Those who are explained by a name behind a comma: "for its owner, the insurer Halden". */
  private static final Set<String> OWNERS =
      WordForms.words("owner owners operator partner landlord parent supplier customer client");

  private final List<Word> words;
  private final VerbLooks looks;

  /** What was found before: 1 for a verb, -1 for none. */
  private final byte[] verbs;

  /** Ends of phrases that were found before, and one. */
  private final int[] phrases;

  private final @Nullable Group[] starting;
  private final @Nullable Group[] ending;

  Clause(List<Word> words) {
    this.words = words;
    this.looks = new VerbLooks(this);
    this.verbs = new byte[words.size()];
    this.phrases = new int[words.size()];
    this.starting = new Group[words.size() + 1];
    this.ending = new Group[words.size() + 1];
    for (Group group : new Groups(this).all()) {
      starting[group.from()] = group;
      ending[group.to()] = group;
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

  boolean isMark(int i) {
    return i >= 0 && i < words.size() && words.get(i).type() == Word.Type.MARK;
  }

  boolean isName(int i) {
    return i >= 0 && i < words.size() && words.get(i).isName();
  }

  boolean isMoney(int i) {
    return i >= 0 && i < words.size() && words.get(i).type() == Word.Type.MONEY;
  }

  boolean isAmount(int i) {
    return i >= 0 && i < words.size() && words.get(i).isAmount();
  }

  boolean isPossessive(int i) {
    return i >= 0 && i < words.size() && words.get(i).type() == Word.Type.POSSESSIVE;
  }

  /** The word in small letters; empty outside the sentence. */
  String lower(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }

  Span span(int from, int to) {
    return words.get(from).span().cover(words.get(to - 1).span());
  }

  Optional<Group> groupFrom(int i) {
    return i >= 0 && i < starting.length ? Optional.ofNullable(starting[i]) : Optional.empty();
  }

  Optional<Group> groupTo(int i) {
    return i >= 0 && i < ending.length ? Optional.ofNullable(ending[i]) : Optional.empty();
  }

  /** The first group that starts at {@code from} or later and ends by {@code to}. */
  Optional<Group> groupWithin(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
      Group group = starting[i];
      if (group != null && group.to() <= to) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** Those who are named at word {@code i}, or in the phrase that begins there. */
  Optional<Group> groupIn(int i) {
    if (i >= words.size()) {
      return Optional.empty();
    }
    Optional<Group> here = groupFrom(i);
    if (here.isPresent()) {
      return here;
    }
    int end = phraseEnd(i);
    Optional<Group> inside =
        groupWithin(i, words.size()).filter(g -> g.from() < end && g.to() >= end);
    return inside.isPresent() ? inside : named(i, end);
  }

  /** "his company, Tareverk," and "its gin brand, Bluecoat": the name behind the comma. */
  private Optional<Group> named(int i, int end) {
    boolean one = Grammar.DETERMINERS.contains(lower(i)) && isMark(end, ",");
    boolean owner = OWNERS.contains(lower(end - 1));
    return one
        ? groupFrom(end + 1)
            .filter(g -> isName(g.to() - 1) && (g.to() == end + 2 || owner))
            .filter(g -> isMark(g.to()) || (owner && g.to() == size()))
        : Optional.empty();
  }

  /** Where the noun phrase from {@code i} ends, without what hangs on it by a preposition. */
  int phraseEnd(int i) {
    if (i < 0 || i >= phrases.length) {
      return Math.min(i, words.size());
    }
    if (phrases[i] == 0) {
      phrases[i] = findPhraseEnd(i) + 1;
    }
    return phrases[i] - 1;
  }

  private int findPhraseEnd(int i) {
    int end = i;
    while (end < words.size()) {
      Word word = words.get(end);
      boolean ends =
          switch (word.type()) {
            case MARK -> !aside(end) && !word.isMark("-") && !word.isMark("&");
            case DATE -> true;
            case MONEY, PERCENT -> end > i && (!hyphenated(end) || words.get(end - 1).isName());
            case NUMBER -> end > i && words.get(end - 1).isName();
            case NAME, PERSON, POSSESSIVE -> false;
            case WORD ->
                Grammar.parts(word.lower())
                    || (end > i && isVerb(end))
                    || word.is("to")
                    || (end > i && words.get(end - 1).isName() && Grammar.isAdverb(word.lower()))
                    || (end > i
                        && Grammar.DETERMINERS.contains(word.lower())
                        && !words.get(end - 1).is("of")
                        && !words.get(end - 1).is("all"));
          };
      if (ends) {
        break;
      }
      end += word.type() == Word.Type.MARK && aside(end) ? 3 : 1;
    }
    return Math.min(end, words.size());
  }

  private boolean hyphenated(int i) {
    return i + 1 < words.size()
        && words.get(i + 1).isWord()
        && !Grammar.parts(words.get(i + 1).lower());
  }

  /** "(AI)" inside a phrase. */
  private boolean aside(int i) {
    boolean ticker = isName(i - 1) && isName(i + 1);
    return isMark(i, "(") && isMark(i + 2, ")") && !isMoney(i + 1) && !ticker;
  }

  /** Whether a finite verb or a participle stands at {@code i}, as far as its looks tell. */
  boolean isVerb(int i) {
    if (i < 0 || i >= words.size()) {
      return false;
    }
    if (verbs[i] == 0) {
      verbs[i] = (byte) (words.get(i).isWord() && looks.at(i) ? 1 : -1);
    }
    return verbs[i] > 0;
  }

  /** Whether the verb at {@code i} is in the passive. */
  boolean isPassive(int i) {
    int before = i - 1;
    while (before > 0 && Grammar.isAdverb(lower(before))) {
      before--;
    }
    return Grammar.BE.contains(lower(before)) && !lower(i).endsWith("ing");
  }

  /** The last of the verbs that share their object: "operate" in "will build and operate". */
  int lastOfRow(int verb) {
    int last = verb;
    while (last + 2 < words.size() && (is(last + 1, "and") || isMark(last + 1, ","))) {
      int next = afterAdverbs(last + 2);
      while (next < words.size() && Grammar.AUXILIARIES.contains(lower(next))) {
        next = afterAdverbs(next + 1);
      }
      if (!isVerb(next) || Grammar.SAYS.contains(lower(next)) || is(next + 1, "by")) {
        break;
      }
      last = next;
    }
    return last;
  }

  /** The first word behind {@code i} that is no adverb. */
  int afterAdverbs(int i) {
    int at = i;
    while (at < words.size() && (Grammar.isAdverb(lower(at)) || is(at, "up"))) {
      at++;
    }
    return at;
  }
}
