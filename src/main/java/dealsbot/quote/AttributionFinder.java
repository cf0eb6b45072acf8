package dealsbot.quote;

import dealsbot.quote.Attribution.Order;
import dealsbot.quote.SpeechVerbs.Force;
import dealsbot.quote.SpeechVerbs.Form;
import dealsbot.quote.SpeechVerbs.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds each verb of speech in a sentence together with its subject, and the attributions without a
 * verb. In order: the subject beside the verb, after it where the order is inverted, else the
 * subject of the clause that the verb depends on ("raised the forecast, saying"). The class is long
 * because each word order is a rule.
 */
final class AttributionFinder {

  private final ReporterSentence sentence;
  private final Clauses clauses;
  private final NounPhrases phrases;
  private final VerblessAttributions verbless;
  private final List<Attribution> found = new ArrayList<>();

  private AttributionFinder(ReporterSentence sentence) {
    this.sentence = sentence;
    this.clauses = new Clauses(sentence);
    this.phrases = clauses.phrases();
    this.verbless = new VerblessAttributions(sentence, clauses);
  }

  /** The attributions of the sentence, in the order of their attributing words. */
  static List<Attribution> in(ReporterSentence sentence) {
    AttributionFinder finder = new AttributionFinder(sentence);
    finder.found.addAll(finder.verbless.atEnds());
    for (int i = 0; i < sentence.size(); i++) {
      Attribution attribution = sentence.get(i).isWord() ? finder.at(i) : null;
      if (attribution != null) {
        finder.found.add(attribution);
      }
    }
    return finder.found;
  }

  private @Nullable Attribution at(int i) {
    Attribution attribution = verbless.at(i);
    boolean name = sentence.get(i).isCapital() && i > 0 && !sentence.is(i - 1, ":");
    if (attribution != null || name) {
      return attribution;
    }
    Verb verb = SpeechVerbs.of(sentence.get(i).lower());
    if (verb == null) {
      return besideQuote(i);
    }
    SpeechVerbUse use = new SpeechVerbUse(sentence, clauses.use(), i, verb);
    return use.speaks() ? withSubject(use) : null;
  }

  private @Nullable Attribution withSubject(SpeechVerbUse use) {
    int before = use.before();
    if (use.passive()) {
      return agent(use);
    }
    if (use.infinitive()) {
      TokenRange subject = clauses.subjectBefore(use.cue().from());
      return attribution(subject, use, Order.REMOTE);
    }
    if (use.participle()) {
      return sentence.is(before, "and") ? joined(use) : participle(use);
    }
    if (before < 0 || sentence.get(before).isQuote() || isSeparator(sentence.get(before))) {
      return afterSeparator(use);
    }
    if (sentence.is(before, "and") || sentence.is(before, "but") || sentence.is(before, "or")) {
      return joined(use);
    }
    if (!use.auxiliary() && sentence.is(use.cue().to(), "by")) {
      return agent(use);
    }
    TokenRange subject = phrases.before(before + 1, 0);
    boolean relative =
        sentence.is(before, "who") || sentence.is(before, "which") || sentence.is(before, "that");
    subject = subject == null || relative ? subject : outsidePreposition(subject);
    if (subject != null && !namesSomeone(subject) && use.verb().form() == Form.PRESENT) {
      return null; // "in sweeping terms": a plural noun.
    }
    return subject != null && namesSomeone(subject)
        ? attribution(subject, use, Order.SUBJECT_FIRST)
        : afterClause(use);
  }

  private static @Nullable Attribution attribution(
      @Nullable TokenRange subject, SpeechVerbUse use, Order order) {
    return subject == null ? null : new Attribution(subject, use.cue(), use.verb(), order);
  }

  /** Any verb, if its subject stands with it right after a quotation that a comma ends. */
  private @Nullable Attribution besideQuote(int i) {
    boolean verbal = i > 0 && clauses.use().isVerb(i);
    if (!verbal || !sentence.get(0).isQuote() || hasObject(i + 1)) {
      return null;
    }
    Verb verb = new Verb(sentence.get(i).lower(), Force.SAY, Form.PAST);
    TokenRange cue = new TokenRange(i, i + 1);
    if (afterCommaOfQuote(i)) {
      TokenRange subject = phrases.at(i + 1, sentence.size());
      return subject != null && sentence.get(subject.from()).isCapital()
          ? new Attribution(subject, cue, verb, Order.INVERTED)
          : null;
    }
    TokenRange subject = phrases.before(i, 0);
    boolean object = i + 1 < sentence.size() && sentence.get(i + 1).isCapital();
    return subject != null && !object && afterCommaOfQuote(subject.from())
        ? new Attribution(subject, cue, verb, Order.SUBJECT_FIRST)
        : null;
  }

  private boolean hasObject(int i) {
    Token next = i < sentence.size() ? sentence.get(i) : null;
    return next != null
        && next.isWord()
        && !next.isCapital()
        && !WordClasses.PREPOSITIONS.contains(next.lower())
        && !WordClasses.isAdverb(next.lower())
        && !WordClasses.TIMES.contains(next.lower());
  }

  private boolean afterCommaOfQuote(int i) {
    if (i > 0 && sentence.get(i - 1).isQuote()) {
      return ",?!".indexOf(sentence.get(i - 1).lastQuoted()) >= 0;
    }
    return i > 1 && sentence.get(i - 1).is(",") && sentence.get(i - 2).isQuote();
  }

