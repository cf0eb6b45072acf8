package dealsbot.chat;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.answer.Finding;
import dealsbot.answer.QuoteDesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Looks up what somebody types in a picker: answers first, then quotations, each once. */
final class LookupDesk {

  private static final int LONGEST = 256;
  private static final int ANSWERS = 10;
  private static final int QUOTES = 50;
  private static final int LONGEST_LINE = 140;

  private final AnswerEngine engine;
  private final QuoteDesk quotes;

  LookupDesk(AnswerEngine engine, QuoteDesk quotes) {
    this.engine = engine;
    this.quotes = quotes;
  }

  Lookup find(String typed, int page) {
    String text = typed.strip();
    // One letter is nearly every word: what is typed next will tell.
    String words = text.length() < 2 ? "" : text.substring(0, Math.min(LONGEST, text.length()));
    Map<String, Lookup.Result> results = new LinkedHashMap<>();
    if (!words.isEmpty()
        && engine.ask(
                words,
                new AskOptions(AskOptions.DEFAULT.excluded(), AskOptions.DEFAULT.asOf(), ANSWERS))
            instanceof Answer.Answered answered) {
      answered.findings().forEach(finding -> add(finding, results));
    }
    quotes.find(words, QUOTES).findings().forEach(finding -> add(finding, results));
    List<Lookup.Result> all = new ArrayList<>(results.values());
    int from = Math.min(all.size(), Math.max(0, page) * Lookup.PAGE);
    int to = Math.min(all.size(), from + Lookup.PAGE);
    return new Lookup(
        all.subList(from, to), to < all.size() ? OptionalInt.of(page + 1) : OptionalInt.empty());
  }

  private static void add(Finding finding, Map<String, Lookup.Result> results) {
    Block.Evidence evidence = AnswerReplies.evidence(finding);
    String id = evidence.citation().deepLink();
    String title =
        finding
            .answerText()
            .orElseGet(
                () ->
                    evidence.attribution() == null
                        ? evidence.citation().title()
                        : evidence.attribution());
    results.putIfAbsent(
        id,
        new Lookup.Result(
            id,
            line(title.isBlank() ? evidence.citation().articleId() : title),
            line(evidence.text()),
            new Reply(List.of(evidence), Reply.Verdict.ANSWERED)));
  }

  private static String line(String text) {
    String line = PlainText.neutralise(text).strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }
}
