/**
 * Slack: events, interactivity and slash commands enter over a Socket Mode connection or over HTTP,
 * Block Kit messages and views leave over the Web API. Open {@link dealsbot.slack.SlackBot} first.
 *
 * <p>The way of a message: {@code SocketLoop} keeps a {@code SocketSession} open, or Slack calls
 * the {@code Webhook}; both give envelopes to {@code Intake}, which reads each as {@code Incoming},
 * keeps it in the mailbox, lets it be acknowledged, and has it worked on in its conversation's
 * turn. {@code Desk} asks the chat handler; {@code Postman} keeps the reply, drawn by {@code
 * SlackRenderer}, and puts it into the {@code Outbox}, whose lanes keep each channel's order and
 * pace. A {@code ReplyTarget} knows how to show it at its {@code Destination}.
 *
 * <p>Policies: an edited message is not answered again. A send that may have reached Slack is never
 * repeated while the bot runs; one that surely did not (no connection) is tried again for a quarter
 * of an hour. When the bot is killed between a message's arrival and its note, that one message is
 * sent again. A message without an answer for too long gets an honest line instead.
 */
@NullMarked
package dealsbot.slack;

import org.jspecify.annotations.NullMarked;
