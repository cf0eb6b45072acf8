package dealsbot.search;

import static dealsbot.sample.SampleArticles.CLINIC;
import static dealsbot.sample.SampleArticles.FERRY;
import static dealsbot.sample.SampleArticles.WHEAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexProgress;
import dealsbot.index.Snapshot;
import dealsbot.sample.Encoders;
import dealsbot.sample.SampleArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PassageSearcherTest {

  @TempDir static Path temp;

  private static final QuestionTerms ANALYSIS = new QuestionTerms();

  private static final Synonyms SYNONYMS =
      Synonyms.parse(
          List.of("# who leads", "CEO, chief executive, boss", "purchase, buy  # both"), ANALYSIS);

  static final List<String> HOSTILE =
      List.of(
          "\"",
          "“",
          "\"ferries",
          "(ferries",
          "text:ferries",
          "article:[* TO *]",
          "*:*",
          "*",
          "?erries",
          "ferr~2 AND",
          "/[a-z]+/",
          "\\",
          "a\\",
          "+-&&||!(){}[]^\"~*?:\\/",
          "",
          " ",
          "\0",
          "\uD83D",
          "(".repeat(20_000),
          "word".repeat(20_000),
          "ferries ".repeat(400),
          String.join(
              " ", java.util.stream.IntStream.range(0, 400).mapToObj(i -> "w" + i).toList()),
          "9".repeat(5_000),
          "1" + "0".repeat(400) + "k million",
          "1,,,2.5bn");

  private static ArticleIndex index;
  private static Snapshot snapshot;

  @BeforeAll
  static void build() {
    index = new ArticleIndex(temp, Optional.of(Encoders.miniLm()), Clock.systemUTC());
    index.update(SampleArticles.THREE, false, false, IndexProgress.SILENT);
    snapshot = index.snapshot();
  }

  @AfterAll
  static void close() {
    snapshot.close();
    index.close();
  }

  private static List<Hit> search(
      String question, List<String> phrases, SearchRequest.Filter filter, boolean vectors) {
    PassageSearcher searcher =
        new PassageSearcher(vectors ? Optional.of(Encoders.miniLm()) : Optional.empty());
    return searcher.search(
        snapshot,
        new SearchRequest(
            ANALYSIS.of(question, SYNONYMS, snapshot), question, phrases, filter, 10));
  }

  private static List<String> articles(String question, SearchRequest.Filter filter) {
    return search(question, List.of(), filter, true).stream()
        .map(hit -> hit.passage().article().id())
        .distinct()
        .toList();
  }

  private static String lexical(String question) {
    return search(question, List.of(), SearchRequest.Filter.ALL, false).stream()
        .filter(hit -> hit.bm25() > 0)
        .map(hit -> hit.passage().article().id())
        .findFirst()
        .orElse("nothing");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void whatIsTypedIsNeverSyntax(String typed) {
    for (boolean vectors : new boolean[] {false, true}) {
      List<Hit> hits = search(typed, List.of(typed), SearchRequest.Filter.ALL, vectors);

      assertTrue(hits.size() <= 10);
    }
  }

  @Test
  void aFieldNameInAQuestionIsAWord() {
    assertEquals("ferry-order", lexical("title: diesel"));
    assertEquals("nothing", lexical("article:[* TO *]"));
    assertEquals("nothing", lexical("*"));
    assertEquals("nothing", lexical("[a TO z]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vessels without diesel engines           | ferry-order
          a purchaser of grain                     | wheat-contract
          medical practices change hands           | clinic-sale
          """)
  void meaningFindsWhatSharesNoWord(String question, String article) {
    assertEquals(article, articles(question, SearchRequest.Filter.ALL).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is Corrigan's CEO?        | wheat-contract
          boss Halloran                 | wheat-contract
          Larkspur chief executive      | clinic-sale
          260k tonnes                   | wheat-contract
          260 thousand                  | wheat-contract
          260000                        | wheat-contract
          $0.31bn                       | clinic-sale
          9 hospitals                   | clinic-sale
          8                             | ferry-order
          FERRY                         | ferry-order
          Móen                          | ferry-order
          What was sold?                | clinic-sale
          Who approves?                 | clinic-sale
          When are they delivered?      | ferry-order
          """)
  void wordsFindTheirSynonymsAndOtherForms(String question, String article) {
    assertEquals(article, lexical(question));
  }

  @Test
  void synonymsWorkBothWays() {
    List<Hit> short_ = search("CEO", List.of(), SearchRequest.Filter.ALL, false);
    List<Hit> long_ = search("chief executive", List.of(), SearchRequest.Filter.ALL, false);

    for (List<Hit> hits : List.of(short_, long_)) {
      assertEquals(
          Set.of("ferry-order", "wheat-contract", "clinic-sale"),
          hits.stream()
              .filter(hit -> hit.bm25() > 0)
              .map(hit -> hit.passage().article().id())
              .collect(java.util.stream.Collectors.toSet()));
    }
  }

  @Test
  void excludedArticlesNeverAnswer() {
    SearchRequest.Filter filter =
        new SearchRequest.Filter(Set.of(FERRY.id()), Set.of(), Optional.empty(), Optional.empty());

    List<String> found = articles("electric ferries from Brekke Yard", filter);

    assertFalse(found.contains(FERRY.id()));
    assertEquals(Set.of(WHEAT.id(), CLINIC.id()), Set.copyOf(found));
  }

  @Test
  void onlyTheChosenArticlesAnswer() {
    SearchRequest.Filter filter =
        new SearchRequest.Filter(Set.of(), Set.of(CLINIC.id()), Optional.empty(), Optional.empty());

    assertEquals(List.of(CLINIC.id()), articles("electric ferries", filter));
  }

  @Test
  void asOfADayLaterArticlesAreLeftOutAndUndatedOnesStay() {
    assertEquals(Set.of("ferry-order", "clinic-sale"), asOf("2025-06-02"));
    assertEquals(Set.of("ferry-order", "clinic-sale", "wheat-contract"), asOf("2025-06-03"));
    assertEquals(Set.of("clinic-sale"), asOf("2025-02-09"));
  }

  private static Set<String> asOf(String day) {
    SearchRequest.Filter filter =
        new SearchRequest.Filter(
            Set.of(), Set.of(), Optional.empty(), Optional.of(LocalDate.parse(day)));
    return Set.copyOf(articles("what was bought", filter));
  }

  @Test
  void afterADayOnlyDatedArticlesRemain() {
    SearchRequest.Filter filter =
        new SearchRequest.Filter(
            Set.of(), Set.of(), Optional.of(LocalDate.parse("2025-03-01")), Optional.empty());

    assertEquals(List.of(WHEAT.id()), articles("what was bought", filter));
  }

  @Test
  void aPhraseMustStandAsItWasTyped() {
    assertEquals("clinic-sale", firstWith("selling nine clinics"));
    assertEquals("none", firstWith("sells nine Ohio clinics"));
    assertEquals("none", firstWith("nine clinic"));
  }

  private static String firstWith(String phrase) {
    return search(phrase, List.of(phrase), SearchRequest.Filter.ALL, false).stream()
        .map(hit -> hit.passage().article().id())
        .findFirst()
        .orElse("none");
  }

  @Test
  void hitsPointIntoTheirArticlesWithTheirSentences() {
    for (Hit hit : search("ferries wheat clinics", List.of(), SearchRequest.Filter.ALL, true)) {
      String text = hit.passage().article().text();
      assertTrue(text.contains(hit.passage().text()));
      assertFalse(hit.sentences().isEmpty());
      hit.sentences()
          .forEach(sentence -> assertTrue(hit.passage().span().contains(sentence.span())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Stavangar    | stavanger
          cooperatvie  | cooperative
          Solvnag      | solvang
          Halorran     | halloran
          ferry        |
          ferries      |
          ferrying     |
          wheel        |
          zebra        |
          p3mps        |
          """)
  void onlyAWordThatNoArticleHoldsIsCorrected(String typed, String corrected) {
    QueryTerm term = ANALYSIS.of(typed, Synonyms.NONE, snapshot).getFirst();

    assertEquals(
        Optional.ofNullable(corrected), ANALYSIS.corrected(term, new KnownNames(), snapshot));
  }
}
