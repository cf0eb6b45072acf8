package dealsbot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dealsbot.metrics.PlatformMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message and does what Telegram asks for when it does not take it: waits, follows a
 * group that has moved, leaves out the markup or the quotation, leaves a chat alone. After an hour
 * it gives up. Safe for use by many threads; each chat's messages are to come from one.
 */
final class MessageSender {

  private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

  /** How long a message is tried; each wait in between is Telegram's or a backoff. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final BotApi api;
  private final Pacing pacing;
  private final Time time;
  private final Map<Long, Long> moved = new ConcurrentHashMap<>();
  private final Set<Long> closedToUs = ConcurrentHashMap.newKeySet();

  MessageSender(BotApi api, PlatformMetrics metrics, Time time) {
    this.api = api;
    this.pacing = new Pacing(time, metrics);
    this.time = time;
  }

  /** The chat was heard from, so it may be written to again. */
  void heardFrom(long chat) {
    closedToUs.remove(chat);
  }

  /** A group has another id from now on. */
  void moved(long from, long to) {
    moved.put(from, to);
  }

  /** Sends a message to {@code chat}, waiting as long as that takes. */
  Receipt send(long chat, boolean group, Draft draft) throws InterruptedException {
    Sending sending = new Sending(chat, group, draft);
    long began = time.nanos();
    do {
      long target = moved.getOrDefault(chat, chat);
      if (closedToUs.contains(target)) {
        return new Receipt.Dropped("the chat takes no messages from the bot");
      }
      pacing.await(target, group);
      Receipt receipt = sending.attempt(target);
      if (receipt != null) {
        return receipt;
      }
    } while (time.since(began).compareTo(LONGEST) < 0);
    log.error("A message was given up");
    return new Receipt.Dropped("Telegram did not take it within an hour");
  }

  /** One message on its way. */
  private final class Sending {
    private final long chat;
    private final boolean group;
    private final Draft draft;
    private final Backoff backoff = new Backoff();
    private Draft.Form form = Draft.Form.FULL;
    private boolean repeated;

    Sending(long chat, boolean group, Draft draft) {
      this.chat = chat;
      this.group = group;
      this.draft = draft;
    }

    /** Sends it once; null when it is worth another try, after whatever wait that needs. */
    @Nullable Receipt attempt(long target) throws InterruptedException {
      return switch (api.call(draft.request(target, form))) {
        case Answer.Done done -> new Receipt.Sent(messageId(done.result()));
        case Answer.Refused refused -> refused(target, refused);
        case Answer.Failed failed -> failed(failed);
      };
    }

    private @Nullable Receipt refused(long target, Answer.Refused refused) {
      Integer retryAfter = refused.retryAfter();
      Long movedTo = refused.migrateToChat();
      if (retryAfter != null) {
        pacing.hold(target, group, Duration.ofSeconds(retryAfter));
        return null;
      }
      if (movedTo != null) {
        moved.put(chat, movedTo);
        return null;
      }
      if (refused.says("can't parse entities") && form.marked()) {
        log.warn("Telegram could not read the markup: {}", refused.description());
        form = form.unmarked();
        return null;
      }
      if (refused.says("quote") && form.quoted()) {
        // The question was edited meanwhile, so that its words are not to be found any more.
        form = form.unquoted();
        return null;
      }
      return refused.says("message is not modified")
          ? new Receipt.Sent(null)
          : dropped(target, refused);
    }

    private @Nullable Receipt failed(Answer.Failed failed) throws InterruptedException {
      if (failed.stage() == Answer.Stage.UNREADABLE) {
        log.warn("A message was sent, but its receipt is unreadable: {}", failed.cause());
        return new Receipt.Sent(null);
      }
      if (failed.stage() == Answer.Stage.LOST) {
        if (repeated) {
          log.error("A message may be lost: {}", failed.cause());
          return new Receipt.Dropped("the connection broke twice while it was sent");
        }
        // Telegram may have it already: once more at the most, rather than no answer at all.
        repeated = true;
      }
      log.warn("A message is sent again: {}", failed.cause());
      time.sleep(backoff.next());
      return null;
    }
  }

  private Receipt dropped(long chat, Answer.Refused refused) {
    boolean first = refused.code() != 403 || closedToUs.add(chat);
    if (first) {
      log.warn("A message was refused: {} {}", refused.code(), refused.description());
    }
    return new Receipt.Dropped(refused.code() + " " + refused.description());
  }

  private static @Nullable Integer messageId(JsonElement result) {
    return result instanceof JsonObject message
            && message.get("message_id") instanceof JsonPrimitive id
        ? Integer.valueOf(id.getAsInt())
        : null;
  }
}
