package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.Block;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.chat.Surface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What admins can have done on each surface, and others cannot. */
@Timeout(120)
class AdminCommandsTest {

  private static final List<String> COMMANDS = List.of("/status", "/reindex", "/help");

  private static final String NO = "Only admins can do that. Ask me a question, or type /help.";

  @TempDir Path folder;

  @Test
  void adminsSeeTheStatusAndReindexOnEverySurface() throws Exception {
    try (Newsroom newsroom = Newsroom.open(Newsroom.SEED, folder)) {
      ChatHandler bot =
          newsroom.bot(
              new Person(Surface.TELEGRAM, Long.toString(TelegramTalk.FIRST_USER)),
              new Person(Surface.SLACK, "T1:" + SlackTalk.user(0)));
      try (Talk terminal = new TerminalTalk(() -> bot);
          Talk telegram = new TelegramTalk(bot);
          Talk slack = new SlackTalk(bot)) {
        for (Talk talk : List.of(terminal, telegram, slack)) {
          String surface = talk.getClass().getSimpleName();
          Files.writeString(
              newsroom.folder.articles().resolve(surface + ".txt"),
              "A deal for " + surface + "\n\nAcme buys " + surface + " for $5 million.\n");

          List<Shown> shown = talk.hold(List.of(COMMANDS)).get(0).shown();

          assertTrue(shown.get(0).words().get(0).startsWith("Index: generation "), surface);
          assertTrue(
              shown.get(1).words().get(0).startsWith("Re-indexed: 1 added, 0 changed, 0 removed, "),
              shown.get(1).toString());
          assertTrue(
              shown.get(2).words().stream().anyMatch(line -> line.startsWith("/reindex – ")),
              surface);
        }
      }
      assertEquals(4, newsroom.workplace.librarian().articles().size());
    }
  }

  @Test
  void ofTenReindexesAtOnceOneRunsAndTheOthersAreToldWhoAskedForIt() throws Exception {
    List<Person> admins =
        IntStream.range(0, 10).mapToObj(i -> new Person(Surface.TELEGRAM, "4" + i)).toList();
    try (Newsroom newsroom = Newsroom.open(Newsroom.SEED, folder);
        ExecutorService others = Executors.newCachedThreadPool()) {
      ChatHandler bot = newsroom.bot(admins.toArray(Person[]::new));
      Files.writeString(
          newsroom.folder.articles().resolve("fresh.txt"),
          "A deal for fresh rails\n\nAcme buys fresh rails for $5 million.\n");
      CountDownLatch running = new CountDownLatch(1);
      CountDownLatch told = new CountDownLatch(9);
      Future<Reply> first =
          others.submit(
              () ->
                  bot.handle(
                      new ChatRequest(admins.get(0), "telegram:40", "/reindex"),
                      line -> {
                        running.countDown();
                        awaitQuietly(told);
                      }));
      assertTrue(running.await(60, TimeUnit.SECONDS));
      List<Future<Reply>> rest = new ArrayList<>();
      for (Person admin : admins.subList(1, 10)) {
        rest.add(
            others.submit(
                () ->
                    bot.handle(
                        new ChatRequest(admin, "telegram:" + admin.id(), "/reindex"),
                        Progress.SILENT)));
      }
      for (Future<Reply> each : rest) {
        assertEquals(
            "telegram:40 asked for that just before you (reindex), and it is not done yet: try"
                + " again when it is.",
            words(each.get(60, TimeUnit.SECONDS)));
        told.countDown();
      }
      assertTrue(
          words(first.get(60, TimeUnit.SECONDS)).startsWith("Re-indexed: 1 added, 0 changed"),
          words(first.get()));
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static String words(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast)
        .flatMap(paragraph -> paragraph.runs().stream())
        .map(Block.Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void othersAreToldThatOnlyAdminsCan() throws Exception {
    try (Newsroom newsroom = Newsroom.open(Newsroom.SEED, folder)) {
      // The same numbers on the other platform, or in another workspace, are other people.
      ChatHandler bot =
          newsroom.bot(
              new Person(Surface.SLACK, Long.toString(TelegramTalk.FIRST_USER)),
              new Person(Surface.TELEGRAM, "T1:" + SlackTalk.user(0)),
              new Person(Surface.SLACK, "T2:" + SlackTalk.user(0)));
      Files.delete(newsroom.folder.articles().resolve("nvidia-south-korea-ai-chip-deals.txt"));
      try (Talk telegram = new TelegramTalk(bot);
          Talk slack = new SlackTalk(bot)) {
        for (Talk talk : List.of(telegram, slack)) {
          List<Shown> shown = talk.hold(List.of(COMMANDS)).get(0).shown();

          assertEquals(new Shown(List.of(), List.of(NO)), shown.get(0));
          assertEquals(new Shown(List.of(), List.of(NO)), shown.get(1));
          assertTrue(
              shown.get(2).words().stream()
                  .noneMatch(line -> line.contains("reindex") || line.contains("status")),
              shown.get(2).toString());
        }
      }
      assertEquals(1, newsroom.workplace.librarian().articles().size());
    }
  }
}
