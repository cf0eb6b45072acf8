package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.Names;
import dealsbot.language.Places;
import dealsbot.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What makes a sentence on the right topic a near miss: the total is asked of one party only, what
 * is asked for is not in the sentence, or a name or figure of the question is nowhere near it. Each
 * takes a part of the probability.
 */
final class Doubts {

  /** "To A, B and C, 300 in all" does not say how many A gets. */
  private static final double SHARED_TOTAL = 0.3;

  /** A number or date is asked for, and there is none. */
  private static final double NOTHING_OF_THE_KIND = 0.6;

  /** A name of the question is not in the passage, nor in the title. */
  private static final double OTHER_NAME = 0.75;

  /** A figure stands with other names, and the one asked about is in no sentence near. */
  private static final double OTHER_PARTY = 0.4;

  /** Somebody is asked for, and the words that answer name nobody. */
  private static final double NAMES_NOBODY = 0.6;

  /** Who holds an office is asked, and the words hold the office of another body. */
  private static final double OTHER_OFFICE = 0.3;

  /** A place is asked for, and the words only say whose or what kind something is. */
  private static final double NO_PLACE = 0.5;

  /** A name of the question is nowhere in the article: it speaks of somebody else. */
  private static final double OTHER_ARTICLE = 0.4;

  /** A figure or year of the question is not in the passage, the title or the date. */
  private static final double OTHER_FIGURE = 0.6;

  /** It asks what the one is who answers. */
  private static final double OF_THE_BOT = 0.1;

  private static final Pattern ABOUT_THE_BOT =
      Pattern.compile(
          "^(?:(?:who|what|how|how old|where) )?(?:are|were) (?:you|u)\\b(?! (?:able|aware|sure))"
              + "|^who (?:made|built|created|wrote|trained|owns) you\\b",
          Pattern.CASE_INSENSITIVE);

  /** That something was not told is an answer to "how much". */
  private static final Pattern WITHHELD =
      Pattern.compile(
          "\\b(?:not (?:disclose|reveal|say|give|state|name|announce|provide)|undisclosed|declined"
              + " to|refused to|would not (?:say|disclose)|did not|didn[’']t|no"
              + " (?:figure|price|value|date))",
          Pattern.CASE_INSENSITIVE);

  private Doubts() {}

  /** What is left of the probability: 1 where nothing speaks against the sentence. */
  static double factor(List<Explanation.Doubt> doubts) {
    return doubts.stream().mapToDouble(Explanation.Doubt::factor).reduce(1, (a, b) -> a * b);
  }

  /** What speaks against the sentence. */
  static List<Explanation.Doubt> of(Question question, CandidateSentence sentence) {
    List<Explanation.Doubt> doubts = new ArrayList<>();
    if (ABOUT_THE_BOT.matcher(question.text()).find()) {
      doubts.add(new Explanation.Doubt("It asks about me, not about the articles", OF_THE_BOT));
    }
    if (splitsTotal(question, sentence)) {
      doubts.add(
          new Explanation.Doubt("The sentence gives one figure for several names", SHARED_TOTAL));
    }
    if (sentence.features().get("lacks_type") > 0
        && asksForFigure(question.kind())
        && !WITHHELD.matcher(sentence.text()).find()) {
      doubts.add(
          new Explanation.Doubt(
              question.kind() == QuestionKind.WHEN
                  ? "The sentence holds no date"
                  : "The sentence holds no such figure",
              NOTHING_OF_THE_KIND));
    }
    Article article = sentence.hit().passage().article();
    String near =
        (article.title()
                + "\n"
                + sentence.hit().passage().text()
                + "\n"
                + article.provenance().published())
            .toLowerCase(Locale.ROOT);
    addNames(question, sentence, near, doubts);
    question.numbers().stream()
        .filter(figure -> hasDigit(figure) && !holdsFigure(near, figure))
        .findFirst()
        .ifPresent(
            figure ->
                doubts.add(
                    new Explanation.Doubt(
                        "“" + figure + "” is not near the sentence", OTHER_FIGURE)));
    return doubts;
  }

  /** What speaks against words of the sentence as the answer. */
  static List<Explanation.Doubt> of(Question question, CandidateSentence sentence, Span answer) {
    List<Explanation.Doubt> doubts = new ArrayList<>(of(question, sentence));
    if (question.kind() == QuestionKind.WHO) {
      addOtherPerson(question, sentence, answer, doubts);
    }
    if (question.kind() == QuestionKind.WHERE && describes(sentence.text(), answer)) {
      doubts.add(new Explanation.Doubt("The words tell what kind, not where", NO_PLACE));
    }
    return doubts;
  }

  private static void addOtherPerson(
      Question question, CandidateSentence sentence, Span answer, List<Explanation.Doubt> doubts) {
    if (!namesSomebody(sentence, answer)) {
      doubts.add(new Explanation.Doubt("The words name nobody", NAMES_NOBODY));
    }
    Offices.asked(question)
        .filter(body -> Offices.isOfAnother(body, sentence.text(), answer))
        .map(body -> new Explanation.Doubt("That is not an office of “" + body + "”", OTHER_OFFICE))
        .ifPresent(doubts::add);
  }

  /** Whether a name is in the words; a country's counts alone, not within a description. */
  static boolean namesSomebody(CandidateSentence sentence, Span answer) {
    return sentence.mentions().stream()
        .filter(mention -> mention.kind() == Mention.Kind.NAME && mention.span().overlaps(answer))
        .map(mention -> mention.span().of(sentence.text()))
        .anyMatch(
            name ->
                !isPlace(name)
                    || answer.length() <= name.length() + THE.length()
                    || isAGroup(name, answer.of(sentence.text())));
  }

