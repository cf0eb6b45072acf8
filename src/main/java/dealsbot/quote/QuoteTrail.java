package dealsbot.quote;

import dealsbot.quote.SpeechVerbs.Force;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the speaker through the text. A quotation whose sentence names nobody takes, in order:
 * the speaker of the quotation that it continues; whoever a colon before it announces; whoever the
 * next sentence names for the same string of quotations; whoever spoke or acted in the sentence
 * before it. The class is long because the order of these rules is what it is about.
 */
final class QuoteTrail {

  /** A paragraph that is only a shorter quotation can be the other's turn in a dialogue. */
  private static final int TURN_WORDS = 8;

  /** Shorter quoted words in a sentence without a verb of speech are the reporter's emphasis. */
  private static final int PHRASE_WORDS = 4;

  /**
   * A quoted run with the mention of its speaker.
   *
   * @param sentence number of its sentence
   * @param run the run
   * @param bare whether its sentence is nothing but quotations
   * @param whole whether it is an utterance, not words inside the reporter's sentence
   * @param waits whether the next sentence may still name its speaker
   * @param mention the speaker's mention; null where there is none
   */
  record Step(
      int sentence,
      QuotedRun run,
      boolean bare,
      boolean whole,
      boolean waits,
      @Nullable Mention mention) {

    Step by(@Nullable Mention speaker) {
      return new Step(sentence, run, bare, whole, false, speaker);
    }
  }

  private final List<ReporterSentence> sentences;
  private final List<List<Attribution>> attributions;
  private final List<Step> steps = new ArrayList<>();

  /** Whoever a quotation that stands alone would be given to, after the sentence just read. */
  private @Nullable Mention current;

  private @Nullable Step last;
  private boolean announced;

  /** Number of the first step that the next sentence's speaker may take. */
  private int firstOpen;

  private QuoteTrail(List<ReporterSentence> sentences, List<List<Attribution>> attributions) {
    this.sentences = sentences;
    this.attributions = attributions;
  }

  /** All quoted runs of the text, in order, but for titles of works. */
  static List<Step> follow(List<ReporterSentence> sentences, List<List<Attribution>> attributions) {
    QuoteTrail trail = new QuoteTrail(sentences, attributions);
    for (int i = 0; i < sentences.size(); i++) {
      trail.read(i);
    }
    return trail.steps;
  }

  private void read(int number) {
    ReporterSentence sentence = sentences.get(number);
    boolean starts = number == 0 || sentences.get(number - 1).paragraph() != sentence.paragraph();
    if (starts) {
      startParagraph();
    }
    sign(number);
    QuoteAttributor attributor = new QuoteAttributor(sentence, attributions.get(number));
    boolean bare = isBare(sentence);
    boolean quoted = false;
    for (int i = 0; i < sentence.size(); i++) {
      QuotedRun run = sentence.get(i).quote();
      if (run == null || (!bare && run.isTitle() && !attributor.leadsDirectly(i))) {
        continue;
      }
      Mention mention = mention(number, attributor.of(i));
      if (mention == null) {
        boolean alone = bare || (i == 0 && !starts);
        mention = alone ? carried(run, starts) : describing(number, i, run);
      }
      boolean waits = mention == null && (bare || i == 0);
      boolean whole = bare || isWhole(number, i, run);
      last = new Step(number, run, bare, whole, waits, mention);
      steps.add(last);
      quoted = true;
      if (!bare && mention != null) {
        fillBack(mention);
      }
    }
    advance(number, quoted);
    if (!bare && !sentence.get(0).isQuote()) {
      firstOpen = steps.size();
    }
  }

  /** Where a new paragraph starts, whoever only acted in the one before is forgotten. */
  private void startParagraph() {
    firstOpen = steps.size();
    if (current != null && current.cue() == null && !announced) {
      current = null;
    }
  }

  /** Whoever speaks on in a sentence that is only a quotation; nobody in a dialogue. */
  private @Nullable Mention carried(QuotedRun run, boolean starts) {
    if (run.continued() && last != null) {
      return last.mention();
    }
    boolean asked = last != null && last.run().lastCharacter() == '?';
    boolean turn = asked || run.lastCharacter() == '?' || run.wordCount() < TURN_WORDS;
    return starts && turn && !announced ? null : current;
  }

