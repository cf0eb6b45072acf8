package dealsbot.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of capital words in a sentence, parted into a title and a name: "Chancellor | Ana Ruiz".
 *
 * @param from number of its first token
 * @param name number of the token at which the name starts; {@code to} where there is only a title
 * @param to number after its last token
 */
record NameRun(int from, int name, int to) {

  private static final Set<String> PARTICLES =
      WordClasses.words("de van von der den bin ibn al el la le du da dos di del ten ter");

  private static final Set<String> SUFFIXES = WordClasses.words("jr. sr. jr sr ii iii iv");

  /** Words by which a name is known for a body's rather than a person's. */
  private static final Set<String> BODY_WORDS =
      WordClasses.words(
          "inc inc. corp corp. co co. ltd ltd. llc plc ag sa nv group holdings bank partners"
              + " capital ventures fund trust institute university college school department"
              + " ministry agency bureau committee commission council court house senate congress"
              + " parliament party union association federation foundation society times post"
              + " journal news press magazine gazette tribune herald reuters airlines airways"
              + " motors motor electronics technologies technology systems software labs"
              + " laboratories pharmaceuticals energy oil gas steel semiconductor semiconductors"
              + " industries international global media entertainment pictures studios networks"
              + " network communications telecom mobile insurance financial securities exchange"
              + " market markets street office administration campaign republicans democrats"
              + " authority service services company companies center centre hospital church team"
              + " board army navy force police act bill law treaty tower towers stores foods"
              + " brewing logistics shipping railways railway lines");

  /** The runs of a sentence, in order. */
  static List<NameRun> in(ReporterSentence sentence) {
    List<NameRun> runs = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      if (!startsName(sentence, i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < sentence.size() && goesOn(sentence, end)) {
        end++;
      }
      runs.add(new NameRun(i, nameStart(sentence, i, end), end));
      i = end;
    }
    return runs;
  }

  private static boolean isNameWord(ReporterSentence sentence, int i) {
    Token token = sentence.get(i);
    String word = token.lower();
    return token.isCapital()
        && !WordClasses.TIMES.contains(word)
        && !WordClasses.SUBJECTS.contains(word)
        && !WordClasses.isFunction(word)
        && !WordClasses.DETERMINERS.contains(word)
        && !WordClasses.PREPOSITIONS.contains(word)
        && !WordClasses.ADVERBS.contains(word);
  }

  private static boolean startsName(ReporterSentence sentence, int i) {
    return isNameWord(sentence, i);
  }

  private static boolean goesOn(ReporterSentence sentence, int i) {
    Token token = sentence.get(i);
    if (isNameWord(sentence, i)) {
      return true;
    }
    boolean more = i + 1 < sentence.size() && isNameWord(sentence, i + 1);
    return more
        && (token.is("&")
            || PARTICLES.contains(token.lower())
            || (token.is("of") && office(sentence, i - 1)));
  }

  /** "of" goes on with "Bank of …", "Secretary of …"; not with "Ruiz of …". */
  private static boolean office(ReporterSentence sentence, int before) {
    String word = sentence.get(before).lower();
    return RoleNouns.isRole(word) || BODY_WORDS.contains(word);
  }

  private static int nameStart(ReporterSentence sentence, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      String word = sentence.get(i).lower();
      boolean suffix = SUFFIXES.contains(word);
      if (RoleNouns.isRole(word)
          && !suffix
          && !(i + 1 == to && i > from && isBodyName(sentence, from, i))) {
        start = i + 1;
        if (start < to && sentence.get(start).is("of")) {
          start = Math.min(to, start + 2);
        }
      }
    }
    return start;
  }

  private static boolean isBodyName(ReporterSentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (BODY_WORDS.contains(sentence.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a name, not only a title. */
  boolean named() {
    return name < to;
  }

  /** Whether the name's words show that it is a body's. */
  boolean isBody(ReporterSentence sentence) {
    boolean acronym = to - name == 1 && isAcronym(sentence.get(name).text());
    return acronym || isBodyName(sentence, name, to) || sentence.get(to - 1).is("&");
  }

  private static boolean isAcronym(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1;
  }

  /** Number of the name's words, without "Jr." and the like. */
  int words(ReporterSentence sentence) {
    return last(sentence) + 1 - name;
  }

  /** Number of the token that carries the family name. */
  int last(ReporterSentence sentence) {
    int last = to - 1;
    while (last > name && SUFFIXES.contains(sentence.get(last).lower())) {
      last--;
    }
    return last;
  }

  /** The name as one string, with single spaces. */
  String text(ReporterSentence sentence) {
    StringBuilder text = new StringBuilder();
    for (int i = name; i < to; i++) {
      if (i > name) {
        text.append(' ');
      }
      text.append(sentence.get(i).text());
    }
    return text.toString();
  }
}
