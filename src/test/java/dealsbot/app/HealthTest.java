package dealsbot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.web.WebHandler;
import dealsbot.web.WebRequest;
import dealsbot.web.WebResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {

  @TempDir Path folder;

  private long telegramSilent;
  private long slackSilent;

  private WebResponse ask(String path) {
    try (Workplace workplace = Workplace.open(new DataFolder(folder), false, Set.of())) {
      Map<String, WebHandler> mounted = new HashMap<>();
      health(workplace).mount((method, mount, largest, handler) -> mounted.put(mount, handler));
      return mounted.get(path).handle(new WebRequest("GET", path, "", Map.of(), new byte[0]));
    }
  }

  private Health health(Workplace workplace) {
    return new Health(
        List.of(
            new Pulse("Telegram", () -> true, () -> telegramSilent, () -> "Telegram's sentence."),
            new Pulse("Slack", () -> slackSilent < 90, () -> slackSilent, () -> "Slack's one.")),
        workplace.librarian());
  }

  @Test
  void onePlatformThatIsDeafMakesTheBotUnreadyAndNotDead() {
    slackSilent = 1_000;
    assertEquals(200, ask("/healthz").status());
    assertEquals(503, ask("/readyz").status());
    assertEquals(
        "not ok\nTelegram: Telegram's sentence.\nSlack: Slack's one.\nIndex: there is none yet.\n",
        ask("/readyz").body());
  }

  @Test
  void deafForOver90SecondsEverywhereIsUnhealthy() {
    telegramSilent = 90;
    slackSilent = 91;
    assertEquals(200, ask("/healthz").status());
    telegramSilent = 91;
    assertEquals(503, ask("/healthz").status());
    try (Workplace workplace = Workplace.open(new DataFolder(folder), false, Set.of())) {
      assertTrue(health(workplace).deaf());
      assertFalse(new Health(List.of(), workplace.librarian()).deaf());
    }
  }
}
