package dealsbot.quote;

import dealsbot.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the reporter's that names who speaks, with the words that attribute.
 *
 * @param sentence number of the sentence it stands in
 * @param range its tokens there
 * @param span where it stands in the text
 * @param cue the attributing words; null where there are none
 */
record Mention(int sentence, TokenRange range, Span span, @Nullable Span cue) {

  /** The subject and the attributing words of an attribution in sentence {@code number}. */
  static Mention of(int number, ReporterSentence sentence, Attribution attribution) {
    TokenRange subject = attribution.subject();
    TokenRange cue = attribution.cue();
    return new Mention(
        number,
        subject,
        sentence.span(subject.from(), subject.to()),
        sentence.span(cue.from(), cue.to()));
  }
}
