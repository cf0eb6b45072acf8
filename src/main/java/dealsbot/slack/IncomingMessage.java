package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
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
    @Nullable SharedFile file)
    implements Incoming {

  /** Kinds of message that are a person's own words; all others report on messages. */
  private static final Set<String> SPOKEN = Set.of("", "file_share", "thread_broadcast");

  /**
   * Reads an event of the Events API; empty for all that is no person's message: bots, the bot
   * itself, edits, deletions, joins, other events.
   *
   * @param payload the event with its envelope, {@code "type": "event_callback"}
   */
  static Optional<IncomingMessage> from(JsonObject payload, Identity me) {
    JsonObject event = Json.object(payload, "event");
    boolean mention = Json.string(event, "type").equals("app_mention");
    String user = Json.string(event, "user");
    String channel = Json.string(event, "channel");
    String ts = Json.string(event, "ts");
    if (!(mention || Json.string(event, "type").equals("message"))
        || !SPOKEN.contains(Json.string(event, "subtype"))
        || isBot(event, user, me)
        || event.has("edited")
        || channel.isEmpty()
        || ts.isEmpty()) {
      return Optional.empty();
    }
    String team = Json.string(payload, "team_id");
    String thread = Json.string(event, "thread_ts");
    String text = Json.string(event, "text");
    String mine = "<@" + me.userId();
    boolean named = mention || text.contains(mine + ">") || text.contains(mine + "|");
    return Optional.of(
        new IncomingMessage(
            Json.string(payload, "event_id"),
            team,
            writersTeam(event, team) + ":" + user,
            channel,
            Json.string(event, "channel_type").equals("im") || channel.startsWith("D"),
            ts,
            thread.isEmpty() ? null : thread,
            !me.userId().isEmpty() && Json.string(event, "parent_user_id").equals(me.userId()),
            named,
            !named && text.stripLeading().startsWith("<@"),
            text,
            SharedFile.first(event)));
  }

  private static boolean isBot(JsonObject event, String user, Identity me) {
    return user.isEmpty()
        || user.equals(me.userId())
        || user.equals("USLACKBOT")
        || !Json.string(event, "bot_id").isEmpty();
  }

  /** In a channel shared between workspaces the writer's may not be the bot's. */
  private static String writersTeam(JsonObject event, String team) {
    for (String key : new String[] {"user_team", "team"}) {
      if (!Json.string(event, key).isEmpty()) {
        return Json.string(event, key);
      }
    }
    return team;
  }

  /** The thread that a reply belongs to; null for plain direct messages. */
  @Nullable String replyThread() {
    return thread != null || direct ? thread : ts;
  }

  /** Names what a follow-up leans on. */
  @Override
  public String conversation() {
    String replyThread = replyThread();
    return "slack:" + team + ":" + channel + (replyThread == null ? "" : ":" + replyThread);
  }

  /** A mention comes as two events, which have the same channel and ts. */
  @Override
  public List<String> keys() {
    return List.of("slack:event:" + eventId, "slack:" + channel + ":" + ts);
  }

  /** What the person asks, as the chat handler takes it. */
  String request() {
    return Markup.fromMessage(Markup.plain(text));
  }
}
