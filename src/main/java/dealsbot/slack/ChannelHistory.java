package dealsbot.slack;

import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a channel for a message of the bot's, found by the mark that one of its blocks bears.
 * Safe for many threads.
 */
final class ChannelHistory {

  /** Slack's clock and ours may differ by as much. */
  private static final Duration LEEWAY = Duration.ofMinutes(2);

  private static final int LOOKED_AT = 100;

  private final Caller caller;

  ChannelHistory(Caller caller) {
    this.caller = caller;
  }

  /**
   * Whether a message is there.
   *
   * @param thread the thread's ts; null for the channel itself
   * @param mark as {@link SlackMessage#marked} put it on
   * @param since when it was to be sent
   */
  boolean holds(String channel, @Nullable String thread, String mark, Instant since)
      throws SlackFailure {
    String oldest = since.minus(LEEWAY).getEpochSecond() + ".000000";
    List<Message> messages =
        thread == null ? channel(channel, oldest) : thread(channel, thread, oldest);
    return messages.stream()
        .map(Message::getBlocks)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .anyMatch(block -> mark.equals(block.getBlockId()));
  }

  private List<Message> channel(String channel, String oldest) throws SlackFailure {
    ConversationsHistoryRequest request =
        ConversationsHistoryRequest.builder()
            .channel(channel)
            .oldest(oldest)
            .limit(LOOKED_AT)
            .build();
    List<Message> messages =
        caller
            .ifAllowed("conversations.history", methods -> methods.conversationsHistory(request))
            .getMessages();
    return Objects.requireNonNullElse(messages, List.of());
  }

  private List<Message> thread(String channel, String thread, String oldest) throws SlackFailure {
    ConversationsRepliesRequest request =
        ConversationsRepliesRequest.builder()
            .channel(channel)
            .ts(thread)
            .oldest(oldest)
            .limit(LOOKED_AT)
            .build();
    List<Message> messages =
        caller
            .ifAllowed("conversations.replies", methods -> methods.conversationsReplies(request))
            .getMessages();
    return Objects.requireNonNullElse(messages, List.of());
  }
}
