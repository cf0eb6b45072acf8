package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.app.Workplace;
import dealsbot.chat.AuditEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: who did what to the articles. */
@Command(
    name = "audit",
    description = "Prints who did what to the articles, the newest first, refusals included.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "At most so many entries; 100 by default.")
  private int last = 100;

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false)) {
      List<AuditEntry> entries = workplace.store().audit().latest(Math.max(1, last));
      if (options.json) {
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(json(entry)));
        JsonObject json = new JsonObject();
        json.add("entries", array);
        System.out.println(Json.line(json));
      } else {
        entries.forEach(entry -> System.out.println(line(entry)));
      }
    }
    return 0;
  }

  private static String line(AuditEntry entry) {
    return entry.at()
        + "  "
        + entry.who()
        + "  "
        + entry.action()
        + (entry.what().isEmpty() ? "" : " " + entry.what())
        + "  "
        + entry.outcome();
  }

  private static JsonObject json(AuditEntry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("at", entry.at().toString());
    json.addProperty("who", entry.who());
    json.addProperty("action", entry.action());
    json.addProperty("what", entry.what());
    json.addProperty("outcome", entry.outcome());
    return json;
  }
}
