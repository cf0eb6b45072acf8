/**
 * The one handler behind every surface: a {@link dealsbot.chat.ChatRequest} enters, a {@link
 * dealsbot.chat.Reply} of platform-free blocks leaves. Open {@link dealsbot.chat.ChatHandler}
 * first.
 *
 * <p>Telegram, Slack and the terminal only carry requests here and draw what comes back. A platform
 * loses nothing and repeats nothing when its adapter does this with the {@link
 * dealsbot.chat.Mailbox}:
 *
 * <ol>
 *   <li>{@code accept} each delivery before acknowledging it (a batch with {@code acceptAll});
 *       empty means: acknowledge, and do nothing more.
 *   <li>In its conversation's turn on the {@link dealsbot.chat.Dispatcher} have it answered, render
 *       the reply, keep it with {@code reply(OptionalLong.of(id), …)}, and put it into its chat's
 *       lane: {@code sent} after each message that arrived, {@code failed} when it is given up;
 *       {@code done(id)} where nothing is to be said.
 *   <li>At the start, before listening: put {@code pending} into the lanes, then work on {@code
 *       open} as in 2; a stale question is answered with {@code away()}.
 * </ol>
 *
 * A message that was not meant for the bot goes to {@code overhear}, and only where {@code
 * hearsAll}; a claim to check is the request {@code /check TEXT}; a button's data goes to {@code
 * press} as it came. {@link dealsbot.chat.Block.Evidence#link} is where a source's title leads.
 */
@NullMarked
package dealsbot.chat;

import org.jspecify.annotations.NullMarked;
