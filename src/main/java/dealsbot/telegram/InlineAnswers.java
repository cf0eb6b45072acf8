package dealsbot.telegram;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.InlineQueryResult;
import com.pengrad.telegrambot.model.request.InlineQueryResultArticle;
import com.pengrad.telegrambot.model.request.InlineQueryResultsButton;
import com.pengrad.telegrambot.model.request.InputTextMessageContent;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerInlineQuery;
import dealsbot.chat.Block;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Lookup;
import dealsbot.chat.PlainText;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what people type behind the bot's name in any chat: quotations and answers to pick, a
 * page at a time. Of one person's queries only the newest is answered, since each letter sends one.
 * Safe for use by many threads.
 */
final class InlineAnswers {

  private static final Logger log = LoggerFactory.getLogger(InlineAnswers.class);

  /** Telegram's limit for a query. */
  private static final int LONGEST_QUERY = 256;

  /** Telegram's limit for the results of an answer. */
  private static final int MOST = 50;

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_DESCRIPTION = 250;

  /** Short, so that what was re-indexed is soon to be picked. */
  private static final int CACHE_SECONDS = 30;

  private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");

  /** Sent to the bot when somebody taps the line above the results. */
  private static final String START = "inline";

  private final ChatHandler handler;
  private final BotApi api;
  private final Dispatcher dispatcher;
  private final boolean restricted;
  private final TelegramRenderer renderer = new TelegramRenderer();
  private final Map<String, String> newest = new ConcurrentHashMap<>();

  /**
   * @param restricted whether some people are not answered: then nobody sees another's results
   */
  InlineAnswers(ChatHandler handler, BotApi api, Dispatcher dispatcher, boolean restricted) {
    this.handler = handler;
    this.api = api;
    this.dispatcher = dispatcher;
    this.restricted = restricted;
  }

  /** Answers the query soon, unless the same person types on or the bot has no room for it. */
  void answer(BotIdentity me, Incoming.InlineQuery query) {
    String person = query.person().id();
    newest.put(person, query.id());
    if (!dispatcher.submit("telegram:inline:" + person, () -> work(me, query))) {
      newest.remove(person, query.id());
    }
  }

  private void work(BotIdentity me, Incoming.InlineQuery query) {
    if (!newest.remove(query.person().id(), query.id())) {
      return;
    }
    Lookup lookup = Lookup.NOTHING;
    int page = PAGE.matcher(query.offset()).matches() ? Integer.parseInt(query.offset()) : 0;
    try {
      if (query.allowed()) {
        lookup = handler.lookup(query.person(), cut(query.text(), LONGEST_QUERY), page);
      }
    } catch (Throwable failure) {
      log.error("An inline query could not be answered", failure);
    }
    Answer answer = api.callBriefly(answer(me, query, lookup, page));
    if (!(answer instanceof Answer.Done)) {
      // Most often "query is too old": whoever typed it has typed on, or gone.
      log.debug("An inline answer was not taken: {}", answer);
    }
  }

  private AnswerInlineQuery answer(
      BotIdentity me, Incoming.InlineQuery query, Lookup lookup, int page) {
    AnswerInlineQuery answer =
        new AnswerInlineQuery(
                query.id(),
                lookup.results().stream()
                    .limit(MOST)
                    .map(result -> result(me, result))
                    .toArray(InlineQueryResult<?>[]::new))
            .cacheTime(CACHE_SECONDS)
            .isPersonal(restricted)
            .nextOffset(
                lookup.next().isPresent() ? Integer.toString(lookup.next().getAsInt()) : "");
    if (lookup.results().isEmpty() && page == 0) {
      answer.button(
          new InlineQueryResultsButton(
              query.allowed() ? "Nothing found: ask me in our chat" : "Ask me in our chat", START));
    }
    return answer;
  }

  private InlineQueryResult<?> result(BotIdentity me, Lookup.Result result) {
    MessageText text = renderer.render(result.reply()).getFirst();
    InlineQueryResultArticle article =
        new InlineQueryResultArticle(
                result.id(),
                cut(result.title(), LONGEST_TITLE),
                new InputTextMessageContent(text.html())
                    .parseMode(ParseMode.HTML)
                    .linkPreviewOptions(new LinkPreviewOptions().isDisabled(true)))
            .description(cut(result.description(), LONGEST_DESCRIPTION));
    for (Block block : result.reply().blocks()) {
      if (block instanceof Block.Evidence evidence) {
        // The buttons of a chat with the bot would be dead here; this leads to it.
        return article.replyMarkup(
            new InlineKeyboardMarkup(
                new InlineKeyboardButton("See it in its article")
                    .url(me.link(evidence.citation().deepLink()))));
      }
    }
    return article;
  }

  /** The text without hostile characters, shortened between two characters. */
  private static String cut(String text, int longest) {
    String plain = PlainText.neutralise(text).strip();
    if (plain.length() <= longest) {
      return plain;
    }
    int end = longest - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
