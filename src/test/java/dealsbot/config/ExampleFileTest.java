package dealsbot.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that the example which people copy says all, and says it right. */
final class ExampleFileTest {
  private static final Path EXAMPLE = Path.of("bot.properties.example");
  private static final Pattern KEY_LINE = Pattern.compile("#?([a-z.-]+)=.*");

  @Test
  void theExampleHasEveryKeyOnceWithALineOfExplanation() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE);
    List<String> keys =
        lines.stream()
            .map(KEY_LINE::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .toList();
    assertEquals(Arrays.stream(Key.values()).map(Key::inFile).toList(), keys);
    for (int i = 0; i < lines.size(); i++) {
      if (KEY_LINE.matcher(lines.get(i)).matches()) {
        String above = lines.get(i - 1);
        assertTrue(above.startsWith("# ") && above.endsWith("."), lines.get(i) + " after " + above);
      }
    }
  }

  @Test
  void theExampleLoadsAsItIsAndWithItsDefaultsTakenIn(@TempDir Path folder) throws IOException {
    Settings defaults = Settings.load(folder.resolve("absent"), Map.of());
    assertEquals(defaults, Settings.load(EXAMPLE, Map.of()));
    String all = Files.readString(EXAMPLE).replaceAll("(?m)^#(?=[a-z])", "");
    Path uncommented = Files.writeString(folder.resolve("bot.properties"), all);
    assertEquals(defaults, Settings.load(uncommented, Map.of()));
  }

  @Test
  void theDefaultAddressesAreThoseInTheExample(@TempDir Path folder) throws IOException {
    String tokens =
        Files.readString(EXAMPLE)
            .replaceAll("(?m)^#(?=[a-z])", "")
            .replace("telegram.token=", "telegram.token=1:a")
            .replace("slack.bot-token=", "slack.bot-token=xoxb-a")
            .replace("slack.app-token=", "slack.app-token=xapp-a")
            .replace("http.port=0", "http.port=80");
    Path stated = Files.writeString(folder.resolve("stated"), tokens);
    Path implied =
        Files.writeString(
            folder.resolve("implied"),
            """
            telegram.token=1:a
            slack.bot-token=xoxb-a
            slack.app-token=xapp-a
            http.port=80
            """);
    assertEquals(Settings.load(implied, Map.of()), Settings.load(stated, Map.of()));
  }
}
