package dealsbot.deal;

import dealsbot.article.Article;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a name stands for, by its own words and by what the article says beside it: a company,
 * a body of the state or of science, a person. Names are looked up when they are asked for.
 */
final class Standing {

  /** What a name stands for, as far as the article tells. */
  enum Kind {
    FIRM,
    PUBLIC,
    PERSON,
    UNKNOWN
  }

  /** So many mentions of a name are looked at. */
  private static final int MOST_MENTIONS = 12;

  private static final int WORDS_ASIDE = 9;

  /** A role in small letters, and a name behind it. */
  private static final Pattern SOMEBODY =
      Pattern.compile("(?:[\\p{Ll}-]+ ){1,4}\\p{Lu}\\p{Ll}+ \\p{Lu}");

  private static final int DEAL_NAMED = 700;

  private static final Pattern DEALS =
      Pattern.compile(
          "\\b(?:contracts?|deal|agreements?|licen[cs]e|concession|lease|partnership|takeover"
              + "|acquisition|framework|cooperation|joint venture|arrangement)\\b");

  /** So many characters tell what an article is about. */
  private static final int OPENING = 1_200;

  /** So many different words of business make companies of those who deal. */
  private static final int FEW = 2;

  private static final Set<String> FIRM_WORDS =
      WordForms.words(
          "inc corp co ltd plc llc llp group holdings holding bank capital partners energy motors"
              + " motor electronics technologies technology systems software labs pharmaceuticals"
              + " pharma industries airlines airways foods electric steel metals mining insurance"
              + " ventures brewing breweries records stores entertainment networks semiconductor ag"
              + " sa nv ab asa oyj spa gmbh logistics shipping rail pictures studios cement airport"
              + " railways railway");

  private static final Set<String> PUBLIC_WORDS =
      WordForms.words(
          "department ministry agency administration university college commission foundation"
              + " museum institute association council school schools church police guard court"
              + " service services bureau committee county district tribe government academy"
              + " library union federation league society parliament centers investigations health"
              + " medicine hospital city state prevention authority corps society senate congress"
              + " laboratory observatory center centre nations alliance charity trust garrison"
              + " embassy");

  private static final Set<String> OFFICE_WORDS =
      WordForms.words(
          "government ministry department university institute institutes commission agency"
              + " parliament organization organisation town county council municipality schools");

  private static final Set<String> STOPS = Set.of("at", "from", "who", "whose", "in");

  /** What only a company has. */
  private static final Set<String> HOLDINGS =
      WordForms.words(
          "shares stock ceo board revenue revenues profit profits sales customers shareholders"
              + " products brands factory factories plant plants headquarters earnings investors"
              + " subsidiary stores chairman parent");

  private final String text;
  private final String title;
  private final Map<String, Kind> known = new HashMap<>();
  private long business = -1;
  private long opening = -1;

  Standing(Article article) {
    this.text = article.text();
    this.title = article.title();
  }

  Kind of(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  /** Whether the article speaks of companies at all. */
  boolean isOfBusiness() {
    return businessWords() >= FEW;
  }

  /** Whether it speaks of them so much that a public body in it deals with one. */
  boolean isSurelyOfBusiness() {
    return businessWords() > FEW;
  }

  /** Whether it opens with them: what stands far down in a long text does not make it one. */
  boolean opensWithBusiness() {
    if (opening < 0) {
      String start = text.substring(0, Math.min(text.length(), OPENING));
      opening = Topic.businessWords(start);
    }
    return opening > FEW;
  }

  /** Whether the article takes the name up again, by its first word, and as an actor. */
  boolean comesBack(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    int at = text.indexOf(first, text.indexOf(name) + name.length());
    return first.length() > 2
        && at >= 0
        && !wordBefore(at).equals("in")
        && !isOfWord(text.charAt(Math.min(text.length() - 1, at + first.length())));
  }

  /** Whether it names a deal near its start, in whatever words. */
  boolean speaksOfDeal() {
    String opening = text.substring(0, Math.min(text.length(), DEAL_NAMED));
    return DEALS.matcher(opening).find() || headlinesDeal();
  }

  /** Whether its headline has a word of business. */
  boolean headlinesDeal() {
    return Triggers.within(title, 0, title.length(), true);
  }

  private long businessWords() {
    if (business < 0) {
      business = Topic.businessWords(text);
    }
    return business;
  }

  boolean isPerson(String name) {
    return of(name) == Kind.PERSON;
  }

  /** Whether it is a body that sells nothing: what such do together is no business. */
  boolean isPublic(String name) {
    return of(name) == Kind.PUBLIC;
  }

  /** Whether a name's last word is one that companies have: "General Motors". */
  static boolean isOfFirms(String lower) {
    return FIRM_WORDS.contains(lower);
  }

  boolean isFirm(String name) {
    return of(name) == Kind.FIRM;
  }

  private Kind find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    String first = lower.substring(0, Math.max(0, lower.indexOf(' ')));
    if (FIRM_WORDS.contains(last) || first.endsWith("-based") || name.indexOf('&') > 0) {
      return Kind.FIRM;
    }
    if (PUBLIC_WORDS.contains(last) || PUBLIC_WORDS.contains(first) || isOffice(lower)) {
      return Kind.PUBLIC;
    }
    Kind kind = Kind.UNKNOWN;
    int at = text.indexOf(name);
    for (int n = 0; n < MOST_MENTIONS && at >= 0; n++) {
      Kind here = beside(at, at + name.length());
      if (here == Kind.FIRM) {
        return here;
      }
      kind = here == Kind.UNKNOWN ? kind : here;
      at = text.indexOf(name, at + name.length());
    }
    return kind == Kind.UNKNOWN && isTheBody(name) ? Kind.PUBLIC : kind;
  }

