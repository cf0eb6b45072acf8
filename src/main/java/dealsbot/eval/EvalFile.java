package dealsbot.eval;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads question files: one JSON object a line. */
public final class EvalFile {

  private EvalFile() {}

  /**
   * Reads all questions, in order; empty lines are passed over.
   *
   * @throws EvalException naming the line that is not a question
   */
  public static List<EvalQuestion> read(Path file) throws IOException {
    List<EvalQuestion> questions = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        questions.add(question(file, i + 1, lines.get(i)));
      }
    }
    return questions;
  }

  /** A question file that cannot be read. The message names file and line. */
  public static final class EvalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvalException(Path file, int line, String reason) {
      super(String.format(Locale.ROOT, "%s line %d: %s.", file, line, reason));
    }
  }

  private static EvalQuestion question(Path file, int number, String line) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      JsonElement question = json.get("question");
      if (question == null || question.isJsonNull()) {
        throw new EvalException(file, number, "there is no \"question\"");
      }
      JsonElement answerable = json.get("answerable");
      JsonElement id = json.get("id");
      return new EvalQuestion(
          (id == null || id.isJsonNull()) ? "" : id.getAsString(),
          question.getAsString(),
          strings(json.get("answers")),
          (answerable == null || answerable.isJsonNull()) ? null : answerable.getAsBoolean(),
          new HashSet<>(strings(json.get("articles"))),
          new HashSet<>(strings(json.get("exclude"))),
          asked(json));
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw new EvalException(file, number, "it is not a JSON object of a question");
    }
  }

  private static Optional<LocalDate> asked(JsonObject json) {
    JsonElement day = json.has("as_of") ? json.get("as_of") : json.get("asked");
    try {
      return day == null || day.isJsonNull()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(day.getAsString()));
    } catch (DateTimeParseException notADay) {
      // Other sets may mean something else by that word.
      return Optional.empty();
    }
  }

  private static List<String> strings(JsonElement element) {
    List<String> strings = new ArrayList<>();
    if (element instanceof JsonArray array) {
      array.forEach(entry -> strings.add(entry.getAsString()));
    }
    return strings;
  }
}
