package dealsbot.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dealsbot.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Bot API server on the loopback address: it hands out the updates it is given as Telegram does,
 * records every request, holds each against {@link TelegramContract}, and fails as it is told to.
 * Closing it throws when any request broke the contract.
 */
public final class TelegramPeer implements AutoCloseable {

  /** The token that the server knows. */
  public static final String TOKEN = "123456789:AAloopbackTokenThatMustNeverBeSeen";

  /** The bot's user id and name here. */
  public static final long BOT_ID = 123456789;

  /** The bot's name here. */
  public static final String BOT_NAME = "deals_test_bot";

  private static final long PATIENCE_SECONDS = 10;

  /**
   * A request that came in.
   *
   * @param method the Bot API method
   * @param parameters its parameters, decoded
   */
  public record Recorded(String method, Map<String, String> parameters) {
    /** A parameter's value; null when it was not given. */
    public String get(String name) {
      return parameters.get(name);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, BlockingQueue<Recorded>> arrived = new ConcurrentHashMap<>();
  private final List<Recorded> all = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Queue<TelegramFault>> faults = new HashMap<>();
  private final List<JsonElement> updates = new ArrayList<>();

  /** What Telegram knows of the bot's webhook. */
  private final JsonObject webhook =
      JsonParser.parseString("{\"url\":\"\",\"pending_update_count\":0}").getAsJsonObject();

  private final Set<Long> groupAdmins = ConcurrentHashMap.newKeySet();
  private final Map<String, String> files = new ConcurrentHashMap<>();

  /** No number comes twice in a process: a state that outlives the server remembers them. */
  private static final AtomicInteger UPDATES = new AtomicInteger(1000);

  private TelegramCrowd crowd;
  private int nextMessage = 5000;
  private boolean closed;

  /** Starts serving on a free port. */
  public TelegramPeer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** What to configure as {@code telegram.api-url}. */
  public String apiUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Settings for a bot that talks to this server and answers everybody. */
  public TelegramSettings settings() {
    return new TelegramSettings(TOKEN, apiUrl(), Set.of());
  }

  // What people do.

  /** A person writes to the bot in private. */
  public void pushPrivateText(long userId, String text) {
    push(Updates.privateText(userId, text));
  }

  /** A person writes in a group. */
  public void pushGroupText(long userId, long chatId, String text) {
    push(Updates.groupText(userId, chatId, text));
  }

  /** A person presses a button below a message in their private chat with the bot. */
  public void pushPress(long userId, int messageId, String data) {
    push(Updates.press(userId, messageId, data));
  }

  /** Somebody types behind the bot's name in some chat. */
  public void pushInlineQuery(long userId, String text, String offset) {
    push(Updates.inlineQuery(userId, text, offset));
  }

  /** From now on that person is an administrator of every group. */
  public void promote(long userId) {
    groupAdmins.add(userId);
  }

  /** A failure of Telegram's to call the webhook. */
  synchronized void webhookFails(long at, String message, int pending) {
    webhook.addProperty("last_error_date", at);
    webhook.addProperty("last_error_message", message);
    webhook.addProperty("pending_update_count", pending);
  }

  /** A person drops a file into their private chat with the bot. */
  public void pushFile(long userId, String name, String contents) {
    files.put("documents/" + name, contents);
    push(Updates.document(userId, name, contents.length()));
  }

  /** Something happens; the update gets the next id. */
  public synchronized void push(JsonObject update) {
    push(nextUpdate(), update);
  }

  /** An id that no update has had. */
  public static int nextUpdate() {
    return UPDATES.getAndIncrement();
  }

  /** Something happens under an id of the test's choice. */
  public synchronized void push(int updateId, JsonObject update) {
    JsonObject numbered = update.deepCopy();
    numbered.addProperty("update_id", updateId);
    updates.add(numbered);
    notifyAll();
  }

  /** Several things happen at once: one batch. */
  public synchronized void pushAll(JsonObject... batch) {
    for (JsonObject update : batch) {
      push(update);
    }
  }

  /** How many updates the bot has not confirmed. */
  public synchronized int unconfirmed() {
    return updates.size();
  }

  // What the bot did.

  /** The next request of this method that no one has asked for yet. */
  public Recorded next(String method) throws InterruptedException {
    Recorded request = arrivals(method).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no " + method + " came; there were " + requests());
    }
    return request;
  }

  /** The next message: {@code chat_id}, {@code text} and its other parameters. */
  public Map<String, String> nextMessage() throws InterruptedException {
    return next("sendMessage").parameters();
  }

  /** What a person sees of a message's text; throws when Telegram could not read the markup. */
  public static String shown(String html) {
    return TelegramContract.shown(html);
  }

  /** All requests until now. */
  public synchronized List<Recorded> requests() {
    return List.copyOf(all);
  }

  /** All requests of this method until now. */
  public List<Recorded> requests(String method) {
    return requests().stream().filter(request -> request.method().equals(method)).toList();
  }

  /** Waits for a state of the server that a request brings about. */
  public synchronized void await(Predicate<TelegramPeer> state) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!state.test(this)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("it did not come about; there were " + all);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  // How to fail.

  /** From now on requests are shown to the crowd alone, and are not recorded. */
  public synchronized void show(TelegramCrowd watching) {
    crowd = watching;
  }

