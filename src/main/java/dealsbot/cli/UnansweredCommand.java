package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.app.Workplace;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.OpenQuestion;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.console.ConsoleRenderer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unanswered}: what people asked in vain. */
@Command(
    name = "unanswered",
    description = "Lists the questions that the articles did not answer, by what was missing.",
    mixinStandardHelpOptions = true)
final class UnansweredCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false)) {
      System.out.println(
          options.json
              ? Json.line(json(workplace))
              : new ConsoleRenderer(Terminal.styled())
                  .render(
                      workplace
                          .handler()
                          .handle(
                              new ChatRequest(Person.CONSOLE, "console:list", "/unanswered"),
                              Progress.SILENT)));
    }
    return 0;
  }

  private static JsonObject json(Workplace workplace) {
    JsonArray questions = new JsonArray();
    for (OpenQuestion question : workplace.store().questions().open()) {
      JsonObject json = new JsonObject();
      json.addProperty("question", question.text());
      JsonArray missing = new JsonArray();
      question.missing().forEach(missing::add);
      json.add("missing", missing);
      json.addProperty("asked", question.asked());
      json.addProperty("last_asked", question.lastAsked().toString());
      json.addProperty("awaited", question.awaited());
      questions.add(json);
    }
    JsonObject json = new JsonObject();
    json.add("questions", questions);
    return json;
  }
}
