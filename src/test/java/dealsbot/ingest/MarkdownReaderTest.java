package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownReaderTest {
  private Folder folder;

  @BeforeEach
  void makeFolder(@TempDir Path path) {
    folder = new Folder(path);
  }

  private Article read(String content) {
    return folder.with("deal.md", content).article();
  }

  private String reject(String content) {
    return folder.with("deal.md", content).reject();
  }

  @Test
  void frontMatterGivesTitleAndProvenance() {
    Article article =
        read(
            """
            ---
            Title: "Chips: the deal"
            publisher: >
              The
              Daily
            author: [A. Writer, B. Writer]
            published: 2025-10-31
            url: https://example.org/deal # the first edition
            language: no
            tags: {a: [1, 2]}
            ---

            Text.
            """);
    assertEquals("Chips: the deal", article.title());
    assertEquals(
        new Provenance(
            "The Daily", "A. Writer, B. Writer", "2025-10-31", "https://example.org/deal", "no"),
        article.provenance());
    assertEquals("Text.", article.text());
  }

  @Test
  void theHeadingAtTheTopIsTheTitleWhereNoOtherIsGiven() {
    Article article = read("# Chips *for* Seoul\n\nText.\n\n## More\n\nText.");
    assertEquals("Chips for Seoul", article.title());
    assertEquals("Text.\n\nMore\n\nText.", article.text());
  }

  @Test
  void theHeadingIsNotRepeatedWhereItIsTheTitle() {
    assertEquals("Text.", read("---\ntitle: Chips\n---\n# Chips\n\nText.").text());
    assertEquals("Kicker\n\nText.", read("---\ntitle: Chips\n---\n# Kicker\n\nText.").text());
  }

  @Test
  void withoutHeadingThereIsNoTitle() {
    Article article = read("First paragraph.\n\nSecond.");
    assertEquals("", article.title());
    assertEquals("First paragraph.\n\nSecond.", article.text());
  }

  @Test
  void theWordsAreKeptWithoutTheMarks() {
    Article article =
        read(
            """
            Huang called it **a [pivotal](https://example.org) step** worth \\$5 &amp; more,
            in *his* words.<br>New `code` ![logo](logo.png)

            > “We used to have 95%.”
            > He went on.

            * one
            * two

            2024. That was the year.
            2025. This is the year.

            ***

                Indented by hand.

            <div class="a">In a <b>box</b></div><p>Below < it, 3 > 2. <https://example.org>

            <!-- not shown > at
            all --><TABLE><td>a</td><td>b</td></TABLE>

            ```
            verbatim  spaces
            ```
            """);
    assertEquals(
        """
        Huang called it a pivotal step worth $5 & more, in his words. New code

        “We used to have 95%.” He went on.

        one

        two

        2024. That was the year.

        2025. This is the year.

        Indented by hand.

        In a box

        Below < it, 3 > 2. https://example.org

        a b

        verbatim  spaces\
        """,
        article.text());
  }

  @Test
  void linesTooLongToBeWrappedAreParagraphsHereToo() {
    String one = "One " + "x".repeat(150) + ".";
    String two = "Two " + "y".repeat(150) + ".";
    assertEquals(one + "\n\n" + two, read("# Title\n" + one + "\n" + two).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: Nvidia: the deal     | has front matter that is not plain YAML (line 2): put values"
            + " that hold a colon or other marks into quotation marks",
        "title: {a: b}               | has front matter whose title is not text: write it on one"
            + " line",
        "author: [[a]]               | has front matter whose author is not text: write it on one"
            + " line",
      })
  void frontMatterThatCannotBeReadIsRefused(String yaml, String reason) {
    assertEquals("deal.md " + reason, reject("---\n" + yaml + "\n---\nText."));
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    assertEquals(
        "deal.md gives its title twice in the front matter: keep one",
        reject("---\ntitle: A\nTitle: B\n---\nText."));
  }

  @Test
  void aTagThatWouldCreateAnObjectIsRefused() {
    assertEquals(
        "deal.md has front matter that is not plain YAML (line 2): put values that hold a colon or"
            + " other marks into quotation marks",
        reject("---\ntitle: !!java.net.URL [https://example.org]\n---\nText."));
  }

  @Test
  void aliasesInFrontMatterAreNotExpanded() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 24; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertEquals("Text.", read("---\n" + laughs + "title: T\n---\nText.").text());
  }

  @Test
  void frontMatterIsBounded() {
    assertEquals(
        "deal.md has front matter that is not plain YAML: put values that hold a colon or other"
            + " marks into quotation marks",
        reject("---\nx: " + "y".repeat(70_000) + "\n---\nText."));
  }

  @Test
  void rulesAroundWordsAreNotFrontMatter() {
    assertEquals("Words.\n\nText.", read("---\n\nWords.\n\n---\n\nText.").text());
    assertEquals("Only one rule.", read("---\nOnly one rule.").text());
  }

  @Test
  void aTitleAloneIsNoArticle() {
    assertEquals("deal.md has no text: put the article below its title", reject("# Title\n"));
    assertEquals(
        "deal.md has no text: put the article below its title", reject("---\ntitle: T\n---\n"));
  }

  /** A parser that starts its search over at each mark would not come back from these. */
  @ParameterizedTest
  @ValueSource(strings = {"<![CDATA[", "<!--", "<?", "<!A", "<a b='", "<", "[a](", "[", "`` ` "})
  void unclosedMarksDoNotStallTheReader(String mark) {
    assertEquals("x", last(read(mark.repeat(400_000 / mark.length()) + "x").text()));
  }

  @Test
  void aFileOver4MebibytesIsRefused() {
    assertEquals(
        "deal.md is larger than 4 MiB: split it into one file for each article",
        reject("x\n\n".repeat((4 << 20) / 3 + 1)));
  }

  @Test
  void deepNestingDoesNotExhaustTheStack() {
    assertEquals("x", last(read(">".repeat(50_000) + " x").text()));
    assertEquals("x", last(read("*a ".repeat(50_000) + "x").text()));
    assertEquals("x", last(read("[".repeat(50_000) + "x").text()));
    assertEquals("x", last(read("- ".repeat(50_000) + "x").text()));
    assertEquals("x", last(read("**a*".repeat(20_000) + " x").text()));
  }

  private static String last(String text) {
    return text.substring(text.length() - 1);
  }
}
