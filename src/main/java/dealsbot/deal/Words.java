package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.language.Dateline;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import dealsbot.language.Places;
import dealsbot.language.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence as a row of words, with names, sums, counts and dates a word each. */
final class Words {

  private static final String APOSTROPHES = "'’";

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}");

  /** Deals that are written in capitals. */
  private static final Set<String> SHORT_NOUNS =
      Set.of("JV", "JVs", "MoU", "MoUs", "MOU", "LOI", "PPA");

  /** "Series C": a round of funding. */
  private static final Pattern SERIES = Pattern.compile("Series [A-J]\\d?");

  /** What a company does, before its name at a sentence's start: "Broadcaster Halden". */
  private static final Set<String> AGENTS =
      WordForms.plurals(
          "carmaker automaker chipmaker drugmaker broadcaster retailer airline insurer lender"
              + " brewer steelmaker planemaker shipbuilder shipowner miner publisher grocer"
              + " operator developer supplier producer manufacturer distributor startup start-up"
              + " rival conglomerate biotech wholesaler refiner exporter competitor owner builder"
              + " neighbour neighbor brokerage consultant chocolatier solicitor printer baker"
              + " engineer architect contractor designer landlord bookmaker toymaker glassmaker"
              + " papermaker caterer");

  /** Whose they are stands behind them: "Shareholders of Halden". */
  private static final Set<String> HOLDERS =
      WordForms.words(
          "shareholders stockholders investors directors owners members managers customers users"
              + " creditors employees workers heirs");

  /** "London-based" in "London-based Halden". */
  private static final Pattern HOME =
      Pattern.compile("\\p{Lu}[\\p{L}. ]*-(?:based|listed|headquartered) (?=\\p{Lu})");

  /** Endings that verbs have: "Halden joins carmaker Morrow". */
  private static final Pattern VERBAL = Pattern.compile("(?:s|ed|ing)$");

  /** So many words at most say what a company does, before its name. */
  private static final int DESCRIBING = 5;

  private Words() {}

  /**
   * The words of a sentence.
   *
   * @param common words that the article writes small: a capital at the start tells nothing then
   */
  static List<Word> of(String text, Span sentence, Set<String> common) {
    String own = Capitals.undone(sentence.of(text));
    int opening = Dateline.end(own);
    List<Mention> mentions = new ArrayList<>();
    int past = 0;
    for (Mention mention : Mentions.in(own)) {
      boolean whole = mention.kind() != Mention.Kind.NAMES && mention.kind() != Mention.Kind.QUOTED;
      if (whole && mention.span().start() >= Math.max(past, opening)) {
        mentions.add(mention);
        past = mention.span().end();
      }
    }
    List<Word> words = new ArrayList<>();
    int at = opening;
    for (Mention mention : mentions) {
      plain(own, at, mention.span().start(), sentence.start(), words);
      add(own, mention, sentence.start(), common, words);
      at = mention.span().end();
      if (at + 1 < own.length() && own.charAt(at) == '.' && isShort(mention.span().of(own))) {
        at++;
      }
    }
    plain(own, at, own.length(), sentence.start(), words);
    if (words.size() > 2 && isAdjective(words, text)) {
      words.set(0, new Word(Word.Type.WORD, words.getFirst().span(), words.getFirst().lower()));
    }
    if (words.size() > 1
        && words.getFirst().isWord()
        && words.getFirst().lower().endsWith("ing")
        && !common.contains(words.getFirst().lower())
        && acts(words.get(1))) {
      // "Boeing said": a participle would need its object first.
      words.set(0, new Word(Word.Type.NAME, words.getFirst().span(), words.getFirst().lower()));
    }
    return List.copyOf(Fractions.joined(Joints.joined(words)));
  }

  /** "U.S.", "Halden Corp.": the stop belongs to the name. */
  private static boolean isShort(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Joints.isLegalForm(last) || INITIALS.matcher(name).matches();
  }

  /**
   * "Activist investor Halden", "Garden centre chain Halden": the first capital is the sentence's.
   */
  private static boolean isAdjective(List<Word> words, String text) {
    Word first = words.getFirst();
    if (!first.isName()
        || first.lower().indexOf(' ') >= 0
        || first.span().length() < 2
        || !Character.isLowerCase(text.charAt(first.span().start() + 1))) {
      return false;
    }
    int at = 1;
    while (at < Math.min(words.size() - 1, DESCRIBING)
        && words.get(at).isWord()
        && !Grammar.parts(words.get(at).lower())
        && !VERBAL.matcher(words.get(at).lower()).find()
        && !Grammar.AUXILIARIES.contains(words.get(at).lower())) {
      at++;
    }
    return at > 1 && words.get(at).isName() && Bodies.isBody(words.get(at - 1).lower());
  }

  private static boolean acts(Word word) {
    return word.type() == Word.Type.POSSESSIVE
        || (word.isWord()
            && (Grammar.AUXILIARIES.contains(word.lower()) || Grammar.SAYS.contains(word.lower())));
  }

  private static void add(
      String own, Mention mention, int offset, Set<String> common, List<Word> words) {
    Span span = mention.span();
    switch (mention.kind()) {
      case MONEY -> words.add(word(Word.Type.MONEY, own, span, offset));
      case PERCENT -> words.add(word(Word.Type.PERCENT, own, span, offset));
      case DATE -> words.add(word(Word.Type.DATE, own, span, offset));
      case NUMBER -> {
        Word before = words.isEmpty() ? null : words.getLast();
        boolean range = span.of(own).contains(" and ");
        if (range && before != null && before.is("between")) {
          words.removeLast();
          span = new Span(before.span().start() - offset, span.end());
        }
        words.add(word(Word.Type.NUMBER, own, span, offset));
      }
      case NAME -> {
        Word before = words.size() == 1 ? words.getFirst() : null;
        if (before != null
            && before.isWord()
            && before.lower().endsWith("ing")
            && before.span().end() - offset + 1 == span.start()
            && !common.contains(before.lower())) {
          // "Grayling Steel": the ending made the first word look like a participle.
          words.removeFirst();
          span = new Span(before.span().start() - offset, span.end());
        }
        name(own, span, offset, common, words);
      }
      default -> {}
    }
  }

  /** A name; one that is only a capital at the start, or an adjective, is plain words. */
  private static void name(
      String own, Span span, int offset, Set<String> common, List<Word> words) {
    String name = span.of(own);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean alone = name.indexOf(' ') < 0;
    boolean opens = words.isEmpty() || words.getLast().type() == Word.Type.MARK;
    if (Places.isAdjective(name)
        || (alone && StopWords.contains(name) && !lower.equals(name) && opens)
        || (alone && opens && (common.contains(lower) || Lexicon.isCommon(lower)))
        || lower.endsWith("'ll")
        || lower.endsWith("’ll")
        || lower.startsWith("i'")
        || lower.startsWith("i’")
        || (alone && (lower.endsWith("-based") || lower.endsWith("-listed")))) {
      plain(own, span.start(), span.end(), offset, words);
      return;
    }
    Matcher based = HOME.matcher(name);
    if (based.lookingAt()) {
      plain(own, span.start(), span.start() + based.end() - 1, offset, words);
      words.add(
          word(Word.Type.NAME, own, new Span(span.start() + based.end(), span.end()), offset));
      return;
    }
    int space = name.indexOf(' ');
    String first = space < 0 ? lower : lower.substring(0, space);
    if (opens
        && space > 0
        && (common.contains(first)
            || Grammar.isAdverb(first)
            || AGENTS.contains(first)
            || first.equals("maybe")
            || first.equals("perhaps"))
        && !Grammar.ROLES.contains(first)) {
      // "Chipmaker Halden": the first capital is the sentence's.
      plain(own, span.start(), span.start() + space, offset, words);
      words.add(word(Word.Type.NAME, own, new Span(span.start() + space + 1, span.end()), offset));
      return;
    }
    if (opens && HOLDERS.contains(first) && lower.startsWith("of ", space + 1) && space > 0) {
      // "Shareholders of Halden": the first capital is the sentence's.
      plain(own, span.start(), span.start() + space + 3, offset, words);
      name(own, new Span(span.start() + space + 4, span.end()), offset, common, words);
      return;
    }
    int home = Joints.homeStart(name);
    if (home > 0) {
      // "Halden of Hungary": a name of its own, and where it is at home.
      name(own, new Span(span.start(), span.start() + home), offset, common, words);
      plain(own, span.start() + home, span.start() + home + 4, offset, words);
      name(own, new Span(span.start() + home + 4, span.end()), offset, common, words);
      return;
    }
    if (SHORT_NOUNS.contains(name)) {
      plain(own, span.start(), span.end(), offset, words);
      return;
    }
    if (SERIES.matcher(name).matches()) {
      words.add(new Word(Word.Type.WORD, span.shift(offset), "round"));
      return;
    }
    int owner = ownerEnd(name);
    if (owner > 0) {
      // "Japan's Halden": whose it is, and a name of its own.
      name(own, new Span(span.start(), span.start() + owner), offset, common, words);
      int s = span.start() + owner;
      words.add(word(Word.Type.POSSESSIVE, own, new Span(s, s + 2), offset));
      name(own, new Span(s + 3, span.end()), offset, common, words);
      return;
    }
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    boolean titled =
        space > 0
            && !Bodies.isBody(last)
            && !Standing.isOfFirms(last)
            && Stream.of(lower.split(" ", -1))
                .anyMatch(word -> Grammar.ROLES.contains(word.replace(".", "")));
    words.add(word(titled ? Word.Type.PERSON : Word.Type.NAME, own, span, offset));
  }

  /** Where the first of two names ends that an apostrophe parts; 0 where there is one name. */
  private static int ownerEnd(String name) {
    for (int i = 1; i + 3 < name.length(); i++) {
      if (APOSTROPHES.indexOf(name.charAt(i)) >= 0 && name.startsWith("s ", i + 1)) {
        String first = name.substring(0, i).toLowerCase(Locale.ROOT);
        String rest = name.substring(i + 3).toLowerCase(Locale.ROOT);
        int space = rest.indexOf(' ');
        boolean two =
            Places.isCountry(first)
                || Places.isState(first)
                || Places.isAdjective(space < 0 ? rest : rest.substring(0, space));
        return two ? i : 0;
      }
    }
    return 0;
  }

  private static Word word(Word.Type type, String own, Span span, int offset) {
    return new Word(type, span.shift(offset), span.of(own).toLowerCase(Locale.ROOT));
  }

  private static void plain(String own, int from, int to, int offset, List<Word> words) {
    int i = from;
    while (i < to) {
      char c = own.charAt(i);
      int end = i + 1;
      if (Character.isLetterOrDigit(c)) {
        while (end < to && joins(own, end, to)) {
          end++;
        }
        words.add(word(Word.Type.WORD, own, new Span(i, end), offset));
      } else if (APOSTROPHES.indexOf(c) >= 0 && possessive(own, i, to)) {
        end = i + 1 < own.length() && own.charAt(i + 1) == 's' ? i + 2 : i + 1;
        words.add(word(Word.Type.POSSESSIVE, own, new Span(i, Math.min(end, to)), offset));
      } else if (!Character.isWhitespace(c) && c != '\u00a0') {
        words.add(word(Word.Type.MARK, own, new Span(i, end), offset));
      }
      i = end;
    }
  }

  private static boolean joins(String own, int at, int to) {
    char c = own.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean next = at + 1 < to && Character.isLetterOrDigit(own.charAt(at + 1));
    boolean contraction = APOSTROPHES.indexOf(c) >= 0 && next && own.charAt(at + 1) == 't';
    return next && (c == '-' || c == '‑' || c == '.' || contraction);
  }

  private static boolean possessive(String own, int at, int to) {
    boolean s = at + 1 < to && own.charAt(at + 1) == 's';
    boolean ends = at + (s ? 2 : 1) >= own.length() || !letter(own.charAt(at + (s ? 2 : 1)));
    boolean plural = at > 0 && own.charAt(at - 1) == 's';
    return at > 0 && letter(own.charAt(at - 1)) && ends && (s || plural);
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }
}
