package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.Deal;
import dealsbot.deal.DealStatement;
import dealsbot.deal.Gathering;
import dealsbot.index.ArticleIndex;
import dealsbot.index.Snapshot;
import dealsbot.language.GeneralWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The deal desk: what the articles say of deals, gathered, numbered, and looked up by words. Deals
 * are gathered once for each generation of the index. Safe for use by many threads.
 */
public final class DealDesk {

  private static final Pattern BLANKS = Pattern.compile("[^\\p{L}\\p{N}$€£¥%&.’'-]+");

  private final ArticleIndex index;
  private volatile @Nullable Gathered gathered;

  /** Over what {@code index} holds. */
  public DealDesk(ArticleIndex index) {
    this.index = index;
  }

  /**
   * The deals of one generation.
   *
   * @param disagreements their conflicts, in the order of the deals
   */
  private record Gathered(
      long generation, String corpus, List<Numbered> deals, List<Disagreement> disagreements) {}

  /**
   * A deal with the number that people call it by.
   *
   * @param number from 1, the newest article's deals first; another after a re-index
   */
  public record Numbered(int number, Deal deal) {}

  /** A figure and what it measures. */
  public record Figure(Numbered of, Deal.NamedCell cell) {}

  /** A conflict and the deal it is about. */
  public record Disagreement(Numbered of, Deal.Conflict conflict) {}

  /**
   * All deals, the newest article's first.
   *
   * @throws dealsbot.index.IndexException when there is no index to look into
   */
  public List<Numbered> all() {
    return gathered().deals();
  }

  private Gathered gathered() {
    try (Snapshot snapshot = index.snapshot()) {
      Gathered known = gathered;
      long generation = snapshot.generation().number();
      String corpus = snapshot.generation().corpusHash();
      if (known != null && known.generation() == generation && known.corpus().equals(corpus)) {
        return known;
      }
      List<Numbered> deals = number(snapshot.deals());
      List<Disagreement> disagreements =
          deals.stream()
              .flatMap(
                  deal -> deal.deal().conflicts().stream().map(one -> new Disagreement(deal, one)))
              .toList();
      Gathered now = new Gathered(generation, corpus, deals, disagreements);
      gathered = now;
      return now;
    }
  }

  private static List<Numbered> number(Map<Article, List<DealStatement>> statements) {
    Map<Article, List<DealStatement>> newestFirst = new LinkedHashMap<>();
    statements.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Article, List<DealStatement>> entry) -> day(entry.getKey()))
                .reversed()
                .thenComparing(entry -> entry.getKey().id()))
        .forEach(entry -> newestFirst.put(entry.getKey(), entry.getValue()));
    List<Numbered> numbered = new ArrayList<>();
    for (Deal deal : Gathering.of(newestFirst)) {
      numbered.add(new Numbered(numbered.size() + 1, deal));
    }
    return List.copyOf(numbered);
  }

  private static LocalDate day(Article article) {
    return article.provenance().publishedOn().orElse(LocalDate.MIN);
  }

  /** The deals that speak of all the words; all deals when there are none. */
  public List<Numbered> find(String words) {
    List<String> wanted = wanted(words);
    return all().stream().filter(deal -> speaksOf(deal.deal(), wanted)).toList();
  }

  /**
   * The deals that answer a question for several of them: "which companies", "how many in all",
   * "list", "compare"; empty where it asks for something else or no deal speaks of all its words.
   */
  public Optional<DealTable> asked(String question) {
    return DealQuestion.read(question)
        .map(
            read ->
                switch (read) {
                  case DealQuestion.Several several -> table(several);
                  case DealQuestion.Pair pair -> table(pair);
                })
        .filter(table -> table.rows().values().stream().noneMatch(List::isEmpty));
  }

  private DealTable table(DealQuestion.Several asked) {
    List<Numbered> rows =
        all().stream()
            .filter(deal -> asked.kind().isEmpty() || asked.kind().get() == deal.deal().kind())
            .filter(deal -> speaksOf(deal.deal(), asked.words()))
            .toList();
    String measure = asked.measure();
    return new DealTable(
        Map.of("", rows),
        measure != null,
        measure == null ? Optional.empty() : DealTable.total(rows, measure));
  }

  private DealTable table(DealQuestion.Pair pair) {
    Map<String, List<Numbered>> rows = new LinkedHashMap<>();
    rows.put(pair.one(), find(pair.one()));
    rows.put(pair.other(), find(pair.other()));
    return new DealTable(rows, false, Optional.empty());
  }

  /** Conflicts of the deals that these findings tell of. */
  public List<Disagreement> conflicts(List<Finding> findings) {
    return conflicts().stream()
        .filter(one -> findings.stream().anyMatch(finding -> touches(one.of().deal(), finding)))
        .toList();
  }

  private static boolean touches(Deal deal, Finding finding) {
    return deal.statements().stream()
        .anyMatch(
            told ->
                told.article().id().equals(finding.article().id())
                    && told.statement().sentence().overlaps(finding.sentence()));
  }

  /** The deal of that number. */
  public Optional<Numbered> number(int number) {
    List<Numbered> all = all();
    return number >= 1 && number <= all.size()
        ? Optional.of(all.get(number - 1))
        : Optional.empty();
  }

  /** Sums and quantities of the deals that speak of the words. */
  public List<Figure> figures(String words) {
    List<Figure> figures = new ArrayList<>();
    for (Numbered deal : find(words)) {
      deal.deal()
          .cells()
          .filter(cell -> cell.name().equals("value") || cell.name().equals("quantity"))
          .filter(cell -> !cell.cell().undisclosed())
          .forEach(cell -> figures.add(new Figure(deal, cell)));
    }
    return figures;
  }

  /** The dated statements of the deals that speak of the words, the earliest first. */
  public List<DealTime> timeline(String words) {
    List<DealTime> times = new ArrayList<>();
    for (Numbered deal : find(words)) {
      for (Deal.Told told : deal.deal().statements()) {
        DealTime.of(deal, told).ifPresent(times::add);
      }
    }
    times.sort(Comparator.comparing(DealTime::day).thenComparingInt(time -> time.of().number()));
    return times;
  }

  /** Cells that articles have differently. */
  public List<Disagreement> conflicts() {
    return gathered().disagreements();
  }

  /** The statements of these articles that speak of the words: what a watch tells of. */
  public List<Deal.Told> statements(String words, Collection<String> articles) {
    List<String> wanted = wanted(words);
    return all().stream()
        .flatMap(deal -> deal.deal().statements().stream())
        .filter(told -> articles.contains(told.article().id()))
        .filter(told -> wanted.stream().allMatch(word -> holds(haystack(told), word)))
        .toList();
  }

  private static List<String> wanted(String words) {
    return BLANKS
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isBlank() && !GeneralWords.contain(word))
        .toList();
  }

  private static boolean speaksOf(Deal deal, List<String> wanted) {
    StringBuilder haystack = new StringBuilder(deal.status().words()).append(' ');
    deal.parties().forEach(party -> haystack.append(party.name()).append(' '));
    deal.statements().forEach(told -> haystack.append(haystack(told)).append(' '));
    String all = haystack.toString().toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(word -> holds(all, word));
  }

  private static String haystack(Deal.Told told) {
    StringBuilder words = new StringBuilder(told.text()).append(' ');
    told.statement().parties().forEach(party -> words.append(party.name()).append(' '));
    Span purpose = told.statement().purpose();
    return (purpose == null ? words : words.append(told.article().slice(purpose)))
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a word of the text begins so: "chip" finds "chips". */
  private static boolean holds(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }
}
