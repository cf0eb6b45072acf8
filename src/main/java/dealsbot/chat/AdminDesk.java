package dealsbot.chat;

import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What admins can have done from a chat: each action is recorded with its outcome, and what removes
 * or replaces is done only after its confirmation. Safe for use by many threads. Over 200 lines,
 * since every admin action is recorded here.
 */
final class AdminDesk {

  private static final Set<String> COMMANDS =
      Set.of(
          "/status",
          "/reindex",
          "/articles",
          "/add",
          "/feeds",
          "/remove",
          "/rollback",
          "/changes",
          "/unanswered",
          "/audit");

  private static final int AUDIT_LINES = 15;
  private static final int MOST_CHANGES = 5;

  private final Librarian librarian;
  private final AdminPolicy admins;
  private final BotState state;
  private final AdminRecord record;
  private final AddingDesk adding;

  AdminDesk(Librarian librarian, AdminPolicy admins, BotState state) {
    this.librarian = librarian;
    this.admins = admins;
    this.state = state;
    this.record = new AdminRecord(state);
    this.adding = new AddingDesk(librarian, admins, record);
  }

  /** Whether that is a command for admins. */
  static boolean knows(String command) {
    return COMMANDS.contains(command);
  }

  /** Does what an admin asks; others are refused. */
  Reply handle(Person person, String command, String rest, Progress progress) {
    String who = AdminRecord.who(person);
    String action = command.substring(1);
    if (!admins.allows(person)) {
      return record.refused(who, action, rest);
    }
    return switch (command) {
      case "/status" -> ReportReplies.status(librarian.status());
      case "/articles" -> AdminReplies.articles(librarian.articles(), rest);
      case "/reindex" -> reindex(who, false, progress);
      case "/add" -> adding.address(who, rest, progress);
      case "/feeds" -> AdminReplies.feeds(librarian.feeds());
      case "/remove" -> previewRemove(who, rest);
      case "/rollback" -> previewRollback(who, rest);
      case "/changes" ->
          AdminReplies.changes(state.history().latest(MOST_CHANGES), librarian::article);
      case "/unanswered" -> AdminReplies.unanswered(state.questions().open());
      default -> AdminReplies.audit(state.audit().latest(AUDIT_LINES));
    };
  }

  /**
   * Does, or leaves, what waits for its confirmation.
   *
   * @param id names it
   * @param confirmed whether it is to be done
   */
  PressAnswer decide(Person person, String id, boolean confirmed, Progress progress) {
    Optional<Confirmations.Pending> waiting = state.confirmations().look(id);
    if (waiting.isEmpty()) {
      return new PressAnswer(
          Reply.of(
              "That was decided already, or it is more than a day old: send the command again."),
          false);
    }
    String who = AdminRecord.who(person);
    String action = waiting.get().action();
    if (!waiting.get().who().equals(who) || !admins.allows(person)) {
      state.audit().record(who, action, waiting.get().argument(), "refused: not theirs to decide");
      return new PressAnswer(Reply.of("Only the admin who asked for this can decide it."), false);
    }
    // Of two presses at once one alone gets it.
    return new PressAnswer(
        state
            .confirmations()
            .take(id)
            .map(pending -> decided(pending, confirmed, progress))
            .orElseGet(() -> Reply.of("That is being done already.")),
        true);
  }

  private Reply decided(Confirmations.Pending pending, boolean confirmed, Progress progress) {
    String who = pending.who();
    String argument = pending.argument();
    if (!confirmed) {
      if (pending.action().startsWith("add")) {
        librarian.discard(argument);
      }
      state.audit().record(who, pending.action(), argument, "cancelled");
      return Reply.of("Nothing was changed.");
    }
    return switch (pending.action()) {
      case "remove", "remove anyway" -> {
        boolean accept = pending.action().endsWith("anyway");
        yield record.recorded(
            who,
            pending.action(),
            argument,
            () -> librarian.remove(argument, accept, progress),
            ReindexReport::outcome,
            report -> ReportReplies.reindexed(report, () -> held(who, "remove anyway", argument)));
      }
      case "add", "add anyway" ->
          adding.staged(who, argument, pending.action().endsWith("anyway"), progress);
      case "rollback" ->
          record.recorded(
              who,
              "rollback",
              argument,
              () -> librarian.rollback(Optional.of(Long.valueOf(argument))),
              generation -> "generation " + generation.number() + " is served",
              AdminReplies::rolledBack);
      default -> reindex(who, true, progress);
    };
  }

  private Reply reindex(String who, boolean accept, Progress progress) {
    return record.recorded(
        who,
        "reindex",
        accept ? "accept" : "",
        () -> librarian.reindex(false, false, accept, progress),
        ReindexReport::outcome,
        report -> ReportReplies.reindexed(report, () -> held(who, "accept", "")));
  }

  /** Takes a file in that somebody dropped. */
  Reply file(FileDrop drop, Progress progress) {
    return adding.file(drop, progress);
  }

  /** The buttons below a re-index that was held. */
  private Block held(String who, String action, String argument) {
    return record.buttons(who, action, argument, "Do it anyway", "Keep what is served");
  }

  private Reply previewRemove(String who, String id) {
    if (id.isBlank()) {
      return Reply.of("Put the article's id behind /remove; /articles lists the ids.");
    }
    Optional<ArticleSummary> article =
        librarian.articles().stream().filter(a -> a.id().equals(id.strip())).findFirst();
    if (article.isEmpty()) {
      return Reply.of("There is no article " + id.strip() + ": /articles lists the ids.");
    }
    String file = librarian.fileOf(id.strip());
    return AdminReplies.preview(
        "This takes the article out, and deletes its file " + file + ":",
        AdminReplies.line(article.get()),
        record.buttons(who, "remove", id.strip(), "Remove it", "Cancel"));
  }

  private Reply previewRollback(String who, String rest) {
    List<Generation> kept = librarian.generations();
    String wanted = rest.strip();
    Generation present = kept.isEmpty() ? null : kept.get(0);
    Optional<Generation> target =
        kept.stream()
            .filter(
                generation ->
                    wanted.isEmpty()
                        ? present != null && generation.number() < present.number()
                        : wanted.equals(Long.toString(generation.number())))
            .findFirst();
    if (present == null || target.isEmpty()) {
      return Reply.of(
          "That generation is not kept; there are: "
              + String.join(", ", kept.stream().map(g -> Long.toString(g.number())).toList())
              + ".");
    }
    return AdminReplies.preview(
        "Generation " + present.number() + " is served now. This goes back to:",
        AdminReplies.line(target.get()),
        record.buttons(who, "rollback", Long.toString(target.get().number()), "Go back", "Cancel"));
  }
}
