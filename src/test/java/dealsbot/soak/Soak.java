package dealsbot.soak;

import dealsbot.chat.MailboxLoad;
import dealsbot.chat.Surface;
import dealsbot.slack.SlackPeer;
import dealsbot.telegram.TelegramPeer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Many questions on both platforms, at random faults, in stretches that take turns: the bot polls
 * and opens a socket, or is called. Within a stretch it is stopped and started while questions go
 * on arriving; after each, all that is left is awaited, and the {@link Vitals} are taken.
 */
final class Soak implements AutoCloseable {

  /** How long the last answers of a stretch are awaited. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final int questions;
  private final int stretches;
  private final Duration length;
  private final Random random;
  private final TelegramPeer telegram = new TelegramPeer();
  private final SlackPeer slack = new SlackPeer();
  private final Ledger ledger;
  private final Trouble trouble;
  private final SoakBot bot;
  private final List<Side> sides;
  private final List<Vitals> vitals = new ArrayList<>();
  private final long began = System.nanoTime();
  private int restarts;
  private int givenUp;

  /**
   * @param folder a data folder with articles
   * @param percentStruck how many of a hundred calls fail
   * @param length how long questions arrive, all stretches together
   */
  Soak(Path folder, long seed, int questions, int stretches, int percentStruck, Duration length)
      throws IOException {
    this.questions = questions;
    this.stretches = stretches;
    this.length = length;
    this.random = new Random(seed);
    this.ledger = new Ledger(questions);
    this.trouble = new Trouble(seed + 1, percentStruck);
    this.bot = new SoakBot(folder, telegram, slack);
    this.sides =
        List.of(
            new TelegramSide(telegram, ledger, trouble, bot, seed + 2),
            new SlackSide(slack, ledger, trouble, bot, seed + 3));
  }

  /**
   * Runs to its end.
   *
   * @param times how often the bot is stopped and started amid the questions
   */
  void run(int times) throws IOException {
    bot.index();
    int between = questions / (times + 1);
    int asked = 0;
    for (int stretch = 0; stretch < stretches; stretch++) {
      int end = (int) ((long) questions * (stretch + 1) / stretches);
      bot.start(stretch % 2 == 1);
      stretch(asked, end, between);
      asked = end;
      settle();
      givenUp = bot.load(Surface.TELEGRAM).undelivered() + bot.load(Surface.SLACK).undelivered();
      vitals.add(Vitals.now());
      bot.stop();
    }
  }

  private void stretch(int from, int end, int between) throws IOException {
    long start = System.nanoTime();
    long each = length.toNanos() / questions;
    for (int question = from; question < end; question++) {
      if (question > from && question % between == 0) {
        restart();
      }
      sides.get(random.nextInt(sides.size())).ask(question);
      long due = start + (question - from) * each;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
  }

  private void restart() throws IOException {
    sides.forEach(side -> side.stopping(true));
    bot.stop();
    sides.forEach(side -> side.stopping(false));
    bot.start(bot.called());
    restarts++;
  }

  /** Waits until all was taken, answered and sent, or given up. */
  private void settle() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!settled() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private boolean settled() {
    MailboxLoad there = bot.load(Surface.TELEGRAM);
    MailboxLoad here = bot.load(Surface.SLACK);
    return sides.stream().mapToInt(Side::unacknowledged).sum() == 0
        && there.open() + there.pending() + here.open() + here.pending() == 0;
  }

  /** Questions without an answer of which {@code status} says nothing. */
  int lost() {
    return Math.max(0, ledger.unanswered().cardinality() - givenUp);
  }

  Ledger ledger() {
    return ledger;
  }

  /** After each stretch. */
  List<Vitals> vitals() {
    return vitals;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d questions in %d s, %d restarts, %,d faults: lost %d, given up and said so %d, doubled"
            + " %d, repeated after a broken connection or a stop %d%nfirst stretches: %s; %s%nlast"
            + " stretches:  %s; %s",
        ledger.count(),
        (System.nanoTime() - began) / 1_000_000_000,
        restarts,
        trouble.struck(),
        lost(),
        givenUp,
        ledger.doubled(),
        ledger.repeated(),
        vitals.get(0),
        vitals.get(1),
        vitals.get(vitals.size() - 2),
        vitals.get(vitals.size() - 1));
  }

  @Override
  public void close() {
    sides.forEach(Side::close);
    telegram.close();
    slack.close();
  }
}
