package dealsbot.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The many ways in which newsrooms tell who deals with whom. */
class WordingsTest {

  private static final Path WORDINGS = Path.of("src/test/resources/deals/wordings.txt");

  private static final Path NO_DEALS = Path.of("src/test/resources/deals/no-deals.txt");

  /** What makes it an article of business. */
  private static final String AROUND =
      "\n\nAnalysts said the companies would win customers. Investors were pleased.";

  static Stream<String> wordings() throws IOException {
    return Files.readAllLines(WORDINGS).stream().filter(line -> !line.startsWith("#"));
  }

  static Stream<String> newsWithoutADeal() throws IOException {
    return Files.readAllLines(NO_DEALS).stream().filter(line -> !line.startsWith("#"));
  }

  private static List<DealStatement> statements(String text) {
    return Deals.in(
        new Article("a", "News", new Provenance(null, null, "2025-06-10", null, null), text),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void whoDealsIsRead(String line) {
    int bar = line.lastIndexOf(" | ");
    List<String> expected = List.of(line.substring(bar + 3).split("; ", -1));
    List<DealStatement> found = statements(line.substring(0, bar) + AROUND);
    List<String> missing =
        expected.stream()
            .filter(
                name ->
                    found.stream()
                        .flatMap(statement -> statement.parties().stream())
                        .noneMatch(
                            party -> party.name().contains(name) || name.contains(party.name())))
            .toList();
    assertEquals(List.of(), missing, found.toString());
  }

  @ParameterizedTest
  @MethodSource("newsWithoutADeal")
  void newsWithoutADealTellsOfNone(String line) {
    String text = line.replace("|", "\n\n");
    boolean alone = text.indexOf('\n') < 0;
    assertEquals(
        List.of(), statements(alone ? text + AROUND + " The contract was renewed." : text), line);
  }

  @Test
  void verbsOfBusinessInAMannerOfSpeakingAreNoDeals() {
    for (String text :
        List.of(
            "The senator struck a deal with his rivals to pass the bill.",
            "The striker signed a new contract with the club on Friday.",
            "She acquired a taste for whisky in Oban.",
            "The university is collaborating with the National Park Service on a study of bears.",
            "The museum has acquired a painting by Anna Merz from a private collector.",
            "The river merges with the Elbe near Hamburg.",
            "The band signed with a new label and sold two million records.",
            "Hungary and Serbia signed an agreement on border controls.",
            "The family bought time with a loan from friends.",
            "The team from the universities of Arden and Holm bought time on the telescope with a"
                + " grant of 2 million euros from the Science Council.",
            "Two laboratories are working with the space agency to build a probe for Venus.",
            "Voters handed the Liberals a majority.")) {
      assertEquals(List.of(), statements(text), text);
    }
  }
}