  /** The next calls of this method fail so, one after the other; then they work again. */
  public synchronized void fail(String method, TelegramFault... next) {
    faults.computeIfAbsent(method, any -> new ArrayDeque<>()).addAll(Arrays.asList(next));
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      if (path[1].equals("file")) {
        String contents = files.get("documents/" + path[path.length - 1]);
        boolean known = path[2].equals("bot" + TOKEN) && contents != null;
        TelegramFault.respond(
            exchange, known ? 200 : 404, "text/plain", known ? contents : "no such file");
        return;
      }
      String method = path[path.length - 1];
      byte[] body = exchange.getRequestBody().readAllBytes();
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      Map<String, String> parameters =
          type != null && type.startsWith("multipart/form-data")
              ? parts(new String(body, ISO_8859_1), type.substring(type.indexOf("boundary=") + 9))
              : parameters(new String(body, UTF_8));
      TelegramFault fault = record(new Recorded(method, parameters));
      if (!path[1].equals("bot" + TOKEN)) {
        TelegramFault.refuse(401, "Unauthorized", "").strike(exchange);
      } else if (fault != null) {
        fault.strike(exchange);
      } else {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("result", result(method, parameters));
        TelegramFault.respond(exchange, 200, "application/json", JsonText.ascii(answer));
      }
    } catch (IOException gone) {
      // The bot hung up, which is its right.
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized TelegramFault record(Recorded request) {
    if (crowd != null) {
      violations.addAll(TelegramContract.violations(request.method(), request.parameters()));
      return crowd.called(request);
    }
    all.add(request);
    violations.addAll(TelegramContract.violations(request.method(), request.parameters()));
    arrivals(request.method()).add(request);
    notifyAll();
    Queue<TelegramFault> next = faults.get(request.method());
    return next == null ? null : next.poll();
  }

  private BlockingQueue<Recorded> arrivals(String method) {
    return arrived.computeIfAbsent(method, any -> new LinkedBlockingQueue<>());
  }

  private JsonElement result(String method, Map<String, String> parameters)
      throws InterruptedException {
    return switch (method) {
      case "getMe" -> Updates.bot();
      case "getUpdates" -> waitForUpdates(parameters);
      case "getFile" ->
          JsonParser.parseString(
              "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_path\":\"documents/"
                  + parameters.get("file_id")
                  + "\"}");
      case "sendMessage", "sendPhoto" -> message(parameters);
      case "getWebhookInfo" -> webhook();
      case "setWebhook" -> webhook(parameters.get("url"));
      case "deleteWebhook" -> webhook("");
      case "getChatMember" -> member(parameters);
      case "editMessageText" ->
          Updates.sent(BOT_ID, Integer.parseInt(parameters.get("message_id")));
      default -> JsonParser.parseString("true");
    };
  }

  private synchronized JsonElement webhook() {
    return webhook.deepCopy();
  }

  private synchronized JsonElement webhook(String url) {
    webhook.addProperty("url", url);
    return JsonParser.parseString("true");
  }

  private JsonElement member(Map<String, String> parameters) {
    JsonObject member = new JsonObject();
    long user = Long.parseLong(parameters.get("user_id"));
    member.addProperty("status", groupAdmins.contains(user) ? "administrator" : "member");
    member.add("user", Updates.user(user, false));
    return member;
  }

  private synchronized JsonElement message(Map<String, String> parameters) {
    return Updates.sent(Long.parseLong(parameters.get("chat_id")), nextMessage++);
  }

  /** Confirms what lies below the offset, then waits for whatever else there is. */
  private synchronized JsonArray waitForUpdates(Map<String, String> parameters)
      throws InterruptedException {
    String offset = parameters.get("offset");
    if (offset != null) {
      updates.removeIf(
          update ->
              update.getAsJsonObject().get("update_id").getAsInt() < Integer.parseInt(offset));
      notifyAll();
    }
    int seconds = Integer.parseInt(parameters.getOrDefault("timeout", "0"));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (updates.isEmpty() && !closed && deadline - System.nanoTime() > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
    }
    JsonArray batch = new JsonArray();
    int limit = Integer.parseInt(parameters.getOrDefault("limit", "100"));
    updates.stream().limit(limit).forEach(batch::add);
    return batch;
  }

  /** The parts of a form by name: a file's bytes a character each, the others as UTF-8. */
  private static Map<String, String> parts(String body, String boundary) {
    Map<String, String> parts = new LinkedHashMap<>();
    Matcher part =
        Pattern.compile(
                "(?s)--"
                    + Pattern.quote(boundary)
                    + "\r\n(.*?name=\"(\\w+)\".*?)\r\n\r\n(.*?)\r\n(?=--"
                    + Pattern.quote(boundary)
                    + ")")
            .matcher(body);
    while (part.find()) {
      String value = part.group(3);
      boolean file = part.group(1).contains("filename=");
      parts.put(part.group(2), file ? value : new String(value.getBytes(ISO_8859_1), UTF_8));
    }
    return parts;
  }

  private static Map<String, String> parameters(String form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        parameters.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return parameters;
  }

  /** Stops serving; throws when any request broke the Bot API's contract. */
  @Override
  public void close() {
    List<String> broken;
    synchronized (this) {
      closed = true;
      notifyAll();
      broken = List.copyOf(violations);
    }
    server.stop(0);
    threads.shutdownNow();
    if (!broken.isEmpty()) {
      throw new AssertionError("requests that Telegram would refuse: " + broken);
    }
  }
}
