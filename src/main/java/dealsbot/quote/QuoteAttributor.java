package dealsbot.quote;

import dealsbot.quote.Attribution.Order;
import dealsbot.quote.SpeechVerbs.Force;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, for one quoted run, the attribution of its own sentence that gives it away. In order:
 * the one right after it, the one right before it, the nearest before, the one that ends the
 * sentence. The class is long because the order of these rules is what it is about.
 */
final class QuoteAttributor {

  private final ReporterSentence sentence;
  private final List<Attribution> attributions;
  private final Clauses clauses;

  QuoteAttributor(ReporterSentence sentence, List<Attribution> attributions) {
    this.sentence = sentence;
    this.attributions = attributions;
    this.clauses = new Clauses(sentence);
  }

  /** The attribution of the run at token {@code quoteAt}; null where its sentence has none. */
  @Nullable Attribution of(int quoteAt) {
    Attribution before = nearestBefore(quoteAt);
    if (before != null && leadsInto(before, quoteAt)) {
      return before;
    }
    Attribution after = rightAfter(quoteAt);
    if (after != null) {
      return after;
    }
    if (quoteAt > 0 && sentence.get(quoteAt - 1).is(":")) {
      Attribution colon = atColon(quoteAt);
      if (colon != null) {
        return colon;
      }
    }
    Attribution trailing = trailing(quoteAt);
    if (before == null) {
      return trailing;
    }
    if (trailing != null && (before.verb() == null || before.verb().force() != Force.SAY)) {
      return trailing;
    }
    return outermost(before);
  }

  /**
   * Whether the word before the quotation is a verb of speech, with or without a comma or colon.
   */
  boolean leadsDirectly(int quoteAt) {
    for (Attribution attribution : attributions) {
      boolean says = attribution.verb() != null && attribution.verb().force() == Force.SAY;
      int gap = quoteAt - attribution.to();
      if (says && (gap == 0 || (gap == 1 && isPause(sentence.get(quoteAt - 1))))) {
        return true;
      }
      boolean after = attribution.from() == quoteAt + 1 && attribution.order() != Order.REMOTE;
      if (says && after && ",?!".indexOf(sentence.get(quoteAt).lastQuoted()) >= 0) {
        return true;
      }
    }
    return quoteAt > 0 && sentence.get(quoteAt - 1).is(":");
  }

  /** "Ruiz said she thinks": the words are given by the verb that the others depend on. */
  private Attribution outermost(Attribution inner) {
    Attribution outer = inner;
    for (int i = attributions.indexOf(inner) - 1; i >= 0; i--) {
      Attribution candidate = attributions.get(i);
      Token subject = sentence.get(outer.subject().from());
      boolean pronoun = WordClasses.SUBJECTS.contains(subject.lower());
      boolean inside =
          candidate.to() <= outer.from()
              && outer.from() - candidate.to() < 5
              && candidate.order() != Order.INVERTED;
      if (!pronoun || !inside || parts(candidate.to(), outer.from())) {
        break;
      }
      outer = candidate;
    }
    return outer;
  }

