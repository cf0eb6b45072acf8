package dealsbot.model;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Big files of a jar, unpacked once into a folder beside it: {@code lib/x-1.0/} beside {@code
 * lib/x-1.0.jar}. The build makes these folders. Without them everything works too, and starts
 * later.
 */
final class UnpackedJar {

  private static final String END = ".jar!/";

  private UnpackedJar() {}

  /**
   * The file that a resource was unpacked to; empty where there is none, or it is not as long as
   * the resource.
   *
   * @param resource as the class path has it; null if it has none
   */
  static Optional<Path> file(@Nullable URL resource) {
    if (resource == null) {
      return Optional.empty();
    }
    if (resource.getProtocol().equals("file")) {
      return loose(resource);
    }
    if (!resource.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    // jar:file:/folder/x-1.0.jar!/entry
    String location = resource.getFile();
    int end = location.lastIndexOf(END);
    if (end < 0) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(new URI(location.substring(0, end)));
      Path file = folder.resolve(location.substring(end + END.length()));
      return Files.isRegularFile(file)
              && Files.size(file) == resource.openConnection().getContentLengthLong()
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | URISyntaxException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  /** A resource that lies in a folder of the class path. */
  private static Optional<Path> loose(URL resource) {
    try {
      return Optional.of(Path.of(resource.toURI()));
    } catch (URISyntaxException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }
}
