/**
 * Wires all parts by hand, and hands the articles folder to the index.
 *
 * <p>Settings enter, a running bot leaves. Open {@link dealsbot.app.Workplace} first; {@link
 * dealsbot.app.BotServer} is what {@code run} starts.
 */
@NullMarked
package dealsbot.app;

import org.jspecify.annotations.NullMarked;
