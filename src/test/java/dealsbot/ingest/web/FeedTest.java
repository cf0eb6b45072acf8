package dealsbot.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of each kind, and what calls itself one. */
@Timeout(30)
class FeedTest {

  private static Feed.Reading read(String xml) {
    return Feed.read(xml.getBytes(StandardCharsets.UTF_8), null, "https://example.org/feed");
  }

  private static Feed feed(String xml) {
    return assertInstanceOf(Feed.Reading.Read.class, read(xml)).feed();
  }

  private static String reason(String xml) {
    return assertInstanceOf(Feed.Reading.NoFeed.class, read(xml)).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><item><title>A &amp;amp; B"
            + " deal</title><link>/1</link><pubDate>Fri, 31 Oct 2025 09:00:00"
            + " GMT</pubDate><description>&lt;b&gt;Cells&lt;/b&gt;"
            + " bought</description></item></channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel/><item><title>A &amp; B"
            + " deal</title>"
            + "<link>https://example.org/1</link><dc:date>2025-10-31T10:00:00+01:00</dc:date><description>Cells"
            + " bought</description></item></rdf:RDF>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>A &amp;amp; B"
            + " deal</title><link rel='self' href='/self'/><link"
            + " href='1'/><published>2025-10-31T09:00:00Z</published><summary type='xhtml'><div"
            + " xmlns='http://www.w3.org/1999/xhtml'><b>Cells</b> bought</div>"
            + "</summary></entry></feed>"
      })
  void everyKindSaysTheSame(String xml) {
    assertEquals(
        "FeedEntry[title=A & B deal, link=https://example.org/1, published=2025-10-31T09:00:00Z,"
            + " summary=Cells bought, content=]",
        feed(xml).entries().get(0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>No<br>feed | is a web page, not a feed: look for the feed's own"
            + " address",
        "<opml><body/></opml> | is XML, but not a feed: it is neither RSS nor Atom",
        "<rss><channel> | is not well-formed XML (line 1)",
      })
  void whatIsNoFeedIsSaid(String xml, String reason) {
    assertEquals(reason, reason(xml));
  }

  @Test
  void robustness51EntitiesAreNeitherFetchedNorMultiplied() {
    assertEquals(
        "declares entities of its own, which are not read",
        reason(
            "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<rss><channel><title>&x;</title></channel></rss>"));
    assertEquals(
        "declares entities of its own, which are not read",
        reason(
            "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY"
                + " c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><rss><channel><title>&c;</title></channel></rss>"));
  }

  @Test
  void robustness51TenThousandEntriesAreBounded() {
    Feed feed =
        feed(
            "<rss><channel>"
                + "<item><title>x</title><link>https://example.org/x</link></item>".repeat(10_000)
                + "</channel></rss>");
    assertEquals(500, feed.entries().size());
    assertEquals(9_500, feed.passedOver());
  }
}
