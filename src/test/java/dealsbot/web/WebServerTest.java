package dealsbot.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebServerTest {

  private static final int LARGEST = 1 << 20;

  private final BlockingQueue<WebRequest> seen = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WebServer("127.0.0.1", 0);
    server.mount(
        "POST",
        "/hook",
        LARGEST,
        request -> {
          seen.add(request);
          return WebResponse.json(200, "{}");
        });
    server.mount(
        "GET",
        "/broken",
        0,
        request -> {
          throw new IllegalStateException("a-secret cause");
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> post(String path, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("X-Signature", "v0=1")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aRequestArrivesAsItWasSent() throws Exception {
    byte[] body = "{\"text\":\"Größe 삼성\"}".getBytes(StandardCharsets.UTF_8);
    assertEquals(200, post("/hook?x=1", body).statusCode());
    WebRequest request = seen.take();
    assertArrayEquals(body, request.body());
    assertEquals("{\"text\":\"Größe 삼성\"}", request.text());
    assertEquals("x=1", request.query());
    assertEquals("v0=1", request.header("X-SIGNATURE").orElseThrow());
  }

  @Test
  void onlyWhatIsMountedIsThereAndOnlyForItsMethod() throws Exception {
    assertEquals(404, get("/").statusCode());
    assertEquals(404, get("/hook/more").statusCode());
    HttpResponse<String> wrong = get("/hook");
    assertEquals(405, wrong.statusCode());
    assertEquals("POST", wrong.headers().firstValue("Allow").orElseThrow());
    assertTrue(seen.isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> server.mount("GET", "/hook", 0, request -> WebResponse.empty(200)));
  }

  @Test
  void aFailureSaysNothingOfItsCause() throws Exception {
    HttpResponse<String> broken = get("/broken");
    assertEquals(500, broken.statusCode());
    assertEquals("Something went wrong here.", broken.body());
  }

  @Test
  void theLargestBodyIsTakenAndOneByteMoreIsNot() throws Exception {
    assertEquals(200, post("/hook", new byte[LARGEST]).statusCode());
    assertEquals(413, post("/hook", new byte[LARGEST + 1]).statusCode());
    assertEquals(1, seen.size());
  }

  /** A gigabyte is announced; the answer comes before it is sent, so nothing of it is held. */
  @Test
  void oversizedBodyGets413WithTheHeapBounded() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /hook HTTP/1.1\r\nHost: bot\r\nContent-Length: 1073741824\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertEquals("HTTP/1.1 413", head);
    }
    assertTrue(seen.isEmpty());
  }

  /** Chunks without a stated length: what was read when the answer comes is the limit, not more. */
  @Test
  void endlessChunksGet413() throws Exception {
    AtomicInteger written = new AtomicInteger();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST /hook HTTP/1.1\r\nHost: bot\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] chunk =
          ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      Thread sender =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (written.addAndGet(chunk.length) < 1 << 30) {
                        out.write(chunk);
                      }
                    } catch (IOException closed) {
                      // As it should be, long before the gigabyte is through.
                    }
                  });
      String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertEquals("HTTP/1.1 413", head);
      sender.join();
    }
    assertTrue(written.get() < 64 << 20, written + " bytes were taken");
    assertTrue(seen.isEmpty());
  }
}
