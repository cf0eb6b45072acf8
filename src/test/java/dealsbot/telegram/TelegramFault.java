package dealsbot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A way in which {@link TelegramPeer} fails a request. */
@FunctionalInterface
public interface TelegramFault {

  /** Answers the exchange, or breaks it. */
  void strike(HttpExchange exchange) throws IOException;

  /** A refusal in Telegram's form; {@code parameters} is a JSON object or empty. */
  static TelegramFault refuse(int code, String description, String parameters) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", false);
    answer.addProperty("error_code", code);
    answer.addProperty("description", description);
    if (!parameters.isEmpty()) {
      answer.add("parameters", JsonParser.parseString(parameters));
    }
    return exchange -> respond(exchange, code, "application/json", answer.toString());
  }

  /** "Too many requests", to be tried again after so many seconds. */
  static TelegramFault tooMany(int seconds) {
    return refuse(
        429, "Too Many Requests: retry after " + seconds, "{\"retry_after\":" + seconds + "}");
  }

  /** A proxy's error page. */
  static TelegramFault html(int status) {
    return exchange ->
        respond(exchange, status, "text/html", "<html><h1>" + status + " Bad Gateway</h1></html>");
  }

  /** Any body, with status 200. */
  static TelegramFault body(String json) {
    return exchange -> respond(exchange, 200, "application/json", json);
  }

  /** Nothing at all, with status 200. */
  static TelegramFault empty() {
    return exchange -> exchange.sendResponseHeaders(200, -1);
  }

  /** Half of a compressed answer. */
  static TelegramFault truncatedGzip() {
    return exchange -> {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
        gzip.write("{\"ok\":true,\"result\":[]}".repeat(50).getBytes(UTF_8));
      }
      byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, half.length);
      exchange.getResponseBody().write(half);
    };
  }

  /** Half of a plain answer, then the connection breaks. */
  static TelegramFault cut() {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 500);
      exchange.getResponseBody().write("{\"ok\":true,\"result\":{".getBytes(UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** The connection breaks after the request was read. */
  static TelegramFault reset() {
    return HttpExchange::close;
  }

  static void respond(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
