package dealsbot.language;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sums, shares, counts and dates as English writes them. */
final class Quantities {

  private static final String QUALIFIER =
      "(?:(?:(?:just|slightly|a little|well) )?(?:more than|less than|fewer than|over|under|above|"
          + "below|about|around|nearly|almost|approximately|roughly|at least|at most|up to|as many"
          + " as|as much as|as few as|some|an estimated|an additional|another|close to) )?";

  static final String SMALL =
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

  static final String CODES =
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
      Pattern.compile(
          "(?<![\\w.,$€£¥₩₹-])(?!one of )" + QUALIFIER + NUMBER + RANGE + "(?![\\w%])", FLAGS);

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

  private Quantities() {}

  /** All quantities and dates, in order; where two overlap, the kind named first above stays. */
  static List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    QuantityOpenings openings = QuantityOpenings.in(text);
    if (openings.money()) {
      add(MONEY, Mention.Kind.MONEY, text, openings.quantities(), mentions);
    }
    if (openings.share()) {
      add(PERCENT, Mention.Kind.PERCENT, text, openings.quantities(), mentions);
    }
    add(DATE, Mention.Kind.DATE, text, openings.dates(), mentions);
    add(COUNT, Mention.Kind.NUMBER, text, openings.quantities(), mentions);
    return mentions;
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
