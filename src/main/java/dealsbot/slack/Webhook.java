package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dealsbot.web.WebHandler;
import dealsbot.web.WebRequest;
import dealsbot.web.WebResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Slack's calls: events, interactivity and commands at one address, each signed, each
 * acknowledged as soon as it is kept.
 */
final class Webhook implements WebHandler {

  /** Where Slack calls; the app's manifest names it three times. */
  static final String PATH = "/slack/events";

  /** Slack's own are far smaller. */
  static final int LARGEST = 1 << 20;

  private static final Logger log = LoggerFactory.getLogger(Webhook.class);

  private final Signature signature;
  private final Intake intake;
  private final Pulse pulse;

  Webhook(Signature signature, Intake intake, Pulse pulse) {
    this.signature = signature;
    this.intake = intake;
    this.pulse = pulse;
  }

  @Override
  public WebResponse handle(WebRequest request) {
    if (!signature.isGenuine(
        request.header("X-Slack-Request-Timestamp").orElse(""),
        request.header("X-Slack-Signature").orElse(""),
        request.body())) {
      log.warn("A call that Slack did not sign, or not just now, is refused");
      return WebResponse.text(401, "That is not signed by Slack, or not just now.");
    }
    pulse.beat();
    try {
      String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
      return type.startsWith("application/json") ? event(json(request.text())) : form(request);
    } catch (JsonParseException | IllegalArgumentException unreadable) {
      // Acknowledged all the same: Slack would deliver it again, no more readable.
      log.warn("A call of Slack's cannot be read and is set aside", unreadable);
      return WebResponse.empty(200);
    }
  }

  private WebResponse event(JsonObject payload) {
    if (Json.string(payload, "type").equals("url_verification")) {
      return WebResponse.text(200, Json.string(payload, "challenge"));
    }
    return taken(new Envelope(Envelope.EVENT, payload));
  }

  private WebResponse form(WebRequest request) {
    JsonObject fields = new JsonObject();
    for (String pair : request.text().split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.addProperty(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    if (fields.has("ssl_check")) {
      return WebResponse.empty(200);
    }
    return taken(
        fields.has("payload")
            ? new Envelope(Envelope.INTERACTIVE, json(Json.string(fields, "payload")))
            : new Envelope(Envelope.COMMAND, fields));
  }

  private WebResponse taken(Envelope envelope) {
    Intake.Acknowledgement acknowledgement = intake.take(List.of(envelope)).get(0);
    if (!acknowledgement.accepted()) {
      return WebResponse.text(503, "Please deliver that again in a moment.");
    }
    return Optional.ofNullable(acknowledgement.body())
        .map(body -> WebResponse.json(200, body.toString()))
        .orElse(WebResponse.empty(200));
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text) instanceof JsonObject json ? json : new JsonObject();
  }
}
