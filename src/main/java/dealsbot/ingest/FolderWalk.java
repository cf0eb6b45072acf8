package dealsbot.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the files of a folder and its subfolders. Hidden files and READMEs are passed over; links
 * are followed to files inside the folder only.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

  /** What stands at a path: a file to read, or why it is none. */
  sealed interface Entry {
    record Found(Path path) implements Entry {}

    record Refused(String reason) implements Entry {}
  }

  private final Path root;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  private FolderWalk(Path root) {
    this.root = root;
  }

  /**
   * The entries by their path relative to {@code root}, with {@code /} between names, in the order
   * of UTF-16 units: the same on every machine.
   *
   * @param root a folder, links resolved
   */
  static SortedMap<String, Entry> of(Path root) throws IOException {
    FolderWalk walk = new FolderWalk(root);
    Files.walkFileTree(root, walk);
    return walk.entries;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (isHidden(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (Format.of(fileName(folder)).isPresent()) {
      refuse(folder, "is a folder, not an article: rename the folder");
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file) || isReadme(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (name(file).indexOf('\ufffd') >= 0) {
      // Java decodes names as the locale says; under another one several files would share this.
      refuse(file, "has a name that is not readable here: set LC_ALL=C.UTF-8, or rename it");
    } else if (attributes.isSymbolicLink()) {
      visitLink(file);
    } else if (attributes.isRegularFile()) {
      entries.put(name(file), new Entry.Found(file));
    } else {
      // A pipe, say: reading it would wait for ever.
      refuse(file, "is not a regular file: delete it");
    }
    return FileVisitResult.CONTINUE;
  }

  private void visitLink(Path link) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(root)) {
        refuse(link, "is a link that leads out of the folder: put a copy of the file here");
      } else if (Files.isRegularFile(target)) {
        entries.put(name(link), new Entry.Found(target));
      } else {
        refuse(link, "is a link to something that is not a file: delete it");
      }
    } catch (NoSuchFileException dangling) {
      refuse(link, "is a link to a file that is not there: delete it");
    } catch (IOException unreadable) {
      refuse(link, "is a link that cannot be followed: put a copy of the file here");
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
    if (path.equals(root)) {
      throw cause;
    }
    if (!isHidden(path)) {
      refuse(path, "cannot be opened: check its permissions");
    }
    return FileVisitResult.CONTINUE;
  }

  private void refuse(Path path, String reason) {
    entries.put(name(path), new Entry.Refused(reason));
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  private static boolean isHidden(Path path) {
    return fileName(path).startsWith(".");
  }

  private static boolean isReadme(Path path) {
    String name = fileName(path);
    return name.startsWith("README") || name.toLowerCase(Locale.ROOT).startsWith("readme.");
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
