package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Socket Mode connection, from opening to closing. What it receives is taken in on a thread of
 * its own, what comes at once in one go, and acknowledged on the same connection. It never
 * reconnects: {@link SocketLoop} opens the next one.
 */
final class SocketSession implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketSession.class);

  /** So many deliveries are taken in one go. */
  private static final int MOST = 100;

  private final Intake intake;
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

  private SocketSession(
      Slack slack, Intake intake, String appToken, String url, Pulse pulse, Listener listener)
      throws URISyntaxException {
    this.intake = intake;
    this.pulse = pulse;
    this.listener = listener;
    // No processors (an Error ends each of the SDK's for good), no reconnecting, no monitor.
    this.client =
        new SocketModeClientTyrusImpl(slack, appToken, url, 0, new Received(), false, false, 0);
    client.addWebSocketCloseListener((code, reason) -> listener.lost());
  }

  /**
   * Connects.
   *
   * @param url a fresh address of a socket
   */
  static SocketSession open(
      Slack slack, Intake intake, String appToken, String url, Pulse pulse, Listener listener)
      throws SlackFailure {
    try {
      SocketSession session = new SocketSession(slack, intake, appToken, url, pulse, listener);
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
        List<String> messages = new ArrayList<>();
        messages.add(received.take());
        received.drainTo(messages, MOST - 1);
        try {
          receive(messages);
        } catch (Throwable failure) {
          // Not acknowledged, so it comes again.
          log.error("Messages from Slack are set aside", failure);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive(List<String> messages) {
    pulse.beat();
    List<String> ids = new ArrayList<>();
    List<Envelope> envelopes = new ArrayList<>();
    for (String message : messages) {
      JsonObject json = parsed(message);
      if (Json.string(json, "type").equals("disconnect")) {
        listener.refreshRequested();
      }
      if (!Json.string(json, "envelope_id").isEmpty()) {
        ids.add(Json.string(json, "envelope_id"));
        envelopes.add(new Envelope(Json.string(json, "type"), Json.object(json, "payload")));
      }
    }
    List<Intake.Acknowledgement> acknowledgements = intake.take(envelopes);
    for (int at = 0; at < ids.size(); at++) {
      if (acknowledgements.get(at).accepted()) {
        acknowledge(ids.get(at), acknowledgements.get(at).body());
      }
    }
  }

  private static JsonObject parsed(String message) {
    try {
      return JsonParser.parseString(message) instanceof JsonObject json ? json : new JsonObject();
    } catch (JsonParseException unreadable) {
      log.warn("A message from Slack cannot be read and is set aside", unreadable);
      return new JsonObject();
    }
  }

  private void acknowledge(String envelopeId, @Nullable JsonObject body) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", envelopeId);
    if (body != null) {
      acknowledgement.add("payload", body);
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
