package dealsbot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexProgress;
import dealsbot.index.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The synonyms.txt that comes with the bot. */
class ShippedSynonymsTest {

  private static final Path FILE = Path.of("index-data/synonyms.txt");
  private static final QuestionTerms ANALYSIS = new QuestionTerms();

  @TempDir private Path temp;

  @Test
  void everyWordStandsInOneGroup() throws IOException {
    Map<String, String> groups = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      String words = line.replaceFirst("#.*", "").strip();
      Set<String> group = new LinkedHashSet<>();
      for (String entry : words.isEmpty() ? new String[0] : words.split(",", -1)) {
        String stems = ANALYSIS.stems(entry);
        if (stems.isEmpty() || stems.split(" ").length > 4) {
          wrong.add("unusable: '" + entry + "' in " + line);
        }
        group.add(stems);
      }
      if (group.size() == 1) {
        wrong.add("alone: " + line);
      }
      for (String stems : group) {
        String other = groups.put(stems, line);
        if (other != null) {
          wrong.add(stems + " is in both: " + other + " | " + line);
        }
      }
    }

    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is the CEO?                 | Ann Lee, chief executive of Orsett, resigned.
          the finance chief               | Orsett's CFO resigned.
          Which GPU?                      | Orsett ordered a graphics processing unit.
          How many GPUs?                  | Orsett ordered chips.
          artificial intelligence         | Orsett trains its AI.
          a datacenter                    | Orsett opens a data centre.
          an EV plant                     | Orsett makes electric cars.
          a joint venture                 | Orsett enters a JV.
          the ROK                         | Orsett opens in South Korea.
          the United Kingdom              | Orsett opens in Britain.
          automakers                      | Orsett supplies a carmaker.
          purchases                       | Orsett bought a mill and buys another.
          Who acquired it?                | Orsett was bought by Brell.
          Who bought it?                  | Brell acquires Orsett.
          what is it worth                | Orsett did not disclose the value.
          """)
  void oneWordOfAGroupFindsAnother(String question, String text) throws IOException {
    Synonyms synonyms = Synonyms.read(FILE, ANALYSIS);

    assertEquals(List.of(), found(question, text, Synonyms.NONE));
    assertEquals(List.of("article"), found(question, text, synonyms));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the US                  | The board told us nothing.
          a takeover              | Orsett buys paper.
          graphics                | Orsett orders a GPU.
          """)
  void whatOnlySoundsAlikeIsNotFound(String question, String text) throws IOException {
    assertEquals(List.of(), found(question, text, Synonyms.read(FILE, ANALYSIS)));
  }

  /** The articles found by their words, in an index that holds one with this text. */
  private List<String> found(String question, String text, Synonyms synonyms) {
    try (ArticleIndex index = new ArticleIndex(temp, Optional.empty(), Clock.systemUTC())) {
      Article article = new Article("article", "A notice", Provenance.NONE, text);
      index.update(List.of(article), false, false, IndexProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        return new PassageSearcher(Optional.empty())
                .search(
                    snapshot,
                    new SearchRequest(
                        ANALYSIS.of(question, synonyms, snapshot),
                        question,
                        List.of(),
                        SearchRequest.Filter.ALL,
                        10))
                .stream()
                .filter(hit -> hit.bm25() > 0)
                .map(hit -> hit.passage().article().id())
                .distinct()
                .toList();
      }
    }
  }
}
