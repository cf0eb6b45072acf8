package dealsbot.app;

import dealsbot.answer.AnswerEngine;
import dealsbot.article.Article;
import dealsbot.chat.ArticleHistory;
import dealsbot.chat.EarlierText;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.StateException;
import dealsbot.eval.EvalFile;
import dealsbot.eval.GoldenCheck;
import dealsbot.index.ArticleIndex;
import dealsbot.index.IndexException;
import dealsbot.index.Snapshot;
import dealsbot.index.UpdateReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens between the building of a generation and its first reader: the golden questions are
 * asked, and when it may pass, the texts that it replaces are kept. Safe for use by many threads.
 */
final class ReindexReview {

  private static final Logger log = LoggerFactory.getLogger(ReindexReview.class);

  private final Path questions;
  private final ArticleIndex index;
  private final AnswerEngine engine;
  private final ArticleHistory history;
  private final Clock clock;

  /**
   * @param questions the golden questions' file, which may be absent
   */
  ReindexReview(
      Path questions,
      ArticleIndex index,
      AnswerEngine engine,
      ArticleHistory history,
      Clock clock) {
    this.questions = questions;
    this.index = index;
    this.engine = engine;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The golden questions, read before anything is built.
   *
   * @throws IndexException when there is a file of them that cannot be read
   */
  Optional<GoldenCheck> golden() {
    if (!Files.exists(questions)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GoldenCheck(EvalFile.read(questions), engine));
    } catch (EvalFile.EvalException | IOException unreadable) {
      throw new IndexException(
          "The golden questions cannot be read, so nothing was changed: "
              + (unreadable instanceof IOException
                  ? questions + " is not UTF-8 text or cannot be opened."
                  : unreadable.getMessage()),
          unreadable);
    }
  }

  /**
   * Looks at a generation that nobody reads yet.
   *
   * @return the golden questions whose answers would not stay; with none it may pass
   */
  List<ReindexReport.Held> of(
      Optional<GoldenCheck> golden, UpdateReport changes, Snapshot candidate, Progress progress) {
    if (!index.exists()) {
      return List.of();
    }
    try (Snapshot present = index.snapshot()) {
      List<ReindexReport.Held> held = new ArrayList<>();
      if (golden.isPresent()) {
        progress.update("Asking the golden questions");
        for (GoldenCheck.Change change : golden.get().changes(present, candidate)) {
          held.add(new ReindexReport.Held(change.question(), change.before(), change.after()));
        }
      }
      if (held.isEmpty()) {
        changes.changed().forEach(id -> keepEarlier(id, present, candidate));
        changes.removed().forEach(id -> keepEarlier(id, present, candidate));
      }
      return held;
    } catch (IndexException.Damaged damaged) {
      // A full build replaces it; there is nothing to compare with.
      return List.of();
    }
  }

  private void keepEarlier(String id, Snapshot present, Snapshot candidate) {
    Article before = present.article(id).orElse(null);
    if (before == null
        || candidate.article(id).map(now -> now.text().equals(before.text())).orElse(false)) {
      return;
    }
    try {
      history.keep(
          new EarlierText(
              id, before.title(), before.provenance().published(), before.text(), clock.instant()));
    } catch (StateException unwritten) {
      log.warn("The earlier text of {} is not kept", id, unwritten);
    }
  }
}