  private boolean parts(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.get(i).isQuote() || sentence.get(i).is(",")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.get(i).isQuote()) {
        return true;
      }
    }
    return false;
  }

  /** "Ruiz put it plainly: “…”": the subject of the clause that the colon ends. */
  private @Nullable Attribution atColon(int quoteAt) {
    int start = 0;
    for (int i = quoteAt - 2; i > 0; i--) {
      if (sentence.get(i).isQuote() || sentence.get(i).is(";")) {
        start = i + 1;
        break;
      }
    }
    NounPhrases phrases = clauses.phrases();
    TokenRange subject = clauses.subject(start, quoteAt - 1);
    for (int i = start; i < quoteAt - 1 && subject == null; i++) {
      Token token = sentence.get(i);
      if ((token.isCapital() && i > start) || token.is("the") || token.is("a")) {
        subject = phrases.at(i, quoteAt - 1);
      }
    }
    if (subject == null) {
      return null;
    }
    for (Attribution attribution : attributions) {
      if (attribution.subject().equals(subject) && attribution.to() <= quoteAt) {
        return attribution;
      }
    }
    return new Attribution(subject, new TokenRange(quoteAt - 1, quoteAt), null, Order.REMOTE);
  }

  /** Whether only a comma, a colon or "that" stands between the attribution and the quotation. */
  private boolean leadsInto(Attribution attribution, int quoteAt) {
    boolean only = true;
    for (int i = attribution.to(); i < quoteAt; i++) {
      Token token = sentence.get(i);
      only &= token.is(",") || token.is(":") || token.is("that") || token.is("as");
    }
    if (quoteAt == 0) {
      return false;
    }
    Token last = sentence.get(quoteAt - 1);
    boolean near = quoteAt - attribution.to() < 12 && !hasQuote(attribution.to(), quoteAt);
    boolean says = attribution.verb() != null && attribution.verb().force() == Force.SAY;
    if (!only && !(near && says && (last.is("that") || last.is(":")))) {
      return false;
    }
    return attribution.order() != Order.INVERTED || !afterQuote(attribution);
  }

  private boolean afterQuote(Attribution attribution) {
    int i = attribution.from() - 1;
    while (i >= 0 && sentence.get(i).isMark()) {
      i--;
    }
    return i >= 0 && sentence.get(i).isQuote();
  }

  private @Nullable Attribution rightAfter(int quoteAt) {
    int next = quoteAt + 1;
    boolean parted = ",?!-–—".indexOf(sentence.get(quoteAt).lastQuoted()) >= 0;
    while (next < sentence.size() && isPause(sentence.get(next))) {
      parted = true;
      next++;
    }
    if (parted && next < sentence.size() && sentence.get(next).is("as")) {
      next++;
    }
    TokenRange named = parted ? clauses.phrases().at(next, sentence.size()) : null;
    for (Attribution attribution : attributions) {
      if (attribution.cue().from() < quoteAt) {
        continue;
      }
      if (attribution.order() == Order.SIGNATURE) {
        return attribution;
      }
      boolean says = attribution.verb() == null || attribution.verb().force() == Force.SAY;
      if (attribution.subject().from() == next && attribution.order() == Order.REMOTE) {
        return says ? attribution : null;
      }
      if (attribution.order() == Order.REMOTE) {
        continue;
      }
      if (attribution.from() == next && (parted || says)) {
        return attribution;
      }
      if (hasQuote(next, attribution.to())) {
        return null;
      }
      boolean remote = named != null && named.to() < attribution.cue().from();
      boolean first = says && attribution.order() == Order.SUBJECT_FIRST;
      if (named != null && remote && first && opensAside(named.to())) {
        return new Attribution(named, attribution.cue(), attribution.verb(), Order.SUBJECT_FIRST);
      }
    }
    return null;
  }

  private boolean opensAside(int i) {
    Token token = sentence.get(i);
    return token.is(",") || token.is("(") || token.is("who");
  }

  private static boolean isPause(Token token) {
    return token.is(",") || token.is("-") || token.is("–") || token.is("—") || token.is("--");
  }

  private @Nullable Attribution nearestBefore(int quoteAt) {
    Attribution nearest = null;
    for (Attribution attribution : attributions) {
      boolean source = attribution.order() == Order.ACCORDING_TO && nearest != null;
      if (attribution.to() <= quoteAt && !source) {
        nearest = attribution;
      }
    }
    return nearest;
  }

  /** "…, Ruiz said." at the end of the sentence, after more of the reporter's words. */
  private @Nullable Attribution trailing(int quoteAt) {
    for (Attribution attribution : attributions) {
      boolean later = attribution.from() > quoteAt && attribution.order() != Order.REMOTE;
      boolean comma = later && isPause(sentence.get(attribution.from() - 1));
      boolean says = attribution.verb() == null || attribution.verb().force() == Force.SAY;
      if (comma && says) {
        return attribution;
      }
    }
    return null;
  }
}
