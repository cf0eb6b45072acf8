package dealsbot.telegram;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyParameters;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import dealsbot.chat.Block;
import dealsbot.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns replies into messages and sends them, in order within a chat and side by side between
 * chats. Posting does not wait for Telegram. Safe for use by many threads.
 */
final class Outbox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final TelegramRenderer renderer = new TelegramRenderer();
  private final ChatQueues queues = new ChatQueues();
  private final MessageSender sender;

  Outbox(MessageSender sender) {
    this.sender = sender;
  }

  /** The chat was heard from, so it may be written to again. */
  void heardFrom(long chat) {
    sender.heardFrom(chat);
  }

  /**
   * Posts a reply in place of its progress message; {@code sent} runs at the end, come what may.
   */
  void post(ReplyAddress address, Reply reply, ProgressMessage progress, Runnable sent) {
    queues.add(
        address.chat(),
        () -> {
          try {
            deliver(address, renderer.render(reply), progress);
          } finally {
            sent.run();
          }
        },
        sent);
  }

  /** Posts a reply that nobody waits for; whether it arrived in the chat, in time. */
  boolean announce(ReplyAddress address, Reply reply, Duration patience) {
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    queues.add(
        address.chat(),
        () -> {
          try {
            arrived.complete(deliver(address, renderer.render(reply), null));
          } finally {
            arrived.complete(false);
          }
        },
        () -> arrived.complete(false));
    try {
      return arrived.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }

  /** Posts a line about work that goes on, into the message that {@code progress} has already. */
  void postProgress(ReplyAddress address, String line, ProgressMessage progress) {
    Runnable nothingShown = () -> progress.shown(null);
    queues.add(
        address.chat(),
        () -> {
          Integer shown = null;
          try {
            MessageText text = renderer.render(Reply.of(line)).getFirst();
            if (put(address, text, progress) instanceof Receipt.Sent receipt) {
              shown = receipt.message();
            }
          } finally {
            progress.shown(shown);
          }
        },
        nothingShown);
  }

  /** Whether all of it left. */
  private boolean deliver(
      ReplyAddress address, List<MessageText> texts, @Nullable ProgressMessage progress)
      throws InterruptedException {
    ReplyAddress place = address;
    for (int i = 0; i < texts.size(); i++) {
      Receipt receipt = i == 0 ? put(place, texts.get(i), progress) : send(place, texts.get(i));
      if (receipt instanceof Receipt.Dropped) {
        log.warn("A reply of {} messages ended at number {}", texts.size(), i + 1);
        return false;
      }
      place = address.unprompted();
    }
    return true;
  }

  /** Edits the progress message where there is one that can be edited; else sends a message. */
  private Receipt put(ReplyAddress address, MessageText text, @Nullable ProgressMessage progress)
      throws InterruptedException {
    Integer message = progress == null ? null : progress.message();
    if (message != null && text.picture() == null) {
      Receipt edited =
          sender.send(
              address.chat(), address.group(), (chat, plain) -> edit(chat, message, text, plain));
      if (edited instanceof Receipt.Sent) {
        return edited;
      }
    }
    return send(address, text);
  }

  /** Sends a message; a picture that the chat does not take is told in words. */
  private Receipt send(ReplyAddress address, MessageText text) throws InterruptedException {
    Block.Picture picture = text.picture();
    if (picture != null) {
      Receipt shown =
          sender.send(
              address.chat(),
              address.group(),
              (chat, plain) -> photo(chat, address, text, picture, plain));
      return shown instanceof Receipt.Dropped ? send(address, text.inWords()) : shown;
    }
    return sender.send(
        address.chat(), address.group(), (chat, plain) -> message(chat, address, text, plain));
  }

  private static BaseRequest<?, ?> photo(
      long chat, ReplyAddress address, MessageText text, Block.Picture picture, boolean plain) {
    SendPhoto request =
        new SendPhoto(chat, picture.image())
            .fileName("deals.png")
            .contentType("image/png")
            .caption(plain ? text.plain() : text.html());
    if (!plain) {
      request.parseMode(ParseMode.HTML);
    }
    if (address.topic() != null) {
      request.messageThreadId(address.topic());
    }
    if (address.question() != null) {
      request.replyParameters(
          new ReplyParameters(address.question()).allowSendingWithoutReply(true));
    }
    if (!text.buttons().isEmpty()) {
      request.replyMarkup(keyboard(text));
    }
    return request;
  }

  private static BaseRequest<?, ?> message(
      long chat, ReplyAddress address, MessageText text, boolean plain) {
    SendMessage request = new SendMessage(chat, plain ? text.plain() : text.html());
    if (!plain) {
      request.parseMode(ParseMode.HTML);
    }
    if (address.topic() != null) {
      request.messageThreadId(address.topic());
    }
    if (address.question() != null) {
      request.replyParameters(
          new ReplyParameters(address.question()).allowSendingWithoutReply(true));
    }
    if (!text.buttons().isEmpty()) {
      request.replyMarkup(keyboard(text));
    }
    return request.linkPreviewOptions(new LinkPreviewOptions().isDisabled(true));
  }

  private static InlineKeyboardMarkup keyboard(MessageText text) {
    InlineKeyboardMarkup keyboard = new InlineKeyboardMarkup();
    for (List<Block.Button> row : text.buttons()) {
      keyboard.addRow(
          row.stream()
              .map(button -> new InlineKeyboardButton(button.label()).callbackData(button.data()))
              .toArray(InlineKeyboardButton[]::new));
    }
    return keyboard;
  }

  private static BaseRequest<?, ?> edit(long chat, int message, MessageText text, boolean plain) {
    EditMessageText request =
        new EditMessageText(chat, message, plain ? text.plain() : text.html());
    if (!plain) {
      request.parseMode(ParseMode.HTML);
    }
    // An edit without buttons takes the former ones away.
    if (!text.buttons().isEmpty()) {
      request.replyMarkup(keyboard(text));
    }
    return request.linkPreviewOptions(new LinkPreviewOptions().isDisabled(true));
  }

  /** Drops what has not left; to be called when nothing more is worth waiting for. */
  @Override
  public void close() {
    queues.close();
  }
}
