package dealsbot.telegram;

import com.google.gson.JsonObject;
import com.pengrad.telegrambot.request.GetMe;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who the bot is, offers its commands, and goes on with what the last run left. */
final class Introduction {

  private static final Logger log = LoggerFactory.getLogger(Introduction.class);

  private final BotApi api;
  private final TelegramSettings settings;
  private final Intake intake;
  private final Recovery recovery;
  private final PollHealth health;

  Introduction(
      BotApi api, TelegramSettings settings, Intake intake, Recovery recovery, PollHealth health) {
    this.api = api;
    this.settings = settings;
    this.intake = intake;
    this.recovery = recovery;
    this.health = health;
  }

  /** What came of a try. */
  sealed interface Outcome {
    /** The bot may listen. */
    record Known(BotIdentity me) implements Outcome {}

    /** To be tried again. */
    record Again() implements Outcome {}

    /** Trying again is of no use. */
    record Never() implements Outcome {}
  }

  /** Tries once; waits after a failure. */
  Outcome make() throws InterruptedException {
    Answer answer = api.call(new GetMe());
    if (!(answer instanceof Answer.Done done)) {
      return recovery.recover(answer) ? new Outcome.Again() : new Outcome.Never();
    }
    Optional<BotIdentity> me = identity(done.result().getAsJsonObject());
    if (me.isEmpty()) {
      throw new IllegalStateException("Telegram does not say who the bot is");
    }
    intake.resume(me.get());
    recovery.done();
    health.heard();
    log.info("Telegram knows this bot as @{}", me.get().username());
    Thread.ofVirtual().name("telegram-menu").start(() -> CommandMenu.offer(api, settings.admins()));
    return new Outcome.Known(me.get());
  }

  private static Optional<BotIdentity> identity(JsonObject user) {
    return user.has("id") && user.has("username")
        ? Optional.of(
            new BotIdentity(user.get("id").getAsLong(), user.get("username").getAsString()))
        : Optional.empty();
  }
}
