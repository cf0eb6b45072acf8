package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Snapshot;
import dealsbot.language.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes questions of the newest articles' own sentences, in these steps: sentences of some known
 * shapes are turned round into questions; each question is asked; only those that come back to the
 * sentence they were made of stay.
 */
final class QuestionIdeas {

  /** Further articles are not looked at: the newest say enough. */
  private static final int ARTICLES = 30;

  private static final int OF_ONE_ARTICLE = 2;
  private static final int SENTENCES = 12;

  /** A button on a phone shows so many characters, or the end is cut off. */
  private static final int LONGEST = 48;

  /** Questions that are asked at the most; each takes as long as an answer. */
  private static final int TRIES = 60;

  private static final String NAME =
      "(?<name>\\p{Lu}[\\p{L}\\d&-]*(?: (?:of |and |the )?\\p{Lu}[\\p{L}\\d&-]*){0,3})";
  private static final String OTHER =
      "(?<other>\\p{Lu}[\\p{L}\\d&-]*(?: (?:of |and |the )?\\p{Lu}[\\p{L}\\d&-]*){0,3})";

  private static final Pattern WILL_NUMBER =
      Pattern.compile(
          NAME
              + " (?:will|plans to|is to|has agreed to|agreed to) (?<verb>[a-z]+) (?:about |around"
              + " |over |more than |some |up to |at least )?[\\d,.]+ (?<noun>[a-z][a-z-]*(?:"
              + " (?!(?:at|in|of|to|for|from|with|by|on|and|or|as|over|under"
              + "|near|within|this|next|a|an|the|more)\\b)[a-z][a-z-]*)?)\\b");

  private static final Pattern WILL_SPEND =
      Pattern.compile(
          NAME
              + " (?:will|plans to|is to|has agreed to|agreed to) (?<verb>invest|pay|spend)"
              + "[^.;]{0,60}(?:[$€£¥]|\\b(?:million|billion|trillion)\\b)");

  private static final Pattern DID_TO_NAME =
      Pattern.compile(
          NAME
              + " (?<verb>acquired|bought|founded|sold|supplies|owns|runs|heads|leads|makes|built"
              + "|builds|won|signed|financed|backed|ordered|chose|joined) "
              + OTHER);

  /** First name and last: “a developer” or “Paris and London” are nobody to ask about. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?!(?:An?|The|His|Her|Its|Their|Our|One|Some|Two|Three|Several|Many) )"
              + "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:van|von|der|den|de|da|di|la|le|al|el|bin|ibn|zu|y)"
              + " )*\\p{Lu}[\\p{L}'’.-]*){1,3}");

  private final AnswerEngine engine;

  QuestionIdeas(AnswerEngine engine) {
    this.engine = engine;
  }

  /** At most so many questions, those of the newest articles first, one of each before seconds. */
  List<QuestionIdea> of(Snapshot snapshot, int most) {
    List<QuestionIdea> first = new ArrayList<>();
    List<QuestionIdea> second = new ArrayList<>();
    int tries = 0;
    for (ArticleSummary summary : newest(snapshot)) {
      Article article = snapshot.article(summary.id()).orElse(null);
      if (article == null || first.size() >= most) {
        continue;
      }
      int found = 0;
      for (Draft draft : drafts(article, snapshot.quotations(article.id()))) {
        if (found < OF_ONE_ARTICLE && tries < TRIES && draft.question().length() <= LONGEST) {
          tries++;
          if (comesBack(draft, article, snapshot)) {
            (found == 0 ? first : second).add(new QuestionIdea(draft.question(), article.id()));
            found++;
          }
        }
      }
    }
    first.addAll(second);
    return first.stream().limit(most).toList();
  }

  private static List<ArticleSummary> newest(Snapshot snapshot) {
    return snapshot.articles().stream()
        .sorted(
            Comparator.comparing(
                    (ArticleSummary article) ->
                        article.provenance().publishedOn().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(ArticleSummary::id))
        .limit(ARTICLES)
        .toList();
  }

  /**
   * A question before it was asked.
   *
   * @param sentence the sentence it was made of
   */
  private record Draft(String question, Span sentence) {}

  private boolean comesBack(Draft draft, Article article, Snapshot snapshot) {
    if (!(engine.ask(draft.question(), AskOptions.DEFAULT, snapshot)
        instanceof Answer.Answered answered)) {
      return false;
    }
    Finding finding = answered.findings().get(0);
    return answered.corrections().isEmpty()
        && finding.article().id().equals(article.id())
        && finding.sentence().overlaps(draft.sentence());
  }

  private static List<Draft> drafts(Article article, List<Quotation> quotations) {
    List<Draft> drafts = new ArrayList<>();
    for (Span paragraph : article.paragraphs()) {
      for (Span sentence : Sentences.within(article.text(), paragraph)) {
        if (drafts.size() < SENTENCES) {
          drafts.addAll(turnedRound(article.slice(sentence), sentence));
        }
      }
    }
    Set<String> speakers = new LinkedHashSet<>();
    for (Quotation quotation : quotations) {
      String speaker = quotation.speaker();
      if (speaker != null && PERSON.matcher(speaker).matches() && speakers.add(speaker)) {
        drafts.add(new Draft("What did " + speaker + " say?", quotation.words()));
      }
    }
    return drafts;
  }

  private static List<Draft> turnedRound(String words, Span sentence) {
    List<Draft> drafts = new ArrayList<>();
    Matcher number = WILL_NUMBER.matcher(words);
    if (number.find()) {
      drafts.add(
          new Draft(
              "How many "
                  + number.group("noun")
                  + " will "
                  + number.group("name")
                  + " "
                  + number.group("verb")
                  + "?",
              sentence));
    }
    Matcher spend = WILL_SPEND.matcher(words);
    if (spend.find()) {
      drafts.add(
          new Draft(
              "How much will " + spend.group("name") + " " + spend.group("verb") + "?", sentence));
    }
    Matcher did = DID_TO_NAME.matcher(words);
    if (did.find()) {
      drafts.add(new Draft("Who " + did.group("verb") + " " + did.group("other") + "?", sentence));
    }
    return drafts;
  }
}
