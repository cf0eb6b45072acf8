package dealsbot.chat;

import dealsbot.answer.Agreement;
import dealsbot.answer.Answer;
import dealsbot.answer.Finding;
import dealsbot.answer.Remarks;
import dealsbot.article.Provenance;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts answers into blocks: the words of the articles first, the bot's own kept short. */
public final class AnswerReplies {

  /** Further findings that are shown below the first. */
  private static final int FURTHER = 2;

  /** Above this probability the nearest sentence may well answer: then nothing is denied. */
  private static final double UNLIKELY = 0.15;

  private AnswerReplies() {}

  /** The answer as a reply. */
  public static Reply reply(Answer answer) {
    return new Reply(of(answer));
  }

  /** Quotations as a reply; at least one. */
  public static Reply quotes(List<Finding> findings) {
    return new Reply(findings.stream().map(finding -> (Block) evidence(finding)).toList());
  }

  static List<Block> of(Answer answer) {
    return of(answer, false);
  }

  /**
   * The answer in blocks.
   *
   * @param brief leaves out what else the articles have on it
   */
  static List<Block> of(Answer answer, boolean brief) {
    List<Block> blocks = new ArrayList<>();
    switch (answer) {
      case Answer.Answered answered -> {
        addNotes(answered.remarks(), blocks);
        addCorrections(answered.corrections(), blocks);
        addFindings(answered, brief, blocks);
      }
      case Answer.NotInArticles not -> {
        addCorrections(not.corrections(), blocks);
        addNotInArticles(not, blocks);
      }
      case Answer.NotReady notReady -> blocks.add(Block.Paragraph.of(notReady.reason()));
    }
    return blocks;
  }

  /** Words of an article as a block with their proof. */
  static Block.Evidence evidence(Finding finding) {
    Span sentence = finding.sentence();
    Span answer = finding.answer();
    Span context = finding.context();
    return new Block.Evidence(
        citation(finding, sentence),
        finding.text(),
        answer == null ? null : answer.shift(-sentence.start()),
        context == null ? null : finding.article().slice(context),
        attribution(finding.quotation()));
  }

  /** Words that only come close, without anything stressed. */
  static Block.Evidence nearby(Finding finding) {
    return withoutAnswer(evidence(finding));
  }

  /** What only comes close holds no answer to stress. */
  private static Block.Evidence withoutAnswer(Block.Evidence evidence) {
    return new Block.Evidence(
        evidence.citation(), evidence.text(), null, evidence.context(), evidence.attribution());
  }

  static Citation citation(Finding finding, Span span) {
    Provenance provenance = finding.article().provenance();
    return Citation.of(finding.article().id(), finding.article().title(), provenance, span);
  }

  /** Who said it: name and role, or that it is not stated; null where nobody is quoted. */
  static @Nullable String attribution(@Nullable Quotation quotation) {
    if (quotation == null) {
      return null;
    }
    String speaker = quotation.speaker();
    if (speaker == null) {
      return "speaker not stated";
    }
    return quotation.role() == null ? speaker : speaker + ", " + quotation.role();
  }

  private static void addCorrections(Map<String, String> corrections, List<Block> blocks) {
    corrections.forEach(
        (typed, read) ->
            blocks.add(
                new Block.Paragraph(
                    List.of(
                        Block.Run.plain("No article mentions “" + typed + "”; I looked for "),
                        Block.Run.bold(read),
                        Block.Run.plain(".")))));
  }

  private static void addNotes(Remarks remarks, List<Block> blocks) {
    remarks.notes().forEach(note -> blocks.add(Block.Paragraph.of(sentence(note))));
  }

  /** A note may begin with a name as somebody typed it. */
  private static String sentence(String note) {
    return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1);
  }

  /** Those that agree or differ under a line that says so, the rest below. */
  private static void addFindings(Answer.Answered answered, boolean brief, List<Block> blocks) {
    List<Finding> findings = new ArrayList<>(answered.findings());
    List<Finding> together =
        answered.remarks().agreement().map(Agreement::findings).orElse(List.of());
    answered
        .remarks()
        .agreement()
        .ifPresent(agreement -> blocks.add(Block.Paragraph.of(line(agreement))));
    List<Finding> first = together.isEmpty() ? findings.subList(0, 1) : together;
    first.forEach(finding -> blocks.add(evidence(finding)));
    List<Finding> others =
        findings.stream()
            .filter(finding -> !first.contains(finding))
            .filter(finding -> finding.score() >= ADDS * findings.get(0).score())
            .limit(brief ? 0 : Math.max(0, 1 + FURTHER - first.size()))
            .toList();
    if (!others.isEmpty()) {
      blocks.add(Block.Paragraph.of("Also in the articles:"));
      others.forEach(finding -> blocks.add(evidence(finding)));
    }
  }

  /** A finding that is so much less likely than the first adds nothing to it. */
  private static final double ADDS = 0.25;

  private static String line(Agreement agreement) {
    String order = agreement.dated() ? "; the newer one first." : ".";
    return switch (agreement.kind()) {
      case AGREE ->
          agreement.findings().size()
              + " articles agree"
              + (agreement.dated() ? "; the newest first." : ".");
      case DIFFER -> "The articles differ" + order;
      case AMENDED -> "This changed later; the newer report first.";
    };
  }

  private static void addNotInArticles(Answer.NotInArticles not, List<Block> blocks) {
    List<Block.Run> runs = new ArrayList<>();
    boolean silent = !not.missing().isEmpty() || not.confidence() < UNLIKELY;
    runs.add(
        Block.Run.bold(
            silent ? "The articles don't say." : "I found no sure answer in the articles."));
    if (!not.missing().isEmpty()) {
      runs.add(Block.Run.plain(" No article speaks of: " + String.join(", ", not.missing()) + "."));
    }
    not.remarks().notes().forEach(note -> runs.addAll(Help.runs(" " + sentence(note))));
    blocks.add(new Block.Paragraph(runs));
    if (!not.nearest().isEmpty()) {
      blocks.add(Block.Paragraph.of("This comes closest:"));
      blocks.add(nearby(not.nearest().get(0)));
    }
    blocks.add(
        Block.Paragraph.of("Try other words, or /sources to see what the articles are about."));
  }
}
