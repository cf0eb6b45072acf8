package dealsbot.app;

import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.FileDrop;
import dealsbot.chat.ForwardingHandler;
import dealsbot.chat.Person;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.metrics.BotMetrics;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and times what is answered, and logs a line for each message: what came of it, never a
 * word of it. Safe for use by many threads.
 */
final class MeasuredHandler extends ForwardingHandler {

  private static final Logger log = LoggerFactory.getLogger(MeasuredHandler.class);

  private final BotMetrics metrics;

  MeasuredHandler(ChatHandler handler, BotMetrics metrics) {
    super(handler);
    this.metrics = metrics;
  }

  @Override
  public Reply handle(ChatRequest request, Progress progress) {
    log.debug("message text={}", request.text());
    return measured("message", request.person(), () -> handler.handle(request, progress));
  }

  @Override
  public Optional<Reply> overhear(ChatRequest request, Progress progress) {
    long start = System.nanoTime();
    Optional<Reply> reply = handler.overhear(request, progress);
    reply.ifPresent(said -> count("overheard", request.person(), said.verdict(), start));
    return reply;
  }

  @Override
  public Reply file(FileDrop drop, Progress progress) {
    return measured("file", drop.person(), () -> handler.file(drop, progress));
  }

  @Override
  public PressAnswer press(ButtonPress press, Progress progress) {
    long start = System.nanoTime();
    PressAnswer answer = handler.press(press, progress);
    count("press", press.person(), answer.reply().verdict(), start);
    return answer;
  }

  private Reply measured(String kind, Person person, Supplier<Reply> work) {
    long start = System.nanoTime();
    Reply reply = work.get();
    count(kind, person, reply.verdict(), start);
    return reply;
  }

  private void count(String kind, Person person, Reply.Verdict verdict, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    String platform = person.surface().name().toLowerCase(Locale.ROOT);
    String outcome = verdict.name().toLowerCase(Locale.ROOT);
    metrics.answered(platform, outcome, took);
    log.info("{} platform={} verdict={} took_ms={}", kind, platform, outcome, took.toMillis());
  }
}
