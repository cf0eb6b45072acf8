package dealsbot.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a quantity or a date may begin in a text, and what it can be: trying {@link Quantities}'
 * long patterns anywhere else takes most of the time. Over 200 lines, half of them lists of words.
 */
final class QuantityOpenings {

  /** Each quantity opens with a digit, a sign of currency or one of these. */
  private static final Set<String> OPEN_QUANTITIES =
      WordSet.of(
          (Quantities.SMALL
                  + "|half|a|several|just|slightly|well|more|less|fewer|over|under|above|below|about"
                  + "|around|nearly|almost|approximately|roughly|at|up|as|some|an|another|close"
                  + "|us|c|hk|nz|s|nt|r|rs|"
                  + Quantities.CODES.toLowerCase(Locale.ROOT))
              .split("\\|"));

  /** Each date opens with a digit or one of these. */
  private static final Set<String> OPEN_DATES =
      WordSet.of(
          ("early|late|mid|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
               + "|february|march|april|may|june|july|august|september|october|november|december"
               + "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|first|second|third|fourth|last"
               + "|next|q|this|earlier|later|today|yesterday|tomorrow")
              .split("\\|"));

  /** What stands after "this" or "last" in a date. */
  private static final Set<String> STRETCHES =
      WordSet.ofList(
          "week weekend month year summer winter spring autumn fall quarter half decade monday"
              + " tuesday wednesday thursday friday saturday sunday");

  private static final Set<String> PARTS_OF_A_YEAR = WordSet.of("quarter", "half");

  /** Letters before a dollar sign. */
  private static final Set<String> NOTHING = WordSet.of();

  /**
   * The commonest of these words open something only before one of the words given here, or before
   * a dollar sign.
   */
  private static final Map<String, Set<String>> ONLY_BEFORE =
      Map.ofEntries(
          Map.entry(
              "a",
              WordSet.ofList(
                  "little quarter couple hundred thousand million billion trillion dozen crore"
                      + " lakh")),
          Map.entry("as", WordSet.of("many", "much", "few")),
          Map.entry("at", WordSet.of("least", "most")),
          Map.entry("up", WordSet.of("to")),
          Map.entry("the", WordSet.ofList("end start first second third fourth last next")),
          Map.entry("this", STRETCHES),
          Map.entry("last", STRETCHES),
          Map.entry("next", STRETCHES),
          Map.entry("first", PARTS_OF_A_YEAR),
          Map.entry("second", PARTS_OF_A_YEAR),
          Map.entry("third", PARTS_OF_A_YEAR),
          Map.entry("fourth", PARTS_OF_A_YEAR),
          Map.entry("earlier", WordSet.of("this")),
          Map.entry("later", WordSet.of("this")),
          Map.entry("us", NOTHING),
          Map.entry("c", NOTHING),
          Map.entry("hk", NOTHING),
          Map.entry("nz", NOTHING),
          Map.entry("s", NOTHING),
          Map.entry("nt", NOTHING));

  /** Words that open a quantity only where a number opens soon after. */
  private static final Set<String> QUALIFIERS =
      WordSet.ofList(
          "just slightly well more less fewer over under above below about around nearly almost"
              + " approximately roughly at up as some an another close");

  /** No number stands further from its qualifier's first letter. */
  private static final int LONGEST_QUALIFIER = 32;

  private static final String CURRENCY_SIGNS = "$€£¥₩₹₦₫₱";

  /** Without a sign of currency or one of these there is no sum. */
  private static final Set<String> OF_MONEY =
      WordSet.of(
          (Quantities.CODES.toLowerCase(Locale.ROOT)
                  + "|r|rs|dollar|dollars|won|yen|euro|euros|pound|pounds|rupee|rupees|yuan"
                  + "|renminbi|franc"
                  + "|francs|cent|cents|pence|ruble|rubles|rouble|roubles|peso|pesos|lira|riyal"
                  + "|riyals|dirham|dirhams|crown|crowns|kronor|kroner|krona|krone|kronur|forint"
                  + "|forints|zloty|zlotys|rand|reais|real|shekel|shekels|baht|ringgit|rupiah|dong"
                  + "|kwacha|naira|cedi|cedis|shilling|shillings|tenge|hryvnia|hryvnias|dinar"
                  + "|dinars|lei|lev|leva|taka|soles")
              .split("\\|"));

