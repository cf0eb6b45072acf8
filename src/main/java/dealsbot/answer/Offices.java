package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Places;
import dealsbot.language.StopWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose office is asked for, and whose the words hold that answer: "Acme chief executive Jane Roe"
 * is no answer to "Who is the CEO of Bolt?".
 */
final class Offices {

  /** Offices that are written like names. */
  private static final List<String> ACRONYMS = List.of("ceo", "cfo", "cio", "cmo", "coo", "cto");

  private static final String OFFICE =
      "(?:chief (?:executive|financial|finance|operating|technology|technical|information|marketing"
          + "|commercial|legal)(?: officer)?|chair(?:man|woman|person)?|"
          + String.join("|", ACRONYMS)
          + "|president|(?:managing |finance )?director|minister|governor|mayor|(?:co-?)?founder"
          + "|head|boss|owner|secretary|chancellor|king|queen|coach|captain|editor)";

  private static final String WHICH =
      "(?:(?:new|current|next|former|present|old|acting|interim|first|vice|deputy|senior|prime"
          + "|foreign|trade|economy|energy|industry|defen[cs]e) )*";

  private static final Pattern ASKED =
      Pattern.compile(
          "\\bwho(?:['’]s| is| was| are| were| will be| becomes| became)? (?:the |a"
              + " )?(?:"
              + WHICH
              + OFFICE
              + " (?:of|at|for) (?:the )?(?<of>[^?,]+)|(?<whose>[^?,]+?)(?:['’]s?)? "
              + WHICH
              + OFFICE
              + ")(?: now| then| today| currently)?[ ?!.]*$",
          Pattern.CASE_INSENSITIVE);

  private static final String WORD = "[\\p{Lu}\\d][\\p{L}\\p{N}&.-]*+";

  private static final String BODY = WORD + "(?: (?:of |and |& )?" + WORD + ")*";

  private static final String HELD = "(?i:" + WHICH + OFFICE + "(?: and " + OFFICE + ")?)";

  private static final Pattern BEFORE =
      Pattern.compile("(?<body>" + BODY + ")(?:['’]s?)? " + HELD + ",? $");

  private static final Pattern BEHIND =
      Pattern.compile(
          "^,? (?:(?i:who (?:is|was) )?(?i:the |a |its )?"
              + HELD
              + " (?:of|at) (?:the )?(?<body>"
              + BODY
              + ")|(?:the )?(?<owner>"
              + BODY
              + ")(?:['’]s?)? "
              + HELD
              + ")");

  private Offices() {}

  /** Whether the word is an office that is written like a name. */
  static boolean isWrittenAsName(String word) {
    return ACRONYMS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The body whose office the question asks for, as typed, where it names one. */
  static Optional<String> asked(Question question) {
    Matcher asked = ASKED.matcher(question.text());
    if (!asked.find()) {
      return Optional.empty();
    }
    String body = (asked.group("of") == null ? asked.group("whose") : asked.group("of")).strip();
    // "the boss", "the team captain": nobody in particular.
    return Optional.of(body)
        .filter(words -> question.names().stream().anyMatch(name -> Wording.holds(words, name)));
  }

  /**
   * Whether the words hold the office of another body than the one that is asked about.
   *
   * @param body as {@link #asked} gives it
   * @param answer the words' place in the sentence
   */
  static boolean isOfAnother(String body, String sentence, Span answer) {
    Matcher before = BEFORE.matcher(sentence).region(0, answer.start());
    Matcher behind = BEHIND.matcher(sentence).region(answer.end(), sentence.length());
    String own = null;
    if (before.find()) {
      own = before.group("body");
    } else if (behind.find()) {
      own = behind.group("body") == null ? behind.group("owner") : behind.group("body");
    }
    return own != null && !words(own).isEmpty() && !isSame(body, own.strip());
  }

  private static boolean isSame(String one, String other) {
    return Places.country(one.strip()).equals(Places.country(other))
        || words(one).stream().anyMatch(words(other)::contains);
  }

  /** The words that tell one name from another: none of "Its". */
  private static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty() && !StopWords.contains(word))
        .toList();
  }
}
