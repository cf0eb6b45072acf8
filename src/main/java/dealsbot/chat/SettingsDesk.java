package dealsbot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows and changes what the people of a chat have chosen. */
final class SettingsDesk {

  /** What a button for settings begins with; the letter after it is the choice. */
  static final char ACTION = 'e';

  private static final String ASK_AN_ADMIN =
      "Here an administrator of this chat chooses the settings.";

  private final BotState state;

  SettingsDesk(BotState state) {
    this.state = state;
  }

  /** {@code /settings}, alone or with a choice behind it: {@code mentions}, {@code short} … */
  Reply command(Place place, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return show(place);
    }
    char choice =
        switch (wanted) {
          case "every", "every question", "all" -> 'a';
          case "mentions", "mentions only" -> 'm';
          case "short", "brief" -> 's';
          case "full", "long" -> 'f';
          default -> ' ';
        };
    return choice == ' '
        ? Reply.of("I know: /settings short, full, mentions, every.")
        : choose(place, choice).reply();
  }

  /** A button was pressed. */
  PressAnswer choose(Place place, char choice) {
    if (place.shared() && !place.manages()) {
      return new PressAnswer(Reply.of(ASK_AN_ADMIN), PressAnswer.Manner.NOTE);
    }
    ChatSettings now = state.preferences().of(place.chat());
    ChatSettings chosen =
        switch (choice) {
          case 'a' -> new ChatSettings(true, now.brief());
          case 'm' -> new ChatSettings(false, now.brief());
          case 's' -> new ChatSettings(now.everyQuestion(), true);
          default -> new ChatSettings(now.everyQuestion(), false);
        };
    state.preferences().choose(place.chat(), chosen);
    return new PressAnswer(show(place), PressAnswer.Manner.VIEW);
  }

  private Reply show(Place place) {
    ChatSettings now = state.preferences().of(place.chat());
    List<List<Block.Run>> lines = new ArrayList<>();
    List<Block.Button> buttons = new ArrayList<>();
    lines.add(
        line(
            "Answers: ",
            now.brief() ? "short, what answers alone" : "full, with what else the articles have"));
    buttons.add(now.brief() ? button("Full answers", 'f') : button("Short answers", 's'));
    if (place.shared()) {
      lines.add(
          line(
              "I answer: ",
              now.everyQuestion()
                  ? "every question here that the articles answer"
                  : "only what is meant for me"));
      buttons.add(
          now.everyQuestion() ? button("Mentions only", 'm') : button("Every question", 'a'));
    }
    return new Reply(
        List.of(
            Block.Paragraph.of("The settings of this chat:"),
            new Block.Bullets(lines),
            new Block.Buttons(buttons)));
  }

  private static List<Block.Run> line(String label, String value) {
    return List.of(Block.Run.bold(label), Block.Run.plain(value));
  }

  private Block.Button button(String label, char choice) {
    return new Block.Button(label, state.seal().seal("" + ACTION + choice), Block.Emphasis.NONE);
  }
}
