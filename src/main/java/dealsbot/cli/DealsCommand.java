package dealsbot.cli;

import dealsbot.answer.DealDesk.Numbered;
import dealsbot.app.Workplace;
import dealsbot.chat.DealReplies;
import dealsbot.console.ConsoleRenderer;
import dealsbot.picture.DealPicture;
import dealsbot.picture.NoFontsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deals}: the deal desk. */
@Command(
    name = "deals",
    description = "Lists the deals that the articles tell of, each with its proof.",
    mixinStandardHelpOptions = true)
final class DealsCommand implements Callable<Integer> {

  private static final int USUAL = 20;

  @Mixin private final Options options = new Options();

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words they speak of.")
  private String[] words = {};

  @Option(names = "--all", description = "All of them; otherwise at most " + USUAL + ".")
  private boolean all;

  @Option(names = "--csv", description = "A row for each, comma-separated.")
  private boolean csv;

  @Option(names = "--markdown", description = "A table in Markdown.")
  private boolean markdown;

  @Option(names = "--png", paramLabel = "FILE", description = "Draw them into a picture.")
  private @Nullable Path png;

  @Option(names = "--timeline", description = "With --png: by their dates.")
  private boolean timeline;

  @Override
  public Integer call() {
    String wanted = String.join(" ", words);
    try (Workplace workplace = options.open(false)) {
      Reindexing.ifMissing(workplace);
      List<Numbered> deals =
          workplace.deals().find(wanted).stream().limit(all ? Integer.MAX_VALUE : USUAL).toList();
      Path file = png;
      if (file != null) {
        draw(workplace, deals, wanted, file);
      }
      if (options.json) {
        System.out.println(Json.line(JsonDeals.of(deals.stream().map(Numbered::deal).toList())));
      } else if (csv) {
        System.out.println(DealTable.csv(deals));
      } else if (markdown) {
        System.out.println(DealTable.markdown(deals));
      } else if (file == null) {
        System.out.println(
            new ConsoleRenderer(Terminal.styled()).render(DealReplies.list(deals, wanted)));
      }
    }
    return 0;
  }

  private void draw(Workplace workplace, List<Numbered> deals, String wanted, Path file) {
    List<DealPicture.Moment> moments =
        workplace.deals().timeline(wanted).stream()
            .map(time -> new DealPicture.Moment(time.day(), time.of().deal()))
            .toList();
    if (deals.isEmpty()) {
      throw new CommandFailure("There is no deal to draw: try other words.");
    }
    if (timeline && moments.isEmpty()) {
      throw new CommandFailure(
          "No deal to draw has a date: leave --timeline out, and they are drawn by their parties.");
    }
    try {
      DealPicture picture =
          timeline
              ? DealPicture.timeline(moments)
              : DealPicture.map(deals.stream().map(Numbered::deal).toList());
      Files.write(file, picture.png());
    } catch (NoFontsException none) {
      throw new CommandFailure(String.valueOf(none.getMessage()));
    } catch (IOException unwritable) {
      throw new CommandFailure(file + " cannot be written: name another file.");
    }
  }
}
