package dealsbot.quote;

import org.jspecify.annotations.Nullable;

/**
 * A "Ruiz said" of one sentence.
 *
 * @param subject the phrase that names who speaks
 * @param cue the attributing words
 * @param verb the verb among them; null for "according to" and for labels
 * @param order where the subject stands
 */
record Attribution(
    TokenRange subject, TokenRange cue, SpeechVerbs.@Nullable Verb verb, Order order) {

  /** Where the subject stands, seen from the attributing words. */
  enum Order {
    /** Ruiz said. */
    SUBJECT_FIRST,
    /** said Ruiz. */
    INVERTED,
    /** Ruiz raised the forecast, saying; Ruiz was quoted as saying. */
    REMOTE,
    /** according to Ruiz. */
    ACCORDING_TO,
    /** Ruiz: */
    LABEL,
    /** — Ruiz */
    SIGNATURE
  }

  int from() {
    return order == Order.REMOTE ? cue.from() : Math.min(subject.from(), cue.from());
  }

  int to() {
    return order == Order.REMOTE ? cue.to() : Math.max(subject.to(), cue.to());
  }
}
