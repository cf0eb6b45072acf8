package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Bolt app's one middleware: takes every event, command and pressed button, hands questions to
 * {@link Questions}, and acknowledges at once. Bolt's own authorization is left out, as it calls
 * {@code auth.test} before the acknowledgement; Bolt's event handlers too, as they leave unknown
 * events without one.
 */
final class Inbound implements Middleware {

  private static final Logger log = LoggerFactory.getLogger(Inbound.class);

  private final Questions questions;
  private final Supplier<Identity> me;

  Inbound(Questions questions, Supplier<Identity> me) {
    this.questions = questions;
    this.me = me;
  }

  /** Never throws: Slack would deliver again and again what cannot be read. */
  @Override
  @SuppressWarnings("rawtypes") // as Bolt's interface has it
  public Response apply(Request request, Response response, MiddlewareChain chain) {
    try {
      if (request instanceof EventRequest event) {
        return accept(event);
      }
      if (request instanceof SlashCommandRequest command) {
        return accept(command.getPayload());
      }
      if (request instanceof BlockActionRequest) {
        return Press.from(JsonParser.parseString(payload(request)).getAsJsonObject())
                .map(questions::press)
                .orElse(true)
            ? Response.ok()
            : Response.error(503);
      }
    } catch (Throwable failure) {
      log.error("A delivery from Slack is set aside", failure);
    }
    return Response.ok();
  }

  /** Over Socket Mode the body is the payload; over HTTP a form that holds it. */
  private static String payload(Request<?> request) {
    String body = request.getRequestBodyAsString();
    return body.startsWith("payload=")
        ? java.net.URLDecoder.decode(
            body.substring("payload=".length()), java.nio.charset.StandardCharsets.UTF_8)
        : body;
  }

  private Response accept(EventRequest event) {
    JsonObject payload = JsonParser.parseString(event.getRequestBodyAsString()).getAsJsonObject();
    Optional<IncomingMessage> message = IncomingMessage.from(payload, me.get());
    boolean taken = message.isEmpty() || questions.ask(message.get());
    // Without an acknowledgement Slack delivers again: at once, after 1 and after 5 minutes.
    return taken ? Response.ok() : Response.error(503);
  }

  private Response accept(SlashCommandPayload command) {
    return questions.ask(command)
        ? Response.ok()
        : Response.json(200, Map.of("response_type", "ephemeral", "text", Wording.BUSY));
  }
}
