package dealsbot.deal;

import dealsbot.deal.Deal.Cell;
import dealsbot.deal.Deal.Conflict;
import dealsbot.deal.Deal.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a later article has a deal further on, or at its end: talks that became an agreement,
 * an agreement that was broken off. Who only says "bought" for "agreed to buy" changes nothing.
 */
final class StatusChange {

  private StatusChange() {}

  /**
   * The newest change.
   *
   * @param told the deal's statements, the newest article's first
   */
  static Optional<Conflict> in(List<Told> told) {
    for (Told newer : told) {
      for (Told older : told) {
        if (isAfter(newer, older) && changes(older.statement(), newer.statement())) {
          return Optional.of(
              new Conflict(
                  "status",
                  cell(newer),
                  cell(older),
                  newer.statement().sentence(),
                  older.statement().sentence(),
                  newer.statement().status().words(),
                  older.statement().status().words()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean changes(DealStatement older, DealStatement newer) {
    Status before = older.status();
    Status now = newer.status();
    boolean stopped = now == Status.ENDED || now == Status.DENIED;
    boolean open = before != Status.ENDED && before != Status.DENIED;
    boolean agreed = now == Status.ANNOUNCED || now == Status.DONE;
    boolean unsure =
        before == Status.IN_TALKS || before == Status.PLANNED || before == Status.REPORTED;
    return (stopped && open) || (agreed && unsure);
  }

  private static boolean isAfter(Told newer, Told older) {
    Optional<LocalDate> after = newer.article().provenance().publishedOn();
    Optional<LocalDate> before = older.article().provenance().publishedOn();
    return after.isPresent() && before.isPresent() && after.get().isAfter(before.get());
  }

  private static Cell cell(Told told) {
    return new Cell(told.article(), told.statement().sentence(), false);
  }
}
