package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.answer.Finding;
import dealsbot.answer.QuoteDesk;
import dealsbot.app.Workplace;
import dealsbot.article.Quotation;
import dealsbot.chat.AnswerReplies;
import dealsbot.chat.Reply;
import dealsbot.console.ConsoleRenderer;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quotes}: who said what, word for word. */
@Command(
    name = "quotes",
    description = "Lists verbatim quotations with their speakers.",
    mixinStandardHelpOptions = true)
final class QuotesCommand implements Callable<Integer> {

  private static final int USUAL = 20;

  @Mixin private final Options options = new Options();

  @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "Words they speak of.")
  private String[] topic = {};

  @Option(names = "--speaker", paramLabel = "NAME", description = "Only what this person said.")
  private @Nullable String speaker;

  @Option(names = "--all", description = "All of them; otherwise at most " + USUAL + ".")
  private boolean all;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false)) {
      Reindexing.ifMissing(workplace);
      QuoteDesk.Quotes found =
          workplace
              .quotes()
              .find(String.join(" ", topic), Optional.ofNullable(speaker), all ? 1_000_000 : USUAL);
      if (options.json) {
        JsonArray quotes = new JsonArray();
        for (Finding finding : found.findings()) {
          Quotation quotation = finding.quotation();
          if (quotation != null) {
            quotes.add(Json.quote(finding.article(), quotation));
          }
        }
        JsonObject json = new JsonObject();
        json.add("quotes", quotes);
        System.out.println(Json.line(json));
      } else if (found.findings().isEmpty()) {
        System.out.println(
            found.elsewhere()
                ? "That speaker is quoted in the articles, but not on that."
                : "The articles quote nobody on that.");
      } else {
        Reply reply = AnswerReplies.quotes(found.findings());
        System.out.println(new ConsoleRenderer(Terminal.styled()).render(reply));
      }
    }
    return 0;
  }
}
