package dealsbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * A Slack workspace on the loopback: the Web API methods that the bot calls and the Socket Mode
 * connection. Every request is recorded and held against {@link SlackContract}; {@link #close}
 * fails when one broke it. Over 200 lines, since a test reads what it needs from one place.
 */
public final class SlackPeer implements AutoCloseable {

  /** The bot's tokens; requests with others are refused as Slack refuses them. */
  public static final String BOT_TOKEN = "xoxb-1-Bot-5ecret";

  public static final String APP_TOKEN = "xapp-1-App-5ecret";

  /** The workspace, the bot's user id, a person, and their direct messages with the bot. */
  public static final String TEAM = "T1";

  public static final String BOT = "UBOT";
  public static final String USER = "U1";
  public static final String DIRECT = "D1";

  /** Somebody who looks after the workspace. */
  public static final String WORKSPACE_ADMIN = "U0ADMIN";

  public static final String SIGNING_SECRET = "signing-5ecret";

  private static final int PATIENCE_SECONDS = 20;

  private final MockWebServer server = new MockWebServer();
  private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
  private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
  private final Map<String, BlockingQueue<JsonObject>> calls = new ConcurrentHashMap<>();
  private final Map<String, Queue<Scripted>> scripts = new ConcurrentHashMap<>();
  private final SlackChannels channels = new SlackChannels();
  private volatile SlackCrowd crowd;
  private final BlockingQueue<JsonObject> acknowledgements = new LinkedBlockingQueue<>();
  private final List<JsonObject> otherAcknowledgements = new ArrayList<>();
  private final List<String> violations = Collections.synchronizedList(new ArrayList<>());

  /** One for all peers: several may deliver to one mailbox, which knows what came before. */
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final BlockingQueue<byte[]> uploads = new LinkedBlockingQueue<>();
  private volatile int socketPort;

  /** Starts listening. */
  public SlackPeer() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    socketPort = server.getPort();
  }

  /** Settings that lead here. */
  public SlackSettings settings() {
    return new SlackSettings(BOT_TOKEN, APP_TOKEN, "http://127.0.0.1:" + port() + "/api/");
  }

  /** Settings for a Slack that calls the bot. */
  public SlackSettings httpSettings() {
    return new SlackSettings(
        BOT_TOKEN,
        new SlackSettings.Transport.Http(SIGNING_SECRET),
        "http://127.0.0.1:" + port() + "/api/",
        Set.of());
  }

  public int port() {
    return server.getPort();
  }

  /** Has the next sockets opened at another port, of a relay say. */
  public void openSocketsAt(int port) {
    socketPort = port;
  }

  // What Slack sends.

  /** A person writes to the bot; returns the message's ts. */
  public String pushDirectMessage(String text) {
    JsonObject event = message(DIRECT, "im", USER, text);
    pushEvent(event);
    return event.get("ts").getAsString();
  }

  /** A person mentions the bot in a channel, which comes as two events; returns the ts. */
  public String pushMention(String channel, String text) {
    JsonObject message = message(channel, "channel", USER, "<@" + BOT + "> " + text);
    JsonObject mention = message.deepCopy();
    mention.addProperty("type", "app_mention");
    mention.remove("channel_type");
    pushEvent(mention);
    pushEvent(message);
    return message.get("ts").getAsString();
  }

  /** A message event with a ts of its own. */
  public JsonObject message(String channel, String channelType, String user, String text) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.addProperty("channel", channel);
    event.addProperty("channel_type", channelType);
    event.addProperty("user", user);
    event.addProperty("team", TEAM);
    event.addProperty("text", text);
    event.addProperty("ts", "1700000000.%06d".formatted(SERIAL.incrementAndGet()));
    return event;
  }

  /** An event with what Slack says about it, as it is posted to a bot that Slack calls. */
  public static JsonObject posted(JsonObject event, String eventId) {
    return SlackWire.event(event, eventId);
  }

  /** Delivers an event for the first time; returns its envelope's id. */
  public String pushEvent(JsonObject event) {
    return pushEvent(event, "Ev" + SERIAL.incrementAndGet(), 0);
  }

  /** Delivers an event; returns its envelope's id. */
  public String pushEvent(JsonObject event, String eventId, int retryAttempt) {
    return pushEvent(event, eventId, retryAttempt, envelope -> {});
  }

  /** Delivers an event, and says which envelope it is in before that. */
  public String pushEvent(
      JsonObject event, String eventId, int retryAttempt, Consumer<String> envelopeId) {
    JsonObject envelope = envelope("events_api", SlackWire.event(event, eventId));
    envelope.addProperty("accepts_response_payload", false);
    envelope.addProperty("retry_attempt", retryAttempt);
    envelope.addProperty("retry_reason", retryAttempt == 0 ? "" : "timeout");
    envelopeId.accept(envelope.get("envelope_id").getAsString());
    return push(envelope);
  }

  /** A person types {@code /deals text} in a channel; returns the envelope's id. */
  public String pushCommand(String channel, String user, String text) {
    JsonObject payload = SlackWire.command(channel, user, text);
    payload.addProperty("response_url", "http://127.0.0.1:" + port() + "/commands/T1/1/s3cret");
    payload.addProperty("trigger_id", "1.1." + SERIAL.incrementAndGet());
    JsonObject envelope = envelope("slash_commands", payload);
    envelope.addProperty("accepts_response_payload", true);
    return push(envelope);
  }

  /** A person drops a file into their direct messages with the bot. */
  public void pushFile(String channel, String user, String name, String contents) {
    files.put("/files/" + name, contents);
    JsonObject file = new JsonObject();
    file.addProperty("id", "F1");
    file.addProperty("name", name);
    file.addProperty("size", contents.length());
    file.addProperty("url_private_download", "http://127.0.0.1:" + port() + "/files/" + name);
    JsonArray all = new JsonArray();
    all.add(file);
    JsonObject event = message(channel, "im", user, "");
    event.addProperty("subtype", "file_share");
    event.add("files", all);
    pushEvent(event);
  }

  /** A person presses a button below a message; returns the envelope's id. */
  public String pushPress(String channel, String user, String ts, String value) {
    return push(envelope("interactive", press(channel, user, ts, value)));
  }

  /** A person presses a button below a message that they alone see. */
  public void pushHiddenPress(String channel, String user, String ts, String value) {
    JsonObject payload = press(channel, user, ts, value);
    payload.getAsJsonObject("container").addProperty("is_ephemeral", true);
    push(envelope("interactive", payload));
  }

  /** A person opens the home tab. */
  public void pushHomeOpened(String user) {
    pushEvent(
        JsonParser.parseString(
                "{\"type\":\"app_home_opened\",\"tab\":\"home\",\"user\":\"%s\",\"channel\":\"D1\"}"
                    .formatted(user))
            .getAsJsonObject());
  }

  /** A person begins a conversation in the assistant pane. */
  public void pushPaneOpened(String user, String channel, String thread) {
    pushEvent(
        JsonParser.parseString(
                """
                {"type": "assistant_thread_started", "assistant_thread":
                  {"user_id": "%s", "channel_id": "%s", "thread_ts": "%s", "context": {}}}
                """
                    .formatted(user, channel, thread))
            .getAsJsonObject());
  }

  /** Something that a person does with a shortcut, a window or a button of a view. */
  public String pushInteraction(JsonObject payload) {
    if (payload.get("actions") instanceof JsonArray actions) {
      actions
          .get(0)
          .getAsJsonObject()
          .addProperty("action_ts", "1.%06d".formatted(SERIAL.incrementAndGet()));
    }
    return push(envelope("interactive", payload));
  }

  private JsonObject press(String channel, String user, String ts, String value) {
    JsonObject payload = SlackWire.press(channel, user, ts, value);
    payload.addProperty(
        "response_url",
        "http://127.0.0.1:" + port() + "/commands/T1/" + SERIAL.incrementAndGet() + "/s3cret");
    payload
        .getAsJsonArray("actions")
        .get(0)
        .getAsJsonObject()
        .addProperty("action_ts", "1.%06d".formatted(SERIAL.incrementAndGet()));
    return payload;
  }

  /** Any envelope with an id; returns it. */
  public String pushEnvelope(String type, JsonObject payload) {
    return push(envelope(type, payload));
  }

  private JsonObject envelope(String type, JsonObject payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", "E" + SERIAL.incrementAndGet());
    envelope.addProperty("type", type);
    envelope.add("payload", payload);
    return envelope;
  }

  private String push(JsonObject envelope) {
    pushText(JsonText.ascii(envelope));
    return envelope.get("envelope_id").getAsString();
  }

  /** Any text over the newest socket. */
  public void pushText(String text) {
    List<WebSocket> open = List.copyOf(sockets);
    // Without one it is lost, as it is in one that is breaking.
    if (!open.isEmpty()) {
      open.get(open.size() - 1).send(text);
    }
  }

  /** Announces that the newest socket will be closed. */
  public void pushDisconnect() {
    pushText("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
  }

  /** Closes every socket, unannounced. */
  public void dropSockets() {
    sockets.forEach(socket -> socket.close(1001, "going away"));
  }

  // What Slack receives.

  /** Waits for the next socket to be opened. */
  public void awaitSocket() throws InterruptedException {
    await(opened, "a socket");
  }

  /** Waits for the next {@code chat.postMessage}; {@code blocks} as an array, the rest as text. */
  public JsonObject awaitPost() throws InterruptedException {
    return awaitCall("chat.postMessage");
  }

  /** Waits for the next call of a method, {@code response_url} included. */
  public JsonObject awaitCall(String method) throws InterruptedException {
    return await(queue(method), method);
  }

  /** Waits for the next uploaded file. */
  public byte[] awaitUpload() throws InterruptedException {
    return await(uploads, "an upload");
  }

  /** How many calls of a method nobody has awaited yet. */
  public int pending(String method) {
    return queue(method).size();
  }

  /** Waits for an envelope's acknowledgement. */
  public JsonObject awaitAcknowledgement(String envelopeId) throws InterruptedException {
    while (true) {
      for (JsonObject other : otherAcknowledgements) {
        if (other.get("envelope_id").getAsString().equals(envelopeId)) {
          otherAcknowledgements.remove(other);
          return other;
        }
      }
      otherAcknowledgements.add(await(acknowledgements, "acknowledgement of " + envelopeId));
    }
  }

  /** Whether an acknowledgement came before those that were waited for. */
  public boolean wasAcknowledged(String envelopeId) {
    return otherAcknowledgements.stream()
        .anyMatch(other -> other.get("envelope_id").getAsString().equals(envelopeId));
  }

  private static <T> T await(BlockingQueue<T> queue, String what) throws InterruptedException {
    T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("Slack waited in vain for " + what);
    }
    return next;
  }

  // How Slack behaves.

  /**
   * How a call ends instead of well.
   *
   * @param done whether Slack has done what was asked all the same
   */
  public record Scripted(MockResponse response, boolean done) {}

  /** From now on calls are shown to the crowd alone, and are not recorded. */
  public void show(SlackCrowd watching) {
    crowd = watching;
  }

  /** The next call of a method is answered with this instead. */
  public void script(String method, MockResponse response) {
    script(method, new Scripted(response, false));
  }

  /** The next call of a method is done, and answered with this all the same. */
  public void scriptDone(String method, MockResponse response) {
    script(method, new Scripted(response, true));
  }

  private void script(String method, Scripted scripted) {
    scripts.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>()).add(scripted);
  }

  /** The next call of a method is refused. */
  public void refuse(String method, String error) {
    script(method, SlackWire.json("{\"ok\":false,\"error\":\"" + error + "\"}"));
  }

  /** The next call of a method is too much. */
  public void limit(String method, int seconds) {
    script(
        method,
        new MockResponse.Builder()
            .code(429)
            .addHeader("Retry-After", seconds)
            .body("{\"ok\":false,\"error\":\"ratelimited\"}")
            .build());
  }

  /** The next call of a method is read and done, then the connection breaks. */
  public void breakOff(String method) {
    script(method, new Scripted(broken(), true));
  }

  /** The next call of a method is read, then the connection breaks and nothing is done. */
  public void lose(String method) {
    script(method, new Scripted(broken(), false));
  }

  /** No answer, and the connection closed. */
  public static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    if (path.equals("/socket")) {
      return new MockResponse.Builder().webSocketUpgrade(new Socket()).build();
    }
    if (path.startsWith("/files/")) {
      boolean mine = ("Bearer " + BOT_TOKEN).equals(request.getHeaders().get("Authorization"));
      return new MockResponse.Builder()
          .code(mine ? 200 : 302)
          .body(mine ? files.getOrDefault(path, "") : "")
          .build();
    }
    if (path.startsWith("/upload/")) {
      uploads.add(request.getBody().toByteArray());
      return new MockResponse.Builder().body("OK").build();
    }
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    boolean command = path.startsWith("/commands/");
    String method = command ? "response_url" : path.substring("/api/".length());
    JsonObject parameters =
        command ? JsonParser.parseString(body).getAsJsonObject() : SlackWire.form(body);
    violations.addAll(SlackContract.violations(method, parameters));
    Scripted scripted = scripted(method, parameters);
    if (scripted != null) {
      if (scripted.done() && method.equals("chat.postMessage")) {
        channels.post(parameters, ts());
      }
      return scripted.response();
    }
    if (command) {
      return new MockResponse.Builder().body("ok").build();
    }
    String token = method.startsWith("apps.") ? APP_TOKEN : BOT_TOKEN;
    if (!("Bearer " + token).equals(request.getHeaders().get("Authorization"))) {
      return SlackWire.json("{\"ok\":false,\"error\":\"invalid_auth\"}");
    }
    return switch (method) {
      case "auth.test" ->
          SlackWire.json(
              "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"%s\",\"bot_id\":\"B1\"}"
                  .formatted(BOT));
      case "apps.connections.open" ->
          SlackWire.json(
              "{\"ok\":true,\"url\":\"ws://127.0.0.1:%d/socket\"}".formatted(socketPort));
      case "chat.postMessage" -> {
        String ts = ts();
        channels.post(parameters, ts);
        yield SlackWire.json(
            "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}"
                .formatted(parameters.get("channel").getAsString(), ts));
      }
      case "conversations.history", "conversations.replies" ->
          SlackWire.json(channels.history(parameters).toString());
      case "files.getUploadURLExternal" ->
          SlackWire.json(
              "{\"ok\":true,\"upload_url\":\"http://127.0.0.1:%d/upload/1\",\"file_id\":\"F7\"}"
                  .formatted(port()));
      case "files.completeUploadExternal" ->
          SlackWire.json("{\"ok\":true,\"files\":[{\"id\":\"F7\",\"title\":\"Deals\"}]}");
      case "users.info" ->
          SlackWire.json(
              "{\"ok\":true,\"user\":{\"id\":\"U\",\"is_admin\":%s}}"
                  .formatted(parameters.get("user").getAsString().equals(WORKSPACE_ADMIN)));
      case "conversations.open" ->
          SlackWire.json(
              "{\"ok\":true,\"channel\":{\"id\":\"D%s\"}}"
                  .formatted(parameters.get("users").getAsString().substring(1)));
      case "chat.update",
          "chat.postEphemeral",
          "views.publish",
          "views.open",
          "views.update",
          "assistant.threads.setStatus",
          "assistant.threads.setTitle",
          "assistant.threads.setSuggestedPrompts" ->
          SlackWire.json("{\"ok\":true}");
      default -> SlackWire.json("{\"ok\":false,\"error\":\"unknown_method\"}");
    };
  }

  /** The server keeps each request until somebody asks for it. */
  private void forgetRequest() {
    try {
      server.takeRequest(0, TimeUnit.MILLISECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static String ts() {
    return "1800000000.%06d".formatted(SERIAL.incrementAndGet());
  }

  private Scripted scripted(String method, JsonObject parameters) {
    if (crowd != null) {
      forgetRequest();
      return crowd.called(method, parameters);
    }
    queue(method).add(parameters);
    Queue<Scripted> script = scripts.get(method);
    return script == null ? null : script.poll();
  }

  private BlockingQueue<JsonObject> queue(String method) {
    return calls.computeIfAbsent(method, any -> new LinkedBlockingQueue<>());
  }

  /** All text that a message's blocks show, in order. */
  public static String shown(JsonObject message) {
    return SlackWire.words(message.get("blocks"));
  }

  /** Closes all, and fails when a request broke the contract. */
  @Override
  public void close() {
    dropSockets();
    server.close();
    if (!violations.isEmpty()) {
      throw new AssertionError("Slack would complain: " + violations);
    }
  }

  private final class Socket extends WebSocketListener {

    @Override
    public void onOpen(WebSocket socket, Response response) {
      sockets.add(socket);
      socket.send("{\"type\":\"hello\",\"num_connections\":1}");
      opened.add(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      JsonObject acknowledgement = JsonParser.parseString(text).getAsJsonObject();
      if (crowd != null) {
        crowd.acknowledged(acknowledgement.get("envelope_id").getAsString());
      } else {
        acknowledgements.add(acknowledgement);
      }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(code, null);
      sockets.remove(socket);
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
      sockets.remove(socket);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, Response response) {
      sockets.remove(socket);
    }
  }
}
