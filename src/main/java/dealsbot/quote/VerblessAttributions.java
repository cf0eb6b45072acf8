package dealsbot.quote;

import dealsbot.quote.Attribution.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributions without a verb: "Ruiz: “…”", "“…” — Ruiz", "according to Ruiz", "Ruiz's claim
 * that", "in Ruiz's view".
 */
final class VerblessAttributions {

  private final ReporterSentence sentence;
  private final NounPhrases phrases;
  private final WordUse use;

  VerblessAttributions(ReporterSentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.phrases = clauses.phrases();
    this.use = clauses.use();
  }

  /** Those that stand at the head or at the end of the sentence. */
  List<Attribution> atEnds() {
    List<Attribution> found = new ArrayList<>();
    Attribution label = label();
    if (label != null) {
      found.add(label);
    }
    Attribution signature = signature();
    if (signature != null) {
      found.add(signature);
    }
    return found;
  }

  /**
   * The one whose attributing words start or end with token {@code i}; null where there is none.
   */
  @Nullable Attribution at(int i) {
    if (sentence.is(i, "according") && sentence.is(i + 1, "to")) {
      TokenRange source = phrases.at(i + 2, sentence.size());
      TokenRange cue = new TokenRange(i, i + 2);
      return source == null ? null : new Attribution(source, cue, null, Order.ACCORDING_TO);
    }
    return possessed(i);
  }

  /** "Ruiz: “…”": a name and a colon at the head of a paragraph. */
  private @Nullable Attribution label() {
    int start = 0;
    int colon = 0;
    int last = Math.min(sentence.size() - 1, 24);
    while (colon < last && !sentence.is(colon, ":")) {
      if (isDash(colon)) {
        start = colon + 1;
      }
      colon++;
    }
    boolean brief = colon > start && colon - start <= 12;
    if (colon >= last || !brief || !sentence.get(start).isCapital()) {
      return null;
    }
    for (int i = start; i < colon; i++) {
      if (use.isVerb(i) || sentence.get(i).isQuote() || sentence.get(i).isNumber()) {
        return null;
      }
    }
    TokenRange name = phrases.at(start, colon);
    if (name == null) {
      return null;
    }
    boolean aside = sentence.is(name.to(), ",") || sentence.is(name.to(), "(");
    return name.to() == colon || aside
        ? new Attribution(name, new TokenRange(colon, colon + 1), null, Order.LABEL)
        : null;
  }

  /** "“…” — Ruiz": a name after a dash ends the sentence. */
  private @Nullable Attribution signature() {
    int dash = !sentence.get(0).isQuote() ? 0 : 1;
    boolean opens = dash + 1 < sentence.size() && isDash(dash);
    if (!opens || sentence.size() > 12 || !sentence.get(dash + 1).isCapital()) {
      return null;
    }
    TokenRange name = phrases.at(dash + 1, sentence.size());
    return name != null && (name.to() == sentence.size() || sentence.get(name.to()).isMark())
        ? new Attribution(name, new TokenRange(dash, dash + 1), null, Order.SIGNATURE)
        : null;
  }

  private boolean isDash(int i) {
    String mark = sentence.get(i).text();
    return mark.equals("-")
        || mark.equals("–")
        || mark.equals("—")
        || mark.equals("―")
        || mark.equals("--");
  }

  /** "Ruiz's claim that", "her promise of". */
  private @Nullable Attribution possessed(int i) {
    if (i == 0 || !CueNouns.isCue(sentence.get(i).lower()) || sentence.get(i).isCapital()) {
      return null;
    }
    int owner = i - 1;
    while (owner > 0 && i - owner < 3 && sentence.get(owner).isWord() && !isOwner(owner)) {
      owner--;
    }
    if (!isOwner(owner)) {
      return null;
    }
    boolean pronoun = sentence.get(owner).isWord();
    TokenRange subject = pronoun ? new TokenRange(owner, owner + 1) : phrases.before(owner, 0);
    if (subject == null) {
      return null;
    }
    boolean in =
        subject.from() > 0
            && sentence.get(subject.from() - 1).is("in")
            && owner == i - 1
            && (sentence.get(i).is("view") || sentence.get(i).is("words"));
    boolean opens = i + 1 < sentence.size() && opensContent(i + 1);
    if (!opens && !in) {
      return null;
    }
    Order order = in ? Order.ACCORDING_TO : Order.SUBJECT_FIRST;
    TokenRange cue = new TokenRange(in ? subject.from() - 1 : i, i + 1);
    return new Attribution(subject, cue, null, order);
  }

  private boolean isOwner(int i) {
    Token token = sentence.get(i);
    return token.isPossessive() || token.is("his") || token.is("her") || token.is("their");
  }

  private boolean opensContent(int i) {
    Token token = sentence.get(i);
    return token.is("that")
        || token.is("of")
        || token.is(":")
        || token.is("to")
        || token.isQuote()
        || token.is(",");
  }
}
