package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.chat.ChatHandler;
import dealsbot.chat.Person;
import dealsbot.chat.Surface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
