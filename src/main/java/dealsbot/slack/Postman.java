package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.PendingReply;
import dealsbot.chat.Reply;
import dealsbot.chat.StateException;
import dealsbot.chat.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has replies delivered that outlive a crash: kept in the mailbox in the step that ends their
 * delivery, then sent in their lane, message by message. Of what a crash or a broken connection
 * left in doubt the channel is asked first, so that no message is there twice; what one person
 * alone sees nobody can look at, and such a message may be repeated once. Safe for many threads.
 */
final class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);

  private final Mailbox mailbox;
  private final Outbox outbox;
  private final Workspace slack;

  Postman(Mailbox mailbox, Outbox outbox, Workspace slack) {
    this.mailbox = mailbox;
    this.outbox = outbox;
    this.slack = slack;
  }

  /**
   * Answers a delivery.
   *
   * @param delivery what it answers
   * @param target shows the reply, in the place of progress that it showed before
   */
  void send(long delivery, Reply reply, ReplyTarget target) {
    Destination destination = target.destination();
    List<SlackMessage> messages =
        (destination instanceof Destination.Window
                ? List.of(SlackRenderer.whole(reply))
                : SlackRenderer.render(reply))
            .stream().map(SlackMessage::marked).toList();
    List<String> kept = new ArrayList<>();
    for (SlackMessage message : messages) {
      JsonObject json = message.kept();
      json.add("to", (kept.isEmpty() ? destination : destination.behind()).kept());
      kept.add(json.toString());
    }
    OptionalLong id =
        mailbox.reply(
            OptionalLong.of(delivery), new OutgoingReply(Surface.SLACK, destination.lane(), kept));
    if (id.isPresent()) {
      log.info("Slack delivery {} is answered by reply {}", delivery, id.getAsLong());
      Letter letter = new Letter(id.getAsLong(), slack.clock().instant());
      for (int number = 0; number < messages.size(); number++) {
        outbox.add(destination.lane(), letter.page(number, messages.get(number), target, false));
      }
    }
  }

  /** Sends what a former run left. */
  void resume() {
    for (PendingReply reply : mailbox.pending(Surface.SLACK)) {
      Letter letter = new Letter(reply.id(), reply.since());
      ReplyTarget target = null;
      for (int at = 0; at < reply.messages().size(); at++) {
        try {
          JsonObject json = JsonParser.parseString(reply.messages().get(at)).getAsJsonObject();
          if (target == null) {
            target = slack.target(Destination.read(Json.object(json, "to")));
          }
          outbox.add(
              target.destination().lane(),
              letter.page(reply.first() + at, SlackMessage.read(json), target, at == 0));
        } catch (RuntimeException unreadable) {
          log.error("A reply of a former run cannot be read", unreadable);
          mailbox.failed(reply.id(), "a reply of a former run cannot be read");
          break;
        }
      }
    }
  }

  /** A reply on its way. */
  private final class Letter {
    private final long id;
    private final Instant since;

    /** Touched by the lane only. */
    private boolean givenUp;

    Letter(long id, Instant since) {
      this.id = id;
      this.since = since;
    }

    /**
     * One of its messages.
     *
     * @param doubtful whether a former run may have sent it already
     */
    Outbox.Send page(int number, SlackMessage message, ReplyTarget target, boolean doubtful) {
      return new Outbox.Send() {
        private boolean inDoubt = doubtful;

        @Override
        public boolean run() throws SlackFailure, InterruptedException {
          if (givenUp) {
            return false;
          }
          if (inDoubt && isThere()) {
            return true;
          }
          inDoubt = false;
          target.show(message);
          note(() -> mailbox.sent(id, number));
          return true;
        }

        private boolean isThere() throws SlackFailure {
          try {
            return arrival() == Arrival.THERE;
          } catch (SlackFailure failure) {
            if (failure.kind() == SlackFailure.Kind.REFUSED) {
              return false;
            }
            throw failure;
          }
        }

        @Override
        public Arrival arrival() throws SlackFailure {
          Arrival arrival = target.arrival(message, since);
          if (arrival == Arrival.THERE) {
            note(() -> mailbox.sent(id, number));
          }
          return arrival;
        }

        @Override
        public void failed(String reason) {
          givenUp = true;
          log.warn("Slack reply {} is given up: {}", id, reason);
          note(() -> mailbox.failed(id, reason));
        }
      };
    }

    /** What cannot be noted is sent again after a restart, which beats not sending anything. */
    private void note(Runnable work) {
      try {
        work.run();
      } catch (StateException unwritable) {
        log.warn("What became of reply {} cannot be noted", id, unwritable);
      }
    }
  }
}
