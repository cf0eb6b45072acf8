package dealsbot.chat;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows where words stand: their paragraph with them marked, and whether they still stand there.
 * The article is read anew each time.
 */
final class SourceView {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Librarian librarian;

  SourceView(Librarian librarian) {
    this.librarian = librarian;
  }

  /** What a code and the stamp of the words name; a stamp that is empty is not compared. */
  List<Block> show(PlaceCode code, String stamp) {
    Optional<Article> found =
        librarian.articles().stream()
            .map(ArticleSummary::id)
            .filter(code::names)
            .findFirst()
            .flatMap(librarian::article);
    if (found.isEmpty()) {
      return List.of(
          Block.Paragraph.of(
              "That article is not indexed any more; /sources shows those that are."));
    }
    return show(found.get(), code.span(), stamp);
  }

  List<Block> show(Article article, Span span, String stamp) {
    boolean there = span.end() <= article.text().length() && !span.isEmpty();
    boolean stands =
        there && (stamp.isEmpty() || PlaceCode.stamp(article.slice(span)).equals(stamp));
    List<Block> blocks = new ArrayList<>();
    if (stands) {
      blocks.add(paragraph(article, span));
    }
    List<List<Block.Run>> facts = new ArrayList<>();
    facts.add(List.of(Block.Run.bold("Article: "), Block.Run.code(article.id())));
    librarian.status().generation().ifPresent(now -> facts.add(generation(now)));
    facts.add(
        List.of(
            Block.Run.bold("Checked now: "),
            Block.Run.plain(
                stands
                    ? "these words stand in the article, letter for letter, at "
                        + span.start()
                        + "–"
                        + span.end()
                        + "."
                    : "the article was edited since, and those words are not at that place any"
                        + " more. Ask again for what it says now.")));
    blocks.add(new Block.Bullets(facts));
    return blocks;
  }

  private static List<Block.Run> generation(Generation now) {
    return List.of(
        Block.Run.bold("Index: "),
        Block.Run.plain("generation " + now.number() + " of " + DAY.format(now.created())));
  }

  private static Block paragraph(Article article, Span span) {
    Span paragraph =
        article.paragraphs().stream()
            .filter(whole -> whole.contains(span))
            .findFirst()
            .orElse(span);
    return new Block.Evidence(
        Citation.of(article.id(), article.title(), article.provenance(), paragraph),
        article.slice(paragraph),
        span.shift(-paragraph.start()),
        null,
        null);
  }
}
