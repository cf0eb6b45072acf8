package dealsbot.chat;

import dealsbot.index.IndexException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what admins ask with an entry in the audit, and asks them back. Safe for many threads. */
final class AdminRecord {

  private static final int LONGEST_WHAT = 200;

  private final BotState state;

  /** What an admin has asked for and is not done; null for nothing. */
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

  private record Running(String who, String action) {}

  AdminRecord(BotState state) {
    this.state = state;
  }

  /** Two buttons: the one does what is named, the other leaves it. */
  Block buttons(String who, String action, String argument, String yes, String no) {
    String id = state.confirmations().keep(new Confirmations.Pending(who, action, argument));
    return new Block.Buttons(
        List.of(
            new Block.Button(yes, state.seal().seal("y" + id), Block.Emphasis.DANGER),
            new Block.Button(no, state.seal().seal("n" + id), Block.Emphasis.NONE)));
  }

  /** Does something and records what came of it, its failure too. */
  <T> Reply recorded(
      String who,
      String action,
      String what,
      Supplier<T> work,
      Function<T, String> outcome,
      Function<T, Reply> reply) {
    T result;
    Running mine = new Running(who, action);
    boolean first = running.compareAndSet(null, mine);
    try {
      result = work.get();
    } catch (IndexException.Locked busy) {
      note(who, action, what, "refused: " + busy.getMessage());
      Running other = first ? null : running.get();
      if (other == null) {
        throw busy;
      }
      return Reply.of(
          other.who()
              + " asked for that just before you ("
              + other.action()
              + "), and it is not done yet: try again when it is.");
    } catch (IndexException failed) {
      note(who, action, what, "failed: " + failed.getMessage());
      throw failed;
    } finally {
      if (first) {
        running.set(null);
      }
    }
    note(who, action, what, outcome.apply(result));
    return reply.apply(result);
  }

  Reply refused(String who, String action, String rest) {
    note(who, action, rest, "refused: not an admin");
    return Reply.of("Only admins can do that. Ask me a question, or type /help.");
  }

  /** Puts an entry into the audit. */
  void note(String who, String action, String what, String outcome) {
    state
        .audit()
        .record(
            who,
            action,
            what.length() > LONGEST_WHAT ? what.substring(0, LONGEST_WHAT) : what,
            outcome);
  }

  /** A person as the audit names them. */
  static String who(Person person) {
    return person.equals(Person.CONSOLE)
        ? "console"
        : person.surface().name().toLowerCase(Locale.ROOT) + ":" + person.id();
  }
}
