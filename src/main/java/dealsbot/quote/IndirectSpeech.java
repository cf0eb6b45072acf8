package dealsbot.quote;

import dealsbot.quote.Attribution.Order;
import dealsbot.quote.SpeechVerbs.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses that a sentence reports without quotation marks: after the verb ("Ruiz said
 * that …"), before it ("…, Ruiz said"), and beside "according to Ruiz". A clause may have quoted
 * words in it, but is not all of them. The class is long because each place of the clause has its
 * own end.
 */
final class IndirectSpeech {

  /** A reported clause. */
  record Report(TokenRange words, Attribution attribution) {}

  private static final int REACH = 14;

  /** "Ruiz said in a statement on Monday": no more words than these stand between. */
  private static final int ADVERBIAL = 7;

  private static final Set<String> WITH_LISTENER =
      WordClasses.words("tell inform remind assure reassure warn advise caution ask urge");

  private static final Set<String> OPENERS =
      WordClasses.words("that whether if how why what when where who");

  /** Pronouns whose clauses are the reporter's own, or nobody's. */
  private static final Set<String> NOBODY = WordClasses.words("i we you this that these those");

  private static final Set<String> NEGATIONS =
      WordClasses.words(
          "not never didn't doesn't don't won't wouldn't can't couldn't didn’t doesn’t don’t won’t"
              + " wouldn’t can’t couldn’t nobody");

  private final ReporterSentence sentence;
  private final List<Attribution> attributions;
  private final Clauses clauses;
  private final NounPhrases phrases;
  private final WordUse use;

  private IndirectSpeech(ReporterSentence sentence, List<Attribution> attributions) {
    this.sentence = sentence;
    this.attributions = attributions;
    this.clauses = new Clauses(sentence);
    this.phrases = clauses.phrases();
    this.use = clauses.use();
  }

  /** The reported clauses of a sentence, in the order of their attributions. */
  static List<Report> in(ReporterSentence sentence, List<Attribution> attributions) {
    IndirectSpeech speech = new IndirectSpeech(sentence, attributions);
    List<Report> reports = new ArrayList<>();
    for (Attribution attribution : attributions) {
      TokenRange words = speech.words(attribution);
      if (words != null && speech.isClause(words)) {
        reports.add(new Report(words, attribution));
      }
    }
    return reports;
  }

  private @Nullable TokenRange words(Attribution attribution) {
    Token subject = sentence.get(attribution.subject().from());
    boolean thing = attribution.subject().to() - attribution.subject().from() == 1;
    if (NOBODY.contains(subject.lower()) && thing) {
      return null;
    }
    if (attribution.order() == Order.ACCORDING_TO) {
      return beside(attribution);
    }
    Verb verb = attribution.verb();
    if (verb == null || !SpeechVerbs.reports(verb) || denied(attribution) || inAside(attribution)) {
      return null;
    }
    if (attribution.order() != Order.INVERTED) {
      int start = contentStart(attribution.cue().to(), verb);
      if (start >= 0) {
        return upTo(start, end(start, attribution));
      }
    }
    return attribution.order() == Order.REMOTE ? null : beside(attribution);
  }

  /** "Ruiz, who said": what such a clause says is no more than the clause itself. */
  private boolean inAside(Attribution attribution) {
    boolean content =
        contentStart(attribution.cue().to(), Objects.requireNonNull(attribution.verb())) >= 0;
    for (int i = attribution.subject().to(); i < attribution.cue().from() && !content; i++) {
      if (sentence.get(i).is("who") || sentence.get(i).is("which") || sentence.get(i).is("that")) {
        return true;
      }
    }
    return false;
  }

  /** "did not say", "declined to say". */
  private boolean denied(Attribution attribution) {
    int cue = attribution.cue().from();
    for (int i = Math.max(0, cue - 3); i < cue; i++) {
      String word = sentence.get(i).lower();
      if (NEGATIONS.contains(word) || word.equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause after the verb starts; -1 where none does. */
  private int contentStart(int after, Verb verb) {
    int i = after;
    boolean listener = WITH_LISTENER.contains(verb.lemma());
    if (listener) {
      TokenRange told = phrases.at(i, sentence.size());
      boolean him = i < sentence.size() && OBJECTS.contains(sentence.get(i).lower());
      i = him ? i + 1 : told == null ? i : told.to();
    }
    int opener = opener(i);
    if (opener >= 0) {
      return sentence.get(opener).is("that") ? opener + 1 : opener;
    }
    while (i < sentence.size() && isTime(sentence.get(i))) {
      i++;
    }
    TokenRange subject = phrases.at(i, sentence.size());
    boolean clause =
        subject != null && subject.to() < sentence.size() && use.startsPredicate(subject.to());
    boolean there =
        i < sentence.size() && (sentence.get(i).is("there") || sentence.get(i).is("it"));
    boolean bare = verb.lemma().equals("say") && subject != null;
    return clause || there || bare ? i : -1;
  }

  private static final Set<String> OBJECTS = WordClasses.words("him her them me us it");

  /** "that" or a question word soon after the verb, before any other verb or quotation. */
  private int opener(int from) {
    int last = Math.min(sentence.size(), from + REACH);
    for (int i = from; i < last; i++) {
      Token token = sentence.get(i);
      if (OPENERS.contains(token.lower())) {
        return token.is("that") || i == from ? i : -1;
      }
      boolean verb = use.isVerb(i) || WordClasses.AUXILIARIES.contains(token.lower());
      boolean mark = token.isMark() && !token.is(",");
      if (token.isQuote() || mark || verb || WordClasses.SUBJECTS.contains(token.lower())) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isTime(Token token) {
    return token.is("on") || WordClasses.TIMES.contains(token.lower());
  }

  /** The clause that the attribution follows, interrupts, or leads with "according to". */
  private @Nullable TokenRange beside(Attribution attribution) {
    int from = attribution.from();
    if (from > 0 && !sentence.get(from - 1).is(",")) {
      return null;
    }
    int after = attribution.to();
    while (after < sentence.size() && !sentence.get(after).is(",") && !isStop(after)) {
      if (from > 0 && after - attribution.to() > ADVERBIAL) {
        return null; // The verb has its own object: "Ruiz boasted of the year's profit".
      }
      after++;
    }
    boolean ends =
        after >= sentence.size() || isStop(after) || (from > 0 && !interrupts(from, after));
    if (from == 0) {
      if (ends || attribution.order() != Order.ACCORDING_TO) {
        return null;
      }
      int start = afterAside(after + 1);
      return upTo(start, end(start, attribution));
    }
    if (sentence.get(0).isQuote() || (from > 1 && sentence.get(from - 2).isQuote() && from < 4)) {
      return null;
    }
    int start = start(attribution);
    return upTo(start, ends ? from - 1 : end(start, attribution));
  }

  /** Whether the clause goes on after "The deal, Ruiz said,": it has had no verb of its own yet. */
  private boolean interrupts(int from, int after) {
    if (sentence.is(after + 1, "who") || sentence.is(after + 1, "which")) {
      return false; // "…, said Ruiz, who": an aside on the speaker.
    }
    if (after + 1 < sentence.size() && use.startsPredicate(after + 1)) {
      return true;
    }
    int first = sentence.is(0, "and") || sentence.is(0, "but") || sentence.is(0, "even") ? 1 : 0;
    if (clauses.introduces(sentence.is(first, "even") ? first + 1 : first)) {
      return true;
    }
    for (int i = 0; i < from; i++) {
      if (use.isVerb(i) || WordClasses.AUXILIARIES.contains(sentence.get(i).lower())) {
        return false;
      }
    }
    return true;
  }

  /** Past "chief executive of Acme," and the like, which part the source from the clause. */
  private int afterAside(int from) {
    TokenRange phrase = phrases.at(from, sentence.size());
    return phrase != null && phrase.from() == from && sentence.is(phrase.to(), ",")
        ? phrase.to() + 1
        : from;
  }

  private boolean isStop(int i) {
    Token token = sentence.get(i);
    return token.is(".") || token.is(";") || token.is("?") || token.is("!") || token.is(":");
  }

  /**
   * Where the clause before a trailing attribution starts: after an earlier one, if there is one.
   */
  private int start(Attribution attribution) {
    for (Attribution other : attributions) {
      boolean before = other.to() < attribution.from() && other.order() == Order.SUBJECT_FIRST;
      Verb verb = other.verb();
      // "Acme has agreed to buy Bolt, they said": what is agreed is not reported.
      if (before
          && verb != null
          && SpeechVerbs.reports(verb)
          && contentStart(other.cue().to(), verb) >= 0) {
        return -1;
      }
    }
    return 0;
  }

  /**
   * Where the clause ends: before the next attribution that a comma parts from it, or at the stop.
   */
  private int end(int start, Attribution own) {
    if (start < 0) {
      return start;
    }
    int end = sentence.size();
    while (end > start && sentence.get(end - 1).isMark() && !sentence.get(end - 1).is(")")) {
      end--;
    }
    for (Attribution other : attributions) {
      int from = other.from();
      boolean parted =
          from - 1 > start && (sentence.get(from - 1).is(",") || sentence.get(from - 1).is("and"));
      if (!other.equals(own) && from > own.cue().from() && parted && from < end) {
        end = sentence.get(from - 2).is(",") ? from - 2 : from - 1;
      }
    }
    for (int i = start; i < end; i++) {
      if (sentence.get(i).is(";")) {
        return i;
      }
    }
    return end;
  }

  private @Nullable TokenRange upTo(int start, int end) {
    int from = start;
    while (from >= 0 && from < end && sentence.get(from).isMark()) {
      from++;
    }
    return from < 0 || from >= end ? null : new TokenRange(from, end);
  }

  /** Whether enough of the reporter's own words are there to be a statement. */
  private boolean isClause(TokenRange words) {
    int own = 0;
    for (int i = words.from(); i < words.to(); i++) {
      own += sentence.get(i).isWord() ? 1 : 0;
    }
    return own >= 3;
  }
}
