package dealsbot.chat;

import dealsbot.answer.Agreement;
import dealsbot.answer.Answer;
import dealsbot.answer.Explanation;
import dealsbot.answer.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts into words why an answer came out as it did. */
public final class WhyReplies {

  private WhyReplies() {}

  /** The explanation as a reply. */
  public static Reply reply(Answer answer) {
    return new Reply(of(answer));
  }

  static List<Block> of(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered ->
          answered
              .remarks()
              .explanation()
              .map(
                  why ->
                      blocks(
                          "Why this answer:",
                          why,
                          answered.corrections(),
                          answered.confidence(),
                          answered.remarks().agreement().map(WhyReplies::order)))
              .orElseGet(WhyReplies::nothing);
      case Answer.NotInArticles not ->
          not.remarks()
              .explanation()
              .map(
                  why ->
                      blocks(
                          "Why I don't answer:",
                          why,
                          not.corrections(),
                          not.confidence(),
                          Optional.empty()))
              .orElseGet(WhyReplies::nothing);
      case Answer.NotReady notReady -> List.of(Block.Paragraph.of(notReady.reason()));
    };
  }

  static List<Block> nothing() {
    return List.of(
        Block.Paragraph.of("There is no answer to explain yet: ask me a question first."));
  }

  private static List<Block> blocks(
      String title,
      Explanation why,
      Map<String, String> corrections,
      double confidence,
      Optional<String> order) {
    List<List<Block.Run>> lines = new ArrayList<>();
    lines.add(line("Looked for", lookedFor(why.kind())));
    corrections.forEach((typed, read) -> lines.add(line("Read", typed + " as " + read)));
    words(why).ifPresent(text -> lines.add(line("Words found there", text)));
    String absent = absent(why, true);
    if (!absent.isEmpty()) {
      lines.add(line("Words not in that sentence", absent));
    }
    String unknown = absent(why, false);
    if (!unknown.isEmpty()) {
      lines.add(line("Words in no article", unknown));
    }
    lines.add(
        line(
            "Confidence",
            percent(confidence) + " (I answer from " + percent(why.threshold()) + ")"));
    for (Explanation.Doubt doubt : why.doubts()) {
      lines.add(line("Doubt", doubt.reason() + ": × " + number(doubt.factor())));
    }
    order.ifPresent(text -> lines.add(line("Order", text)));
    Explanation.Choice best = why.best();
    if (best != null) {
      lines.add(line("Scores", scores(best)));
    }
    Explanation.Choice next = why.runnerUp();
    if (next != null) {
      lines.add(line("Next came", next.article() + " – " + scores(next)));
    }
    return List.of(new Block.Paragraph(List.of(Block.Run.bold(title))), new Block.Bullets(lines));
  }

  private static String order(Agreement agreement) {
    return switch (agreement.kind()) {
      case AGREE -> "more than one article says so" + (agreement.dated() ? ", newest first" : "");
      case DIFFER ->
          "articles give different figures" + (agreement.dated() ? ", newest first" : "");
      case AMENDED -> "a later report changes this, so it goes first";
    };
  }

  private static Optional<String> words(Explanation why) {
    List<String> found = new ArrayList<>();
    for (Explanation.Word word : why.words()) {
      List<String> others =
          word.matched().stream().filter(match -> !match.equalsIgnoreCase(word.typed())).toList();
      if (!word.matched().isEmpty()) {
        found.add(
            others.isEmpty() ? word.typed() : word.typed() + " → " + String.join(" / ", others));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
  }

  private static String absent(Explanation why, boolean known) {
    return String.join(
        ", ",
        why.words().stream()
            .filter(word -> word.matched().isEmpty() && word.known() == known)
            .map(Explanation.Word::typed)
            .toList());
  }

  private static String scores(Explanation.Choice choice) {
    StringBuilder text = new StringBuilder("sentence " + number(choice.score()));
    Explanation.Read read = choice.read();
    if (read != null) {
      text.append("; read: these words ").append(signed(read.margin()));
      text.append(" over none, passage answers ").append(percent(read.answerable()));
    }
    Explanation.Passage passage = choice.passage();
    if (passage != null) {
      text.append("; passage ").append(number(passage.joined()));
      text.append(" from words ").append(number(passage.lexical()));
      text.append(", meaning ").append(number(passage.vector()));
      text.append(", whole article ").append(number(passage.article()));
    }
    return text.toString();
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.1f", value);
  }

  private static String lookedFor(QuestionKind kind) {
    return switch (kind) {
      case HOW_MANY -> "a number";
      case HOW_MUCH -> "a sum or an amount";
      case PERCENTAGE -> "a percentage";
      case WHEN -> "a date";
      case WHERE -> "a place";
      case WHO -> "a person or an organisation";
      case WHICH -> "a name";
      case LIST -> "several names or things";
      case WHY -> "a reason";
      case HOW -> "a way or a condition";
      case YES_NO -> "a sentence that says whether it is so";
      case SAID -> "what somebody said";
      case DEFINITION -> "a sentence that says who or what it is";
      case WHAT -> "a thing";
      case KEYWORDS -> "a sentence with these words";
    };
  }

  private static List<Block.Run> line(String label, String value) {
    return List.of(Block.Run.bold(label + ": "), Block.Run.plain(value));
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + "%";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
