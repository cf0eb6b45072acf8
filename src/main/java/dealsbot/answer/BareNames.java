package dealsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Answers a name that is typed alone with the sentence that tells most of it. */
final class BareNames {

  /** What a sentence that says what the name is has over others. */
  private static final double TELLS = 2.0;

  private BareNames() {}

  /** Only sentences that hold the name, those first that say what it is; at least that sure. */
  static Reading aboutTheName(Question question, Reading reading, double threshold) {
    String name = question.text().replaceAll("[?!.,]+$", "").strip();
    String quoted = Pattern.quote(name);
    Pattern holds =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    Pattern tells =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + quoted
                + "(?: (?:is|was) (?:the|an?) |,"
                + " (?:the|an?|who|which|whose|chief|\\p{Lu}[\\p{L}]+['’]s?)\\b)",
            Pattern.CASE_INSENSITIVE);
    List<Reading.Candidate> candidates = new ArrayList<>();
    for (Reading.Candidate candidate : reading.candidates()) {
      String sentence = candidate.article().slice(candidate.sentence());
      if (holds.matcher(sentence).find()) {
        boolean opens = sentence.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
        double more = (tells.matcher(sentence).find() ? TELLS : 0) + (opens ? TELLS / 2 : 0);
        candidates.add(
            new Reading.Candidate(
                candidate.article(), candidate.sentence(), null, "", candidate.score() + more));
      }
    }
    candidates.sort(Comparator.comparingDouble(Reading.Candidate::score).reversed());
    return candidates.isEmpty()
        ? reading
        : new Reading(candidates, Math.max(threshold, reading.answerable()), reading.doubts());
  }
}