  /** A line that is only a dash and a name signs the quotation before it. */
  private void sign(int number) {
    List<Attribution> here = attributions.get(number);
    boolean signs =
        !here.isEmpty()
            && here.get(0).order() == Attribution.Order.SIGNATURE
            && here.get(0).cue().from() == 0;
    if (!signs || last == null || !last.bare() || last.mention() != null) {
      return;
    }
    int paragraphs = sentences.get(number).paragraph() - sentences.get(last.sentence()).paragraph();
    if (paragraphs < 2) {
      last = last.by(mention(number, here.get(0)));
      steps.set(steps.size() - 1, last);
    }
  }

  private boolean isWhole(int number, int at, QuotedRun run) {
    if (at == 0) {
      return true;
    }
    Token before = sentences.get(number).get(at - 1);
    boolean apart = before.isMark() && !before.is("(");
    if (apart && last != null && last.sentence() == number && last.whole()) {
      return true;
    }
    SpeechVerbs.Verb verb = SpeechVerbs.of(before.lower());
    boolean said = verb != null && verb.force() == Force.SAY;
    return run.startsSentence() && (apart || said);
  }

  /** The sentence just read named the speaker of the quotations that stood before it. */
  private void fillBack(Mention mention) {
    for (int i = firstOpen; i < steps.size(); i++) {
      if (steps.get(i).waits()) {
        steps.set(i, steps.get(i).by(mention));
      }
    }
  }

  /** Long quoted words in a sentence without a verb of speech: whoever it is about gave them. */
  private @Nullable Mention describing(int number, int at, QuotedRun run) {
    return at == 0 || run.wordCount() < PHRASE_WORDS ? null : acting(number, at);
  }

  /** Whoever the sentence is about, if that is a person by all looks. */
  private @Nullable Mention acting(int number, int end) {
    ReporterSentence sentence = sentences.get(number);
    TokenRange subject = new Clauses(sentence).subject(0, end);
    if (subject == null || !isPerson(sentence, subject)) {
      return null;
    }
    return new Mention(number, subject, sentence.span(subject.from(), subject.to()), null);
  }

  /** Whether the phrase is a pronoun for a person, or a name with nothing before it. */
  private static boolean isPerson(ReporterSentence sentence, TokenRange subject) {
    Token first = sentence.get(subject.from());
    if (first.is("he") || first.is("she") || first.is("they")) {
      return true;
    }
    return first.isCapital()
        && sentence.get(subject.to() - 1).isCapital()
        && !WordClasses.DETERMINERS.contains(first.lower())
        && !WordClasses.SUBJECTS.contains(first.lower());
  }

  private void advance(int number, boolean quoted) {
    ReporterSentence sentence = sentences.get(number);
    announced = sentence.is(sentence.size() - 1, ":");
    if (quoted && !announced && last != null) {
      current = last.mention();
      return;
    }
    current = null;
    for (Attribution attribution : attributions.get(number)) {
      boolean says = attribution.verb() == null || attribution.verb().force() == Force.SAY;
      if (says && (current == null || attribution.to() >= sentence.size() - 1)) {
        current = mention(number, attribution);
      }
    }
    if (current == null) {
      current = acting(number, sentence.size());
    }
  }

  private @Nullable Mention mention(int number, @Nullable Attribution attribution) {
    return attribution == null ? null : Mention.of(number, sentences.get(number), attribution);
  }

  /** Whether nothing but quotations, and an "and" or "but" before them, stands in the sentence. */
  private static boolean isBare(ReporterSentence sentence) {
    boolean quoted = false;
    for (Token token : sentence.tokens()) {
      if (token.isQuote()) {
        quoted = true;
      } else if (!token.isMark() && (quoted || !CONNECTIVES.contains(token.lower()))) {
        return false;
      }
    }
    return quoted;
  }

  private static final List<String> CONNECTIVES = List.of("and", "but", "then", "or", "so");
}
