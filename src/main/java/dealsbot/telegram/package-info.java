/**
 * The bot in Telegram: updates enter by long polling or by a webhook, replies leave as Telegram's
 * HTML. Open {@link dealsbot.telegram.TelegramBot} first.
 *
 * <pre>
 * getUpdates → PollLoop ────┐
 * webhook → WebhookLoop ────┴→ Intake → UpdateReader ─ kept in the mailbox ─→ Dispatcher → Answering
 *                                │                                                            │ reply
 *       answerInlineQuery ← InlineAnswers              TelegramRenderer → kept in the mailbox ─┘
 *                                                                               │
 * sendMessage ← BotApi ← MessageSender (pacing, 429) ← ChatQueues ← Outbox ─────┘
 * </pre>
 *
 * <p>Nothing is decided here about deals or articles. The vendor's requests and models are used,
 * its poll loop and HTTP client are not: they stop for ever on a listener's exception, ask ten
 * times a second when refused, and repeat a message when a connection dies.
 *
 * <p>Policies: an edited message gets no second answer; in groups only commands, mentions and
 * replies to the bot are heard, unless the group's settings say that every question is; messages by
 * bots are ignored; what somebody types in inline mode is kept nowhere; when a connection breaks
 * after a message may have been read, it is sent once more, so at worst a person sees it twice. So
 * it is with the one message that may have arrived just before a crash.
 */
@NullMarked
package dealsbot.telegram;

import org.jspecify.annotations.NullMarked;
