package dealsbot.chat;

import dealsbot.index.ArticleSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the articles, a page at a time, all of them or those with some words in title or name. */
final class SourceReplies {

  private static final int PAGE = 20;

  /** {@code words}, {@code 2}, or {@code words 2}. */
  private static final Pattern ASKED = Pattern.compile("(.*?)(?:(?:^|\\s)(?:page )?(\\d{1,4}))?");

  private static final Comparator<ArticleSummary> NEWEST_FIRST =
      Comparator.comparing(
              (ArticleSummary article) ->
                  article.provenance().published() == null
                      ? ""
                      : String.valueOf(article.provenance().published()))
          .reversed()
          .thenComparing(ArticleSummary::id);

  private SourceReplies() {}

  /** The page of the articles that {@code asked} names; the first of all when it is blank. */
  static Reply sources(List<ArticleSummary> articles, String asked) {
    if (articles.isEmpty()) {
      return Reply.of("No article is indexed yet: an admin can add some and send /reindex.");
    }
    Matcher matcher = ASKED.matcher(asked.strip());
    String words = matcher.matches() ? matcher.group(1).strip() : asked.strip();
    String number = matcher.matches() ? matcher.group(2) : null;
    List<ArticleSummary> found = matching(articles, words);
    if (found.isEmpty() && number != null) {
      // A figure may be part of a title.
      words = asked.strip();
      number = null;
      found = matching(articles, words);
    }
    if (found.isEmpty()) {
      return Reply.of(
          "No title or publisher holds “" + words + "”. Send /sources alone to see all articles.");
    }
    int pages = (found.size() + PAGE - 1) / PAGE;
    int page = number == null ? 1 : Math.max(1, Integer.parseInt(number));
    if (page > pages) {
      return Reply.of("There is no page " + page + ": the last one is " + pages + ".");
    }
    return page(found, words, page, pages);
  }

  private static List<ArticleSummary> matching(List<ArticleSummary> articles, String words) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1));
    return articles.stream()
        .filter(article -> wanted.stream().allMatch(haystack(article)::contains))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static String haystack(ArticleSummary article) {
    return (article.title() + "\n" + article.provenance().publisher() + "\n" + article.id())
        .toLowerCase(Locale.ROOT);
  }

  private static Reply page(List<ArticleSummary> found, String words, int page, int pages) {
    List<Block> blocks = new ArrayList<>();
    String about = words.isEmpty() ? "" : " with “" + words + "”";
    String place = pages == 1 ? "" : ", page " + page + " of " + pages;
    blocks.add(
        Block.Paragraph.of(ReportReplies.count(found.size(), "article") + about + place + ":"));
    blocks.add(
        new Block.Bullets(
            found.stream()
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .map(SourceReplies::source)
                .toList()));
    if (page < pages) {
      String next = (words.isEmpty() ? "" : words + " ") + (page + 1);
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Block.Run.plain("Go on with "),
                  Block.Run.command("/sources"),
                  Block.Run.code(" " + next),
                  Block.Run.plain(
                      words.isEmpty() ? ", or put words behind it to see only some." : "."))));
    }
    return new Reply(blocks);
  }

  private static List<Block.Run> source(ArticleSummary article) {
    String title = article.title().isEmpty() ? article.id() : article.title();
    String url = article.provenance().url();
    List<Block.Run> runs = new ArrayList<>();
    runs.add(url == null ? Block.Run.plain(title) : Block.Run.link(title, url));
    if (article.provenance().publisher() != null) {
      runs.add(Block.Run.plain(" · " + article.provenance().publisher()));
    }
    if (article.provenance().shownDate() != null) {
      runs.add(Block.Run.plain(" · " + article.provenance().shownDate()));
    }
    return runs;
  }
}
