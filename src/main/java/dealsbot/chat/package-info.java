/**
 * The one handler behind every surface: a {@link dealsbot.chat.ChatRequest} enters, a {@link
 * dealsbot.chat.Reply} of platform-free blocks leaves. Open {@link dealsbot.chat.ChatHandler}
 * first.
 *
 * <p>Telegram, Slack and the terminal only carry requests here and draw what comes back.
 */
@NullMarked
package dealsbot.chat;

import org.jspecify.annotations.NullMarked;
