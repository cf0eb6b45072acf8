package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.app.Workplace;
import dealsbot.index.Verification;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: re-reads the whole index. */
@Command(
    name = "verify",
    description = "Re-reads the index and compares every passage and quotation with its article.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false)) {
      Verification found = workplace.index().verify();
      System.out.println(options.json ? Json.line(json(found)) : text(found));
      found.problems().forEach(problem -> System.err.println("deals-bot: " + problem));
      return found.clean() ? 0 : 1;
    }
  }

  private static String text(Verification found) {
    return String.format(
        Locale.ROOT,
        "%s: %,d articles, %,d passages, %,d quotations compared with their texts.",
        found.clean() ? "Clean" : "Damaged, run reindex --full",
        found.articles(),
        found.passages(),
        found.quotes());
  }

  private static JsonObject json(Verification found) {
    JsonObject json = new JsonObject();
    json.addProperty("clean", found.clean());
    json.addProperty("articles", found.articles());
    json.addProperty("passages", found.passages());
    json.addProperty("quotes", found.quotes());
    JsonArray problems = new JsonArray();
    found.problems().forEach(problems::add);
    json.add("problems", problems);
    return json;
  }
}
