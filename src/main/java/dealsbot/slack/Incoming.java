package dealsbot.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Something that a person did in Slack and that the bot has to do with. */
sealed interface Incoming
    permits IncomingMessage, Command, Press, FormSent, PaneOpened, HomeOpened, ShortcutUsed {

  /** What it is worked on in order with. */
  String conversation();

  /**
   * Names it, the same in all its deliveries; nothing for what is worth nothing a moment later and
   * is therefore not kept.
   */
  List<String> keys();

  /**
   * Reads what Slack delivers; empty for all that the bot has nothing to do with.
   *
   * @param me who the bot is
   */
  static Optional<? extends Incoming> from(Envelope envelope, Identity me) {
    JsonObject payload = envelope.payload();
    return switch (envelope.type()) {
      case Envelope.EVENT ->
          switch (Json.string(Json.object(payload, "event"), "type")) {
            case "message", "app_mention" -> IncomingMessage.from(payload, me);
            case "assistant_thread_started" -> PaneOpened.from(payload);
            case "app_home_opened" -> HomeOpened.from(payload);
            default -> Optional.empty();
          };
      case Envelope.INTERACTIVE ->
          switch (Json.string(payload, "type")) {
            case "block_actions" -> Press.from(payload);
            case "view_submission" -> FormSent.from(payload);
            case "message_action" -> ShortcutUsed.from(payload);
            default -> Optional.empty();
          };
      case Envelope.COMMAND -> Command.from(payload);
      default -> Optional.empty();
    };
  }

  /** {@code TEAM:USER} of who did it, whose team need not be the bot's. */
  static String person(JsonObject payload) {
    JsonObject user = Json.object(payload, "user");
    String team = Json.string(user, "team_id");
    return (team.isEmpty() ? Json.string(Json.object(payload, "team"), "id") : team)
        + ":"
        + Json.string(user, "id");
  }

  /** The user's id of a {@code TEAM:USER}. */
  static String userOf(String person) {
    return person.substring(person.indexOf(':') + 1);
  }
}
