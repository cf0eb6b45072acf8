package dealsbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A started launcher; its lines can be waited for one by one. */
final class Launch {

  private static final String END = "\0";
  private static final long PATIENCE_SECONDS = 60;

  final Process process;
  private final BlockingQueue<String> out;
  private final BlockingQueue<String> err;

  Launch(Process process) {
    this.process = process;
    this.out = linesOf(process.getInputStream());
    this.err = linesOf(process.getErrorStream());
  }

  private static BlockingQueue<String> linesOf(InputStream stream) {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                reader.lines().forEach(lines::add);
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              } finally {
                lines.add(END);
              }
            });
    return lines;
  }

  String nextOut() throws InterruptedException {
    return next(out);
  }

  String nextErr() throws InterruptedException {
    return next(err);
  }

  private String next(BlockingQueue<String> lines) throws InterruptedException {
    String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      process.destroyForcibly();
      throw new AssertionError("no line came");
    }
    return line;
  }

  private List<String> rest(BlockingQueue<String> lines) throws InterruptedException {
    List<String> rest = new ArrayList<>();
    for (String line = next(lines); !line.equals(END); line = next(lines)) {
      rest.add(line);
    }
    lines.add(END);
    return rest;
  }

  Launch finish() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running");
    }
    return this;
  }

  int exitCode() throws InterruptedException {
    return finish().process.exitValue();
  }

  /** What is left of standard output; each line is given once. */
  List<String> out() throws InterruptedException {
    return rest(out);
  }

  /** What is left of standard error, as one text; each line is given once. */
  String err() throws InterruptedException {
    return rest(err).stream().collect(Collectors.joining("\n"));
  }
}
