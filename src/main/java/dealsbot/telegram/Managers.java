package dealsbot.telegram;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.pengrad.telegrambot.request.GetChatMember;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Knows who looks after a group: its creator, its administrators (also when they write in the
 * group's own name), and the bot's admins. Asks Telegram, and remembers for some minutes what it
 * said. Safe for use by many threads.
 */
final class Managers {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 1000;
  private static final Set<String> STATUSES = Set.of("creator", "administrator");

  private record Member(long chat, long person) {}

  private record Known(boolean manages, long since) {}

  private final BotApi api;
  private final TelegramSettings settings;
  private final Time time;
  private final ConcurrentMap<Member, Known> known = new ConcurrentHashMap<>();

  Managers(BotApi api, TelegramSettings settings, Time time) {
    this.api = api;
    this.settings = settings;
    this.time = time;
  }

  /** Whether that person may choose settings for that group; not when Telegram does not say. */
  boolean manages(long chat, long person) {
    if (person == chat || settings.admins().contains(person)) {
      return true;
    }
    Member member = new Member(chat, person);
    Known before = known.get(member);
    if (before != null && time.since(before.since()).compareTo(REMEMBERED) < 0) {
      return before.manages();
    }
    if (!(api.callBriefly(new GetChatMember(chat, person)) instanceof Answer.Done done)) {
      return false;
    }
    boolean manages =
        done.result() instanceof JsonObject found
            && found.get("status") instanceof JsonPrimitive status
            && STATUSES.contains(status.getAsString());
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(member, new Known(manages, time.nanos()));
    return manages;
  }
}
