package dealsbot.language;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sums, shares, counts and dates as English writes them. */
final class Quantities {

  private static final String QUALIFIER =
      "(?:(?:(?:just|slightly|a little|well) )?(?:more than|less than|fewer than|over|under|above|"
          + "below|about|around|nearly|almost|approximately|roughly|at least|at most|up to|as many"
          + " as|as much as|as few as|some|an estimated|an additional|another|close to) )?";

  private static final String SMALL =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
          + "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
          + "ninety";

  private static final String WORDS =
      "(?:(?:" + SMALL + ")(?:-(?:" + SMALL + "))?|half a|a quarter of a|a couple of|several|a)";

  private static final String SCALE =
      "(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)";

  private static final String DIGITS = "\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

  private static final String SHORT_SCALE = "(?:bn|mn|tn|trn|mln|bln|[kmb])";

  /** 260,000; 5 trillion; 3.5m; two dozen; a million; fifty. */
  private static final String NUMBER =
      "(?:(?:"
          + DIGITS
          + ")(?:[ -]?"
          + SHORT_SCALE
          + "\\b|(?:[ -]"
          + SCALE
          + "s?\\b)*)|"
          + WORDS
          + "(?:[ -]"
          + SCALE
          + "s?\\b)+|(?:"
          + SMALL
          + ")(?:-(?:"
          + SMALL
          + "))?\\b)";

  private static final String RANGE = "(?:(?: to | and |–|-)" + NUMBER + ")?";

  private static final String CODES =
      "USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|INR|KRW|CNY|RMB|HKD|SGD|TWD"
          + "|ZAR|NGN|KES|EGP|TRY|ILS|AED|SAR|QAR|MYR|IDR|THB|PHP|VND|BRL|MXN|CLP|COP|ARS|RUB|UAH"
          + "|RWF|TZS|UGX|GHS|Ksh|Tsh|Ush|Sh|Rp|RM|Tk|Fr|Kr";

  /** Signs, and codes, which are no words of another kind only in capitals. */
  private static final String CURRENCY =
      "(?:(?:US|A|C|HK|NZ|S|NT|R)?\\$[AC]?|€|£|¥|₩|₹|₦|₫|₱|(?-i:KSh|Rwf|"
          + CODES
          + ")\\.? ?|Rs\\.? ?|(?-i:R)(?=\\d[\\d.,]* ?(?:bn|billion|m|mn|million|trillion)\\b))";

  private static final String MONEY_NAMES =
      "dollars?|won|yen|euros?|pounds?|rupees?|yuan|renminbi|francs?|cents?|pence|rubles?|roubles?|"
          + "pesos?|lira|riyals?|dirhams?|crowns?|kron(?:or|er|a|e|ur)|forints?|zlotys?|rand|reais|"
          + "real|shekels?|baht|ringgit|rupiah|dong|kwacha|naira|cedis?|shillings?|tenge|hryvnias?|"
          + "dinars?|lei|lev|leva|taka|soles";

