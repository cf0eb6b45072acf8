/**
 * The bot's own HTTP server: health, metrics and the platforms' webhooks. Requests of bounded size
 * enter, whole responses leave. Open {@link dealsbot.web.WebServer} first; whoever wants to be
 * called mounts a {@link dealsbot.web.WebHandler} through {@link dealsbot.web.Mounts}.
 */
@NullMarked
package dealsbot.web;

import org.jspecify.annotations.NullMarked;
