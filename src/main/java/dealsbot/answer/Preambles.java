package dealsbot.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what leads up to a question away: who asks, why, and what they did before. */
final class Preambles {

  /** Fewer words before a question word are a part of the question. */
  private static final int WORDS = 8;

  private static final Pattern ASKS =
      Pattern.compile(
          "(?:,|\\b(?:know|ask|asks|asked|asking|wonder|wonders|wondering|wondered|question is|tell"
              + " me|tell us)[,:]?) (?=(?:how"
              + " (?:many|much|long|big|old)|who|whom|whose|what|when|where|which|why)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_THE_ASKER =
      Pattern.compile(
          "\\b(?:I|I['’]m|I['’]ve|my|me|we|our|us|hi|hello|hey)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKS_A_FAVOUR =
      Pattern.compile(
          ",? (?:(?:can|could|would|will|do) (?:you|anyone|anybody|someone|somebody)\\b[^?]*"
              + "|thanks(?: a lot| in advance)?|thank you|please)(?=[?.! ]*$)",
          Pattern.CASE_INSENSITIVE);

  private Preambles() {}

  /** The question with the names of what led up to it; itself where nothing does. */
  static String cut(String text) {
    Matcher asks = ASKS.matcher(text);
    int last = -1;
    while (asks.find()) {
      last = asks.end();
    }
    if (last < 0) {
      return text;
    }
    String before = text.substring(0, last);
    if (before.strip().split("\\s+", -1).length < WORDS || !OF_THE_ASKER.matcher(before).find()) {
      return text;
    }
    String core = ASKS_A_FAVOUR.matcher(text.substring(last)).replaceFirst("");
    String lower = core.toLowerCase(Locale.ROOT);
    List<String> names =
        Wording.names(before).stream()
            .filter(name -> !lower.contains(name.toLowerCase(Locale.ROOT)))
            .toList();
    return names.isEmpty()
        ? core
        : core.strip().replaceFirst("[?.! ]+$", "") + ", " + String.join(", ", names) + "?";
  }
}