  private static boolean isSeparator(Token token) {
    return token.isMark() && !token.is(")") && !token.is("&");
  }

  /** The verb stands after a comma, a dash or the quotation itself, or opens the sentence. */
  private @Nullable Attribution afterSeparator(SpeechVerbUse use) {
    Verb verb = use.verb();
    int before = use.before();
    int next = use.cue().to();
    boolean finite = verb.form() == Form.PAST || verb.form() == Form.PRESENT;
    boolean inverts = finite && verb.force() == Force.SAY && !verb.lemma().equals("tell");
    TokenRange inverted = inverts ? phrases.at(next, sentence.size()) : null;
    boolean plain = before < 0 || sentence.get(before).isQuote() || quoteBefore(before);
    if (inverted != null && invertible(inverted, plain)) {
      return attribution(inverted, use, Order.INVERTED);
    }
    return afterClause(use);
  }

  private boolean quoteBefore(int separator) {
    return separator > 0 && sentence.get(separator - 1).isQuote();
  }

  private boolean invertible(TokenRange subject, boolean plain) {
    Token first = sentence.get(subject.from());
    if (WordClasses.SUBJECTS.contains(first.lower())) {
      return plain && subject.to() == sentence.size() - 1;
    }
    if (plain) {
      return true;
    }
    boolean ends = subject.to() >= sentence.size() || sentence.get(subject.to()).isMark();
    return ends && (first.isCapital() || WordClasses.DETERMINERS.contains(first.lower()));
  }

  /** The verb of a subject that other words part from it: an aside, or a first verb. */
  private @Nullable Attribution afterClause(SpeechVerbUse use) {
    TokenRange subject = clauses.subjectBefore(use.before() + 1);
    return subject == null ? null : attribution(subject, use, order(subject, use.cue()));
  }

  /** Of "after the talks Ruiz", only the name; of "in an interview", nothing. */
  private @Nullable TokenRange outsidePreposition(TokenRange phrase) {
    int from = phrase.from();
    if (from == 0 || !WordClasses.PREPOSITIONS.contains(sentence.get(from - 1).lower())) {
      return phrase;
    }
    int name = phrase.to();
    while (name > from && sentence.get(name - 1).isCapital()) {
      name--;
    }
    if (name > from && name < phrase.to()) {
      return new TokenRange(name, phrase.to());
    }
    String word = sentence.get(from - 1).lower();
    boolean clause = word.equals("after") || word.equals("before") || word.equals("since");
    return clause || word.equals("as") || word.equals("until") ? phrase : null;
  }

  /** Whether the phrase starts as one that names somebody does. */
  private boolean namesSomeone(TokenRange phrase) {
    Token first = sentence.get(phrase.from());
    Token last = sentence.get(phrase.to() - 1);
    return first.isCapital()
        || first.isNumber()
        || WordClasses.DETERMINERS.contains(first.lower())
        || WordClasses.SUBJECTS.contains(first.lower())
        || last.isCapital()
        || (last.lower().endsWith("s") && !last.lower().endsWith("ss"))
        || RoleNouns.isRole(last.lower())
        || last.is("people");
  }

  private static Order order(TokenRange subject, TokenRange cue) {
    return subject.to() <= cue.from() && cue.from() - subject.to() < 30
        ? Order.SUBJECT_FIRST
        : Order.REMOTE;
  }

  /** A second verb after "and": its subject is the first one's. */
  private @Nullable Attribution joined(SpeechVerbUse use) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Attribution first = found.get(i);
      boolean subject = first.order() != Order.ACCORDING_TO && first.order() != Order.LABEL;
      if (subject && first.verb() != null) {
        return attribution(first.subject(), use, Order.REMOTE);
      }
    }
    return participle(use);
  }

  /** "raised the forecast, saying", "with Ruiz promising", ", Ruiz said, adding". */
  private @Nullable Attribution participle(SpeechVerbUse use) {
    TokenRange subject = absolute(use.before() + 1);
    if (subject == null) {
      subject = saidBefore(use.before() + 1);
    }
    if (subject == null) {
      subject = clauses.subjectBefore(use.cue().from());
    }
    if (subject == null) {
      subject = clauses.subject(use.cue().from(), sentence.size());
    }
    return attribution(subject, use, Order.REMOTE);
  }

  /** ", Ruiz said, adding": whoever the participle goes on with. */
  private @Nullable TokenRange saidBefore(int participle) {
    if (participle == 0 || !sentence.get(participle - 1).is(",")) {
      return null;
    }
    for (int i = found.size() - 1; i >= 0; i--) {
      Attribution said = found.get(i);
      boolean beside = said.order() == Order.SUBJECT_FIRST || said.order() == Order.INVERTED;
      if (beside && said.verb() != null) {
        return said.subject();
      }
    }
    return null;
  }

  /** "with Ruiz promising". */
  private @Nullable TokenRange absolute(int verbAt) {
    TokenRange subject = phrases.before(verbAt, 0);
    boolean with =
        subject != null && subject.from() > 0 && sentence.get(subject.from() - 1).is("with");
    return with ? subject : null;
  }

  /** "was called “…” by Ruiz". */
  private @Nullable Attribution agent(SpeechVerbUse use) {
    int from = use.cue().to();
    int last = Math.min(sentence.size() - 1, from + 12);
    for (int i = from; i < last; i++) {
      if (sentence.is(i, "by")) {
        return attribution(phrases.at(i + 1, sentence.size()), use, Order.REMOTE);
      }
    }
    return null;
  }
}