  /** "Ghanaian farmers", not "a Ghanaian bank". */
  private static boolean isAGroup(String name, String words) {
    return Places.isAdjective(name) && words.endsWith("s") && words.indexOf(' ') > 0;
  }

  private static final String THE = "the ";

  private static final Pattern AT_A_PLACE =
      Pattern.compile(
          "(?:^|[\\s(])(?:in|at|to|from|near|across|outside|inside|into|through|throughout|around|over|between|and|within|for|off|of)"
              + " (?:the )?$|[,;–—] $",
          Pattern.CASE_INSENSITIVE);

  /** "US" in "US chip maker Acme": a country before a noun, with no word of place before it. */
  private static boolean describes(String sentence, Span answer) {
    boolean noun =
        answer.end() + 1 < sentence.length()
            && sentence.charAt(answer.end()) == ' '
            && Character.isLowerCase(sentence.charAt(answer.end() + 1));
    return noun
        && isPlace(answer.of(sentence))
        && !AT_A_PLACE.matcher(sentence.substring(0, answer.start())).find();
  }

  private static boolean isPlace(String name) {
    return Places.isCountry(name) || Places.isState(name) || Places.isAdjective(name);
  }

  /** Whether the sentence, which names others, and the one before it leave a name out. */
  private static boolean isOfAnother(Question question, CandidateSentence sentence) {
    if (!asksForFigure(question.kind()) || question.names().isEmpty()) {
      return false;
    }
    Article article = sentence.hit().passage().article();
    int from = sentence.hit().passage().span().start();
    for (Hit.ScoredSentence other : sentence.hit().sentences()) {
      if (other.span().end() <= sentence.span().start()) {
        from = other.span().start();
      }
    }
    String told =
        (article.title() + "\n" + article.text().substring(from, sentence.span().end()))
            .toLowerCase(Locale.ROOT);
    String asked = question.text().toLowerCase(Locale.ROOT);
    return question.names().stream().anyMatch(name -> !holds(told, name))
        && sentence.mentions().stream()
            .filter(mention -> mention.kind() == Mention.Kind.NAME)
            .map(mention -> mention.span().of(sentence.text()))
            .anyMatch(name -> !isPlace(name) && !asked.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static void addNames(
      Question question, CandidateSentence sentence, String near, List<Explanation.Doubt> doubts) {
    Article article = sentence.hit().passage().article();
    List<String> away = question.names().stream().filter(name -> !holds(near, name)).toList();
    Optional<String> absent =
        sentence.features().get("names_in_article") < 1 && !question.names().isEmpty()
            ? question.names().stream().filter(name -> !speaksOf(article, name)).findFirst()
            : Optional.empty();
    if (absent.isPresent()) {
      doubts.add(
          new Explanation.Doubt(
              "The article does not speak of “" + absent.get() + "”", OTHER_ARTICLE));
    } else if (!away.isEmpty()) {
      doubts.add(
          new Explanation.Doubt("“" + away.get(0) + "” is not near the sentence", OTHER_NAME));
    } else if (isOfAnother(question, sentence)) {
      doubts.add(new Explanation.Doubt("The sentence is about somebody else", OTHER_PARTY));
    }
  }

  private static boolean asksForFigure(QuestionKind kind) {
    return switch (kind) {
      case HOW_MANY, HOW_MUCH, PERCENTAGE, WHEN -> true;
      default -> false;
    };
  }

  /** Whether the last word of a name occurs in the article, in whatever case. */
  static boolean speaksOf(Article article, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return Wording.holds(article.title(), last) || Wording.holds(article.text(), last);
  }

  /** Whether the last word of a name, or a figure as written, occurs in lower-cased text. */
  private static boolean holds(String near, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return near.contains(lower) || near.contains(lower.substring(lower.lastIndexOf(' ') + 1));
  }

  /** "5" is not in "$5.8bn", nor in "150". */
  private static boolean holdsFigure(String near, String figure) {
    String lower = figure.toLowerCase(Locale.ROOT);
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    return Stream.of(lower, last)
        .anyMatch(
            words ->
                Pattern.compile(
                        "(?<![\\p{N}.,])" + Pattern.quote(words) + "(?![\\p{N}]|[.,]\\p{N})")
                    .matcher(near)
                    .find());
  }

  private static boolean hasDigit(String figure) {
    return figure.chars().anyMatch(Character::isDigit);
  }

  /** Whether the question asks for the figure of some of the names that the sentence lists. */
  private static boolean splitsTotal(Question question, CandidateSentence sentence) {
    boolean figure = asksForFigure(question.kind()) && question.kind() != QuestionKind.WHEN;
    String text = sentence.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (!figure || lower.contains(" each") || lower.contains("respectively")) {
      return false;
    }
    String asked = question.text().toLowerCase(Locale.ROOT);
    for (Mention mention : sentence.mentions()) {
      if (mention.kind() == Mention.Kind.NAMES) {
        String list = mention.span().of(text);
        List<String> names =
            Names.in(list).stream().map(span -> span.of(list).toLowerCase(Locale.ROOT)).toList();
        long named = names.stream().filter(asked::contains).count();
        if (named > 0 && named < names.size()) {
          return true;
        }
      }
    }
    return false;
  }
}
