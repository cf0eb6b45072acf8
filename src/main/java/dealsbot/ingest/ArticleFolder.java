package dealsbot.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a folder of articles, in these steps: find the files, in order ({@link FolderWalk}); parse
 * each by its extension ({@link Format}); check ids and gather ({@link Intake}).
 *
 * <p>Subfolders are read too. Nothing is written. All methods may be called from any thread.
 */
public final class ArticleFolder {
  private static final Logger log = LoggerFactory.getLogger(ArticleFolder.class);

  private ArticleFolder() {}

  /**
   * Reads every article below {@code folder}. A file that cannot be read becomes a reject and does
   * not stop the rest; an empty folder gives an empty reading.
   *
   * @throws NoArticlesFolderException when there is no such folder, or it cannot be opened
   */
  public static Reading read(Path folder) throws NoArticlesFolderException {
    return read(folder, new ParsedPages());
  }

  /**
   * Reads every article below {@code folder} in the same way.
   *
   * @param pages spares the parsing of what was parsed before; of one folder
   */
  public static Reading read(Path folder, ParsedPages pages) throws NoArticlesFolderException {
    Reading reading = read(folder, Limits.DEFAULT, pages);
    pages.forgetUnseen();
    return reading;
  }

  static Reading read(Path folder, Limits limits, ParsedPages pages)
      throws NoArticlesFolderException {
    Intake intake = new Intake(limits);
    try {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      for (var entry : FolderWalk.of(folder.toRealPath()).entrySet()) {
        switch (entry.getValue()) {
          case FolderWalk.Entry.Found(Path path) ->
              read(path, entry.getKey(), limits, pages, intake);
          case FolderWalk.Entry.Refused(String reason) -> intake.reject(entry.getKey(), reason);
        }
        intake.endFile(entry.getKey());
      }
    } catch (IOException unusable) {
      throw noFolder(folder, unusable);
    }
    return intake.reading();
  }

  /**
   * Reads one file, wherever it is: what it would give if it lay in an articles folder. Rejects
   * name it by its file name.
   */
  public static Reading readFile(Path file) {
    Intake intake = new Intake(Limits.DEFAULT);
    String name = String.valueOf(file.getFileName());
    if (Files.isRegularFile(file)) {
      read(file, name, Limits.DEFAULT, new ParsedPages(), intake);
    } else {
      intake.reject(name, Files.exists(file) ? "is not a file" : "is not there");
    }
    intake.endFile(name);
    return intake.reading();
  }

  private static void read(
      Path path, String name, Limits limits, ParsedPages pages, Intake intake) {
    String fileName = name.substring(name.lastIndexOf('/') + 1);
    Optional<Format> format = Format.of(fileName);
    if (format.isEmpty()) {
      intake.reject(name, "is not a format that is read: use " + Format.extensions());
      return;
    }
    SourceFile file = new SourceFile(path, name, format.get().stem(fileName), limits, pages);
    try {
      format.get().reader().read(file, intake);
    } catch (RejectedException rejected) {
      intake.reject(name, rejected.reason());
    } catch (NoSuchFileException gone) {
      intake.reject(name, "was removed while the folder was read");
    } catch (AccessDeniedException denied) {
      intake.reject(name, "cannot be opened: check its permissions");
    } catch (IOException | RuntimeException failed) {
      // One file that a parser chokes on must not keep the others out of the index.
      log.warn("{} cannot be read", name, failed);
      intake.reject(name, "cannot be read: see the log for the cause");
    }
  }

  private static NoArticlesFolderException noFolder(Path folder, IOException cause) {
    String reason;
    if (!Files.exists(folder)) {
      reason = "There is no folder %s: create it and put articles into it.";
    } else if (!Files.isDirectory(folder)) {
      reason = "%s is a file: the articles belong into a folder of that name.";
    } else {
      reason = "The folder %s cannot be opened: check its permissions.";
    }
    NoArticlesFolderException exception =
        new NoArticlesFolderException(String.format(Locale.ROOT, reason, folder));
    exception.initCause(cause);
    return exception;
  }
}
