/**
 * Slack: events and slash commands enter over a Socket Mode connection, Block Kit messages leave
 * over the Web API. Open {@link dealsbot.slack.SlackBot} first.
 *
 * <p>The way of a message: {@code SocketLoop} keeps a {@code SocketSession} open, whose envelopes
 * pass through a Bolt app with one middleware, {@code Inbound}. That reads the message, hands it to
 * the shared dispatcher and acknowledges at once. A worker drops what was seen before, asks the
 * chat handler, and {@code Exchange} puts the reply, drawn by {@code SlackRenderer}, into the
 * {@code Outbox}, which keeps each channel's order and pace.
 *
 * <p>Policies: an edited message is not answered again. A send that may have reached Slack is never
 * repeated; one that surely did not (no connection) is tried again a few times.
 */
@NullMarked
package dealsbot.slack;

import org.jspecify.annotations.NullMarked;
