package dealsbot.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each platform is sent for every kind of reply, kept in files to be read. After a change that
 * is meant, {@code -Dgolden=write} writes them anew.
 */
class GoldenRepliesTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @MethodSource("renderers")
  void everyKindOfReplyIsSentAsItIsKept(Renderer renderer) throws IOException {
    Path file = FOLDER.resolve(renderer.platform().toLowerCase(Locale.ROOT) + ".txt");
    String sent =
        SampleReplies.all().entrySet().stream()
            .map(sample -> "## " + sample.getKey() + "\n" + renderer.source(sample.getValue()))
            .collect(Collectors.joining("\n"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, sent);
    }
    assertEquals(Files.readString(file), sent);
  }

  static Stream<Renderer> renderers() {
    return PreviewPage.RENDERERS.stream();
  }
}
