package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.language.Sentences;
import dealsbot.model.PairScorer;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** A longer "sentence" is a table or a list. */
  private static final int LONGEST = 1_200;

  /** So many sentences on something is added to a deal. */
  private static final int REACH = 3;

  /** So many sentences may stand for what the headline tells. */
  private static final int FIRST = 8;

  private final String text;
  private final Article article;
  private final List<Span> sentences = new ArrayList<>();
  private final Standing standing;
  private final Map<Integer, Clause> clauses = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private Optional<DealStatement> half = Optional.empty();
  private int halfAt;

  private Deals(Article article) {
    this.text = article.text();
    this.standing = new Standing(article);
    this.article = article;
  }

  /**
   * The statements of {@code article}, in the order of the text.
   *
   * @param quotations the article's, which tell who of those named is a person
   */
  public static List<DealStatement> in(Article article, List<Quotation> quotations) {
    return in(article, quotations, Optional.empty());
  }

  /**
   * The same, held against a model that tells who deals with whom.
   *
   * @param scorer the model; empty where the rules alone must do
   */
  public static List<DealStatement> in(
      Article article, List<Quotation> quotations, Optional<PairScorer> scorer) {
    if (!Triggers.within(article.text(), 0, article.text().length(), true)
        || Topic.isOther(article)) {
      return List.of();
    }
    Deals deals = new Deals(article);
    FullNames names = new FullNames(article, quotations, deals.standing);
    List<DealStatement> found = names.of(deals.read());
    return scorer.map(model -> deals.held(found, names, model)).orElse(found);
  }

  /** What was found, held against the model. */
  private List<DealStatement> held(List<DealStatement> found, FullNames names, PairScorer scorer) {
    PairReading reading = new PairReading(scorer, article, sentences, this::clause, standing);
    PairDeals pairs =
        new PairDeals(
            reading, standing, n -> new BoundPair(text, sentences.get(n), clause(n), naming(n)));
    PairDeals.Held held = pairs.held(found);
    List<DealStatement> whole = new ArrayList<>(held.found());
    FollowUps followUps = new FollowUps(text);
    names.of(held.added()).forEach(deal -> whole.add(followed(deal, followUps)));
    whole.sort(Comparator.comparing(DealStatement::sentence));
    return whole;
  }

  /** With what the next sentences add. */
  private DealStatement followed(DealStatement deal, FollowUps followUps) {
    DealStatement told = deal;
    int at = sentences.indexOf(deal.sentence());
    for (int i = at + 1; i < Math.min(sentences.size(), at + 1 + REACH); i++) {
      told = followUps.add(told, sentences.get(i), new Told(i)).orElse(told);
    }
    return told;
  }

  private List<DealStatement> read() {
    List<DealStatement> found = new ArrayList<>();
    FollowUps followUps = new FollowUps(text);
    int last = -1;
    boolean free = standing.opensWithBusiness();
    for (Span paragraph : article.paragraphs()) {
      boolean near = last >= 0 && sentences.size() - last <= REACH;
      boolean lead = paragraph.start() < StatementReader.LEAD;
      boolean tells =
          near || lead || Triggers.within(text, paragraph.start(), paragraph.end(), free);
      int from = sentences.size();
      // A paragraph that tells nothing stays whole.
      sentences.addAll(tells ? Sentences.within(text, paragraph) : List.of(paragraph));
      for (int i = from; tells && i < sentences.size(); i++) {
        Span sentence = sentences.get(i);
        if (sentence.length() > LONGEST) {
          continue;
        }
        Optional<DealStatement> completed = completed(sentence, i, found);
        List<DealStatement> here = completed.map(List::of).orElse(List.of());
        if (completed.isEmpty()
            && (lead || Triggers.within(text, sentence.start(), sentence.end(), free))) {
          here = read(sentence, i, found.isEmpty());
        }
        if (!here.isEmpty()) {
          found.addAll(here);
          last = i;
        } else if (last >= 0 && i - last <= REACH) {
          followUps
              .add(found.getLast(), sentence, new Told(i))
              .ifPresent(more -> found.set(found.size() - 1, more));
        }
      }
    }
    return withHeadline(found, followUps);
  }

  /** With what only the headline tells, where the text opens with no deal between two. */
  private List<DealStatement> withHeadline(List<DealStatement> found, FollowUps followUps) {
    boolean told =
        found.stream()
            .anyMatch(s -> s.parties().size() > 1 && s.sentence().start() < StatementReader.LEAD);
    if (told) {
      return found;
    }
    Headline headline = new Headline(article, standing, common());
    Optional<DealStatement> deal = headline.told();
    Optional<DealStatement> open = half.or(() -> found.stream().findFirst());
    Optional<DealStatement> whole =
        open.flatMap(one -> deal.flatMap(both -> headline.completed(one, both)));
    if (whole.isPresent()) {
      found.remove(open.orElseThrow());
    } else {
      whole =
          deal.flatMap(
              d -> headline.inText(d, sentences.subList(0, Math.min(FIRST, sentences.size()))));
    }
    if (whole.isEmpty() && found.isEmpty()) {
      whole = sequel();
    }
    if (whole.isEmpty()) {
      return found;
    }
    found.addFirst(followed(whole.get(), followUps));
    return found;
  }

  /** The deal of those whom the first sentences name one by one, where one is spoken of. */
  private Optional<DealStatement> sequel() {
    Optional<DealStatement> whole = Optional.empty();
    for (int i = 1; i < Math.min(sentences.size(), REACH) && whole.isEmpty(); i++) {
      if (standing.speaksOfDeal() && sentences.get(i).length() <= LONGEST) {
        LeadPair opening = new LeadPair(new Slots(text, clause(0), naming(0)), standing);
        LeadPair later = new LeadPair(new Slots(text, clause(i), naming(i)), standing);
        whole =
            opening.goesOn(later).map(deal -> deal.statement(sentences.getFirst(), deal.status()));
      }
    }
    return whole;
  }

  private List<DealStatement> read(Span sentence, int i, boolean first) {
    StatementReader reader = new StatementReader(text, sentence, clause(i), naming(i), standing);
    List<DealStatement> here = reader.read(first);
    if (here.isEmpty() && reader.half().isPresent()) {
      half = reader.half();
      halfAt = i;
      Optional<DealStatement> whole = completedWithin(sentence, i);
      if (whole.isPresent()) {
        half = Optional.empty();
        return List.of(whole.get());
      }
    } else if (!here.isEmpty()) {
      half = Optional.empty();
    }
    return here;
  }

  /** The deal that an earlier sentence names one side of, where this one names the other. */
  private Optional<DealStatement> completed(Span sentence, int i, List<DealStatement> found) {
    if (half.isEmpty() || i <= halfAt || i - halfAt > REACH) {
      return Optional.empty();
    }
    Optional<DealStatement> whole =
        new Counterparts(text)
            .complete(half.get(), sentence, new Told(i))
            .filter(deal -> found.stream().noneMatch(other -> other.isBetweenThoseOf(deal)));
    if (whole.isPresent()) {
      half = Optional.empty();
    }
    return whole;
  }

  /** "Halden is selling its mine: the buyer is Morrow": the other side behind a colon. */
  private Optional<DealStatement> completedWithin(Span sentence, int i) {
    Clause whole = clause(i);
    for (int k = 1; k + 1 < whole.size(); k++) {
      if (whole.isMark(k, ":") || whole.isMark(k, ";")) {
        Span rest = new Span(whole.get(k + 1).span().start(), sentence.end());
        Clause words = new Clause(Words.of(text, rest, common()));
        return new Counterparts(text)
            .complete(half.orElseThrow(), rest, new Part(words, naming(i)));
      }
    }
    return Optional.empty();
  }

  /** Part of a sentence. */
  private record Part(Clause clause, Naming naming) implements FollowUps.Sentence {}

  /** A sentence's words, read when they are asked for. */
  private final class Told implements FollowUps.Sentence {

    private final int number;

    Told(int number) {
      this.number = number;
    }

    @Override
    public Clause clause() {
      return Deals.this.clause(number);
    }

    @Override
    public Naming naming() {
      return Deals.this.naming(number);
    }
  }

  private Naming naming(int number) {
    return new Naming(text, number, this::clause);
  }

  private Clause clause(int number) {
    return clauses.computeIfAbsent(
        number, n -> new Clause(Words.of(text, sentences.get(n), common())));
  }

  private Set<String> common() {
    if (common.isEmpty()) {
      common.addAll(common(text));
    }
    return common;
  }

  /** Words that a text also writes small; a capital at a sentence's start is no name then. */
  static Set<String> common(String text) {
    Set<String> common = new HashSet<>();
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
    return common;
  }
}
