package dealsbot.telegram;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetUpdates;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates until it is told to stop. Nothing that arrives, and nothing thrown by
 * whoever takes it, ends the loop; only a refused token does.
 *
 * <ol>
 *   <li>{@code getMe} until Telegram says who the bot is
 *   <li>{@code getUpdates}, a long poll; each update is handed over, then counted as done
 *   <li>the next poll confirms what was handed over, and nothing else
 * </ol>
 */
final class PollLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);

  /** Edited messages are not asked for: an edit gets no second answer. */
  private static final String[] ALLOWED_UPDATES = {"message", "callback_query"};

  private static final int LARGEST_BATCH = 100;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /** How soon an update is offered again when the queue was full. */
  private static final Duration FULL_PAUSE = Duration.ofMillis(250);

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

  private volatile boolean stopping;

  // Touched by the polling thread alone, and by confirm() after its end.
  private @Nullable Integer offset;
  private boolean confirmed = true;
  private long lastUpdateAt;

  PollLoop(BotApi api, TelegramSettings settings, Intake intake, PollHealth health, Time time) {
    this.api = api;
    this.settings = settings;
    this.intake = intake;
    this.health = health;
    this.time = time;
    this.recovery = new Recovery(health, time);
  }

  @Override
  public void run() {
    BotIdentity me = null;
    while (!stopping) {
      try {
        if (me == null) {
          me = introduce();
        } else {
          poll(me);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable failure) {
        log.error("Polling Telegram failed; it goes on", failure);
        if (!recovery.pause()) {
          return;
        }
      }
    }
  }

  private @Nullable BotIdentity introduce() throws InterruptedException {
    Answer answer = api.call(new GetMe());
    if (answer instanceof Answer.Done done) {
      JsonObject user = done.result().getAsJsonObject();
      BotIdentity me =
          new BotIdentity(user.get("id").getAsLong(), user.get("username").getAsString());
      working();
      log.info("Telegram knows this bot as @{}", me.username());
      Thread.ofVirtual()
          .name("telegram-menu")
          .start(() -> CommandMenu.offer(api, settings.admins()));
      return me;
    }
    recover(answer);
    return null;
  }

  private void poll(BotIdentity me) throws InterruptedException {
    GetUpdates request =
        new GetUpdates()
            .limit(LARGEST_BATCH)
            .timeout(settings.pollSeconds())
            .allowedUpdates(ALLOWED_UPDATES);
    if (offset != null) {
      request.offset(offset);
    }
    long began = time.nanos();
    Answer answer = api.poll(request);
    if (stopping) {
      return; // not confirmed, so it comes again at the next start
    }
    if (answer instanceof Answer.Done done) {
      confirmed = true;
      take(me, done.result().getAsJsonArray(), began);
      working();
    } else {
      recover(answer);
    }
  }

  private void take(BotIdentity me, JsonArray batch, long began) throws InterruptedException {
    boolean any = false;
    for (JsonElement update : batch) {
      int id = id(update);
      if (id < 0) {
        log.warn("An update without a usable id is set aside");
        continue;
      }
      while (!intake.take(me, id, update)) {
        health.troubled("More questions arrive than can be answered; the newest wait.");
        time.sleep(FULL_PAUSE);
      }
      // The largest of this batch, never of all time: numbers may start anew.
      offset = any && offset != null ? Math.max(offset, id + 1) : id + 1;
      any = true;
      confirmed = false;
    }
    if (any) {
      lastUpdateAt = time.nanos();
    } else if (offset != null && time.since(lastUpdateAt).compareTo(OFFSET_LIFE) > 0) {
      offset = null;
    }
    if (!any && time.since(began).compareTo(SHORTEST_POLL) < 0) {
      time.sleep(SHORTEST_POLL);
    }
  }

  /** The update's id; -1 when it has none that the next offset could follow. */
  private static int id(JsonElement update) {
    if (update instanceof JsonObject object
        && object.get("update_id") instanceof JsonPrimitive number
        && NUMBER.matcher(number.getAsString()).matches()) {
      long id = Long.parseLong(number.getAsString());
      return id < Integer.MAX_VALUE ? (int) id : -1;
    }
    return -1;
  }

  private void recover(Answer answer) throws InterruptedException {
    if (!recovery.recover(answer)) {
      stopping = true;
    }
  }

  private void working() {
    recovery.done();
    health.heard();
  }

  /** Ends the loop soon; whoever runs it interrupts its thread as well. */
  void stop() {
    stopping = true;
    api.cancelPolls();
  }

  /**
   * Tells Telegram what was handed over, which else only the next poll would do. To be called after
   * {@link #run} has ended.
   */
  void confirm() {
    if (offset == null || confirmed) {
      return;
    }
    GetUpdates request =
        new GetUpdates().offset(offset).limit(1).timeout(0).allowedUpdates(ALLOWED_UPDATES);
    if (api.callBriefly(request) instanceof Answer.Done) {
      confirmed = true;
    } else {
      log.warn("Telegram did not hear which messages were read; some may come again");
    }
  }
}
