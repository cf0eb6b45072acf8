package dealsbot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Socket Mode connection, from opening to closing. What it receives runs through the Bolt app
 * on a thread of its own and is acknowledged on the same connection. It never reconnects: {@link
 * SocketLoop} opens the next one.
 */
final class SocketSession implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketSession.class);

  private final App app;
  private final SocketModeRequestParser parser;
  private final Pulse pulse;
  private final Listener listener;
  private final SocketModeClient client;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private @Nullable Thread reader;

  /** Hears when a connection needs a successor. */
  interface Listener {
    /** Slack will close the connection soon, in the ordinary course of things. */
    void refreshRequested();

    /** The connection is closed. */
    void lost();
  }

  private SocketSession(App app, String appToken, String url, Pulse pulse, Listener listener)
      throws URISyntaxException {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.pulse = pulse;
    this.listener = listener;
    // No processors (an Error ends each of the SDK's for good), no reconnecting, no monitor.
    this.client =
        new SocketModeClientTyrusImpl(
            app.slack(), appToken, url, 0, new Received(), false, false, 0);
    client.addWebSocketCloseListener((code, reason) -> listener.lost());
  }

  /**
   * Connects.
   *
   * @param url a fresh address of a socket
   */
  static SocketSession open(App app, String appToken, String url, Pulse pulse, Listener listener)
      throws SlackFailure {
    try {
      SocketSession session = new SocketSession(app, appToken, url, pulse, listener);
      session.connect();
      return session;
    } catch (URISyntaxException failure) {
      throw SlackFailure.unknown("unreadable_reply", failure);
    }
  }

  private void connect() throws SlackFailure {
    try {
      // Logs its failures instead of throwing them.
      client.connect();
      if (!isAlive()) {
        throw SlackFailure.unknown("no_socket", null);
      }
    } catch (IOException failure) {
      close();
      throw SlackFailure.notSent(failure);
    } catch (SlackFailure failure) {
      close();
      throw failure;
    }
    // Only now is there a session for acknowledgements to go out on.
    reader = Thread.ofVirtual().name("slack-events").start(this::read);
  }

  /** Whether the other side answers a ping; waits up to 3 s for it. */
  boolean isAlive() {
    boolean alive = client.verifyConnection();
    if (alive) {
      pulse.beat();
    }
    return alive;
  }

  private void read() {
    try {
      while (true) {
        String message = received.take();
        try {
          receive(message);
        } catch (Throwable failure) {
          log.error("A message from Slack is set aside", failure);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive(String message) throws Exception {
    pulse.beat();
    JsonElement json = JsonParser.parseString(message);
    if (!json.isJsonObject()) {
      return;
    }
    JsonElement type = json.getAsJsonObject().get("type");
    if (type != null && type.getAsString().equals("disconnect")) {
      listener.refreshRequested();
      return;
    }
    JsonElement envelopeId = json.getAsJsonObject().get("envelope_id");
    if (envelopeId == null) {
      return;
    }
    Response response = run(message);
    if (response.getStatusCode() == 200) {
      acknowledge(envelopeId.getAsString(), response.getBody());
    }
  }

  private Response run(String message) throws Exception {
    Request<?> request = null;
    try {
      SocketModeRequest envelope = parser.parse(message);
      request = envelope == null ? null : envelope.getBoltRequest();
    } catch (RuntimeException unreadable) {
      // Acknowledged all the same: Slack would deliver it again, no more readable.
      log.warn("A delivery from Slack cannot be read and is set aside", unreadable);
    }
    return request == null ? Response.ok() : app.run(request);
  }

  private void acknowledge(String envelopeId, @Nullable String body) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", envelopeId);
    if (body != null && !body.isEmpty()) {
      acknowledgement.add("payload", JsonParser.parseString(body));
    }
    client.sendSocketModeResponse(acknowledgement.toString());
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.interrupt();
    }
    client.getWebSocketCloseListeners().clear();
    try {
      client.close();
    } catch (IOException | RuntimeException failure) {
      log.debug("A Slack connection did not close cleanly", failure);
    }
  }

  /** Takes messages from the client's thread; nobody polls it. */
  private final class Received implements SocketModeMessageQueue {

    @Override
    public void add(String message) {
      received.add(message);
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }
}
