package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.Reply;
import dealsbot.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slack calls the bot: signed calls of three kinds at one address. */
@Timeout(60)
class SlackWebhookTest {

  private final CountDownLatch stuck = new CountDownLatch(1);
  private WebServer web;
  private SlackFixture slack;
  private SlackCaller caller;

  @BeforeEach
  void listen() throws Exception {
    web = new WebServer("127.0.0.1", 0);
    slack =
        SlackFixture.http(
            new SlackPeer(),
            (request, progress) -> {
              if (request.text().equals("stuck")) {
                SlackBotTest.awaitQuietly(stuck);
              }
              return Reply.of("Heard: " + request.text());
            });
    slack.bot.start(web);
    slack.await(SlackHealth.State.UP);
    caller = new SlackCaller(web.port());
  }

  @AfterEach
  void close() throws Exception {
    stuck.countDown();
    web.close();
    slack.close();
  }

  private String event(String text) {
    return SlackWire.event(slack.peer.message("D1", "im", "U1", text), "Ev" + text.hashCode())
        .toString();
  }

  @Test
  void theAddressIsVerified() throws Exception {
    HttpResponse<String> response =
        caller.call(
            SlackCaller.JSON, "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB10f\"}");
    assertEquals(200, response.statusCode());
    assertEquals("3eZbrw1aB10f", response.body());
  }

  @Test
  void aSignedEventIsAnsweredOnceHoweverOftenItComes() throws Exception {
    String event = event("삼성 — “was it €5?”");
    for (int retry = 0; retry < 3; retry++) {
      assertEquals(200, caller.call(SlackCaller.JSON, event).statusCode());
    }
    assertEquals("Heard: 삼성 — “was it €5?”", SlackPeer.shown(slack.peer.awaitPost()));
    caller.call(SlackCaller.JSON, event("next"));
    assertEquals("Heard: next", SlackPeer.shown(slack.peer.awaitPost()));
  }

  @Test
  void aStaleACallFromTheFutureAndATamperedOneAreRefused() throws Exception {
    Instant now = Instant.now();
    String event = event("forged");
    assertEquals(401, status(event, now.minusSeconds(301), event));
    assertEquals(401, status(event, now.plus(Duration.ofDays(365)), event));
    assertEquals(401, status(event, now, event.replace("forged", "changed")));
    assertEquals(401, status(event, now, event + " "));
    assertEquals(200, status(event("fine"), now.minusSeconds(290), null));
    assertEquals("Heard: fine", SlackPeer.shown(slack.peer.awaitPost()));
    assertEquals("fine", slack.request().text());
    assertTrue(slack.requests.isEmpty());
  }

  private int status(String body, Instant at, String sent) throws Exception {
    return caller.call(SlackCaller.JSON, body, at, any -> sent == null ? any : sent).statusCode();
  }

  @Test
  void commandsButtonsAndWindowsArriveAsForms() throws Exception {
    String url = "http://127.0.0.1:" + slack.peer.port() + "/commands/T1/1/s3cret";
    String command =
        "team_id=T1&channel_id=C1&user_id=U2&command=%2Fdeals&trigger_id=1.1&text="
            + URLEncoder.encode("who & what, für €5?", StandardCharsets.UTF_8)
            + "&response_url="
            + URLEncoder.encode(url, StandardCharsets.UTF_8);
    HttpResponse<String> response = caller.call(SlackCaller.FORM, command);
    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
    assertEquals(
        "Heard: who & what, für €5?", SlackPeer.shown(slack.peer.awaitCall("response_url")));

    JsonObject press = SlackWire.press("D1", "U1", "1800000000.000001", "data");
    press.getAsJsonArray("actions").get(0).getAsJsonObject().addProperty("action_ts", "3.3");
    assertEquals(
        200, caller.call(SlackCaller.FORM, SlackCaller.payload(press.toString())).statusCode());
    assertEquals("That button does nothing any more.", SlackPeer.shown(slack.peer.awaitPost()));

    JsonObject window = FormWindow.form(Form.ASK, new Origin("T1", "C1", "1800000000.000001"), "");
    HttpResponse<String> sent =
        caller.call(
            SlackCaller.FORM,
            SlackCaller.payload(SlackWire.submission("U1", window, "Who?", "alone").toString()));
    assertEquals(
        "update",
        JsonParser.parseString(sent.body()).getAsJsonObject().get("response_action").getAsString());
    slack.peer.awaitCall("views.update");
    assertEquals(200, caller.call(SlackCaller.FORM, "ssl_check=1&token=x").statusCode());
  }

  @Test
  void itIsAcknowledgedWhileTheSearchIsStuck() throws Exception {
    assertEquals(200, caller.call(SlackCaller.JSON, event("stuck")).statusCode());
    assertEquals(0, slack.peer.pending("chat.postMessage"));
    stuck.countDown();
    assertEquals("Heard: stuck", SlackPeer.shown(slack.peer.awaitPost()));
  }

  @Test
  void aGigabyteIsTurnedAwayUnread() throws IOException {
    long before = used();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST " + Webhook.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      assertTrue(
          new String(in.readNBytes(12), StandardCharsets.US_ASCII).endsWith("413"), "refused");
    }
    assertTrue(used() - before < 100_000_000, "the heap stays small");
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void unreadableCallsThatAreSignedAreSetAside() throws Exception {
    for (String body : new String[] {"{", "[]", "{\"type\":\"event_callback\"}", "null"}) {
      assertEquals(200, caller.call(SlackCaller.JSON, body).statusCode(), body);
    }
    for (String body : new String[] {"payload=%zz", "payload={", "=&&x", ""}) {
      assertEquals(200, caller.call(SlackCaller.FORM, body).statusCode(), body);
    }
    caller.call(SlackCaller.JSON, event("still there?"));
    assertEquals("Heard: still there?", SlackPeer.shown(slack.peer.awaitPost()));
  }

  @Test
  void aRefusedTokenIsNamedThoughSlackCalls() throws Exception {
    for (int i = 0; i < 5; i++) {
      slack.peer.refuse("auth.test", "token_revoked");
    }
    assertTrue(
        slack.await(SlackHealth.State.DOWN).sentence().contains("slack.bot-token"), "the key");
    slack.await(SlackHealth.State.UP);
  }

  @Test
  void theSignatureIsSlacksOwn() {
    // The example of https://docs.slack.dev/authentication/verifying-requests-from-slack.
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2F"
            + "commands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    assertEquals(
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        new Signature("8f742231b10e8888abcd99yyyzzz85a5", Clock.systemUTC())
            .of("1531420618", body.getBytes(StandardCharsets.UTF_8)));
  }
}
