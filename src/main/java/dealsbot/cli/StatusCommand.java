package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dealsbot.app.Workplace;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.StatusReport;
import dealsbot.console.ConsoleRenderer;
import dealsbot.index.Generation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: what is served, and how it is. */
@Command(
    name = "status",
    description = "Shows what is indexed, with which model, and how each part is.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(true)) {
      System.out.println(
          options.json
              ? Json.line(json(workplace))
              : new ConsoleRenderer(Terminal.styled())
                  .render(
                      workplace
                          .handler()
                          .handle(
                              new ChatRequest(Person.CONSOLE, "console:status", "/status"),
                              Progress.SILENT)));
    }
    return 0;
  }

  private static JsonObject json(Workplace workplace) {
    StatusReport status = workplace.librarian().status();
    JsonObject json = new JsonObject();
    Generation served = status.generation().orElse(null);
    json.add("index", served == null ? JsonNull.INSTANCE : generation(served));
    json.addProperty("encoder", status.encoder().orElse(null));
    JsonArray kept = new JsonArray();
    workplace.index().generations().forEach(generation -> kept.add(generation(generation)));
    json.add("generations", kept);
    JsonObject parts = new JsonObject();
    status.parts().forEach(parts::addProperty);
    json.add("parts", parts);
    return json;
  }

  static JsonObject generation(Generation generation) {
    JsonObject json = new JsonObject();
    json.addProperty("generation", generation.number());
    json.addProperty("articles", generation.articles());
    json.addProperty("passages", generation.passages());
    json.addProperty("quotes", generation.quotes());
    json.addProperty("vectors", generation.vectors().isEmpty() ? null : generation.vectors());
    json.addProperty("pairs", generation.pairs().isEmpty() ? null : generation.pairs());
    json.addProperty("created", generation.created().toString());
    return json;
  }
}
