package dealsbot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.StagedFile;
import dealsbot.chat.Surface;
import dealsbot.config.ReaderSettings;
import dealsbot.config.SourceSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Articles from a site on this machine, by address and by feed. */
@Timeout(60)
class WebArticlesTest {

  private static final String STORY =
      "Example Motors will buy 5,000 battery cells from Sample Cells, both companies said on"
          + " Friday. The cells come from a plant in the town of Halden, which opened last spring"
          + " after two years of work. It is the largest order that Sample Cells has ever had, its"
          + " head said, and more may follow when the plant has been enlarged as planned next"
          + " year.";

  @TempDir Path folder;

  private final MockWebServer site = new MockWebServer();
  private final Map<String, String> pages = new HashMap<>();
  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String page = pages.get(request.getUrl().encodedPath());
            return page == null
                ? new MockResponse.Builder().code(404).build()
                : new MockResponse.Builder()
                    .addHeader(
                        "Content-Type",
                        page.startsWith("<rss") ? "application/rss+xml" : "text/html")
                    .body(page)
                    .build();
          }
        });
    site.start();
    DataFolder data = new DataFolder(folder);
    Files.createDirectories(data.articles());
    Files.writeString(data.articles().resolve("first.txt"), "First\n\nIt is about ships alone.");
    workplace =
        Workplace.open(
            data,
            false,
            Set.of(),
            Duration.ofDays(1),
            Duration.ofHours(1),
            ReaderSettings.DEFAULT,
            sources());
    workplace.librarian().reindex(false, false, Progress.SILENT);
  }

  private SourceSettings sources() {
    return new SourceSettings(
        false,
        List.of(URI.create(site.url("/feed").toString())),
        Duration.ofMinutes(1),
        Set.of("cells"),
        Set.of(site.getHostName()));
  }

  @AfterEach
  void close() {
    workplace.close();
    site.close();
  }

  private static String page(String title, String story) {
    return "<title>"
        + title
        + "</title><article><h1>"
        + title
        + "</h1><p>"
        + story
        + "</p></article>";
  }

  private String add(String address) {
    return workplace
        .handler()
        .handle(new ChatRequest(Person.CONSOLE, "terminal", "/add " + address), Progress.SILENT)
        .toString();
  }

  @Test
  void anAddedPageIsAnsweredFromAndComesBackAtTheNextReindex() {
    pages.put("/a-deal-about-cells", page("A deal about cells", STORY));
    String reply = add(site.url("/a-deal-about-cells").toString());
    assertTrue(reply.contains("1 added"), reply);
    assertEquals(2, workplace.librarian().articles().size());
    assertTrue(
        workplace
            .librarian()
            .reindex(false, false, Progress.SILENT)
            .outcome()
            .contains("0 added, 0 changed, 0 removed"));
    assertEquals(STORY, workplace.librarian().article(id()).orElseThrow().text());
  }

  private String id() {
    return workplace.librarian().articles().stream()
        .map(article -> article.id())
        .filter(id -> !id.equals("first"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameAddressReplacesAndTheSameStoryElsewhereIsNamed() {
    pages.put("/a-deal-about-cells", page("A deal about cells", STORY));
    add(site.url("/a-deal-about-cells").toString());
    pages.put(
        "/copy-of-the-deal", page("Somebody else's title", STORY.replace("largest", "biggest")));
    StagedFile copy =
        workplace.librarian().fetch(site.url("/copy-of-the-deal").toString(), Progress.SILENT);
    assertEquals(
        "says the same as " + id() + ", which is indexed already", copy.rejected().get(0).reason());
    pages.put("/a-deal-about-cells", page("A deal about cells", STORY + " It was signed at noon."));
    StagedFile again =
        workplace.librarian().fetch(site.url("/a-deal-about-cells").toString(), Progress.SILENT);
    assertEquals(List.of(id()), again.replaced());
  }

  @Test
  void robustness46WhatIsNoArticleIsSaidAndNothingChanges() {
    String reply = add(site.url("/nowhere").toString());
    assertTrue(
        reply.contains("That was not added: it is not there (404): check the address."), reply);
    assertEquals(1, workplace.librarian().articles().size());
  }

  @Test
  void robustness49OnlyAdminsAndOnlyPublicAddresses() {
    assertTrue(add("http://10.0.0.1/").contains("leads into a private network"));
    String refused =
        workplace
            .handler()
            .handle(
                new ChatRequest(
                    new Person(Surface.TELEGRAM, "5"), "x", "/add https://example.org/"),
                Progress.SILENT)
            .toString();
    assertTrue(refused.contains("Only admins can do that"), refused);
  }

  @Test
  void aFeedBringsTheArticlesWithItsWordsOnce() throws Exception {
    pages.put("/a-deal-about-cells", page("A deal about cells", STORY));
    pages.put(
        "/feed",
        "<rss><channel><item><title>Cells bought</title><link>/a-deal-about-cells</link></item>"
            + "<item><title>Weather</title><link>/weather</link></item></channel></rss>");
    try (WebDesk web = new WebDesk(sources(), workplace.store().feeds())) {
      Staging staging = new Staging(new DataFolder(folder).articles(), Clock.systemUTC());
      FeedPoller poller =
          new FeedPoller(
              sources(),
              web,
              new Incoming(staging, workplace.index(), web),
              workplace.store().feeds(),
              Clock.systemUTC(),
              duration -> {},
              () -> workplace.reindexByItself(Progress.SILENT));
      poller.look();
      assertEquals(2, workplace.librarian().articles().size());
      int calls = site.getRequestCount();
      poller.look();
      assertEquals(calls, site.getRequestCount(), "its time has not come");
    }
    assertEquals("2 entries, 1 new, 1 taken in", workplace.librarian().feeds().get(0).outcome());
  }

  @Test
  void whatIsPutIntoTheFolderIsSeenOnceItIsQuiet() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    Path articles = new DataFolder(folder).articles();
    FolderWatcher watcher = new FolderWatcher(articles, Duration.ofMillis(50), seen::countDown);
    try (watcher) {
      Files.writeString(articles.resolve("second.txt"), "Second\n\nIt is about cells.");
      assertTrue(seen.await(30, TimeUnit.SECONDS), "a new file is seen");
    }
  }
}