  /** "the FDA": companies with such short names have no article before them. */
  private boolean isTheBody(String name) {
    boolean capitals = name.length() > 1 && name.length() <= 5;
    for (int i = 0; i < name.length(); i++) {
      capitals &= Character.isUpperCase(name.charAt(i));
    }
    return capitals && (text.contains("the " + name + " ") || text.contains("The " + name + " "));
  }

  /** "the government of Halden", "National Institute of Health". */
  private static boolean isOffice(String lower) {
    for (String word : lower.split(" ", -1)) {
      if (OFFICE_WORDS.contains(word)) {
        return true;
      }
    }
    return Lands.isLand(lower);
  }

  /** What the words around one mention say. */
  private Kind beside(int from, int to) {
    String before = wordBefore(from);
    if (Bodies.namesFirm(before) || before.equals("brand") || before.endsWith("-based")) {
      return Kind.FIRM;
    }
    boolean titled = Grammar.ROLES.contains(before);
    String after = text.substring(to, Math.min(text.length(), to + 90));
    if (titled || after.startsWith(", who ") || isAge(after)) {
      return Kind.PERSON;
    }
    if (after.startsWith("'s ") || after.startsWith("’s ")) {
      String owned = after.substring(3);
      boolean chief = owned.startsWith("chief executive") || owned.startsWith("board");
      return chief || HOLDINGS.contains(word(owned, 0)) ? Kind.FIRM : Kind.UNKNOWN;
    }
    boolean share = after.startsWith(" shares ") || after.startsWith(" stock ");
    boolean held = before.equals("in") && wordBefore(startBefore(from)).equals("shares");
    if (share || held || after.startsWith(", which ") || after.startsWith(", whose ")) {
      return Kind.FIRM;
    }
    return after.startsWith(", ") ? aside(after.substring(2)) : Kind.UNKNOWN;
  }

  /** ", a maker of chips," and ", the president of the club,". */
  private static Kind aside(String words) {
    int start = 0;
    for (int n = 0; n < WORDS_ASIDE && start < words.length(); n++) {
      String word = word(words, start);
      if (Bodies.isBody(word) || word.equals("subsidiary") || word.equals("division")) {
        return Kind.FIRM;
      }
      if (Grammar.ROLES.contains(word)) {
        // ", chief executive Ana Ruiz said", ", its chief executive said": somebody else's.
        int behind = start + word.length();
        boolean says = behind < words.length() && Grammar.SAYS.contains(word(words, behind + 1));
        return says || SOMEBODY.matcher(words).lookingAt() ? Kind.UNKNOWN : Kind.PERSON;
      }
      if (n > 0 && STOPS.contains(word)) {
        // ", a senior at the university": what stands behind is another one.
        return Kind.UNKNOWN;
      }
      int end = start + word.length();
      if (end >= words.length() || words.charAt(end) != ' ') {
        break;
      }
      start = end + 1;
    }
    return Kind.UNKNOWN;
  }

  private static boolean isAge(String after) {
    return after.length() > 4
        && after.startsWith(", ")
        && Character.isDigit(after.charAt(2))
        && Character.isDigit(after.charAt(3))
        && after.charAt(4) == ',';
  }

  private String wordBefore(int from) {
    int end = endBefore(from);
    return text.substring(startBefore(from), end).toLowerCase(Locale.ROOT);
  }

  /** Where the word before a place ends. */
  private int endBefore(int from) {
    int end = from;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
      end--;
    }
    return end;
  }

  /** Where it begins. */
  private int startBefore(int from) {
    int start = endBefore(from);
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static String word(String words, int from) {
    int end = from;
    while (end < words.length() && isOfWord(words.charAt(end))) {
      end++;
    }
    return words.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '-';
  }
}
