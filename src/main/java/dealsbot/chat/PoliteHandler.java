package dealsbot.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers each person at a pace that a person can read at: whoever sends more is told so once, and
 * is then not answered until there is room again. Nobody else notices. Whoever sits at the terminal
 * may do as they like. Safe for use by many threads.
 */
public final class PoliteHandler extends ForwardingHandler {

  private static final int REMEMBERED = 10_000;

  /** So many questions must be free again before somebody is told a second time. */
  private static final int RESTED = 5;

  private final int aMinute;
  private final Clock clock;

  /** Guarded by itself. */
  private final Map<Person, Allowance> allowances =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Allowance> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Allowance(double left, Instant at, boolean told) {}

  private enum Admission {
    YES,
    TELL,
    NO
  }

  /**
   * @param aMinute how many messages of one person are answered in a minute, and at once; 0: all
   */
  public PoliteHandler(ChatHandler handler, int aMinute, Clock clock) {
    super(handler);
    this.aMinute = aMinute;
    this.clock = clock;
  }

  private Admission admit(Person person) {
    if (aMinute == 0 || person.equals(Person.CONSOLE)) {
      return Admission.YES;
    }
    Instant now = clock.instant();
    synchronized (allowances) {
      Allowance before = allowances.getOrDefault(person, new Allowance(aMinute, now, false));
      double gained =
          Math.max(0, Duration.between(before.at(), now).toMillis()) * aMinute / 60_000.0;
      double left = Math.min(aMinute, before.left() + gained);
      boolean told = before.told() && left < Math.min(RESTED, aMinute);
      if (left >= 1 && !(told && before.told())) {
        allowances.put(person, new Allowance(left - 1, now, false));
        return Admission.YES;
      }
      allowances.put(person, new Allowance(left, now, true));
      return told ? Admission.NO : Admission.TELL;
    }
  }

  private Reply notice() {
    return new Reply(
        List.of(
            Block.Paragraph.of(
                "You are faster than I am: I answer "
                    + aMinute
                    + " messages a minute from each person. Please ask again in a little while.")),
        Reply.Verdict.LIMITED);
  }

  @Override
  public Reply handle(ChatRequest request, Progress progress) {
    return switch (admit(request.person())) {
      case YES -> handler.handle(request, progress);
      case TELL -> notice();
      case NO -> Reply.SILENCE;
    };
  }

  @Override
  public Optional<Reply> overhear(ChatRequest request, Progress progress) {
    return admit(request.person()) == Admission.YES
        ? handler.overhear(request, progress)
        : Optional.empty();
  }

  @Override
  public Reply file(FileDrop drop, Progress progress) {
    return switch (admit(drop.person())) {
      case YES -> handler.file(drop, progress);
      case TELL -> notice();
      case NO -> Reply.SILENCE;
    };
  }

  @Override
  public PressAnswer press(ButtonPress press, Progress progress) {
    return admit(press.person()) == Admission.YES
        ? handler.press(press, progress)
        : new PressAnswer(notice(), PressAnswer.Manner.NOTE);
  }
}
