package dealsbot.telegram;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import dealsbot.chat.StateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates until it is told to stop. Nothing that arrives, and nothing thrown by
 * whoever takes it, ends the loop; only a refused token does.
 *
 * <ol>
 *   <li>{@link Introduction} until Telegram says who the bot is
 *   <li>{@code getUpdates}, a long poll; the batch is kept on the disk, then counted as done
 *   <li>the next poll confirms what was kept, and nothing else
 * </ol>
 */
final class PollLoop implements Listening {

  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);

  private static final int LARGEST_BATCH = 100;

  /** Keeps a server that answers long polls at once from being asked without end. */
  private static final Duration SHORTEST_POLL = Duration.ofMillis(500);

  /** After a silence Telegram may number from anew, below the offset; a week, it says. */
  private static final Duration OFFSET_LIFE = Duration.ofDays(1);

  private final BotApi api;
  private final TelegramSettings settings;
  private final Intake intake;
  private final PollHealth health;
  private final Time time;
  private final Recovery recovery;
  private final Introduction introduction;

  private volatile boolean stopping;

  // Touched by the polling thread alone, and by confirm() after its end.
  private @Nullable BotIdentity me;
  private @Nullable Integer offset;
  private boolean confirmed = true;
  private boolean webhookTaken;
  private long lastUpdateAt;

  PollLoop(BotApi api, TelegramSettings settings, Intake intake, PollHealth health, Time time) {
    this.api = api;
    this.settings = settings;
    this.intake = intake;
    this.health = health;
    this.time = time;
    this.recovery = new Recovery(health, time);
    this.introduction = new Introduction(api, settings, intake, recovery, health);
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        if (me == null) {
          introduce();
        } else {
          poll(me);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (StateException unwritable) {
        health.troubled(String.valueOf(unwritable.getMessage()));
        log.error("Messages cannot be kept, so they wait at Telegram", unwritable);
        if (!recovery.pause()) {
          return;
        }
      } catch (Throwable failure) {
        log.error("Polling Telegram failed; it goes on", failure);
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

  private void poll(BotIdentity known) throws InterruptedException {
    GetUpdates request =
        new GetUpdates()
            .limit(LARGEST_BATCH)
            .timeout(settings.pollSeconds())
            .allowedUpdates(UpdateReader.WANTED);
    if (offset != null) {
      request.offset(offset);
    }
    long began = time.nanos();
    Answer answer = api.poll(request);
    if (stopping) {
      return; // not confirmed, so it comes again at the next start
    }
    switch (answer) {
      case Answer.Done done -> {
        confirmed = true;
        take(known, done.result().getAsJsonArray(), began);
        recovery.done();
        health.heard();
      }
      case Answer.Refused refused
          when refused.code() == 409 && refused.says("webhook") && !webhookTaken ->
          takeWebhook();
      default -> {
        if (!recovery.recover(answer)) {
          stopping = true;
        }
      }
    }
  }

  /** The bot was called before and is to poll now: what waits is kept. */
  private void takeWebhook() {
    webhookTaken = true;
    log.warn("A webhook was set for this bot; it is removed, since telegram.mode is polling");
    api.call(new DeleteWebhook().dropPendingUpdates(false));
  }

  private void take(BotIdentity known, JsonArray batch, long began) throws InterruptedException {
    List<RawUpdate> updates = new ArrayList<>();
    for (JsonElement json : batch) {
      Optional<RawUpdate> update = RawUpdate.of(json);
      update.ifPresentOrElse(
          updates::add, () -> log.warn("An update without a usable id is set aside"));
    }
    intake.take(known, updates);
    if (!updates.isEmpty()) {
      // The largest of this batch, never of all time: numbers may start anew.
      offset = updates.stream().mapToInt(RawUpdate::id).max().orElseThrow() + 1;
      confirmed = false;
      lastUpdateAt = time.nanos();
      return;
    }
    if (offset != null && time.since(lastUpdateAt).compareTo(OFFSET_LIFE) > 0) {
      offset = null;
    }
    if (time.since(began).compareTo(SHORTEST_POLL) < 0) {
      time.sleep(SHORTEST_POLL);
    }
  }

  @Override
  public void stop() {
    stopping = true;
    api.cancelPolls();
  }

  @Override
  public void confirm() {
    if (offset == null || confirmed) {
      return;
    }
    GetUpdates request =
        new GetUpdates().offset(offset).limit(1).timeout(0).allowedUpdates(UpdateReader.WANTED);
    if (api.callBriefly(request) instanceof Answer.Done) {
      confirmed = true;
    } else {
      log.warn("Telegram did not hear which messages were read; they are known when they return");
    }
  }
}
