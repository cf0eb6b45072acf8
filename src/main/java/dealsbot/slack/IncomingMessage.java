package dealsbot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's message as Slack delivers it.
 *
 * @param eventId names the event, the same in all its deliveries
 * @param team the workspace that the bot is in
 * @param person {@code TEAM:USER} of the writer, whose team may be another one
 * @param channel where it was written
 * @param direct whether that is a direct message to the bot
 * @param ts names the message within its channel
 * @param thread the ts of the thread's first message; null outside threads
 * @param threadOfBot whether the bot wrote that first message
 * @param mentionsBot whether the bot is mentioned
 * @param addressesOther whether it begins with a mention of somebody else
 * @param text the text with Slack's markup
 * @param file the file that it brings, the first of several; null for none
 */
record IncomingMessage(
    String eventId,
    String team,
    String person,
    String channel,
    boolean direct,
    String ts,
    @Nullable String thread,
    boolean threadOfBot,
    boolean mentionsBot,
    boolean addressesOther,
    String text,
    @Nullable SharedFile file) {

  /** Kinds of message that are a person's own words; all others report on messages. */
  private static final Set<String> SPOKEN = Set.of("", "file_share", "thread_broadcast");

  /**
   * Reads an event of the Events API; empty for all that is no person's message: bots, the bot
   * itself, edits, deletions, joins, other events.
   *
   * @param payload the event with its envelope, {@code "type": "event_callback"}
   */
  static Optional<IncomingMessage> from(JsonObject payload, Identity me) {
    JsonElement inner = payload.get("event");
    if (inner == null || !inner.isJsonObject()) {
      return Optional.empty();
    }
    JsonObject event = inner.getAsJsonObject();
    boolean mention = string(event, "type").equals("app_mention");
    String user = string(event, "user");
    String channel = string(event, "channel");
    String ts = string(event, "ts");
    if (!(mention || string(event, "type").equals("message"))
        || !SPOKEN.contains(string(event, "subtype"))
        || isBot(event, user, me)
        || event.has("edited")
        || channel.isEmpty()
        || ts.isEmpty()) {
      return Optional.empty();
    }
    String team = string(payload, "team_id");
    String thread = string(event, "thread_ts");
    String text = string(event, "text");
    String mine = "<@" + me.userId();
    boolean named = mention || text.contains(mine + ">") || text.contains(mine + "|");
    return Optional.of(
        new IncomingMessage(
            string(payload, "event_id"),
            team,
            writersTeam(event, team) + ":" + user,
            channel,
            string(event, "channel_type").equals("im") || channel.startsWith("D"),
            ts,
            thread.isEmpty() ? null : thread,
            !me.userId().isEmpty() && string(event, "parent_user_id").equals(me.userId()),
            named,
            !named && text.stripLeading().startsWith("<@"),
            text,
            SharedFile.first(event)));
  }

  private static boolean isBot(JsonObject event, String user, Identity me) {
    return user.isEmpty()
        || user.equals(me.userId())
        || user.equals("USLACKBOT")
        || !string(event, "bot_id").isEmpty();
  }

  /** In a channel shared between workspaces the writer's may not be the bot's. */
  private static String writersTeam(JsonObject event, String team) {
    for (String key : new String[] {"user_team", "team"}) {
      if (!string(event, key).isEmpty()) {
        return string(event, key);
      }
    }
    return team;
  }

  private static String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** The thread that a reply belongs to; null for plain direct messages. */
  @Nullable String replyThread() {
    return thread != null || direct ? thread : ts;
  }

  /** Names what a follow-up leans on. */
  String conversation() {
    String replyThread = replyThread();
    return "slack:" + team + ":" + channel + (replyThread == null ? "" : ":" + replyThread);
  }
}
