package dealsbot.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a site on this machine, which alone is allowed by name. */
@Timeout(60)
class FetcherTest {

  private static final Fetcher.Bounds SMALL = new Fetcher.Bounds(1 << 20, Duration.ofSeconds(2));

  private final MockWebServer site = new MockWebServer();
  private String robots = "";

  @BeforeEach
  void openTheSite() throws IOException {
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = String.valueOf(request.getUrl().encodedPath());
            MockResponse.Builder answer = new MockResponse.Builder();
            return switch (path) {
              case "/robots.txt" ->
                  robots.isEmpty() ? answer.code(404).build() : answer.body(robots).build();
              case "/page" ->
                  answer
                      .addHeader("Content-Type", "text/html; charset=utf-8")
                      .addHeader("ETag", "\"1\"")
                      .body("<p>words")
                      .build();
              case "/bomb" -> answer.addHeader("Content-Encoding", "gzip").body(bomb()).build();
              case "/drip" ->
                  answer.body("x".repeat(1_000)).throttleBody(1, 1, TimeUnit.SECONDS).build();
              case "/endless" -> answer.chunkedBody("x".repeat(3 << 20), 1_024).build();
              case "/round" -> answer.code(302).addHeader("Location", "/round").build();
              case "/inside" ->
                  answer.code(302).addHeader("Location", "http://169.254.169.254/latest").build();
              case "/file" -> answer.code(302).addHeader("Location", "file:///etc/passwd").build();
              case "/picture" -> answer.addHeader("Content-Type", "image/png").body("x").build();
              default -> answer.code(404).build();
            };
          }
        });
    site.start();
  }

  @AfterEach
  void closeTheSite() {
    site.close();
  }

  private static Buffer bomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(zeros);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Buffer().write(packed.toByteArray());
  }

  private Fetched fetch(String path) {
    try (Fetcher fetcher = new Fetcher(Set.of(site.getHostName()), Dns.SYSTEM, SMALL)) {
      return fetcher.fetch(site.url(path).toString());
    }
  }

  private static String reason(Fetched fetched) {
    return assertInstanceOf(Fetched.Refused.class, fetched).reason();
  }

  @Test
  void whatIsThereIsFetched() {
    Fetched.Found found = assertInstanceOf(Fetched.Found.class, fetch("/page"));
    assertEquals(
        "text/html utf-8 <p>words",
        found.type()
            + " "
            + found.charset()
            + " "
            + new String(found.body(), StandardCharsets.UTF_8));
    assertEquals("\"1\"", found.etag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0.0.0.0/",
        "http://100.64.0.1/"
      })
  void robustness49PrivateAddressesAreNotCalled(String address) {
    try (Fetcher fetcher = new Fetcher(Set.of(), Dns.SYSTEM, SMALL)) {
      assertEquals(
          "leads into a private network, which is not called", reason(fetcher.fetch(address)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "javascript:alert(1)"
      })
  void robustness49OtherSchemesAreNotFetched(String address) {
    try (Fetcher fetcher = new Fetcher(Set.of())) {
      assertEquals(
          "is not a web address: only http and https are fetched", reason(fetcher.fetch(address)));
    }
  }

  @Test
  void robustness49EachRedirectIsCheckedAnew() {
    assertEquals("leads into a private network, which is not called", reason(fetch("/inside")));
    assertEquals("leads to something that is not a web address", reason(fetch("/file")));
  }

  @Test
  void robustness49ANameThatLeadsInsideIsNotCalled() throws Exception {
    InetAddress inside = InetAddress.getLoopbackAddress();
    InetAddress outside = InetAddress.getByName("93.184.216.34");
    try (Fetcher fetcher = new Fetcher(Set.of(), name -> List.of(outside, inside), SMALL)) {
      assertEquals(
          "leads into a private network, which is not called",
          reason(fetcher.fetch("http://rebinding.example:" + site.getPort() + "/page")));
    }
    assertEquals(0, site.getRequestCount());
  }

  @Test
  void robustness50AnAnswerIsCappedInBytesUnpackedInTimeAndInRedirects() {
    assertEquals("is larger than 1 MiB, which no article is", reason(fetch("/bomb")));
    assertEquals("is larger than 1 MiB, which no article is", reason(fetch("/endless")));
    assertEquals("takes too long to answer: try later", reason(fetch("/drip")));
    assertEquals("leads from one address to the next without end", reason(fetch("/round")));
  }

  @Test
  void picturesAreSaidToBeNone() {
    assertEquals("is image data, not an article", reason(fetch("/picture")));
  }

  @Test
  void robotsTxtIsKept() {
    robots = "User-agent: *\nDisallow: /page\n";
    assertEquals(
        "is closed to programs by its site's robots.txt: save the page from a browser",
        reason(fetch("/page")));
  }

  @Test
  void publicAddressesAreThoseOfTheInternet() throws Exception {
    assertTrue(PublicAddresses.isPublic(InetAddress.getByName("93.184.216.34")));
    assertTrue(PublicAddresses.isPublic(InetAddress.getByName("2606:4700::1111")));
    assertFalse(PublicAddresses.isPublic(InetAddress.getByName("2001:db8::1")));
  }
}
