package dealsbot.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScope;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllGroupChats;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllPrivateChats;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeDefault;
import com.pengrad.telegrambot.request.SetMyCommands;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands that Telegram lists when someone types a slash: all in private, few in groups. */
final class CommandMenu {

  private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);

  private static final List<BotCommand> GROUP =
      List.of(
          new BotCommand("ask", "Ask a question about a deal"),
          new BotCommand("quotes", "Who said what, word for word"),
          new BotCommand("deals", "Deals with their proof"),
          new BotCommand("help", "What this bot can do"));

  private static final List<BotCommand> PRIVATE =
      List.of(
          GROUP.get(0),
          GROUP.get(1),
          GROUP.get(2),
          new BotCommand("articles", "The articles it answers from"),
          new BotCommand("status", "How the bot is"),
          GROUP.get(3));

  private CommandMenu() {}

  /** Offers the commands. Without them the bot works all the same, so a failure is only logged. */
  static void offer(BotApi api) {
    offer(api, GROUP, new BotCommandScopeDefault());
    offer(api, PRIVATE, new BotCommandScopeAllPrivateChats());
    offer(api, GROUP, new BotCommandScopeAllGroupChats());
  }

  private static void offer(BotApi api, List<BotCommand> commands, BotCommandScope scope) {
    SetMyCommands request = new SetMyCommands(commands.toArray(new BotCommand[0])).scope(scope);
    if (!(api.call(request) instanceof Answer.Done)) {
      log.warn("The command menu could not be set; the commands work without it");
    }
  }
}
