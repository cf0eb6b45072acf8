package dealsbot.slack;

import com.google.gson.JsonObject;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Correlation;
import dealsbot.chat.Delivery;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.StateException;
import dealsbot.chat.Surface;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Slack delivers: keeps what is for the bot, then lets it be acknowledged, then has it
 * worked on. What came before, however often, is acknowledged and nothing more. Safe for many
 * threads.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);
  private static final int REMEMBERED_THREADS = 10_000;

  private final Mailbox mailbox;
  private final ChatHandler handler;
  private final Backlog backlog;
  private final Desk desk;
  private final Supplier<Identity> me;
  private final Clock clock;
  private final ThreadMemory threads = new ThreadMemory(REMEMBERED_THREADS);

  Intake(
      Mailbox mailbox,
      ChatHandler handler,
      Backlog backlog,
      Desk desk,
      Supplier<Identity> me,
      Clock clock) {
    this.mailbox = mailbox;
    this.handler = handler;
    this.backlog = backlog;
    this.desk = desk;
    this.me = me;
    this.clock = clock;
  }

  /**
   * What Slack is told.
   *
   * @param accepted whether it is acknowledged; otherwise Slack delivers it again
   * @param body what the acknowledgement says; null for nothing
   */
  record Acknowledgement(boolean accepted, @Nullable JsonObject body) {
    static final Acknowledgement PLAIN = new Acknowledgement(true, null);
    static final Acknowledgement REFUSED = new Acknowledgement(false, null);
  }

  /** What is to be kept, and the place of its acknowledgement among the others. */
  private record Taken(Envelope envelope, Incoming incoming, int at) {}

  /** Takes several deliveries in one write to the disk; one acknowledgement for each, in order. */
  List<Acknowledgement> take(List<Envelope> envelopes) {
    List<Acknowledgement> acknowledgements = new ArrayList<>();
    List<Taken> kept = new ArrayList<>();
    for (Envelope envelope : envelopes) {
      Optional<Taken> taken = read(envelope, acknowledgements.size());
      if (taken.isEmpty()) {
        acknowledgements.add(Acknowledgement.PLAIN);
      } else if (taken.get().incoming().keys().isEmpty()) {
        Incoming incoming = taken.get().incoming();
        desk.atOnce(incoming, backlog);
        acknowledgements.add(Acknowledgement.PLAIN);
      } else if (backlog.isFull()) {
        acknowledgements.add(busy(taken.get().incoming()));
      } else {
        kept.add(taken.get());
        acknowledgements.add(new Acknowledgement(true, body(taken.get().incoming())));
      }
    }
    if (!kept.isEmpty() && !accepted(kept)) {
      kept.forEach(taken -> acknowledgements.set(taken.at(), Acknowledgement.REFUSED));
    }
    return acknowledgements;
  }

  /** Takes up a former run's threads, and works on what it accepted and did not answer. */
  void resume() {
    mailbox.joined(Surface.SLACK, REMEMBERED_THREADS).reversed().forEach(threads::join);
    for (OpenDelivery open : mailbox.open(Surface.SLACK)) {
      log.info("Slack delivery {} of a former run is worked on", open.id());
      try {
        Envelope envelope = Envelope.read(open.payload());
        Incoming.from(envelope, me.get())
            .ifPresentOrElse(
                incoming -> work(open.id(), new Taken(envelope, incoming, 0), open),
                () -> mailbox.done(open.id()));
      } catch (RuntimeException unreadable) {
        log.error("Slack delivery {} cannot be read", open.id(), unreadable);
        mailbox.done(open.id());
      }
    }
  }

  private Optional<Taken> read(Envelope envelope, int at) {
    try {
      Optional<? extends Incoming> incoming = Incoming.from(envelope, me.get());
      return incoming.flatMap(
          read ->
              read instanceof IncomingMessage message
                  ? meant(envelope, message, at)
                  : Optional.of(new Taken(envelope, read, at)));
    } catch (RuntimeException | StackOverflowError unreadable) {
      // Acknowledged all the same: Slack would deliver it again, no more readable.
      log.warn("A delivery from Slack cannot be read and is set aside", unreadable);
      return Optional.empty();
    }
  }

  /** Lets through what is meant for the bot, and what the channel wants to be heard. */
  private Optional<Taken> meant(Envelope envelope, IncomingMessage message, int at) {
    boolean file = message.file() != null && message.direct();
    boolean forBot = message.direct() || message.mentionsBot() || isFollowUp(message);
    // Without words only what is meant for the bot alone gets a reply: not a picture in a thread.
    boolean wordless = message.request().isEmpty() && !message.mentionsBot() && !message.direct();
    if (file || (forBot && !wordless)) {
      String thread = message.replyThread();
      if (thread != null) {
        String joined = message.channel() + ":" + thread;
        threads.join(joined);
        mailbox.join(Surface.SLACK, joined);
      }
      return Optional.of(new Taken(envelope, message, at));
    }
    return !forBot
            && !wordless
            && !message.addressesOther()
            && handler.hearsAll(desk.chat(message.team(), message.channel()))
        ? Optional.of(new Taken(envelope.asOverheard(), message, at))
        : Optional.empty();
  }

  private boolean isFollowUp(IncomingMessage message) {
    return !message.addressesOther()
        && message.thread() != null
        && (message.threadOfBot() || threads.isIn(message.channel() + ":" + message.thread()));
  }

  /** Keeps them and has them worked on; false when they cannot be kept now. */
  private boolean accepted(List<Taken> kept) {
    Instant now = clock.instant();
    List<OptionalLong> ids;
    try {
      ids =
          mailbox.acceptAll(
              kept.stream()
                  .map(
                      taken ->
                          new Delivery(
                              Surface.SLACK,
                              taken.incoming().keys(),
                              taken.incoming().conversation(),
                              taken.envelope().kept(),
                              now))
                  .toList());
    } catch (StateException unwritable) {
      log.error("Deliveries from Slack cannot be kept and are left for later", unwritable);
      return false;
    }
    for (int at = 0; at < ids.size(); at++) {
      if (ids.get(at).isPresent()) {
        long id = ids.get(at).getAsLong();
        log.info(
            "Slack delivery {} came: {}", id, kept.get(at).incoming().getClass().getSimpleName());
        work(id, kept.get(at), null);
      }
    }
    return true;
  }

  private void work(long id, Taken taken, @Nullable OpenDelivery former) {
    Incoming incoming = taken.incoming();
    backlog.add(
        incoming.conversation(),
        () ->
            Correlation.during(
                incoming.keys().get(0),
                () -> desk.work(id, incoming, taken.envelope().overheard(), former)));
  }

  private static @Nullable JsonObject body(Incoming incoming) {
    if (!(incoming instanceof FormSent sent) || sent.everybody()) {
      return null;
    }
    JsonObject body = new JsonObject();
    body.addProperty("response_action", "update");
    body.add("view", FormWindow.waiting(sent.form(), sent.origin()));
    return body;
  }

  private static Acknowledgement busy(Incoming incoming) {
    if (!(incoming instanceof Command)) {
      return Acknowledgement.REFUSED;
    }
    // Slack delivers no command again.
    JsonObject body = new JsonObject();
    body.addProperty("response_type", "ephemeral");
    body.addProperty("text", Wording.BUSY);
    return new Acknowledgement(true, body);
  }
}
