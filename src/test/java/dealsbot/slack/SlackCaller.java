package dealsbot.slack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Calls the bot the way Slack does: signed, over plain HTTP on the loopback. */
public final class SlackCaller {

  /** What an event is sent as. */
  public static final String JSON = "application/json";

  static final String FORM = "application/x-www-form-urlencoded";

  /** One for all: each has a thread of its own until it is collected. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();

  private final Signature signature = new Signature(SlackPeer.SIGNING_SECRET, Clock.systemUTC());
  private final int port;

  /** Calls a bot at that port. */
  public SlackCaller(int port) {
    this.port = port;
  }

  /** Calls with a body that was signed just now. */
  public HttpResponse<String> call(String type, String body)
      throws IOException, InterruptedException {
    return call(type, body, Instant.now(), any -> any);
  }

  /**
   * Calls.
   *
   * @param at when it says that it was signed
   * @param tampering changes the body after it was signed
   */
  HttpResponse<String> call(String type, String body, Instant at, UnaryOperator<String> tampering)
      throws IOException, InterruptedException {
    String timestamp = Long.toString(at.getEpochSecond());
    String signed = signature.of(timestamp, body.getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Webhook.PATH))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signed)
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    tampering.apply(body).getBytes(StandardCharsets.UTF_8)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String payload(String json) {
    return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }
}
