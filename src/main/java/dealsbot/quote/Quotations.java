package dealsbot.quote;

import dealsbot.article.Quotation;
import dealsbot.article.Quotation.Kind;
import dealsbot.article.Span;
import dealsbot.quote.IndirectSpeech.Report;
import dealsbot.quote.QuoteTrail.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text puts into someone's mouth, and whose mouth it is, by rules of written English.
 * In order: the runs between quotation marks; the reporter's sentences around them; each verb of
 * speech with its subject; the attribution of each run, carried on where the text goes on; the
 * clauses reported without marks; the names and roles that the mentions stand for.
 *
 * <p>Nothing is known about any person or company, only what the text itself says. The same text
 * always gives the same answer; the time taken grows with its length only, and no text makes it
 * throw.
 */
public final class Quotations {

  /**
   * Shorter quoted runs that nobody is given count as scare quotes or titles, not as quotations.
   */
  private static final int FEWEST_WORDS_OF_NOBODY = 4;

  private final String text;
  private final List<ReporterSentence> sentences;
  private final List<List<Attribution>> attributions = new ArrayList<>();
  private final Coreference coreference;

  private Quotations(String text) {
    this.text = text;
    this.sentences = ReporterText.sentences(text);
    for (ReporterSentence sentence : sentences) {
      attributions.add(AttributionFinder.in(sentence));
    }
    this.coreference = new Coreference(text, sentences, attributions);
  }

  /**
   * The quotations of {@code text}, in the order of their first words. A clause reported without
   * marks may hold quoted words, which are then given as a quotation of their own too.
   */
  public static List<Quotation> in(String text) {
    Quotations reading = new Quotations(text);
    List<Quotation> found = new ArrayList<>(reading.quoted());
    found.addAll(reading.reported());
    found.addAll(reading.turns());
    found.sort(Comparator.comparing(Quotation::words));
    return List.copyOf(found);
  }

  private List<Quotation> quoted() {
    List<Quotation> quoted = new ArrayList<>();
    for (Step step : QuoteTrail.follow(sentences, attributions)) {
      Mention mention = step.mention();
      if (mention == null && step.run().wordCount() < FEWEST_WORDS_OF_NOBODY) {
        continue;
      }
      Kind kind = step.whole() ? Kind.DIRECT : Kind.MIXED;
      quoted.add(quotation(step.run().words(), kind, mention));
    }
    return quoted;
  }

  private List<Quotation> reported() {
    List<Quotation> reported = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      ReporterSentence sentence = sentences.get(i);
      for (Report report : IndirectSpeech.in(sentence, attributions.get(i))) {
        Span words = sentence.span(report.words().from(), report.words().to());
        Mention mention = Mention.of(i, sentence, report.attribution());
        reported.add(quotation(words, Kind.INDIRECT, mention));
      }
    }
    return reported;
  }

  private List<Quotation> turns() {
    List<Quotation> turns = new ArrayList<>();
    for (Interview.Turn turn : Interview.turns(sentences, attributions, coreference)) {
      turns.add(quotation(turn.words(), Kind.DIRECT, turn.mention()));
    }
    return turns;
  }

  private Quotation quotation(Span words, Kind kind, @Nullable Mention mention) {
    if (mention == null) {
      return new Quotation(words, kind, null, null, null, null);
    }
    Speaker speaker = coreference.speaker(mention);
    Span cue = mention.cue();
    String said = cue == null ? null : cue.of(text);
    boolean speaks = CanSpeak.is(speaker.name());
    return new Quotation(
        words,
        kind,
        mention.span(),
        speaks ? speaker.name() : null,
        speaks ? speaker.role() : null,
        said);
  }
}
