package dealsbot.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScope;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllChatAdministrators;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllGroupChats;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeAllPrivateChats;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandScopeDefault;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.SetMyCommands;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands that Telegram lists when someone types a slash: for everybody what everybody can do,
 * for a group's administrators its settings as well, in the private chat of one of the bot's admins
 * also what only they can do.
 */
final class CommandMenu {

  private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);

  private static final List<BotCommand> GROUPS =
      List.of(
          new BotCommand("ask", "Ask a question about a deal"),
          new BotCommand("quote", "What somebody said: a name, a topic, or both"),
          new BotCommand("check", "Hold a claim against the articles"),
          new BotCommand("sources", "The articles I answer from"),
          new BotCommand("deals", "The deals in the articles"),
          new BotCommand("deal", "One deal with its proof, by its number"),
          new BotCommand("compare", "The deals of two companies"),
          new BotCommand("timeline", "Deals by their dates"),
          new BotCommand("figures", "Sums and quantities"),
          new BotCommand("conflicts", "Where articles differ"),
          new BotCommand("map", "A picture of who deals with whom"),
          new BotCommand("watch", "Tells you when a new article speaks of a name"),
          new BotCommand("unwatch", "Stops that"),
          new BotCommand("watching", "What I watch here"),
          new BotCommand("why", "Why my last answer came out as it did"),
          new BotCommand("tell", "Be told when your last question is answered"),
          new BotCommand("feedback", "Say what you think to the people behind me"),
          new BotCommand("help", "What I can do"));

  /** In a group its administrators choose, in private everybody. */
  private static final List<BotCommand> PRIVATE =
      Stream.concat(
              GROUPS.stream(),
              Stream.of(new BotCommand("settings", "Short or full answers, and when I answer")))
          .toList();

  private static final List<BotCommand> ADMINS =
      Stream.concat(
              PRIVATE.stream(),
              Stream.of(
                  new BotCommand("status", "What is indexed, and how I am"),
                  new BotCommand("reindex", "Take in new and changed articles"),
                  new BotCommand("add", "Take in an article, by its web address"),
                  new BotCommand("feeds", "The feeds that bring articles"),
                  new BotCommand("articles", "The articles with their ids"),
                  new BotCommand("remove", "Take an article out, by its id"),
                  new BotCommand("rollback", "Go back to an earlier state of the index"),
                  new BotCommand("changes", "What edited articles said before"),
                  new BotCommand("unanswered", "What people asked in vain"),
                  new BotCommand("audit", "Who did what to the articles")))
          .toList();

  private CommandMenu() {}

  /**
   * Offers the commands. Without them the bot works all the same, so a failure is only logged.
   *
   * @param admins ids of users; of one who never wrote to the bot Telegram knows no chat, and
   *     refuses
   */
  static void offer(BotApi api, Set<Long> admins) {
    offer(api, GROUPS, new BotCommandScopeDefault());
    offer(api, PRIVATE, new BotCommandScopeAllPrivateChats());
    offer(api, GROUPS, new BotCommandScopeAllGroupChats());
    offer(api, PRIVATE, new BotCommandScopeAllChatAdministrators());
    // A private chat has its user's id.
    admins.stream().sorted().forEach(id -> offer(api, ADMINS, new BotCommandsScopeChat(id)));
  }

  private static void offer(BotApi api, List<BotCommand> commands, BotCommandScope scope) {
    SetMyCommands request = new SetMyCommands(commands.toArray(new BotCommand[0])).scope(scope);
    if (!(api.call(request) instanceof Answer.Done)) {
      log.warn("The command menu could not be set; the commands work without it");
    }
  }
}
