package dealsbot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetWebhook;
import dealsbot.chat.StateException;
import dealsbot.web.Mounts;
import dealsbot.web.WebRequest;
import dealsbot.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Telegram call the bot with each update, and looks every half minute whether it still does.
 *
 * <p>A call with a wrong secret gets 403, one without 401, and neither leaves a trace. One that is
 * on the disk, was there before, or can never be read gets 200; everything else gets 503, and
 * Telegram calls again.
 */
final class WebhookLoop implements Listening {

  private static final Logger log = LoggerFactory.getLogger(WebhookLoop.class);

  /** Where the bot is called, behind the public address. */
  static final String PATH = "/telegram/webhook";

  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** Far above the longest update. */
  private static final int LARGEST = 1 << 20;

  /** Telegram's own default. */
  private static final int CONNECTIONS = 40;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  /** An error that Telegram had longer ago than this is over. */
  private static final Duration RECENT = Duration.ofMinutes(2);

  private final BotApi api;
  private final Intake intake;
  private final PollHealth health;
  private final Time time;
  private final Clock clock;
  private final Recovery recovery;
  private final Introduction introduction;
  private final String address;
  private final String secret;

  private volatile boolean stopping;
  private volatile @Nullable BotIdentity me;

  WebhookLoop(
      BotApi api,
      TelegramSettings settings,
      String address,
      Intake intake,
      PollHealth health,
      Time time,
      Clock clock) {
    this.api = api;
    this.intake = intake;
    this.health = health;
    this.time = time;
    this.clock = clock;
    this.recovery = new Recovery(health, time);
    this.introduction = new Introduction(api, settings, intake, recovery, health);
    this.address = address.replaceAll("/+$", "") + PATH;
    this.secret = settings.webhookSecret();
  }

  /** Has calls handled from now on. */
  void mount(Mounts mounts) {
    mounts.mount("POST", PATH, LARGEST, this::handle);
  }

  private WebResponse handle(WebRequest request) {
    Optional<String> given = request.header(SECRET_HEADER);
    if (given.isEmpty()) {
      return WebResponse.empty(401);
    }
    if (!MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.get().getBytes(StandardCharsets.UTF_8))) {
      return WebResponse.empty(403);
    }
    BotIdentity known = me;
    if (known == null || stopping || intake.isFull()) {
      return WebResponse.empty(503);
    }
    Optional<RawUpdate> update = read(request);
    if (update.isEmpty()) {
      log.warn("A call that is no update is set aside");
      return WebResponse.empty(200);
    }
    try {
      intake.take(known, List.of(update.get()));
      health.heard();
      return WebResponse.empty(200);
    } catch (StateException unwritable) {
      health.troubled(String.valueOf(unwritable.getMessage()));
      log.error("A message cannot be kept, so Telegram is to send it again", unwritable);
      return WebResponse.empty(503);
    } catch (InterruptedException stops) {
      Thread.currentThread().interrupt();
      return WebResponse.empty(503);
    }
  }

  private static Optional<RawUpdate> read(WebRequest request) {
    try {
      return RawUpdate.of(JsonParser.parseString(request.text()));
    } catch (JsonParseException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        if (me == null) {
          introduce();
        } else {
          look();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        log.error("Looking after the webhook failed; it goes on", failure);
        if (!recovery.pause()) {
          return;
        }
      }
    }
  }

  private void introduce() throws InterruptedException {
    switch (introduction.make()) {
      case Introduction.Outcome.Known(BotIdentity known) -> me = known;
      case Introduction.Outcome.Again again -> {}
      case Introduction.Outcome.Never never -> stopping = true;
    }
  }

  /** Sets the webhook where it is not set as it should be, tells health, and waits. */
  private void look() throws InterruptedException {
    Answer answer = api.call(new GetWebhookInfo());
    if (answer instanceof Answer.Done done
        && done.result() instanceof JsonObject info
        && !text(info, "url").equals(address)) {
      answer =
          api.call(
              new SetWebhook()
                  .url(address)
                  .secretToken(secret)
                  .maxConnections(CONNECTIONS)
                  .allowedUpdates(UpdateReader.WANTED)
                  .dropPendingUpdates(false));
    }
    if (!(answer instanceof Answer.Done done)) {
      stopping = !recovery.recover(answer);
      return;
    }
    recovery.done();
    health.heard();
    if (done.result() instanceof JsonObject info && failsNow(info)) {
      health.troubled(
          "Telegram cannot call the bot at " + address + ": " + text(info, "last_error_message"));
    }
    time.sleep(BETWEEN_LOOKS);
  }

  private boolean failsNow(JsonObject info) {
    return info.get("last_error_date") instanceof JsonPrimitive date
        && info.get("pending_update_count") instanceof JsonPrimitive pending
        && pending.getAsInt() > 0
        && clock.instant().getEpochSecond() - date.getAsLong() < RECENT.toSeconds();
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null ? "" : value.getAsString();
  }

  @Override
  public void stop() {
    stopping = true;
  }

  @Override
  public void confirm() {
    // Each call was answered when it was kept.
  }
}
