package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.app.Workplace;
import dealsbot.article.Article;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Snapshot;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code articles}: what is indexed. */
@Command(
    name = "articles",
    description = "Lists the indexed articles, or shows one.",
    mixinStandardHelpOptions = true)
final class ArticlesCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Option(names = "--id", paramLabel = "ID", description = "Show this article, its text included.")
  private @Nullable String id;

  @Option(names = "--diff", description = "With --id: what edits of the article changed.")
  private boolean diff;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false);
        Snapshot snapshot = workplace.index().snapshot()) {
      String wanted = id;
      if (diff) {
        diff(snapshot, workplace);
      } else if (wanted == null) {
        list(snapshot);
      } else {
        show(snapshot, wanted);
      }
    }
    return 0;
  }

  private void diff(Snapshot snapshot, Workplace workplace) {
    if (id == null) {
      throw new CommandFailure("Put --id ID beside --diff: the article whose edits you want.");
    }
    Article article =
        snapshot
            .article(id)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "There is no article " + id + ": run articles to see the ids."));
    if (options.json) {
      System.out.println(Json.line(ArticleChanges.json(article, workplace.store().history())));
    } else {
      ArticleChanges.print(article, workplace.store().history());
    }
  }

  private void list(Snapshot snapshot) {
    if (options.json) {
      JsonArray articles = new JsonArray();
      snapshot.articles().forEach(article -> articles.add(Json.article(article)));
      JsonObject json = new JsonObject();
      json.add("articles", articles);
      System.out.println(Json.line(json));
      return;
    }
    for (ArticleSummary article : snapshot.articles()) {
      System.out.println(line(article));
    }
  }

  private static String line(ArticleSummary article) {
    StringBuilder line = new StringBuilder(article.id()).append("  ").append(article.title());
    if (article.provenance().publisher() != null) {
      line.append(" · ").append(article.provenance().publisher());
    }
    if (article.provenance().published() != null) {
      line.append(" · ").append(article.provenance().published());
    }
    return line.append("  (")
        .append(article.passages())
        .append(" passages, ")
        .append(article.quotes())
        .append(" quotations)")
        .toString();
  }

  private void show(Snapshot snapshot, String wanted) {
    ArticleSummary summary =
        snapshot
            .summary(wanted)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "There is no article " + wanted + ": run articles to see the ids."));
    Article article =
        snapshot
            .article(wanted)
            .orElseThrow(() -> new CommandFailure("The article " + wanted + " has no text."));
    if (options.json) {
      JsonObject json = Json.article(summary);
      json.addProperty("text", article.text());
      System.out.println(Json.line(json));
    } else {
      System.out.println(line(summary));
      System.out.println();
      System.out.println(article.text());
    }
  }
}
