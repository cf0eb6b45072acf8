package dealsbot.deal;

import dealsbot.article.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells articles about something else than business, whose contracts are no deals. */
final class Topic {

  /** So many characters open an article. */
  private static final int OPENING = 500;

  /** Who pays for sport, or to show it: business among its words. */
  private static final Pattern SPONSORED =
      Pattern.compile(
          "\\bsponsor|\\b(?:[Bb]roadcast\\w*|[Tt]elevision|TV|[Ss]treaming|[Mm]edia|[Nn]aming)"
              + " rights\\b");

  /** So many different words of one field make it the article's. */
  private static final int FEWEST = 3;

  private static final Set<String> SPORT =
      WordForms.words(
          "midfielder striker defender goalkeeper quarterback pitcher coach league nba nfl mlb nhl"
              + " fifa uefa playoffs roster innings touchdown season match goal goals scored"
              + " teammate tournament championship cup squad club fans olympics olympic draft"
              + " rookie tennis golf wicket cricket rugby football soccer basketball baseball"
              + " hockey loan-move");

  private static final Set<String> CRIME =
      WordForms.words(
          "police arrested charged prosecutors suspect murder killed sentenced jail prison"
              + " convicted stolen robbery shooting gunman detectives victim trial jury felony"
              + " manslaughter lawsuit plaintiffs defendants verdict ruling litigation settlement"
              + " opioid attorneys");

  private static final Set<String> LIFE =
      WordForms.words("died obituary survived funeral mourners grieving buried widow born");

  private static final Set<String> POLITICS =
      WordForms.words(
          "parliament senate republicans democrats opposition lawmakers election voters ballot"
              + " coalition cabinet governing troops ceasefire invasion missiles treaty congress"
              + " candidate campaign sanctions war soldiers");

  private static final Set<String> SHOW =
      WordForms.words(
          "actor actress album song singer film movie episode celebrity premiere oscar grammy royal"
              + " prince princess wedding netflix-series fashion recipe");

  private static final Set<String> WEATHER =
      WordForms.words(
          "storm hurricane forecasters rainfall snow flooding tornado wildfire evacuated");

  private static final Set<String> BUSINESS =
      WordForms.words(
          "shares company companies investors revenue customers chief executive market billion"
              + " million acquisition merger shareholders stock ceo profit industry manufacturer"
              + " supplier technology earnings firm stake analysts startup factory regulators");

  private static final Set<String> COMPANIES =
      WordForms.words(
          "shares company companies company's investors revenue customers customer shareholders"
              + " stock ceo profit earnings firm firms stake analysts startup start-up supplier"
              + " manufacturer sales employees employs competition competitors rival subsidiary"
              + " regulatory filing carmaker retailer brand brands buyers clients business"
              + " factory factories plant plants");

  /** All of these words, each with its number. */
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  /** Whether one of them begins with these two letters. */
  private static final boolean[] BEGINNINGS = new boolean[26 * 26];

  static {
    for (Set<String> field : List.of(SPORT, CRIME, LIFE, POLITICS, SHOW, WEATHER, BUSINESS)) {
      field.forEach(Topic::number);
    }
    COMPANIES.forEach(Topic::number);
  }

  /** The words that stand in a text, each once. */
  private final boolean[] seen = new boolean[NUMBERS.size()];

  private Topic() {}

  private static void number(String word) {
    NUMBERS.putIfAbsent(word, NUMBERS.size());
    BEGINNINGS[beginning(word.charAt(0), word.charAt(1))] = true;
  }

  /** How many different words stand in the text that only companies have. */
  static long businessWords(String text) {
    Topic topic = new Topic();
    topic.look(text);
    return topic.count(COMPANIES);
  }

  static boolean isOther(Article article) {
    Topic topic = new Topic();
    topic.look(article.title());
    topic.look(article.text());
    long business = topic.count(BUSINESS);
    boolean paid = isOfSponsors(article.text());
    return (!paid && outweighs(topic.count(SPORT), business))
        || outweighs(topic.count(CRIME), business)
        || outweighs(topic.count(LIFE), business)
        || outweighs(topic.count(POLITICS), business)
        || outweighs(topic.count(SHOW), business)
        || outweighs(topic.count(WEATHER), business);
  }

  private static boolean isOfSponsors(String text) {
    return SPONSORED.matcher(text).region(0, Math.min(text.length(), OPENING)).find();
  }

  private static boolean outweighs(long other, long business) {
    return other >= FEWEST && other >= business;
  }

  private long count(Set<String> field) {
    long count = 0;
    for (String word : field) {
      count += seen[Objects.requireNonNull(NUMBERS.get(word))] ? 1 : 0;
    }
    return count;
  }

  /** Notes the words of a text; most are passed by at their first two letters. */
  private void look(String text) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && isOfWord(text.charAt(at))) {
        at++;
      }
      if (at - start > 2) {
        int beginning = beginning(text.charAt(start), text.charAt(start + 1));
        if (beginning >= 0 && BEGINNINGS[beginning]) {
          Integer number = NUMBERS.get(text.substring(start, at).toLowerCase(Locale.ROOT));
          if (number != null) {
            seen[number] = true;
          }
        }
      }
      at = Math.max(at, start + 1);
    }
  }

  private static boolean isOfWord(char c) {
    return c == '-' || Character.isLetter(c);
  }

  /** The number of two letters in either case; -1 for others. */
  private static int beginning(char first, char second) {
    int one = (first | 0x20) - 'a';
    int two = (second | 0x20) - 'a';
    return one < 0 || one > 25 || two < 0 || two > 25 ? -1 : one * 26 + two;
  }
}
