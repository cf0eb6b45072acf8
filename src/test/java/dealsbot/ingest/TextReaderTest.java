package dealsbot.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextReaderTest {
  private Folder folder;

  @BeforeEach
  void makeFolder(@TempDir Path path) {
    folder = new Folder(path);
  }

  private Article read(String content) {
    return folder.with("deal.txt", content).article();
  }

  @Test
  void theTitleIsTheFirstLineAndEachLineBelowAParagraph() {
    Article article = read("Chips for Seoul\nFirst paragraph.\nSecond: with a colon.\n");
    assertEquals("Chips for Seoul", article.title());
    assertEquals("First paragraph.\n\nSecond: with a colon.", article.text());
    assertEquals(Provenance.NONE, article.provenance());
  }

  @Test
  void keysBelowTheTitleAreMetadata() {
    Article article =
        read(
            """
            Chips for Seoul
            publisher: The Daily: Business
            AUTHOR: A. Writer
            Published: 2025-10-31
            URL: https://example.org/deals?id=1
            Language: en

            First paragraph.
            """);
    assertEquals("First paragraph.", article.text());
    assertEquals(
        new Provenance(
            "The Daily: Business",
            "A. Writer",
            "2025-10-31",
            "https://example.org/deals?id=1",
            "en"),
        article.provenance());
  }

  @Test
  void keysMayStandApartFromTheTitle() {
    Article article = read("Title\n\nPublisher: Daily\n\nText.");
    assertEquals("Daily", article.provenance().publisher());
    assertEquals("Text.", article.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Author: Huang wrote the plan himself.\nThe chips follow.",
        "Author: Huang wrote the plan himself.\nThe chips follow.\n\nMore.",
        "Analysts: sceptical\n\nMore.",
        "Publisher: Daily\nSection: Business\n\nMore.",
        "Publisher: Daily\nPublisher: Weekly\n\nMore.",
        "Title: not a key here\n\nMore.",
        "Published today: the plan.\n\nMore."
      })
  void linesThatAreNotAllMetadataAreTheArticlesWords(String body) {
    Article article = read("Title\n" + body);
    assertEquals(Provenance.NONE, article.provenance());
    assertEquals(
        body.replaceAll("\\s+", " "), article.text().replaceAll("\\s+", " "), "nothing is lost");
  }

  @Test
  void aParagraphBehindAKeyIsNotMetadata() {
    String paragraph = "Author: " + "long words ".repeat(100).strip();
    assertEquals(paragraph + "\n\nMore.", read("Title\n" + paragraph + "\n\nMore.").text());
  }

  @Test
  void wrappedParagraphsAreJoinedWhereBlankLinesSetThemApart() {
    Article article =
        read("Title\n\nThe first\nparagraph  \nis wrapped.\n \t\nThe second\nis too.\n");
    assertEquals("The first paragraph is wrapped.\n\nThe second is too.", article.text());
  }

  @Test
  void aLineTooLongToBeWrappedIsAParagraphOfItsOwn() {
    String one = "One " + "x".repeat(150) + ".";
    String two = "Two " + "y".repeat(150) + ".";
    assertEquals(
        String.join("\n\n", one, two, "Three."),
        read("Title\n" + one + "\n" + two + "\n\nThree.").text());
  }

  @Test
  void theTextIsTheArticlesOwnCharactersWithoutTheInvisibleOnes() {
    Article article =
        folder
            .with(
                "deal.txt",
                String.join(
                    "\r\n",
                    "\ufeffTitle",
                    "",
                    "\t“Chips”\u00a0–\tnow\u2028here \u0007\u0085",
                    "",
                    " 😀\u200bé ",
                    ""))
            .article();
    assertEquals("Title", article.title());
    assertEquals("“Chips”\u00a0– now here\n\n😀\u200bé", article.text());
  }

  @Test
  void aLoneCarriageReturnEndsALine() {
    assertEquals("One.\n\nTwo.", read("Title\rOne.\rTwo.").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsReadWhereAByteOrderMarkSaysSo(String charset) {
    Article article =
        folder
            .with("deal.txt", "\ufeffTitle\n“Chips” 😀".getBytes(Charset.forName(charset)))
            .article();
    assertEquals("Title", article.title());
    assertEquals("“Chips” 😀", article.text());
  }

  @Test
  void anotherEncodingIsNamedByItsFirstWrongByte() {
    assertEquals(
        "deal.txt is not UTF-8 (byte 0xE9 at 9): save it as UTF-8",
        folder.with("deal.txt", "Title\nCafé.".getBytes(StandardCharsets.ISO_8859_1)).reject());
  }

  @Test
  void aCutOffCharacterIsNotUtf8() {
    byte[] bytes = "Title\nEuro €".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "deal.txt is not UTF-8 (byte 0xE2 at 11): save it as UTF-8",
        folder.with("deal.txt", Arrays.copyOf(bytes, bytes.length - 1)).reject());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7 x            | is a PDF document, not text: give it the extension .pdf",
        "{\\rtf1 x             | is a Rich Text document, not text: save the article as plain text",
        "<!DOCTYPE HTML><p>x   | is a web page, not text: give it the extension .html",
      })
  void documentsInDisguiseAreRefused(String content, String reason) {
    assertEquals("deal.txt " + reason, folder.with("deal.txt", content).reject());
  }

  @Test
  void binaryFilesAreRefused() {
    assertEquals(
        "deal.txt is a zip archive or an office document, not text: save the article as plain text",
        folder.with("deal.txt", new byte[] {'P', 'K', 3, 4, (byte) 0xff}).reject());
    assertEquals(
        "deal.txt is a binary file, not text: save the article as plain text",
        folder.with("deal.txt", "Title\nText\0.").reject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "\ufeff", "\u00a0\n", "\u0007\u0008"})
  void aFileWithoutWordsIsEmpty(String content) {
    assertEquals(
        "deal.txt is empty: put an article into it or delete it",
        folder.with("deal.txt", content).reject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Title", "Title\n\n", "Title\nPublisher: Daily", "Title\n\nURL: x\n\n"})
  void aTitleAloneIsNoArticle(String content) {
    assertEquals(
        "deal.txt has a title but no text: put the article below its title",
        folder.with("deal.txt", content).reject());
  }

  @Test
  void aParagraphInPlaceOfTheTitleIsRefused() {
    assertEquals(
        "deal.txt gives its title in 1001 characters: use at most 1000",
        folder.with("deal.txt", "x".repeat(1001) + "\nText.").reject());
  }

  @Test
  void aFileOver16MebibytesIsRefused() {
    byte[] large = new byte[(16 << 20) + 1];
    Arrays.fill(large, (byte) 'x');
    large[5] = '\n';
    assertEquals(
        "deal.txt is larger than 16 MiB: split it into one file for each article",
        folder.with("deal.txt", large).reject());
    assertEquals(
        (16 << 20) - 6,
        folder.with("deal.txt", Arrays.copyOf(large, 16 << 20)).article().text().length());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a b, ",
    "javascript:alert(1), ",
    "file:///etc/passwd, ",
    "example.org, ",
    "https://, ",
    "'https://example.org/\"><b>', ",
    "HTTP://example.org/%C3%A9|x, HTTP://example.org/%C3%A9|x",
  })
  void onlyWebLinksAreKept(String url, String kept) {
    assertEquals(kept, read("Title\nURL: " + url + "\n\nText.").provenance().url());
  }
}
