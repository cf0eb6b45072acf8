package dealsbot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Bot API server that somebody else wrote: npm's {@code telegram-test-api}, as a process, behind
 * a proxy that mends what it does otherwise than Telegram: dates in milliseconds.
 */
final class ForeignTelegram implements AutoCloseable {

  static final String TOKEN = "123456:foreign";

  private static final String PACKAGE = "telegram-test-api@4.2.1";
  private static final Path HOME = Path.of("target", "foreign", "telegram");
  private static final int PATIENCE_SECONDS = 60;
  private static final int INSTALL_MINUTES = 5;

  /** Seconds since 1970 stay below, milliseconds lie above. */
  private static final long SECONDS = 100_000_000_000L;

  private final Process process;
  private final URI server;
  private final HttpServer proxy;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, BlockingQueue<JsonObject>> passed = new ConcurrentHashMap<>();

  /** Starts what {@link #missing} found to be there. */
  ForeignTelegram() throws IOException {
    process =
        new ProcessBuilder(
                "node", "src/foreign/node/telegram.cjs", HOME.toAbsolutePath().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String port = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (port == null) {
      throw new IOException("telegram-test-api did not start");
    }
    server = URI.create("http://127.0.0.1:" + port);
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", this::forward);
    proxy.setExecutor(threads);
    proxy.start();
  }

  /** Installs the package; why it cannot be had here, if it cannot. */
  static Optional<String> missing() throws IOException, InterruptedException {
    if (Files.isDirectory(HOME.resolve("node_modules/telegram-test-api"))) {
      return runs("node", "--version") ? Optional.empty() : Optional.of("node does not run here");
    }
    if (!runs("npm", "--version")) {
      return Optional.of("npm does not run here");
    }
    Files.createDirectories(HOME);
    return runs("npm", "install", "--prefix", HOME.toString(), "--no-audit", "--no-fund", PACKAGE)
        ? Optional.empty()
        : Optional.of("npm cannot install " + PACKAGE + " here");
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** What to configure as {@code telegram.api-url}. */
  String apiUrl() {
    return "http://127.0.0.1:" + proxy.getAddress().getPort();
  }

  /** Has a person do something: {@code sendMessage}, {@code sendCommand}, {@code sendCallback}. */
  void person(String does, JsonObject what) throws IOException, InterruptedException {
    what.addProperty("botToken", TOKEN);
    post("/" + does, "application/json", what.toString());
  }

  /** All that the server keeps of messages, in order. */
  JsonElement history() throws IOException, InterruptedException {
    JsonObject asked = new JsonObject();
    asked.addProperty("token", TOKEN);
    return JsonParser.parseString(
            post("/getUpdatesHistory", "application/json", asked.toString()).body())
        .getAsJsonObject()
        .get("result");
  }

  /** The server's answer to the bot's next call of that method. */
  JsonObject awaitCall(String method) throws InterruptedException {
    JsonObject answer = calls(method).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no " + method + " came");
    }
    return answer;
  }

  private BlockingQueue<JsonObject> calls(String method) {
    return passed.computeIfAbsent(method, any -> new LinkedBlockingQueue<>());
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      HttpResponse<String> answer =
          post(path, type == null ? "application/x-www-form-urlencoded" : type, body);
      JsonElement json = JsonParser.parseString(answer.body());
      mend(json);
      byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
      exchange.getResponseBody().write(bytes);
      calls(path.substring(path.lastIndexOf('/') + 1)).add(json.getAsJsonObject());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void mend(JsonElement json) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(ForeignTelegram::mend);
    } else if (json.isJsonObject()) {
      JsonObject object = json.getAsJsonObject();
      if (object.has("date") && object.get("date").getAsLong() > SECONDS) {
        object.addProperty("date", object.get("date").getAsLong() / 1000);
      }
      object.entrySet().forEach(entry -> mend(entry.getValue()));
    }
  }

  @Override
  public void close() {
    proxy.stop(0);
    threads.close();
    client.close();
    process.destroy();
  }
}
