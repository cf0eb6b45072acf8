package dealsbot.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dealsbot.answer.Answer;
import dealsbot.answer.AskOptions;
import dealsbot.answer.Dialogue;
import dealsbot.app.Workplace;
import dealsbot.chat.AnswerReplies;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.chat.WhyReplies;
import dealsbot.console.ConsoleRenderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: answers one question, or one a line. */
@Command(
    name = "ask",
    description = "Answers a question with the articles' own words.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "The question.")
  private @Nullable String question;

  @Option(
      names = "--stdin",
      description = "Answer one question a line, or one JSON object a line, from standard input.")
  private boolean stdin;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "At most so many findings; 3 by default.")
  private int top = 3;

  @Option(
      names = "--explain",
      description = "Say why as well: words matched, scores, doubts, what came next.")
  private boolean explain;

  private final Map<String, Dialogue> dialogues = new HashMap<>();

  /** A question as it came. */
  private record Asked(
      @Nullable String id, String text, AskOptions options, @Nullable String thread) {}

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new CommandFailure("--top must be at least 1, not " + top + ".");
    }
    String text = question;
    if (!stdin && text == null) {
      throw new CommandFailure("Put your question behind ask, in quotation marks.");
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Workplace workplace = options.open(true)) {
      Reindexing.ifMissing(workplace);
      if (text != null) {
        print(workplace, new Asked(null, text, asOf(Set.of(), null), null), out);
      }
      return stdin ? answerLines(workplace, out) : 0;
    }
  }

  /** Answers line by line; one that is no question is named and does not stop the rest. */
  private int answerLines(Workplace workplace, PrintStream out) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int code = 0;
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        if (!line.isBlank()) {
          boolean json = line.stripLeading().startsWith("{");
          print(workplace, json ? parse(line, number) : plain(line), out);
        }
      } catch (CommandFailure notAQuestion) {
        System.err.println("deals-bot: " + notAQuestion.getMessage());
        code = 1;
      }
    }
    return code;
  }

  private Asked plain(String line) {
    return new Asked(null, line, asOf(Set.of(), null), null);
  }

  private Asked parse(String line, int number) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      Set<String> excluded = new HashSet<>();
      if (json.has("exclude") && json.get("exclude").isJsonArray()) {
        json.getAsJsonArray("exclude").forEach(id -> excluded.add(id.getAsString()));
      }
      String text = string(json, "question");
      if (text == null) {
        throw new CommandFailure("Line " + number + " has no \"question\".");
      }
      return new Asked(
          string(json, "id"), text, asOf(excluded, string(json, "as_of")), string(json, "thread"));
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw new CommandFailure("Line " + number + " is neither a question nor a JSON object.");
    } catch (DateTimeException e) {
      throw new CommandFailure("Line " + number + ": as_of must be a date such as 2026-01-31.");
    }
  }

  private AskOptions asOf(Set<String> excluded, @Nullable String day) {
    return new AskOptions(
        excluded,
        Optional.ofNullable(day)
            .map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length())))),
        top);
  }

  private static @Nullable String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  private void print(Workplace workplace, Asked asked, PrintStream out) {
    if (options.json) {
      long start = System.nanoTime();
      Answer answer = answer(workplace, asked);
      double millis = (System.nanoTime() - start) / 1e6;
      JsonObject json = Json.answer(asked.id(), asked.text(), answer, millis);
      deals(workplace, asked, answer).ifPresent(deals -> json.add("deals", deals));
      if (explain) {
        json.add("explanation", JsonExplanation.of(answer));
      }
      out.println(Json.line(json));
    } else {
      ConsoleRenderer renderer = new ConsoleRenderer(Terminal.styled());
      if (asked.options().equals(AskOptions.DEFAULT)) {
        String conversation = "console:" + Optional.ofNullable(asked.thread()).orElse("ask");
        out.println(renderer.render(handle(workplace, conversation, asked.text())));
        if (explain) {
          out.println();
          out.println(renderer.render(handle(workplace, conversation, "/why")));
        }
      } else {
        Answer answer = answer(workplace, asked);
        out.println(renderer.render(AnswerReplies.reply(answer)));
        if (explain) {
          out.println();
          out.println(renderer.render(WhyReplies.reply(answer)));
        }
      }
    }
    out.flush();
  }

  /** The deals that answer together, where chat would show them; nothing is left out of them. */
  private static Optional<JsonElement> deals(Workplace workplace, Asked asked, Answer answer) {
    boolean all = asked.options().excluded().isEmpty() && asked.options().asOf().isEmpty();
    if (!all || answer instanceof Answer.NotReady) {
      return Optional.empty();
    }
    return workplace
        .deals()
        .asked(asked.text())
        .filter(table -> table.isSeveral())
        .map(table -> JsonDeals.of(table.deals()).get("deals"));
  }

  private static Reply handle(Workplace workplace, String conversation, String text) {
    return workplace
        .passingHandler()
        .handle(new ChatRequest(Person.CONSOLE, conversation, text), Progress.SILENT);
  }

  /** Answers; within a thread, in the light of what was asked before. */
  private Answer answer(Workplace workplace, Asked asked) {
    String thread = asked.thread();
    if (thread == null) {
      return workplace.engine().ask(asked.text(), asked.options());
    }
    Dialogue dialogue = dialogues.computeIfAbsent(thread, key -> new Dialogue());
    return dialogue.ask(workplace.engine(), asked.text(), asked.options());
  }
}
