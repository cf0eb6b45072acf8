/**
 * The bot in a terminal: lines in, text out, by the same handler as everywhere.
 *
 * <p>A {@link dealsbot.chat.Reply} enters {@link dealsbot.console.ConsoleRenderer}, plain or styled
 * text leaves. Open {@link dealsbot.console.ConsoleChat} first.
 */
@NullMarked
package dealsbot.console;

import org.jspecify.annotations.NullMarked;
