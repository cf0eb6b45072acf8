package dealsbot.answer;

import dealsbot.language.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up leans on: the last full question of a conversation and what was shown. For one
 * thread at a time.
 */
public final class Dialogue {

  /** What somebody who writes in a conversation wants. */
  public sealed interface Turn {
    /**
     * A question that can be asked as it stands.
     *
     * @param question complete, whatever was left out put in
     */
    record Ask(String question) implements Turn {}

    /** Further findings to the last question. */
    record More(String question) implements Turn {}

    /** Who said what was shown last. */
    record WhoSaid(Finding finding) implements Turn {}

    /** Why the last answer came out as it did. */
    record Why(Answer answer) implements Turn {}

    /** Where what was shown last stands. */
    record Source(Finding finding) implements Turn {}
  }

  private static final Pattern MORE =
      Pattern.compile(
          "^(?:(?:show|tell|give)(?: me)? )?(?:some |any(?:thing)? )?(?:more|else|next)"
              + "(?: please| results| about (?:it|that|this))?[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHO_SAID =
      Pattern.compile(
          "^(?:and )?(?:who|whose)(?: words| exactly)? ?(?:said|says|told|is that|was that"
              + "|are those)?(?: (?:that|this|so|it|these words))?[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOURCE =
      Pattern.compile(
          "^(?:(?:show|give|what is|what's|where is|see)(?: me)? )?(?:the |your"
              + " )?(?:source|sources|article|passage|link|proof|where does (?:it|that) say(?: so|"
              + " that)?)(?: please)?[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHY =
      Pattern.compile(
          "^(?:and |but )?(?:why (?:is |was )?(?:this|that|the|your|no) (?:answer|result|one)|why"
              + " (?:do|did) you (?:say|think|answer|show)(?: me)?(?: (?:so|that|this))?|why"
              + " don['’]?t you (?:answer|know)|how (?:do|did) you (?:know|find)(?:"
              + " (?:that|this))?|(?:please )?explain(?: (?:this|that|the answer|yourself|your"
              + " answer|it))?)(?: please)?[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND_NAME =
      Pattern.compile(
          "^(?:and|what about|how about|and what about|and for|also|or)[, ]+(.{1,80}?)"
              + "[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE =
      Pattern.compile(
          "^(?:and |but |so )?(when|where|why|how|how many|how much|who|which|which ones?|since"
              + " when|with whom|for whom|for how much|by whom)(?: (?:was|is|did|does)"
              + " (?:that|it|this))?[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  /** "Who bought Halden, and for how much?": a question, and one that leans on it. */
  private static final Pattern JOINED =
      Pattern.compile(
          "^(?<first>.{8,}?),? and (?<second>(?:for |with |by |since )?(?:when|where|why|how much"
              + "|how many|how|whom))[ .!?]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\b(?:he|she|it|they|him|her|them|his|its|their|that|this|those|these)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUESTION_OPENING =
      Pattern.compile(
          "^(?:and |but )?(?:how (?:many|much|long|old|big|often)|who(?:m|se)?|which|what"
              + "|when|where|why|how)\\b",
          Pattern.CASE_INSENSITIVE);

  private @Nullable String lastQuestion;
  private @Nullable Answer lastAnswer;
  private List<Finding> shown = List.of();

  /** The questions that one asks at once, each to be read in its turn; mostly the one itself. */
  public static List<String> parts(String question) {
    Matcher joined = JOINED.matcher(question);
    return joined.matches() && QUESTION_OPENING.matcher(joined.group("first")).find()
        ? List.of(joined.group("first") + "?", "and " + joined.group("second") + "?")
        : List.of(question);
  }

  /** Reads a message in the light of what came before. */
  public Turn read(String message) {
    String text = message.strip();
    String before = lastQuestion;
    if (before == null) {
      return new Turn.Ask(text);
    }
    if (MORE.matcher(text).matches()) {
      return new Turn.More(before);
    }
    Answer answer = lastAnswer;
    if (answer != null && WHY.matcher(text).matches()) {
      return new Turn.Why(answer);
    }
    if (!shown.isEmpty() && WHO_SAID.matcher(text).matches()) {
      return new Turn.WhoSaid(shown.get(0));
    }
    if (!shown.isEmpty() && SOURCE.matcher(text).matches()) {
      return new Turn.Source(shown.get(0));
    }
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      return new Turn.Ask(bare.group(1) + " " + withoutOpening(before));
    }
    Matcher and = AND_NAME.matcher(text);
    if (and.matches() && !QUESTION_OPENING.matcher(and.group(1)).find()) {
      return new Turn.Ask(withName(before, and.group(1)));
    }
    if (leansOn(text)) {
      return new Turn.Ask(text + " " + String.join(" ", namesNotIn(text, before)));
    }
    return new Turn.Ask(text);
  }

  /** Asks what the message means here; what was shown last answers for its source and speaker. */
  public Answer ask(AnswerEngine engine, String message, AskOptions options) {
    return switch (read(message)) {
      case Turn.Ask(String question) -> {
        Answer answer = engine.ask(question, options);
        remember(question, answer);
        yield answer;
      }
      case Turn.More(String question) -> engine.ask(question, options);
      case Turn.WhoSaid(Finding finding) -> engine.ask(question(), options);
      case Turn.Source(Finding finding) -> engine.ask(question(), options);
      case Turn.Why(Answer answer) -> answer;
    };
  }

  private String question() {
    return lastQuestion == null ? "" : lastQuestion;
  }

  /** Remembers a question that was asked in full, and what was shown. */
  public void remember(String question, Answer answer) {
    lastQuestion = question;
    lastAnswer = answer;
    shown =
        switch (answer) {
          case Answer.Answered answered -> answered.findings();
          case Answer.NotInArticles not -> not.nearest();
          case Answer.NotReady notReady -> List.of();
        };
  }

  /** The last answer; empty before the first question. */
  public Optional<Answer> lastAnswer() {
    return Optional.ofNullable(lastAnswer);
  }

  /** What was shown last, the best first. */
  public List<Finding> shown() {
    return shown;
  }

  /** A short question that points back and names nothing itself. */
  private static boolean leansOn(String text) {
    return text.length() < 80 && POINTS_BACK.matcher(text).find() && Wording.names(text).isEmpty();
  }

  private static List<String> namesNotIn(String text, String before) {
    List<String> names = new ArrayList<>();
    for (String name : Wording.names(before)) {
      if (!text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * The question with its last name replaced; its first where it asks what somebody said; with the
   * new name added where it has none.
   */
  private static String withName(String question, String name) {
    List<String> names = Wording.names(question);
    if (names.isEmpty()) {
      return question.replaceAll("[ ?.!]+$", "") + " " + name + "?";
    }
    boolean said =
        QuestionKinds.read(question, question).kind() == QuestionKind.SAID && names.size() > 1;
    String old = said ? names.get(0) : names.get(names.size() - 1);
    int at = said ? question.indexOf(old) : question.lastIndexOf(old);
    return question.substring(0, at) + name + question.substring(at + old.length());
  }

  private static String withoutOpening(String question) {
    String rest = QUESTION_OPENING.matcher(question.strip()).replaceFirst("").strip();
    int space = rest.indexOf(' ');
    // The verb that asks ("did", "will") goes with the question word.
    return space > 0 && StopWords.contains(rest.substring(0, space))
        ? rest.substring(space + 1)
        : rest;
  }
}
