package dealsbot.slack;

import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.users.UsersInfoRequest;
import dealsbot.chat.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack knows of people, looked up when needed and remembered for a while. Safe for many
 * threads.
 */
final class People {

  private static final Logger log = LoggerFactory.getLogger(People.class);
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Caller caller;
  private final Set<String> admins;
  private final Clock clock;

  /** Guarded by itself. */
  private final Map<String, Known> managers = new Bounded();

  /** Guarded by itself. */
  private final Map<String, Known> channels = new Bounded();

  private record Known(String value, Instant since) {}

  private static final class Bounded extends LinkedHashMap<String, Known> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
      return size() > MOST;
    }
  }

  /**
   * @param admins {@code TEAM:USER} of those who look after the bot
   */
  People(Caller caller, Set<String> admins, Clock clock) {
    this.caller = caller;
    this.admins = Set.copyOf(admins);
    this.clock = clock;
  }

  /** A channel, for somebody who may choose its settings or not. */
  Place channel(String chat, String person, boolean alone) {
    boolean manages = manages(person);
    return alone ? Place.aside(chat, manages) : Place.shared(chat, manages);
  }

  /** Whether somebody looks after the workspace, or the bot. */
  private boolean manages(String person) {
    return admins.contains(person)
        || look(managers, person, () -> asked(Incoming.userOf(person))).equals("true");
  }

  private String asked(String user) throws SlackFailure {
    UsersInfoRequest request = UsersInfoRequest.builder().user(user).build();
    var info = caller.ifAllowed("users.info", methods -> methods.usersInfo(request)).getUser();
    return Boolean.toString(info != null && (info.isAdmin() || info.isOwner()));
  }

  /** The direct messages between somebody and the bot; their own id where Slack does not tell. */
  String direct(String user) {
    String channel =
        look(
            channels,
            user,
            () -> {
              ConversationsOpenRequest request =
                  ConversationsOpenRequest.builder().users(List.of(user)).build();
              var opened =
                  caller
                      .ifAllowed(
                          "conversations.open", methods -> methods.conversationsOpen(request))
                      .getChannel();
              return opened == null ? "" : opened.getId();
            });
    return channel.isEmpty() ? user : channel;
  }

  private String look(Map<String, Known> known, String key, Lookup lookup) {
    Instant now = clock.instant();
    synchronized (known) {
      Known found = known.get(key);
      if (found != null && found.since().plus(KEPT).isAfter(now)) {
        return found.value();
      }
    }
    String value;
    try {
      value = lookup.look();
    } catch (SlackFailure failure) {
      log.debug("Slack does not tell about somebody", failure);
      value = "";
    }
    synchronized (known) {
      known.put(key, new Known(value, now));
    }
    return value;
  }

  @FunctionalInterface
  private interface Lookup {
    String look() throws SlackFailure;
  }
}
