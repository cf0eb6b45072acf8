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
import java.util.function.UnaryOperator;

/** Calls the bot the way Slack does: signed, over plain HTTP on the loopback. */
final class SlackCaller {

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Signature signature = new Signature(SlackPeer.SIGNING_SECRET, Clock.systemUTC());
  private final int port;

  SlackCaller(int port) {
    this.port = port;
  }

  HttpResponse<String> call(String type, String body) throws IOException, InterruptedException {
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
    return http.send(
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
