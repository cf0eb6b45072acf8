package dealsbot.quote;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the turns of an interview that is printed without quotation marks, each paragraph opened by
 * a speaker's name: "Ruiz: We will ship in May." It takes two names at least, so that a list of
 * figures under headings is none.
 */
final class Interview {

  /** A turn: the words after the name and the colon, and the name's mention. */
  record Turn(Span words, Mention mention) {}

  private Interview() {}

  static List<Turn> turns(
      List<ReporterSentence> sentences,
      List<List<Attribution>> attributions,
      Coreference coreference) {
    List<Turn> turns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      boolean starts = i == 0 || sentences.get(i - 1).paragraph() != sentences.get(i).paragraph();
      Attribution label = attributions.get(i).isEmpty() ? null : attributions.get(i).get(0);
      if (!starts || label == null || label.order() != Attribution.Order.LABEL) {
        continue;
      }
      Mention mention = Mention.of(i, sentences.get(i), label);
      String name = coreference.speaker(mention).name();
      int end = paragraphEnd(sentences, i);
      boolean whole = label.subject().from() == 0 && !hasQuote(sentences, i, end);
      ReporterSentence last = sentences.get(end - 1);
      boolean said = ".?!…".contains(last.get(last.size() - 1).text());
      if (whole && said && name != null && coreference.isPerson(mention)) {
        names.add(name);
        int start = sentences.get(i).get(label.cue().to()).start();
        turns.add(new Turn(new Span(start, last.get(last.size() - 1).end()), mention));
      }
    }
    return names.size() < 2 ? List.of() : turns;
  }

  private static int paragraphEnd(List<ReporterSentence> sentences, int from) {
    int end = from + 1;
    while (end < sentences.size()
        && sentences.get(end).paragraph() == sentences.get(from).paragraph()) {
      end++;
    }
    return end;
  }

  private static boolean hasQuote(List<ReporterSentence> sentences, int from, int to) {
    for (int i = from; i < to; i++) {
      for (Token token : sentences.get(i).tokens()) {
        if (token.isQuote()) {
          return true;
        }
      }
    }
    return false;
  }
}
