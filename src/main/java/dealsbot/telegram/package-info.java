/**
 * The bot in Telegram: messages enter by long polling, replies leave as Telegram's HTML. Open
 * {@link dealsbot.telegram.TelegramBot} first.
 *
 * <pre>
 * getUpdates → PollLoop → Intake → MessageReader ─ question ─→ Dispatcher → ChatHandler
 *                                                                             │ reply
 * sendMessage ← BotApi ← MessageSender (pacing, 429) ← Outbox ← TelegramRenderer
 * </pre>
 *
 * <p>Nothing is decided here about deals or articles. The vendor's requests and models are used,
 * its poll loop and HTTP client are not: they stop for ever on a listener's exception, ask ten
 * times a second when refused, and repeat a message when a connection dies.
 *
 * <p>Policies: an edited message gets no second answer; in groups only commands, mentions and
 * replies to the bot are heard; messages by bots are ignored; when a connection breaks after a
 * message may have been read, it is sent once more, so at worst a person sees it twice.
 */
@NullMarked
package dealsbot.telegram;

import org.jspecify.annotations.NullMarked;
