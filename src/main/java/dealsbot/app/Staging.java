package dealsbot.app;

import dealsbot.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that wait, in a hidden folder beside the articles, until they are added. */
final class Staging {

  private static final Duration KEPT = Duration.ofDays(1);

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()+-]{0,120}");
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{12}/[^/\\\\]+");

  private final Path articles;
  private final Path folder;
  private final Clock clock;

  Staging(Path articles, Clock clock) {
    this.articles = articles;
    this.folder = articles.resolve(".incoming");
    this.clock = clock;
  }

  /** Writes a file and returns its key; a name that could lead elsewhere is refused. */
  String put(String name, byte[] contents) {
    return written(key(name), file -> Files.write(file, contents));
  }

  /** Copies a file and returns the copy's key. */
  String put(Path file) {
    String key = key(String.valueOf(file.getFileName()));
    return written(key, copy -> Files.copy(file, copy));
  }

  /** Writes to where a key's file lies. */
  private interface Writing {
    void to(Path file) throws IOException;
  }

  private String written(String key, Writing writing) {
    try {
      forgetOld();
      Path file = folder.resolve(key);
      Files.createDirectories(file.getParent() == null ? folder : file.getParent());
      writing.to(file);
      return key;
    } catch (IOException unwritable) {
      throw new IndexException(
          "The file cannot be written beside the articles: check permissions and free space.",
          unwritable);
    }
  }

  private static String key(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IndexException("That file name will not do: use letters, digits, dots and dashes.");
    }
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random) + "/" + name;
  }

  /** The file of that key. */
  Path file(String key) {
    Path file = folder.resolve(key);
    if (!KEY.matcher(key).matches() || !Files.isRegularFile(file)) {
      throw new IndexException("That file is not there any more: please send it again.");
    }
    return file;
  }

  /** Where the file of that key goes among the articles. */
  Path target(String key) {
    return articles.resolve(key.substring(key.indexOf('/') + 1));
  }

  /** Puts the file among the articles, over its namesake. */
  void move(String key) {
    try {
      Files.move(
          file(key),
          target(key),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      discard(key);
    } catch (IOException unwritable) {
      throw new IndexException(
          target(key) + " cannot be written: check its permissions.", unwritable);
    }
  }

  /** Forgets the file of that key. */
  void discard(String key) {
    if (KEY.matcher(key).matches()) {
      try {
        Files.deleteIfExists(folder.resolve(key));
        Files.deleteIfExists(folder.resolve(key.substring(0, key.indexOf('/'))));
        forgetOld();
      } catch (IOException left) {
        // It is forgotten when its day is over.
      }
    }
  }

  private void forgetOld() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> old = Files.list(folder)) {
      for (Path one : old.toList()) {
        if (Files.getLastModifiedTime(one).toInstant().plus(KEPT).isBefore(clock.instant())) {
          try (Stream<Path> files = Files.list(one)) {
            List<Path> all = files.toList();
            for (Path file : all) {
              Files.deleteIfExists(file);
            }
          }
          Files.deleteIfExists(one);
        }
      }
    }
  }
}
