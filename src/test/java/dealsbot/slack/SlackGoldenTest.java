package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of thing that the bot shows, as kept in {@code src/test/resources/slack}. {@code
 * -Dgolden=write} writes them anew, to be read before they are kept.
 */
class SlackGoldenTest {

  private static final Path KEPT = Path.of("src/test/resources/slack");
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  static Stream<String> names() {
    return SlackSamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsShownIsWhatWasKept(String name) throws IOException {
    String shown = PRETTY.toJson(SlackSamples.all().get(name)) + "\n";
    Path file = KEPT.resolve(name + ".json");
    if (System.getProperty("golden", "").equals("write")) {
      Files.createDirectories(KEPT);
      Files.writeString(file, shown);
    }
    assertEquals(Files.readString(file), shown, name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void slackWouldTakeIt(String name) {
    assertEquals(List.of(), SlackSamples.violations(SlackSamples.all().get(name)));
  }

  @Test
  void nothingIsKeptThatIsNotShown() throws IOException {
    try (Stream<Path> files = Files.list(KEPT)) {
      assertEquals(
          new TreeSet<>(names().map(name -> name + ".json").toList()),
          new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
    }
  }

  @Test
  void thePageForLookingDrawsEveryKind() {
    String page = SlackPage.page();
    assertFalse(page.contains("<script"), "hostile text stays text");
    names().forEach(name -> assertEquals(4, page.split("<h2>" + name + "</h2>", -1).length - 1));
  }
}
