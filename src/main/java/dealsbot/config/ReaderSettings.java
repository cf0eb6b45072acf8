package dealsbot.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The model that reads passages.
 *
 * @param model an ONNX file; null for the one that comes with the bot
 * @param budgetMs milliseconds that it may take for one question on two cores; 0: it is off
 */
public record ReaderSettings(@Nullable Path model, int budgetMs) {

  static final int BUDGET_MS = 150;

  /** The bot's own model, with the time it takes by default. */
  public static final ReaderSettings DEFAULT = new ReaderSettings(null, BUDGET_MS);
}
