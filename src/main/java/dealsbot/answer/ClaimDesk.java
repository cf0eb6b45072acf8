package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a claim against the articles: finds the sentences that come closest, and lists which of its
 * figures and names the closest one has, and which not. Safe for use by many threads.
 */
public final class ClaimDesk {

  private static final int SENTENCES = 3;
  private static final int READ = 6;
  private static final int MOST_INSTEAD = 3;

  private final AnswerEngine engine;

  /** Over what {@code engine} answers from. */
  public ClaimDesk(AnswerEngine engine) {
    this.engine = engine;
  }

  /** What stands before a figure or a name that a sentence rules out: “40%, not 49%”. */
  private static final Pattern RULED_OUT =
      Pattern.compile("(?i)\\b(?:not|nor|never|rather than|instead of)(?: (?:the|a|an|about))? $");

  /**
   * A figure or a name.
   *
   * @param ruledOut whether the sentence says that it is another
   */
  private record Piece(String text, Mention.Kind kind, boolean ruledOut) {
    boolean isQuantity() {
      return kind == Mention.Kind.MONEY
          || kind == Mention.Kind.PERCENT
          || kind == Mention.Kind.NUMBER;
    }

    Optional<Figure> figure() {
      return Figure.of(text, kind);
    }
  }

  /**
   * Checks a claim.
   *
   * @throws dealsbot.index.IndexException when there is no index to look into
   */
  public ClaimCheck check(String claim) {
    AskOptions options =
        new AskOptions(AskOptions.DEFAULT.excluded(), AskOptions.DEFAULT.asOf(), READ);
    List<Finding> found;
    List<String> unknown = List.of();
    switch (engine.ask(claim, options)) {
      case Answer.Answered answered -> found = answered.findings();
      case Answer.NotInArticles not -> {
        found = not.nearest();
        // Its figures are compared with the closest sentence's.
        unknown =
            not.missing().stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
      }
      case Answer.NotReady notReady -> throw new dealsbot.index.IndexException(notReady.reason());
    }
    List<Piece> pieces = pieces(claim);
    List<Finding> closest =
        found.stream()
            // A sentence that rules the claim's figure out says more than one that has it.
            .sorted(
                Comparator.comparing((Finding finding) -> !rulesOut(pieces, finding))
                    .thenComparingInt(finding -> -shared(pieces, finding)))
            .limit(SENTENCES)
            .toList();
    List<String> same = new ArrayList<>();
    List<ClaimCheck.Difference> different = new ArrayList<>();
    if (!closest.isEmpty()) {
      compare(pieces, closest.get(0), unknown, same, different);
    }
    return new ClaimCheck(closest, same, different, unknown);
  }

  private static void compare(
      List<Piece> claimed,
      Finding finding,
      List<String> unknown,
      List<String> same,
      List<ClaimCheck.Difference> different) {
    List<Piece> stated = pieces(textOf(finding));
    for (Piece piece : claimed) {
      if (isIn(piece, finding, stated)) {
        same.add(piece.text());
      } else if (!unknown.contains(piece.text())) {
        different.add(new ClaimCheck.Difference(piece.text(), instead(piece, claimed, stated)));
      }
    }
  }

  /** What the sentence has of that kind and the claim has not. */
  private static List<String> instead(Piece piece, List<Piece> claimed, List<Piece> stated) {
    return stated.stream()
        .filter(other -> other.kind() == piece.kind() && !other.ruledOut())
        .filter(other -> claimed.stream().noneMatch(mine -> isSame(mine, other)))
        .map(Piece::text)
        .distinct()
        .limit(MOST_INSTEAD)
        .toList();
  }

  private static boolean rulesOut(List<Piece> claimed, Finding finding) {
    return pieces(textOf(finding)).stream()
        .filter(other -> other.ruledOut() && other.isQuantity())
        .anyMatch(other -> claimed.stream().anyMatch(piece -> isSame(piece, other)));
  }

  private static int shared(List<Piece> claimed, Finding finding) {
    List<Piece> stated = pieces(textOf(finding));
    return (int) claimed.stream().filter(piece -> isIn(piece, finding, stated)).count();
  }

  private static boolean isIn(Piece piece, Finding finding, List<Piece> stated) {
    return stated.stream().anyMatch(other -> !other.ruledOut() && isSame(piece, other))
        || (!piece.isQuantity()
            && (Wording.holds(textOf(finding), piece.text())
                || Wording.holds(finding.article().title(), piece.text())));
  }

  private static boolean isSame(Piece one, Piece other) {
    if (one.isQuantity() != other.isQuantity()) {
      return false;
    }
    if (!one.isQuantity()) {
      return Wording.holds(other.text(), one.text()) || Wording.holds(one.text(), other.text());
    }
    Optional<Figure> figure = one.figure();
    return figure.isPresent()
        ? other.figure().filter(figure.get()::same).isPresent()
        : one.text().equalsIgnoreCase(other.text());
  }

  /** The sentence, and the one that it leans on. */
  private static String textOf(Finding finding) {
    Span context = finding.context();
    return context == null
        ? finding.text()
        : finding.article().slice(context) + "\n" + finding.text();
  }

  /** Figures, dates and names, each once, in their order. */
  private static List<Piece> pieces(String text) {
    Set<Piece> pieces = new LinkedHashSet<>();
    for (Span sentence : Sentences.of(text)) {
      String words = sentence.of(text);
      for (Mention mention : Mentions.in(words)) {
        if (mention.kind() != Mention.Kind.NAMES && mention.kind() != Mention.Kind.QUOTED) {
          boolean ruledOut = RULED_OUT.matcher(words.substring(0, mention.span().start())).find();
          pieces.add(new Piece(mention.span().of(words), mention.kind(), ruledOut));
        }
      }
    }
    return List.copyOf(pieces);
  }
}