  /** Without a percent sign or one of these there is no share. */
  private static final Set<String> OF_SHARES = WordSet.of("percent", "per", "percentage", "basis");

  /**
   * What a word can open or tell.
   *
   * @param qualifier whether the quantity needs a number that opens soon after
   * @param before what has to follow, if it is to open anything; null: whatever follows
   */
  private record Opening(
      boolean quantity,
      boolean qualifier,
      boolean date,
      boolean money,
      boolean share,
      @Nullable Set<String> before) {}

  /** All those words, to be looked up once for each word of a text. */
  private static final Map<String, Opening> OPENINGS = openings();

  private static Map<String, Opening> openings() {
    Set<String> words = new HashSet<>(OPEN_QUANTITIES);
    words.addAll(OPEN_DATES);
    words.addAll(OF_MONEY);
    words.addAll(OF_SHARES);
    // Thinly filled, as a WordSet is.
    Map<String, Opening> openings = HashMap.newHashMap(3 * words.size());
    for (String word : words) {
      openings.put(
          word,
          new Opening(
              OPEN_QUANTITIES.contains(word),
              QUALIFIERS.contains(word),
              OPEN_DATES.contains(word),
              OF_MONEY.contains(word),
              OF_SHARES.contains(word),
              ONLY_BEFORE.get(word)));
    }
    return openings;
  }

  private final List<Integer> quantities = new ArrayList<>();
  private final List<Integer> dates = new ArrayList<>();

  /** Qualifiers behind which no number has opened so far. */
  private final List<Integer> qualifiers = new ArrayList<>();

  private boolean money;
  private boolean share;

  private QuantityOpenings() {}

  static QuantityOpenings in(String text) {
    QuantityOpenings openings = new QuantityOpenings();
    openings.find(text);
    return openings;
  }

  private void find(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c >= '0' && c <= '9') {
        addNumber(at);
        dates.add(at);
        end = pastWord(text, end);
        share |= text.substring(at, end).toLowerCase(Locale.ROOT).endsWith("percent");
      } else if (CURRENCY_SIGNS.indexOf(c) >= 0) {
        addNumber(at);
        money = true;
      } else if (c == '%') {
        share = true;
      } else if (isLetter(c)) {
        while (end < text.length() && isLetter(text.charAt(end))) {
          end++;
        }
        addWord(text, at, end);
        end = pastWord(text, end);
      }
      at = end;
    }
  }

  private void addWord(String text, int at, int end) {
    Opening opening = OPENINGS.get(text.substring(at, end).toLowerCase(Locale.ROOT));
    if (opening == null) {
      return;
    }
    money |= opening.money();
    share |= opening.share();
    Set<String> before = opening.before();
    if (before == null || text.startsWith("$", end) || isBefore(before, text, end)) {
      if (opening.qualifier()) {
        qualifiers.add(at);
      } else if (opening.quantity()) {
        addNumber(at);
      }
      if (opening.date()) {
        dates.add(at);
      }
    }
  }

  /** Notes where a number may open, and the qualifiers close before it. */
  private void addNumber(int at) {
    for (int qualifier : qualifiers) {
      if (at - qualifier <= LONGEST_QUALIFIER) {
        quantities.add(qualifier);
      }
    }
    qualifiers.clear();
    quantities.add(at);
  }

  private static int pastWord(String text, int from) {
    int end = from;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where a sum, a share or a count may begin, in order. */
  List<Integer> quantities() {
    return quantities;
  }

  /** Where a date may begin, in order. */
  List<Integer> dates() {
    return dates;
  }

  /** Whether there can be a sum of money. */
  boolean money() {
    return money;
  }

  /** Whether there can be a share. */
  boolean share() {
    return share;
  }

  /** Whether one of those words begins one character after {@code end}. */
  private static boolean isBefore(Set<String> words, String text, int end) {
    int start = Math.min(end + 1, text.length());
    int after = start;
    while (after < text.length() && isLetter(text.charAt(after))) {
      after++;
    }
    String word = text.substring(start, after).toLowerCase(Locale.ROOT);
    // "a dozens" is no English, yet the patterns take the plural.
    return words.contains(word)
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }
}
