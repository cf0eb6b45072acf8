package dealsbot.store;

import dealsbot.chat.Delivery;
import dealsbot.chat.Mailbox;
import dealsbot.chat.OpenDelivery;
import dealsbot.chat.OutgoingReply;
import dealsbot.chat.PendingReply;
import dealsbot.chat.Surface;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An adapter as small as can be, to be killed: reads update numbers from standard input, a line
 * each, and writes {@code ack N} where a platform would be told, and {@code sent N} where a message
 * would be on its way.
 */
final class AnswersForever {

  private AnswersForever() {}

  public static void main(String[] arguments) throws Exception {
    try (BotStore store =
            new BotStore(
                Path.of(arguments[0]),
                Duration.ofDays(30),
                Duration.ofHours(1),
                Clock.systemUTC());
        ExecutorService workers = Executors.newFixedThreadPool(4);
        BufferedReader updates =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Mailbox mailbox = store.mailbox();
      for (PendingReply reply : mailbox.pending(Surface.TELEGRAM)) {
        send(mailbox, reply.id(), reply.messages().get(0));
      }
      for (OpenDelivery open : mailbox.open(Surface.TELEGRAM)) {
        answer(mailbox, OptionalLong.of(open.id()), open.payload());
      }
      for (String number = updates.readLine(); number != null; number = updates.readLine()) {
        String update = number;
        workers.execute(
            () -> {
              OptionalLong id =
                  mailbox.accept(
                      new Delivery(
                          Surface.TELEGRAM,
                          List.of("telegram:update:" + update),
                          "telegram:1",
                          update,
                          Clock.systemUTC().instant()));
              say("ack " + update);
              if (id.isPresent()) {
                answer(mailbox, id, update);
              }
            });
      }
    }
  }

  private static void answer(Mailbox mailbox, OptionalLong delivery, String update) {
    OptionalLong reply =
        mailbox.reply(delivery, new OutgoingReply(Surface.TELEGRAM, "1", List.of(update)));
    if (reply.isPresent()) {
      send(mailbox, reply.getAsLong(), update);
    }
  }

  private static void send(Mailbox mailbox, long reply, String update) {
    say("sent " + update);
    mailbox.sent(reply, 0);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
