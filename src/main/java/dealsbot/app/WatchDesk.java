package dealsbot.app;

import dealsbot.answer.DealDesk;
import dealsbot.chat.Block;
import dealsbot.chat.DealReplies;
import dealsbot.chat.Reply;
import dealsbot.chat.StateException;
import dealsbot.chat.Watches;
import dealsbot.deal.Deal;
import dealsbot.index.IndexException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what new articles say of the deals that chats watch, and tells them, each once. */
final class WatchDesk {

  private static final Logger log = LoggerFactory.getLogger(WatchDesk.class);

  /** More at once come as a digest, these in full. */
  private static final int MOST = 3;

  private final DealDesk deals;
  private final Watches watches;

  WatchDesk(DealDesk deals, Watches watches) {
    this.deals = deals;
    this.watches = watches;
  }

  /** Notes what these articles, just indexed, say of what is watched. */
  void note(Collection<String> articles) {
    try {
      for (Watches.Watch watch : watches.all()) {
        for (Deal.Told told : deals.statements(watch.words(), articles)) {
          watches.note(watch, told.article().id(), told.text());
        }
      }
    } catch (StateException | IndexException unreadable) {
      log.warn("What is watched could not be looked for", unreadable);
    }
  }

  /**
   * Tells every chat that is due.
   *
   * @param say says a reply at a place; whether it arrived
   */
  synchronized void tell(BiPredicate<String, Reply> say) {
    try {
      Map<String, List<Watches.News>> byPlace = new LinkedHashMap<>();
      for (Watches.News news : watches.due()) {
        byPlace.computeIfAbsent(news.place(), any -> new ArrayList<>()).add(news);
      }
      byPlace.forEach(
          (place, news) -> {
            if (say.test(place, reply(news))) {
              watches.told(news);
            }
          });
    } catch (StateException | IndexException unreadable) {
      log.warn("Those who watch were not told", unreadable);
    }
  }

  private Reply reply(List<Watches.News> news) {
    List<String> words = news.stream().map(Watches.News::words).distinct().sorted().toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Block.Run.plain(
                    news.size() == 1
                        ? "A new article speaks of what you watch: "
                        : "New articles speak of what you watch, " + news.size() + " times: "),
                Block.Run.bold(String.join(", ", words)))));
    List<Deal.Told> told = new ArrayList<>();
    for (Watches.News one : news) {
      deals.statements(one.words(), List.of(one.article())).stream()
          .filter(found -> found.text().equals(one.sentence()))
          .filter(found -> told.stream().noneMatch(known -> known.text().equals(found.text())))
          .forEach(told::add);
    }
    told.stream().limit(MOST).forEach(one -> blocks.add(DealReplies.evidence(one)));
    if (told.size() > MOST) {
      blocks.add(DealReplies.more(told.size() - MOST, words.getFirst()));
    }
    return new Reply(blocks);
  }
}
