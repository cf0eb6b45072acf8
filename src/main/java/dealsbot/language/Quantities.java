package dealsbot.language;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final String SHORT_SCALE = "(?:bn|mn|tn|trn|[kmb])";

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

  private static final String CURRENCY = "(?:US|A|C|HK|NZ|S)?\\$|€|£|¥|₩|₹|Rs\\.? ?";

  private static final String CURRENCY_NAME =
      "(?:US |Canadian |Australian"
          + " )?(?:dollars?|won|yen|euros?|pounds?|rupees?|yuan|renminbi|francs?|"
          + "cents?|pence|rubles?|roubles?|pesos?|lira|riyals?|dirhams?)";

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
              + " "
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

  private static final Set<String> NUMBER_WORDS =
      Set.of(
          (SMALL
                  + "|hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion"
                  + "|trillions|dozen|dozens|crore|lakh")
              .split("\\|"));

  private Quantities() {}

  /** All quantities and dates, in order; where two overlap, the kind named first above stays. */
  static List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    boolean counts = text.chars().anyMatch(Character::isDigit) || holdsNumberWord(text);
    if (counts) {
      add(MONEY, Mention.Kind.MONEY, text, mentions);
      add(PERCENT, Mention.Kind.PERCENT, text, mentions);
    }
    add(DATE, Mention.Kind.DATE, text, mentions);
    if (counts) {
      add(COUNT, Mention.Kind.NUMBER, text, mentions);
    }
    return mentions;
  }

  /** Saves the long patterns where nothing can match: each of them needs a digit or such a word. */
  private static boolean holdsNumberWord(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start <= 9
            && NUMBER_WORDS.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static void add(Pattern pattern, Mention.Kind kind, String text, List<Mention> mentions) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (!span.isEmpty() && mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
        mentions.add(new Mention(span, kind));
      }
    }
  }
}
