package dealsbot.deal;

import dealsbot.article.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells articles about something else than business, whose contracts are no deals. */
final class Topic {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}-]+");

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

  private Topic() {}

  /** How many different words stand in the text that only companies have. */
  static long businessWords(String text) {
    return count(words(text), COMPANIES);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT), 0)));
  }

  static boolean isOther(Article article) {
    Set<String> words = words(article.title() + " " + article.text());
    long business = count(words, BUSINESS);
    boolean paid = isOfSponsors(article.text());
    return (!paid && outweighs(count(words, SPORT), business))
        || outweighs(count(words, CRIME), business)
        || outweighs(count(words, LIFE), business)
        || outweighs(count(words, POLITICS), business)
        || outweighs(count(words, SHOW), business)
        || outweighs(count(words, WEATHER), business);
  }

  private static boolean isOfSponsors(String text) {
    return SPONSORED.matcher(text).region(0, Math.min(text.length(), OPENING)).find();
  }

  private static boolean outweighs(long other, long business) {
    return other >= FEWEST && other >= business;
  }

  private static long count(Set<String> words, Set<String> field) {
    return field.stream().filter(words::contains).count();
  }
}
