/**
 * What the person who runs the bot has chosen. A properties file and environment variables enter, a
 * checked {@link dealsbot.config.Settings} leaves. Open {@link dealsbot.config.Settings} first, and
 * {@link dealsbot.config.Key} for the keys.
 *
 * <p>A key that is not known or a value that cannot be meant stops the start with one sentence that
 * names the key. No message here repeats a value: a token may have been pasted into any line.
 */
@NullMarked
package dealsbot.config;

import org.jspecify.annotations.NullMarked;
