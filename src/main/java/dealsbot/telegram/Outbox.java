package dealsbot.telegram;

import dealsbot.chat.Mailbox;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.PendingReply;
import dealsbot.chat.Reply;
import dealsbot.chat.StateException;
import dealsbot.chat.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns replies into messages, keeps them until they have arrived, and sends them: in order within
 * a chat and side by side between chats. Posting does not wait for Telegram. What a stop or a crash
 * leaves unsent is sent after the next start. Safe for use by many threads.
 */
final class Outbox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final TelegramRenderer renderer = new TelegramRenderer();
  private final ChatQueues queues = new ChatQueues();
  private final MessageSender sender;
  private final Mailbox mailbox;

  /** A reply in its chat's lane; the mailbox's id is empty where the state could not keep it. */
  private record Lane(OptionalLong id, int first, List<OutgoingMessage> messages) {}

  Outbox(MessageSender sender, Mailbox mailbox) {
    this.sender = sender;
    this.mailbox = mailbox;
  }

  /** The chat was heard from, so it may be written to again. */
  void heardFrom(long chat) {
    sender.heardFrom(chat);
  }

  /** A group has another id from now on. */
  void moved(long from, long to) {
    sender.moved(from, to);
  }

  /** Ends a delivery that gets no reply. */
  void nothing(long delivery) {
    try {
      mailbox.done(delivery);
    } catch (StateException unwritable) {
      log.warn("A message that needs no reply may be looked at again: {}", unwritable.getMessage());
    }
  }

  /**
   * Keeps a reply and posts it in place of its progress message; {@code end} runs once it has left
   * or was given up.
   *
   * @param delivery what it answers, which ends with it
   */
  void post(
      long delivery, ReplyAddress address, Reply reply, ProgressMessage progress, Runnable end) {
    List<OutgoingMessage> messages = messages(address, reply, progress.message());
    OptionalLong kept;
    try {
      kept = mailbox.reply(OptionalLong.of(delivery), outgoing(address, messages));
      if (kept.isEmpty()) {
        log.info("A message had its reply already");
        end.run();
        return;
      }
    } catch (StateException unwritable) {
      // Somebody waits: better an answer that may come again after a restart than none.
      log.error("A reply is sent without being kept: {}", unwritable.getMessage());
      kept = OptionalLong.empty();
    }
    queue(address.chat(), new Lane(kept, 0, messages), progress, end);
  }

  /** Puts what the last stop left unsent into its chats' lanes. */
  void resume() {
    for (PendingReply pending : mailbox.pending(Surface.TELEGRAM)) {
      try {
        List<OutgoingMessage> messages =
            pending.messages().stream().map(OutgoingMessage::read).toList();
        Lane lane = new Lane(OptionalLong.of(pending.id()), pending.first(), messages);
        queue(messages.getFirst().address().chat(), lane, null, () -> {});
      } catch (RuntimeException unreadable) {
        log.error("A kept reply cannot be read", unreadable);
        mailbox.failed(pending.id(), "kept by another version of the bot, unreadable to this one");
      }
    }
  }

  private static OutgoingReply outgoing(ReplyAddress address, List<OutgoingMessage> messages) {
    return new OutgoingReply(
        Surface.TELEGRAM,
        Long.toString(address.chat()),
        messages.stream().map(OutgoingMessage::json).toList());
  }

  private List<OutgoingMessage> messages(
      ReplyAddress address, Reply reply, @Nullable Integer edits) {
    List<OutgoingMessage> messages = new ArrayList<>();
    for (MessageText text : renderer.render(reply)) {
      boolean first = messages.isEmpty();
      messages.add(
          new OutgoingMessage(first ? address : address.unprompted(), text, first ? edits : null));
    }
    return messages;
  }

  private void queue(long chat, Lane lane, @Nullable ProgressMessage progress, Runnable end) {
    boolean queued =
        queues.add(
            chat,
            () -> {
              try {
                deliver(lane, progress);
              } finally {
                end.run();
              }
            });
    if (!queued) {
      // At a stop it stays kept, and leaves after the next start.
      if (!queues.isClosed()) {
        fail(lane, "more messages wait in that chat than can be sent");
      }
      end.run();
    }
  }

  /** Posts a reply that nobody waits for; whether it arrived in the chat, in time. */
  boolean announce(ReplyAddress address, Reply reply, Duration patience) {
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    Lane lane = new Lane(OptionalLong.empty(), 0, messages(address, reply, null));
    boolean queued =
        queues.add(
            address.chat(),
            () -> {
              try {
                arrived.complete(deliver(lane, null));
              } finally {
                arrived.complete(false);
              }
            });
    try {
      return queued && arrived.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }

  /** Posts a line about work that goes on, into the message that {@code progress} has already. */
  void postProgress(ReplyAddress address, String line, ProgressMessage progress) {
    boolean queued =
        queues.add(
            address.chat(),
            () -> {
              Integer shown = null;
              try {
                MessageText text = renderer.render(Reply.of(line)).getFirst();
                OutgoingMessage message = new OutgoingMessage(address, text, progress.message());
                if (put(message) instanceof Receipt.Sent receipt) {
                  shown = receipt.message();
                }
              } finally {
                progress.shown(shown);
              }
            });
    if (!queued) {
      progress.shown(null);
    }
  }

  /** Whether all of it left. */
  private boolean deliver(Lane lane, @Nullable ProgressMessage progress)
      throws InterruptedException {
    for (int i = 0; i < lane.messages().size(); i++) {
      OutgoingMessage message = lane.messages().get(i);
      Integer shown = progress == null || i > 0 ? null : progress.message();
      Receipt receipt =
          put(
              shown == null
                  ? message
                  : new OutgoingMessage(message.address(), message.text(), shown));
      if (receipt instanceof Receipt.Dropped dropped) {
        log.warn("A reply of {} messages ended at number {}", lane.messages().size(), i + 1);
        fail(lane, dropped.reason());
        return false;
      }
      arrived(lane, lane.first() + i);
    }
    return true;
  }

  private void arrived(Lane lane, int number) {
    try {
      if (lane.id().isPresent()) {
        mailbox.sent(lane.id().getAsLong(), number);
      }
    } catch (StateException unwritable) {
      log.error("A message that has arrived may come again: {}", unwritable.getMessage());
    }
  }

  private void fail(Lane lane, String reason) {
    try {
      if (lane.id().isPresent()) {
        mailbox.failed(lane.id().getAsLong(), reason);
      }
    } catch (StateException unwritable) {
      log.error("A reply that was given up may be tried again: {}", unwritable.getMessage());
    }
  }

  /** Edits the message where there is one that can be edited; else sends a message of its own. */
  private Receipt put(OutgoingMessage message) throws InterruptedException {
    ReplyAddress address = message.address();
    Integer edits = message.edits();
    if (edits != null && message.text().picture() == null) {
      Receipt edited =
          sender.send(
              address.chat(), address.group(), (chat, form) -> message.editing(chat, edits, form));
      if (edited instanceof Receipt.Sent) {
        return edited;
      }
    }
    Receipt receipt = sender.send(address.chat(), address.group(), message::sending);
    // A picture that the chat does not take is told in words.
    return receipt instanceof Receipt.Dropped && message.text().picture() != null
        ? sender.send(address.chat(), address.group(), message.inWords()::sending)
        : receipt;
  }

  /** Stops sending; what has not left stays kept. */
  @Override
  public void close() {
    queues.close();
  }
}
