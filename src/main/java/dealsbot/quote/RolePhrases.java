package dealsbot.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says that somebody is, from the words around the name: the title before it, the
 * phrase after it between commas, the phrase that the name explains, "who is …". The class is long
 * because the four places share how a role's words are told from others.
 */
final class RolePhrases {

  private static final int REACH = 14;

  private final String text;
  private final ReporterSentence sentence;
  private final NounPhrases phrases;
  private final WordUse use;

  RolePhrases(String text, ReporterSentence sentence) {
    this.text = text;
    this.sentence = sentence;
    Clauses clauses = new Clauses(sentence);
    this.phrases = clauses.phrases();
    this.use = clauses.use();
  }

  /** The role that stands by the name; null where none does. */
  @Nullable String of(NameRun run) {
    String before = before(run);
    if (before != null) {
      return before;
    }
    String after = after(run);
    return after != null ? after : explained(run);
  }

  /** "Acme chief executive Ana Ruiz", "Treasury Secretary Ana Ruiz". */
  private @Nullable String before(NameRun run) {
    int end = run.name();
    if (end > run.from()) {
      while (end > run.from() && RoleNouns.isHonorific(sentence.get(end - 1).lower())) {
        end--;
      }
      boolean role = false;
      for (int i = run.from(); i < end; i++) {
        role |= RoleNouns.isRole(sentence.get(i).lower());
      }
      return role ? words(extend(run.from()), end) : null;
    }
    boolean role = end > 0 && RoleNouns.isRole(sentence.get(end - 1).lower());
    return role ? words(extend(end - 1), end) : null;
  }

  /** Where the phrase that leads to token {@code from} starts. */
  private int extend(int from) {
    int start = from;
    boolean capital = sentence.get(from).isCapital();
    while (start > 0 && from - start < REACH && describes(start - 1)) {
      if (capital
          && !sentence.get(start - 1).isCapital()
          && !QUALIFIERS.contains(sentence.get(start - 1).lower())) {
        break;
      }
      start--;
    }
    while (start < from && sentence.get(start).isPossessive()) {
      start++;
    }
    return start;
  }

  /** Small words that go with a capital title: "former President". */
  private static final Set<String> QUALIFIERS =
      WordClasses.words(
          "former then-acting acting interim then ex-acting longtime retired outgoing incoming"
              + " deputy vice");

  private boolean describes(int i) {
    Token token = sentence.get(i);
    String word = token.lower();
    if (token.isPossessive()) {
      return i > 0 && sentence.get(i - 1).isCapital();
    }
    return token.isWord()
        && !WordClasses.isFunction(word)
        && !WordClasses.DETERMINERS.contains(word)
        && !WordClasses.PREPOSITIONS.contains(word)
        && !WordClasses.SUBJECTS.contains(word)
        && !WordClasses.TIMES.contains(word)
        && !WordClasses.isAdverb(word)
        && !use.isVerb(i);
  }

  /** "Ana Ruiz, the chief executive of Acme,", "Ana Ruiz, 45, who is a lawyer". */
  private @Nullable String after(NameRun run) {
    int i = run.to();
    if (i < sentence.size() && sentence.get(i).is("(")) {
      return null;
    }
    if (i + 1 >= sentence.size() || !sentence.get(i).is(",")) {
      return null;
    }
    i++;
    boolean age = sentence.get(i).isNumber();
    if (age && i + 2 < sentence.size() && sentence.get(i + 1).is(",")) {
      i += 2;
    }
    boolean who = i + 1 < sentence.size() && sentence.get(i).is("who") && isBe(i + 1);
    i = who ? i + 2 : i;
    while (i < sentence.size() && WordClasses.isAdverb(sentence.get(i).lower())) {
      i++;
    }
    int start = i;
    if (start < sentence.size() && isArticle(start)) {
      start++;
    } else if (start < sentence.size() && !opensRole(sentence.get(start))) {
      return null;
    }
    int end = start;
    int role = -1;
    while (end < sentence.size() && end - start < REACH && stays(end, start)) {
      String word = sentence.get(end).lower();
      if (role < 0 && WordClasses.PREPOSITIONS.contains(word)) {
        return null;
      }
      if (RoleNouns.isRole(word) && end - start < 9 && role < 0) {
        role = end;
      }
      end++;
    }
    while (end > start && dangles(end - 1)) {
      end--;
    }
    if (role < 0 || end <= role || leadsToName(role, end)) {
      return null;
    }
    boolean closed = end == sentence.size() || sentence.get(end).isMark() || who;
    return closed ? words(start, end) : null;
  }

  private static boolean opensRole(Token token) {
    return token.isWord()
        && !token.lower().endsWith("ing")
        && !token.is("according")
        && !WordClasses.PREPOSITIONS.contains(token.lower());
  }

  private boolean isBe(int i) {
    String word = sentence.get(i).lower();
    return word.equals("is") || word.equals("was");
  }

  private static final Set<String> ARTICLES =
      WordClasses.words("the a an its his her their our one");

  private boolean isArticle(int i) {
    String word = sentence.get(i).lower();
    return ARTICLES.contains(word);
  }

  private boolean stays(int i, int start) {
    Token token = sentence.get(i);
    if (token.isMark() || token.isQuote()) {
      return token.is("&");
    }
    if (token.is("and")) {
      return i > start;
    }
    return !WordClasses.isFunction(token.lower())
        && !WordClasses.SUBJECTS.contains(token.lower())
        && !(use.isVerb(i) && i > start && !sentence.get(i - 1).is("and"));
  }

  private boolean dangles(int i) {
    Token token = sentence.get(i);
    return WordClasses.PREPOSITIONS.contains(token.lower()) || token.is("and") || token.isMark();
  }

  /** "Ruiz, President Chen and others": the title is the next one's. */
  private boolean leadsToName(int role, int end) {
    int next = role + 1;
    while (next < end && RoleNouns.isRole(sentence.get(next).lower())) {
      next++;
    }
    return next < end && sentence.get(next).isCapital();
  }

  /** "Acme's chief executive, Ana Ruiz,": the name explains the phrase before it. */
  private @Nullable String explained(NameRun run) {
    int comma = run.from() - 1;
    if (comma < 1 || !sentence.get(comma).is(",") || run.words(sentence) < 2) {
      return null;
    }
    boolean closed =
        run.to() == sentence.size()
            || sentence.get(run.to()).isMark()
            || use.startsPredicate(run.to());
    TokenRange phrase = closed ? phrases.before(comma, 0) : null;
    if (phrase == null) {
      return null;
    }
    boolean role = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      role |= RoleNouns.isRole(sentence.get(i).lower()) && !sentence.get(i).isCapital();
    }
    Token last = sentence.get(phrase.to() - 1);
    boolean name = last.isCapital() && !hasLink(phrase);
    int start = isArticle(phrase.from()) ? phrase.from() + 1 : phrase.from();
    return role && !name && start < phrase.to() ? words(start, phrase.to()) : null;
  }

  private boolean hasLink(TokenRange phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (WordClasses.PREPOSITIONS.contains(sentence.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String words(int from, int to) {
    int start = from;
    while (start < to && (isArticle(start) || !sentence.get(start).isWord())) {
      start++;
    }
    return start >= to ? null : sentence.span(start, to).of(text).replaceAll("\\s+", " ");
  }
}
