package dealsbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Block;
import dealsbot.chat.Delivery;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.PendingReply;
import dealsbot.chat.Surface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries and replies on a real file, reopened. */
@Timeout(60)
class MailboxTest {

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private BotStore open() {
    return new BotStore(
        folder.resolve("bot.db"), Duration.ofDays(30), Duration.ofMinutes(30), clock);
  }

  private Delivery telegram(int update, String text) {
    return new Delivery(
        Surface.TELEGRAM, List.of("telegram:update:" + update), "telegram:1", text, now);
  }

  private static OutgoingReply reply(String... messages) {
    return new OutgoingReply(Surface.TELEGRAM, "1", List.of(messages));
  }

  @Test
  void whatWasAcceptedIsThereAfterARestartInOrder() {
    try (BotStore store = open()) {
      store.mailbox().accept(telegram(7, "first"));
      store.mailbox().acceptAll(List.of(telegram(8, "second"), telegram(9, "third")));
    }
    try (BotStore store = open()) {
      List<OpenDelivery> open = store.mailbox().open(Surface.TELEGRAM);
      assertEquals(
          List.of("first", "second", "third"), open.stream().map(OpenDelivery::payload).toList());
      assertEquals(List.of(), store.mailbox().open(Surface.SLACK));
      assertEquals(now, open.get(0).receivedAt());
      assertEquals("telegram:1", open.get(0).conversation());
    }
  }

  @Test
  void aDeliveryIsAcceptedOnceInAWeekWhicheverOfItsKeysComesAgain() {
    Delivery mention =
        new Delivery(
            Surface.SLACK, List.of("slack:event:Ev1", "slack:C1:17.1"), "slack:C1", "{}", now);
    Delivery message =
        new Delivery(
            Surface.SLACK, List.of("slack:event:Ev2", "slack:C1:17.1"), "slack:C1", "{}", now);
    try (BotStore store = open()) {
      assertTrue(store.mailbox().accept(mention).isPresent());
      assertTrue(store.mailbox().accept(message).isEmpty(), "the same message as another event");
    }
    try (BotStore store = open()) {
      assertTrue(store.mailbox().accept(mention).isEmpty(), "after a restart");
      now = now.plus(Duration.ofDays(6));
      assertTrue(store.mailbox().accept(mention).isEmpty(), "six days later");
      now = now.plus(Duration.ofDays(2));
      assertTrue(store.mailbox().accept(mention).isPresent(), "eight days later");
    }
  }

  @Test
  void aSmallerUpdateIdIsNewAllTheSame() {
    try (BotStore store = open()) {
      assertTrue(store.mailbox().accept(telegram(900, "before")).isPresent());
      assertTrue(store.mailbox().accept(telegram(17, "after a quiet week")).isPresent());
    }
  }

  @Test
  void aReplyEndsItsDeliveryAndIsSentAfterARestart() {
    try (BotStore store = open()) {
      Mailbox mailbox = store.mailbox();
      OptionalLong id = mailbox.accept(telegram(7, "Who pays?"));
      OptionalLong reply = mailbox.reply(id, reply("one", "two", "three"));
      assertEquals(List.of(), mailbox.open(Surface.TELEGRAM));
      mailbox.sent(reply.getAsLong(), 0);
      assertTrue(mailbox.reply(id, reply("again")).isEmpty(), "a delivery is answered once");
    }
    try (BotStore store = open()) {
      PendingReply pending = store.mailbox().pending(Surface.TELEGRAM).get(0);
      assertEquals(1, pending.first());
      assertEquals(List.of("two", "three"), pending.messages());
      assertEquals("1", pending.place());
      store.mailbox().sent(pending.id(), 1);
      store.mailbox().sent(pending.id(), 2);
      assertEquals(List.of(), store.mailbox().pending(Surface.TELEGRAM));
    }
  }

  @Test
  void whatIsTooOldIsAnsweredHonestly() {
    try (BotStore store = open()) {
      store.mailbox().accept(telegram(7, "Who pays?"));
      now = now.plus(Duration.ofMinutes(20));
      store.mailbox().accept(telegram(8, "And who is paid?"));
      now = now.plus(Duration.ofMinutes(20));
      List<OpenDelivery> open = store.mailbox().open(Surface.TELEGRAM);
      assertEquals(List.of(true, false), open.stream().map(OpenDelivery::stale).toList());
      assertEquals(
          "I was away when you wrote this (2026-03-01 10:00 UTC). If you still want to know, please"
              + " ask me again.",
          ((Block.Paragraph) open.get(0).away().blocks().get(0)).runs().get(0).text());
    }
  }

  @Test
  void whatCouldNotBeDeliveredIsCountedForAWeekWithItsReason() {
    try (BotStore store = open()) {
      Mailbox mailbox = store.mailbox();
      assertEquals(0, mailbox.load(Surface.TELEGRAM).undelivered());
      mailbox.accept(telegram(7, "waits"));
      for (String reason : List.of("the chat is gone", "no answer after 6 tries")) {
        long id = mailbox.reply(OptionalLong.empty(), reply("text")).getAsLong();
        mailbox.failed(id, reason);
        now = now.plusSeconds(1);
      }
      mailbox.reply(OptionalLong.empty(), reply("text"));
      assertEquals(1, mailbox.load(Surface.TELEGRAM).open());
      assertEquals(1, mailbox.load(Surface.TELEGRAM).pending());
      assertEquals(2, mailbox.load(Surface.TELEGRAM).undelivered());
      assertEquals(
          "2 answers of the last week could not be delivered; the last one: no answer after 6"
              + " tries",
          mailbox.load(Surface.TELEGRAM).sentence().orElseThrow());
      assertEquals(0, mailbox.load(Surface.SLACK).open());
      now = now.plus(Duration.ofDays(8));
      assertEquals(0, mailbox.load(Surface.TELEGRAM).undelivered());
      assertTrue(mailbox.load(Surface.TELEGRAM).sentence().isEmpty());
    }
  }

  @Test
  void nobodysWordsStayInTheFileOnceAllIsSent() throws Exception {
    try (BotStore store = open()) {
      Mailbox mailbox = store.mailbox();
      OptionalLong id = mailbox.accept(telegram(7, "a-secret-question"));
      OptionalLong reply = mailbox.reply(id, reply("a-secret-answer"));
      mailbox.sent(reply.getAsLong(), 0);
      OptionalLong failed =
          mailbox.reply(mailbox.accept(telegram(8, "a-secret-question")), reply("a-secret-answer"));
      mailbox.failed(failed.getAsLong(), "the chat is gone");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("a-secret"), file.toString());
      }
    }
  }

  @Test
  void manyThreadsAreEachAcceptedOnce() throws Exception {
    try (BotStore store = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<OptionalLong>> work =
          IntStream.range(0, 2000)
              .mapToObj(
                  i ->
                      (Callable<OptionalLong>)
                          () -> store.mailbox().accept(telegram(i / 2, "text " + i / 2)))
              .toList();
      int accepted = 0;
      for (Future<OptionalLong> result : threads.invokeAll(work)) {
        accepted += result.get().isPresent() ? 1 : 0;
      }
      assertEquals(1000, accepted);
      assertEquals(1000, store.mailbox().open(Surface.TELEGRAM).size());
    }
  }
}
