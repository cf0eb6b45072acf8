package dealsbot.telegram;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
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
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way, as it is kept until it has arrived, and the requests that bring it there.
 *
 * @param address where it goes
 * @param text what it says
 * @param edits the message that it takes the place of; null for a new one
 */
record OutgoingMessage(ReplyAddress address, MessageText text, @Nullable Integer edits) {

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(
              byte[].class,
              (JsonSerializer<byte[]>)
                  (image, type, context) ->
                      new JsonPrimitive(Base64.getEncoder().encodeToString(image)))
          .registerTypeAdapter(
              byte[].class,
              (JsonDeserializer<byte[]>)
                  (image, type, context) -> Base64.getDecoder().decode(image.getAsString()))
          .create();

  /** As it is kept. */
  String json() {
    return GSON.toJson(this);
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws RuntimeException when another version wrote it and this one cannot read it
   */
  static OutgoingMessage read(String json) {
    OutgoingMessage message = GSON.fromJson(json, OutgoingMessage.class);
    if (message == null || message.address() == null || message.text() == null) {
      throw new IllegalArgumentException("not a message");
    }
    return message;
  }

  /** The same message without its picture: what is to be seen is said in words. */
  OutgoingMessage inWords() {
    return new OutgoingMessage(address, text.inWords(), null);
  }

  /** The request for a message of its own, a picture where there is one. */
  BaseRequest<?, ?> sending(long chat, Draft.Form form) {
    return text.picture() == null ? message(chat, form) : photo(chat, form, text.picture());
  }

  private BaseRequest<?, ?> message(long chat, Draft.Form form) {
    SendMessage request = new SendMessage(chat, words(form));
    if (form.marked()) {
      request.parseMode(ParseMode.HTML);
    }
    if (address.topic() != null) {
      request.messageThreadId(address.topic());
    }
    if (address.question() != null) {
      request.replyParameters(replyTo(address.question(), form));
    }
    if (!text.buttons().isEmpty()) {
      request.replyMarkup(keyboard());
    }
    return request.linkPreviewOptions(new LinkPreviewOptions().isDisabled(true));
  }

  private BaseRequest<?, ?> photo(long chat, Draft.Form form, Block.Picture picture) {
    SendPhoto request =
        new SendPhoto(chat, picture.image())
            .fileName("deals.png")
            .contentType("image/png")
            .caption(words(form));
    if (form.marked()) {
      request.parseMode(ParseMode.HTML);
    }
    if (address.topic() != null) {
      request.messageThreadId(address.topic());
    }
    if (address.question() != null) {
      request.replyParameters(replyTo(address.question(), form));
    }
    if (!text.buttons().isEmpty()) {
      request.replyMarkup(keyboard());
    }
    return request;
  }

  /** The request that puts it into the place of another message. */
  BaseRequest<?, ?> editing(long chat, int message, Draft.Form form) {
    EditMessageText request = new EditMessageText(chat, message, words(form));
    if (form.marked()) {
      request.parseMode(ParseMode.HTML);
    }
    // An edit without buttons takes the former ones away.
    if (!text.buttons().isEmpty()) {
      request.replyMarkup(keyboard());
    }
    return request.linkPreviewOptions(new LinkPreviewOptions().isDisabled(true));
  }

  private String words(Draft.Form form) {
    return form.marked() ? text.html() : text.plain();
  }

  private ReplyParameters replyTo(int question, Draft.Form form) {
    ReplyParameters parameters = new ReplyParameters(question).allowSendingWithoutReply(true);
    return address.quote() == null || !form.quoted()
        ? parameters
        : parameters.quote(address.quote());
  }

  private InlineKeyboardMarkup keyboard() {
    InlineKeyboardMarkup keyboard = new InlineKeyboardMarkup();
    for (List<Block.Button> row : text.buttons()) {
      keyboard.addRow(
          row.stream().map(OutgoingMessage::button).toArray(InlineKeyboardButton[]::new));
    }
    return keyboard;
  }

  private static InlineKeyboardButton button(Block.Button button) {
    InlineKeyboardButton key = new InlineKeyboardButton(button.label()).callbackData(button.data());
    return button.emphasis() == Block.Emphasis.DANGER ? key.style("danger") : key;
  }
}
