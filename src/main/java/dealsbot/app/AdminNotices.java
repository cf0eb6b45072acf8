package dealsbot.app;

import dealsbot.chat.Block;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.Reply;
import java.util.List;

/** What admins are told without having asked. */
final class AdminNotices {

  private static final int MOST = 10;

  private AdminNotices() {}

  /** A re-index that nobody asked for was held. */
  static Reply held(ReindexReport report) {
    return new Reply(
        List.of(
            Block.Paragraph.of(
                "New articles were held back, and readers keep the former ones: "
                    + report.held().size()
                    + " golden questions would lose or change their answer. Send /reindex to see"
                    + " them and to decide."),
            new Block.Bullets(
                report.held().stream()
                    .limit(MOST)
                    .map(held -> List.of(Block.Run.plain(held.question())))
                    .toList())));
  }
}