  private static final String CURRENCY_NAME =
      "(?:(?:US|U\\.S\\.|Canadian|Australian|Singapore|Hong Kong|New"
          + " Zealand|Taiwan|Swiss|Norwegian|"
          + "Swedish|Danish|Czech|Icelandic|Saudi|Qatari|Kuwaiti|Indian|Pakistani|Mexican|Brazilian|Chilean|Colombian|Philippine|Turkish|Egyptian|Kenyan|British|South"
          + " African) )?(?:"
          + MONEY_NAMES
          + ")";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern MONEY =
      Pattern.compile(
          "(?<![\\w.,])"
              + QUALIFIER
              + "(?:(?:"
              + CURRENCY
              + ")"
              + NUMBER
              + "(?:(?: to |–|-)(?:"
              + CURRENCY
              + ")?"
              + NUMBER
              + ")?|"
              + NUMBER
              + RANGE
              + "[ -]"
              + CURRENCY_NAME
              + "\\b)",
          FLAGS);

  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<![\\w.,])"
              + QUALIFIER
              + NUMBER
              + "%?"
              + RANGE
              + "(?:%| ?percent\\b| per cent\\b| percentage points?\\b| basis points?\\b)",
          FLAGS);

  private static final Pattern COUNT =
      Pattern.compile("(?<![\\w.,$€£¥₩₹-])" + QUALIFIER + NUMBER + RANGE + "(?![\\w%])", FLAGS);

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
          + "Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

  private static final String WEEKDAY =
      "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

  /** Case matters: "may" and "march" are no months. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w.,$€£-])(?:(?:[Ee]arly|[Ll]ate|mid|[Tt]he end of|[Tt]he start of)[ -])?(?:"
              + "(?:"
              + WEEKDAY
              + ",? )?"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?"
              + "|(?:"
              + WEEKDAY
              + ",? )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?"
              + MONTH
              + "(?:,? \\d{4}\\b)?"
              + "|"
              + MONTH
              + ",? \\d{4}\\b|(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|last|next)"
              + " (?:quarter|half)(?: of (?:the year|\\d{4}))?\\b|Q[1-4](?: of)?(?:"
              + " \\d{4}\\b)?|(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this|[Ll]ater this) (?:"
              + WEEKDAY
              + "|week|weekend|month|year|summer|winter|spring|autumn|fall|quarter|decade)\\b"
              + "|(?:1[5-9]|20)\\d\\d(?:s\\b|(?:–|-| to )(?:\\d{2}|\\d{4})\\b|\\b)"
              + "|"
              + WEEKDAY
              + "\\b|(?:January|February|April|June|July|August|September|October|November|December)\\b|(?<=\\b(?:in|In|by|By|since|until|last|next)"
              + " )(?:March|May)\\b|[Tt]oday\\b|[Yy]esterday\\b|[Tt]omorrow\\b)(?![\\w%])");

  /** Each quantity opens with a digit, a sign of currency or one of these. */
  private static final Set<String> OPEN_QUANTITIES =
      WordSet.of(
          (SMALL
                  + "|half|a|several|just|slightly|well|more|less|fewer|over|under|above|below|about"
                  + "|around|nearly|almost|approximately|roughly|at|up|as|some|an|another|close"
                  + "|us|c|hk|nz|s|nt|r|rs|"
                  + CODES.toLowerCase(Locale.ROOT))
              .split("\\|"));

  /** Each date opens with a digit or one of these. */
  private static final Set<String> OPEN_DATES =
      WordSet.of(
          ("early|late|mid|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
               + "|february|march|april|may|june|july|august|september|october|november|december"
               + "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|first|second|third|fourth|last"
               + "|next|q|this|earlier|later|today|yesterday|tomorrow")
              .split("\\|"));

  /** The commonest of these words open something only before one of the words given here. */
  private static final Map<String, Set<String>> ONLY_BEFORE =
      Map.of(
          "a",
          WordSet.of(
              "little",
              "quarter",
              "couple",
              "hundred",
              "thousand",
              "million",
              "billion",
              "trillion",
              "dozen",
              "crore",
              "lakh"),
          "as",
          WordSet.of("many", "much", "few"),
          "at",
          WordSet.of("least", "most"),
          "up",
          WordSet.of("to"),
          "the",
          WordSet.of("end", "start", "first", "second", "third", "fourth", "last", "next"));

  private static final String CURRENCY_SIGNS = "$€£¥₩₹₦₫₱";

  /** Without a sign of currency or one of these there is no sum. */
  private static final Set<String> OF_MONEY =
      WordSet.of(
          (CODES.toLowerCase(Locale.ROOT)
                  + "|r|rs|dollar|dollars|won|yen|euro|euros|pound|pounds|rupee|rupees|yuan|renminbi|franc"
                  + "|francs|cent|cents|pence|ruble|rubles|rouble|roubles|peso|pesos|lira|riyal"
                  + "|riyals|dirham|dirhams|crown|crowns|kronor|kroner|krona|krone|kronur|forint"
                  + "|forints|zloty|zlotys|rand|reais|real|shekel|shekels|baht|ringgit|rupiah|dong"
                  + "|kwacha|naira|cedi|cedis|shilling|shillings|tenge|hryvnia|hryvnias|dinar"
                  + "|dinars|lei|lev|leva|taka|soles")
              .split("\\|"));

  /** Without a percent sign or one of these there is no share. */
  private static final Set<String> OF_SHARES = WordSet.of("percent", "per", "percentage", "basis");

  private Quantities() {}

  /** All quantities and dates, in order; where two overlap, the kind named first above stays. */
  static List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    Openings openings = new Openings();
    openings.find(text);
    if (openings.money) {
      add(MONEY, Mention.Kind.MONEY, text, openings.quantities, mentions);
    }
    if (openings.share) {
      add(PERCENT, Mention.Kind.PERCENT, text, openings.quantities, mentions);
    }
    add(DATE, Mention.Kind.DATE, text, openings.dates, mentions);
    add(COUNT, Mention.Kind.NUMBER, text, openings.quantities, mentions);
    return mentions;
  }

  /**
   * Where something may begin, and what it can be: trying the long patterns anywhere else takes
   * most of the time.
   */
  private static final class Openings {

    private final List<Integer> quantities = new ArrayList<>();
    private final List<Integer> dates = new ArrayList<>();
    private boolean money;
    private boolean share;

    void find(String text) {
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        int end = at + 1;
        if (c >= '0' && c <= '9') {
          quantities.add(at);
          dates.add(at);
          end = pastWord(text, end);
          share |= text.substring(at, end).toLowerCase(Locale.ROOT).endsWith("percent");
        } else if (CURRENCY_SIGNS.indexOf(c) >= 0) {
          quantities.add(at);
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
      String word = text.substring(at, end).toLowerCase(Locale.ROOT);
      money = money || OF_MONEY.contains(word);
      share = share || OF_SHARES.contains(word);
      Set<String> before = ONLY_BEFORE.get(word);
      if (before == null || text.startsWith("$", end) || before.contains(wordAfter(text, end))) {
        if (OPEN_QUANTITIES.contains(word)) {
          quantities.add(at);
        }
        if (OPEN_DATES.contains(word)) {
          dates.add(at);
        }
      }
    }

    private static int pastWord(String text, int from) {
      int end = from;
      while (end < text.length() && isWordCharacter(text.charAt(end))) {
        end++;
      }
      return end;
    }
  }

  /** The letters that begin one character after {@code end}, lower-cased. */
  private static String wordAfter(String text, int end) {
    int start = Math.min(end + 1, text.length());
    int after = start;
    while (after < text.length() && isLetter(text.charAt(after))) {
      after++;
    }
    // "a dozens" is no English, yet the patterns take the plural.
    int last = after > start && text.charAt(after - 1) == 's' ? after - 1 : after;
    return text.substring(start, last).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }

  private static void add(
      Pattern pattern, Mention.Kind kind, String text, List<Integer> from, List<Mention> mentions) {
    if (from.isEmpty()) {
      return;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int past = 0;
    for (int start : from) {
      if (start < past || !matcher.region(start, text.length()).lookingAt()) {
        continue;
      }
      past = matcher.end();
      Span span = new Span(start, past);
      if (!span.isEmpty() && mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
        mentions.add(new Mention(span, kind));
      }
    }
  }
}
