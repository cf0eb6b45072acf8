package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the deals that an article tells of, in these steps: sentences with a word of business; the
 * statements of each; what later sentences add ("the deal is worth …"); names in full; nothing at
 * all where the article is about sport, crime, politics or somebody's life.
 *
 * <p>The same article always gives the same statements; no text makes it throw.
 */
public final class Deals {

  private final String text;
  private final List<Span> sentences;
  private final Map<Integer, Clause> clauses = new HashMap<>();
  private final Set<String> common = new HashSet<>();

  private Deals(Article article) {
    this.text = article.text();
    this.sentences = sentences(article);
  }

  /** The sentences of paragraphs that may tell something; other paragraphs stay whole. */
  private static List<Span> sentences(Article article) {
    String text = article.text();
    List<Span> sentences = new ArrayList<>();
    for (Span paragraph : article.paragraphs()) {
      boolean tells =
          Triggers.within(text, paragraph.start(), paragraph.end())
              || Undisclosed.in(text, paragraph).isPresent();
      sentences.addAll(tells ? Sentences.within(text, paragraph) : List.of(paragraph));
    }
    return sentences;
  }

  /**
   * The statements of {@code article}, in the order of the text.
   *
   * @param quotations the article's, which tell who of those named is a person
   */
  public static List<DealStatement> in(Article article, List<Quotation> quotations) {
    if (!Triggers.within(article.text(), 0, article.text().length())) {
      return List.of();
    }
    Deals deals = new Deals(article);
    List<DealStatement> found = deals.read();
    if (found.isEmpty() || Topic.isOther(article)) {
      return List.of();
    }
    return new FullNames(article, quotations).of(found);
  }

  private List<DealStatement> read() {
    List<DealStatement> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.length() > Clauses.LONGEST) {
        continue;
      }
      boolean told = Triggers.within(text, sentence.start(), sentence.end());
      List<DealStatement> here = List.of();
      if (told) {
        Clause clause = clause(i);
        here =
            new StatementReader(text, sentence, clause, new Naming(text, i, this::clause)).read();
      }
      found.addAll(here);
      if (here.isEmpty() && !found.isEmpty()) {
        DealStatement last = found.getLast();
        int gap = i - sentences.indexOf(last.sentence());
        Optional<DealStatement> more = gap <= 3 ? added(last, sentence, i) : Optional.empty();
        more.ifPresent(statement -> found.set(found.size() - 1, statement));
      }
    }
    return found;
  }

  /** The last statement with what a sentence about "the deal" adds. */
  private Optional<DealStatement> added(DealStatement last, Span sentence, int number) {
    if (last.value() != null) {
      return Optional.empty();
    }
    Optional<Span> undisclosed = Undisclosed.in(text, sentence);
    if (undisclosed.isPresent()) {
      return Optional.of(Clauses.valued(last, undisclosed.get(), true));
    }
    return Clauses.worth(text, sentence, () -> clause(number))
        .map(value -> Clauses.valued(last, value, false));
  }

  private Clause clause(int number) {
    if (common.isEmpty()) {
      collectCommon();
    }
    return clauses.computeIfAbsent(
        number, n -> new Clause(Words.of(text, sentences.get(n), common)));
  }

  /** Words that the article also writes small; a capital at a sentence's start is no name then. */
  private void collectCommon() {
    common.add("the");
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > at + 2 && Character.isLowerCase(text.charAt(at))) {
        common.add(text.substring(at, end).toLowerCase(Locale.ROOT));
      }
      at = Math.max(end, at + 1);
    }
  }
}
