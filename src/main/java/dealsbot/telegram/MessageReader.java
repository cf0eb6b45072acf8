package dealsbot.telegram;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.Document;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.User;
import com.pengrad.telegrambot.model.message.MaybeInaccessibleMessage;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.FileDrop;
import dealsbot.chat.Person;
import dealsbot.chat.Place;
import dealsbot.chat.Surface;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what a message wants of the bot. In private every text is a question. In groups only a
 * command, a mention of the bot or a reply to it is; the rest of the talk is not the bot's.
 */
final class MessageReader {

  private static final Logger log = LoggerFactory.getLogger(MessageReader.class);

  private static final Pattern COMMAND =
      Pattern.compile("(/[A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?=\\s|$)");

  private final TelegramSettings settings;

  /** Former ids of groups that have moved. */
  private final Map<Long, Long> former = new ConcurrentHashMap<>();

  private final Files files;
  private final Predicate<String> hearsAll;

  /** Fetches files by their ids. */
  interface Files {
    byte[] fetch(String fileId) throws IOException;
  }

  /**
   * @param hearsAll whether the people of a chat, named as in {@link Place}, want every question
   *     answered
   */
  MessageReader(TelegramSettings settings, Files files, Predicate<String> hearsAll) {
    this.settings = settings;
    this.files = files;
    this.hearsAll = hearsAll;
  }

  /** Reads one message; throws when it lacks what every message has. */
  Incoming read(Message message, BotIdentity me) {
    Chat chat = message.chat();
    boolean inPrivate = chat.type() == Chat.Type.Private;
    boolean inGroup = chat.type() == Chat.Type.group || chat.type() == Chat.Type.supergroup;
    if (message.migrateToChatId() != null) {
      return moved(chat.id(), message.migrateToChatId());
    }
    Person sender = sender(message, me);
    if (sender == null || !(inPrivate || inGroup)) {
      return new Incoming.Ignored();
    }
    ReplyAddress address =
        new ReplyAddress(
            chat.id(),
            Boolean.TRUE.equals(message.isTopicMessage()) ? message.messageThreadId() : null,
            inGroup ? message.messageId() : null);
    if (!allows(chat.id(), Long.parseLong(sender.id()))) {
      return inGroup ? new Incoming.Ignored() : refusal(address);
    }
    Document document = message.document();
    // An animation comes with a document beside it.
    if (inPrivate && document != null && message.animation() == null) {
      return new Incoming.Dropped(drop(document, sender, address), address, message.messageId());
    }
    if (message.text() == null) {
      return inPrivate ? textPlease(message, address) : new Incoming.Ignored();
    }
    return question(message, me, sender, address, inPrivate);
  }

  private boolean allows(long chat, long person) {
    return settings.allows(chat, person)
        || settings.allows(former.getOrDefault(chat, chat), person);
  }

  /** What the owner listed stays so under the group's new id, until the next start. */
  private Incoming moved(long from, long to) {
    former.put(to, from);
    if (settings.allowedChats().contains(from)) {
      log.warn("The group {} is now {}: put the new id into telegram.allowed-chats", from, to);
    }
    return new Incoming.Moved(from, to);
  }

  /** Reads a pressed button; one of a message that is out of reach does nothing. */
  Incoming read(CallbackQuery query) {
    MaybeInaccessibleMessage message = query.maybeInaccessibleMessage();
    if (message == null || message.chat() == null || query.data() == null) {
      return new Incoming.Ignored();
    }
    long chat = message.chat().id();
    long presser = query.from().id();
    if (!allows(chat, presser)) {
      return new Incoming.Ignored();
    }
    Long topic =
        message instanceof Message full && Boolean.TRUE.equals(full.isTopicMessage())
            ? full.messageThreadId()
            : null;
    ReplyAddress address = new ReplyAddress(chat, topic, null);
    Person person = new Person(Surface.TELEGRAM, Long.toString(presser));
    return new Incoming.Press(
        new ButtonPress(person, address.conversation(), query.data(), place(address)),
        address,
        message.messageId(),
        query.id());
  }

  private FileDrop drop(Document document, Person sender, ReplyAddress address) {
    String name = document.fileName();
    Long size = document.fileSize();
    return new FileDrop(
        sender,
        address.conversation(),
        name == null ? "file" : name,
        size == null ? 0 : size,
        () -> files.fetch(document.fileId()));
  }

  private static Place place(ReplyAddress address) {
    return address.group() ? Place.shared(address.place(), false) : Place.direct(address.place());
  }

  private Incoming question(
      Message message, BotIdentity me, Person sender, ReplyAddress address, boolean inPrivate) {
    String text = Addressing.withoutMentions(message, me);
    boolean mentioned = text.length() < message.text().length();
    text = text.strip();
    Matcher command = COMMAND.matcher(text);
    boolean isCommand = command.lookingAt();
    if (isCommand) {
      String addressee = command.group(2);
      if (addressee != null && !addressee.equalsIgnoreCase(me.username())) {
        return new Incoming.Ignored();
      }
      text = command.group(1) + text.substring(command.end());
    }
    ChatRequest request = new ChatRequest(sender, address.conversation(), text, place(address));
    if (!inPrivate && !isCommand && !mentioned && !Addressing.isReplyTo(me, message)) {
      // Asked last: what nobody wants to be heard is most of a group's talk.
      return hearsAll.test(address.place())
          ? new Incoming.Overheard(request, address)
          : new Incoming.Ignored();
    }
    String question = isCommand ? text.substring(command.group(1).length()).strip() : text;
    return new Incoming.Question(
        request,
        address.quoting(Addressing.quote(message, address, question)),
        message.messageId());
  }

  /**
   * Who speaks; null for other bots, for the bot itself and for what no person wrote here. An
   * anonymous admin and a channel speak as a chat: Telegram puts a stand-in bot into {@code from},
   * so they are known by the chat's id, which is negative and never a user's.
   */
  private static @Nullable Person sender(Message message, BotIdentity me) {
    User via = message.viaBot();
    if (Boolean.TRUE.equals(message.isAutomaticForward()) || (via != null && via.id() == me.id())) {
      return null;
    }
    if (message.senderChat() != null) {
      return new Person(Surface.TELEGRAM, Long.toString(message.senderChat().id()));
    }
    User from = message.from();
    if (from == null || Boolean.TRUE.equals(from.isBot()) || from.id() == me.id()) {
      return null;
    }
    return new Person(Surface.TELEGRAM, Long.toString(from.id()));
  }

  private static Incoming refusal(ReplyAddress address) {
    return new Incoming.Notice(
        address,
        "Sorry, this bot answers only people and chats that its owner has listed. Please ask them"
            + " to add you: "
            + address.chat()
            + ".",
        "telegram:refused:" + address.chat());
  }

  /** Asks for text, once for an album; pins and the like are no message of a person's. */
  private static Incoming textPlease(Message message, ReplyAddress address) {
    boolean sent =
        Stream.of(
                message.photo(),
                message.video(),
                message.voice(),
                message.audio(),
                message.document(),
                message.sticker(),
                message.animation(),
                message.videoNote(),
                message.location(),
                message.contact(),
                message.poll(),
                message.dice(),
                message.story(),
                message.game(),
                message.paidMedia(),
                message.checklist())
            .anyMatch(content -> content != null);
    String album = message.mediaGroupId();
    return sent
        ? new Incoming.Notice(
            address,
            "I can only read text: please send your question in words.",
            album == null ? null : "telegram:album:" + address.chat() + ":" + album)
        : new Incoming.Ignored();
  }
}
