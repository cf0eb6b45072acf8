package dealsbot.quote;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a text as its reporter's sentences, with each quotation one word of its sentence. */
final class ReporterText {

  private ReporterText() {}

  /** The sentences of all paragraphs, in order. Every line is a paragraph. */
  static List<ReporterSentence> sentences(String text) {
    List<Span> paragraphs = paragraphs(text);
    List<QuotedRun> runs = QuoteMarks.scan(text, paragraphs);
    List<ReporterSentence> sentences = new ArrayList<>();
    int run = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      int first = run;
      while (run < runs.size() && runs.get(run).outer().end() <= paragraph.end()) {
        run++;
      }
      List<Token> tokens =
          Tokenizer.tokens(text, paragraph.start(), paragraph.end(), runs.subList(first, run));
      sentences.addAll(ReporterSentence.split(tokens, i));
    }
    return sentences;
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != '\n') {
        continue;
      }
      int from = start;
      int to = i;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        paragraphs.add(new Span(from, to));
      }
      start = i + 1;
    }
    return paragraphs;
  }
}
