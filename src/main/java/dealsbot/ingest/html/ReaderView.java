package dealsbot.ingest.html;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A browser's reader view of a page: what is asked where the rules of our own find little. */
final class ReaderView {

  private static final Logger log = LoggerFactory.getLogger(ReaderView.class);

  private ReaderView() {}

  /** The view's paragraphs; none where it finds no story either. */
  static List<String> paragraphs(String html, String address) {
    try {
      String content = new Readability4J(address, html).parse().getContent();
      if (content == null) {
        return List.of();
      }
      Document page = Jsoup.parse(content);
      page.select("figure, figcaption, script, style, h1").remove();
      return BlockCutter.cut(page.body()).stream()
          .filter(block -> block.linkDensity() < 0.6)
          .map(TextBlock::text)
          .toList();
    } catch (RuntimeException | StackOverflowError failed) {
      log.debug("The reader view gave up on {}", address, failed);
      return List.of();
    }
  }
}
