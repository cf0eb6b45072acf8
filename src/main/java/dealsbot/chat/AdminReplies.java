package dealsbot.chat;

import dealsbot.article.Article;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts what admins ask to see into blocks. */
final class AdminReplies {

  private static final int MOST_ARTICLES = 40;
  private static final int MOST_QUESTIONS = 30;
  private static final int MOST_SENTENCES = 6;

  private AdminReplies() {}

  static Reply preview(String sentence, List<Block.Run> what, Block buttons) {
    return new Reply(
        List.of(Block.Paragraph.of(sentence), new Block.Bullets(List.of(what)), buttons));
  }

  static Reply replacing(StagedFile staged, Block buttons) {
    return preview(
        "This file has another version of articles that are indexed:",
        List.of(
            Block.Run.plain(
                "replaces "
                    + String.join(", ", staged.replaced())
                    + (staged.added().isEmpty() ? "" : "; adds " + staged.added().size()))),
        buttons);
  }

  static Reply articles(List<ArticleSummary> articles, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    List<ArticleSummary> some =
        articles.stream()
            .filter(a -> (a.id() + " " + a.title()).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (some.isEmpty()) {
      return Reply.of(
          articles.isEmpty() ? "No article is indexed." : "No article's id or title has that.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Bullets(some.stream().limit(MOST_ARTICLES).map(AdminReplies::line).toList()));
    addMore(blocks, some.size() - MOST_ARTICLES, "; put a word behind /articles to find others.");
    return new Reply(blocks);
  }

  static List<Block.Run> line(ArticleSummary article) {
    String published = article.provenance().shownDate();
    return List.of(
        Block.Run.code(article.id()),
        Block.Run.plain(
            " "
                + article.title()
                + (published == null ? "" : " · " + published)
                + " ("
                + ReportReplies.count(article.passages(), "passage")
                + ", "
                + ReportReplies.count(article.quotes(), "quotation")
                + ")"));
  }

  static Reply feeds(List<FeedReport> feeds) {
    return feeds.isEmpty()
        ? Reply.of("No feed is configured: put addresses behind feeds.urls in bot.properties.")
        : new Reply(
            List.of(
                new Block.Bullets(
                    feeds.stream()
                        .map(
                            feed ->
                                List.of(
                                    Block.Run.code(feed.address()),
                                    Block.Run.plain(
                                        feed.looked() == null
                                            ? " not looked at yet"
                                            : " "
                                                + minute(feed.looked())
                                                + ": "
                                                + feed.outcome()
                                                + "; "
                                                + ReportReplies.count(feed.taken(), "article")
                                                + " in all")))
                        .toList())));
  }

  static List<Block.Run> line(Generation generation) {
    return List.of(
        Block.Run.plain(
            String.format(
                Locale.ROOT,
                "generation %d of %s: %,d articles, %,d passages, %,d quotations",
                generation.number(),
                minute(generation.created()),
                generation.articles(),
                generation.passages(),
                generation.quotes())));
  }

  static Reply rolledBack(Generation generation) {
    return Reply.of(
        String.format(
            Locale.ROOT,
            "Generation %d is served again: %,d articles. The articles folder is as it was: the"
                + " next /reindex follows it.",
            generation.number(),
            generation.articles()));
  }

  static Reply changes(List<EarlierText> earlier, Function<String, Optional<Article>> now) {
    List<Block> blocks = new ArrayList<>();
    for (EarlierText before : earlier) {
      now.apply(before.article()).ifPresent(article -> addChanges(before, article, blocks));
    }
    return blocks.isEmpty()
        ? Reply.of("No article has been replaced by an edited version.")
        : new Reply(blocks);
  }

  private static void addChanges(EarlierText before, Article article, List<Block> blocks) {
    List<ChangedSentence> changes = ChangedSentence.between(before.text(), article.text());
    if (changes.isEmpty()) {
      return;
    }
    blocks.add(
        new Block.Paragraph(
            List.of(
                Block.Run.bold(article.title().isEmpty() ? article.id() : article.title()),
                Block.Run.plain(" · replaced " + minute(before.replacedAt())))));
    List<List<Block.Run>> lines = new ArrayList<>();
    for (ChangedSentence change : changes.stream().limit(MOST_SENTENCES).toList()) {
      List<Block.Run> line = new ArrayList<>();
      if (change.before() != null) {
        line.add(Block.Run.bold("before" + dated(before.published()) + ": "));
        line.add(Block.Run.plain(change.before() + (change.after() == null ? "" : " ")));
      }
      if (change.after() != null) {
        line.add(Block.Run.bold("now" + dated(article.provenance().shownDate()) + ": "));
        line.add(Block.Run.plain(change.after()));
      }
      lines.add(line);
    }
    blocks.add(new Block.Bullets(lines));
    addMore(blocks, changes.size() - MOST_SENTENCES, " changed sentences.");
  }

  private static String dated(@org.jspecify.annotations.Nullable String published) {
    return published == null ? "" : " (" + published + ")";
  }

  static Reply unanswered(List<OpenQuestion> questions) {
    if (questions.isEmpty()) {
      return Reply.of("Every question of late was answered, or none was asked.");
    }
    List<Block> blocks = new ArrayList<>();
    byMissing(questions.subList(0, Math.min(MOST_QUESTIONS, questions.size())))
        .forEach(
            (missing, group) -> {
              blocks.add(new Block.Paragraph(List.of(Block.Run.bold(missing))));
              blocks.add(
                  new Block.Bullets(
                      group.stream().map(q -> List.of(Block.Run.plain(line(q)))).toList()));
            });
    addMore(blocks, questions.size() - MOST_QUESTIONS, ".");
    return new Reply(blocks);
  }

  private static String line(OpenQuestion question) {
    return question.text()
        + (question.asked() > 1 ? " (asked " + question.asked() + " times)" : "")
        + (question.awaited() ? " · somebody waits" : "");
  }

  /** Questions under what was missing: words that no article has, or a sentence that answers. */
  static Map<String, List<OpenQuestion>> byMissing(List<OpenQuestion> questions) {
    Map<String, List<OpenQuestion>> groups = new LinkedHashMap<>();
    for (OpenQuestion question : questions) {
      String missing =
          question.missing().isEmpty()
              ? "The articles speak of it, but do not answer"
              : "No article speaks of: " + String.join(", ", question.missing());
      groups.computeIfAbsent(missing, any -> new ArrayList<>()).add(question);
    }
    return groups;
  }

  static Reply audit(List<AuditEntry> entries) {
    return entries.isEmpty()
        ? Reply.of("Nothing is recorded yet.")
        : new Reply(
            List.of(
                new Block.Bullets(
                    entries.stream()
                        .map(
                            entry ->
                                List.of(
                                    Block.Run.plain(minute(entry.at()) + " "),
                                    Block.Run.bold(entry.action()),
                                    Block.Run.plain(
                                        (entry.what().isEmpty() ? "" : " " + entry.what())
                                            + " by "
                                            + entry.who()
                                            + ": "
                                            + entry.outcome())))
                        .toList())));
  }

  private static void addMore(List<Block> blocks, int more, String what) {
    if (more > 0) {
      blocks.add(Block.Paragraph.of("… and " + more + " more" + what));
    }
  }

  /** Date, hour and minute, UTC. */
  static String minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").substring(0, 16);
  }
}
