package dealsbot.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages as sites write them, with an article or something else in its place. */
class WebPageTest {

  private static final String PROSE =
      "Example Motors will buy battery cells from Sample Cells for five years, both companies said"
          + " on Friday in the town of Halden. ";

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head><title>Example Motors buys cells | The Example</title>
      <link rel="canonical" href="https://example.org/deals/cells">
      <meta property="og:title" content="Example Motors buys cells">
      <meta property="og:site_name" content="The Example">
      <meta property="article:published_time" content="2025-10-31T09:00:00Z">
      <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"A. Writer"},
      "headline":"Example Motors buys cells from Sample Cells"}</script></head><body>
      <nav><a href="/">Home</a> <a href="/deals">Deals</a></nav>
      <div class="cookie-banner">We use cookies for everything.</div>
      <article><h1>Example Motors buys cells from Sample Cells</h1><p class="byline">By A. Writer</p>
      <figure><img src="a.jpg"><figcaption>A cell, in a picture.</figcaption></figure>
      <div class="article-body"><p>%1$s</p><h2>The price</h2><p>The price is <b>$3 billion</b>,
      <a href="/x">people who know it</a> said. %1$s</p>
      <p><a href="/more">Read more: Cells through the ages</a></p>
      <ul><li>Five years long.</li></ul><blockquote><p>“It is our largest order,” she said.</p></blockquote>
      <div class="related-stories"><h3><a href="/o">Another story about other things</a></h3></div>
      </div></article><section id="comments"><p>I do not think so, and here is why.</p></section>
      <footer><p>All rights reserved by somebody.</p></footer></body></html>
      """
          .formatted(PROSE);

  private static WebPage read(String html) {
    return WebPage.read(html.getBytes(StandardCharsets.UTF_8), null, "");
  }

  private static WebPage.Story story(String html) {
    return (WebPage.Story) read(html);
  }

  @Test
  void theStoryIsKeptAndNothingElse() {
    assertEquals(
        List.of(
            PROSE.strip(),
            "The price",
            "The price is $3 billion, people who know it said. " + PROSE.strip(),
            "Five years long.",
            "“It is our largest order,” she said."),
        story(PAGE).paragraphs());
  }

  @Test
  void linkedDataGoesBeforeOpenGraphAndThatBeforeTheRest() {
    WebPage.Story story = story(PAGE);
    assertEquals("Example Motors buys cells from Sample Cells", story.title());
    assertEquals(
        "Provenance[publisher=The Example, author=A. Writer, published=2025-10-31T09:00:00Z,"
            + " url=https://example.org/deals/cells, language=en-GB]",
        story.provenance().toString());
  }

  @Test
  void aShortTitleGoesWithoutTheSitesName() {
    String page =
        "<head><title>Cells for Motors - The Example</title>"
            + "<meta property='og:site_name' content='The Example'></head><p>"
            + PROSE
            + PROSE;
    assertEquals("Cells for Motors", story(page).title());
    assertEquals(
        "Cells for Motors - Elsewhere",
        story(page.replace(" - The Example", " - Elsewhere")).title());
  }

  @Test
  void whatAPageDoesNotStateStaysEmpty() {
    WebPage.Story story = story("<p>" + PROSE + PROSE);
    assertEquals("", story.title());
    assertEquals(
        "Provenance[publisher=null, author=null, published=null, url=null, language=null]",
        story.provenance().toString());
  }

  @Test
  void aPageThatItsScriptsDrawGivesTheTextForThem() {
    String body = PROSE.repeat(4);
    assertEquals(
        List.of(body.strip()),
        story(
                "<title>Cells</title><div id=root></div><script type='application/ld+json'>"
                    + "{'@type':'NewsArticle','headline':'Cells','articleBody':'".replace('\'', '"')
                    + body
                    + "\"}</script>")
            .paragraphs());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, <meta charset='windows-1252'>",
    "ISO-8859-1, <meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>",
    "UTF-8, <meta charset='iso-8859-1'>",
    "UTF-16LE, ''"
  })
  void theCharacterSetIsFound(String charset, String meta) {
    String html =
        (charset.startsWith("UTF-16") ? "\ufeff" : "") + meta + "<p>Über " + PROSE + PROSE;
    WebPage page = WebPage.read(html.getBytes(Charset.forName(charset)), null, "");
    assertTrue(((WebPage.Story) page).paragraphs().get(0).startsWith("Über Example"), charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>404 Not Found</title><h1>Page not found</h1><p>The page that you look for is not"
            + " here. | is an error page (not found), not an article: check the address",
        "<title>Sign in</title><form><input type=password></form><p>Please sign in to your account."
            + " | is a login page, not an article: save the page after logging in",
        "<title>Before you continue</title><p>We and our partners use cookies. Accept all cookies?"
            + " | is a cookie or consent page: accept it in a browser, then save the article"
            + " itself",
        "<title>A deal</title><p>Example Motors will buy cells from Sample Cells for five years in"
            + " a deal that…<p>Subscribe to continue reading. Already a subscriber? | is only the"
            + " beginning of an article for subscribers: save the page after logging in",
        "<title>A film</title><video></video><p>Watch it here and now, please."
            + " | is a video page without an article's text",
        "<title>App</title><div id=root></div>"
            + " | has no article text in it: if it shows in a browser, save the page from there"
      })
  void robustness46WhatIsNoArticleIsSaidInOneSentence(String html, String reason) {
    assertEquals(new WebPage.NoStory(reason), read(html));
  }

  @Test
  void robustness46APageOfHeadlinesIsNoArticle() {
    StringBuilder html = new StringBuilder("<title>News</title>");
    for (int i = 0; i < 30; i++) {
      html.append("<div><h3><a href='/")
          .append(i)
          .append("'>Somebody buys something, part ")
          .append(i)
          .append("</a></h3></div>");
    }
    assertEquals(
        new WebPage.NoStory("is a page of headlines, not an article: add the articles themselves"),
        read(html.toString()));
  }

  @Test
  @Timeout(60)
  void robustness52APageOfAHundredThousandElementsInEachOtherEnds() {
    read("<div class=share>".repeat(100_000) + PROSE);
    read(("<div><p>" + PROSE + "</p></div>").repeat(5_000));
  }
}
