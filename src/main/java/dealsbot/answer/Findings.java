package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.index.Snapshot;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses which candidates are shown: the best, then those that add something. Each is re-read from
 * the article as the index stores it; what is not there word for word is not shown, and is logged.
 */
final class Findings {

  private static final Logger log = LoggerFactory.getLogger(Findings.class);

  /** A candidate this much below the best adds nothing to an answer. */
  private static final double MARGIN = 4.0;

  /** Sentences that share this part of their words say the same. */
  private static final double SAME = 0.75;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Snapshot snapshot;

  Findings(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** At most {@code top} findings, the best first. */
  List<Finding> choose(Question question, Reading reading, int top) {
    return choose(question, reading, List.of(), top);
  }

  /** The same behind findings that go first. */
  List<Finding> choose(Question question, Reading reading, List<Finding> lead, int top) {
    List<Finding> findings = new ArrayList<>(lead.subList(0, Math.min(top, lead.size())));
    double best = reading.candidates().isEmpty() ? 0 : reading.candidates().get(0).score();
    for (Reading.Candidate candidate : reading.candidates()) {
      if (findings.size() >= top || candidate.score() < best - MARGIN) {
        break;
      }
      if (findings.stream().noneMatch(shown -> sameWords(shown.text(), sentence(candidate)))) {
        double score = reading.answerable() * Math.exp(Math.min(0, candidate.score() - best));
        checked(candidate, score).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Those candidates as findings, in their order; empty where one fails its check. */
  List<Finding> lead(List<Reading.Candidate> candidates, Reading reading) {
    double best = reading.candidates().get(0).score();
    List<Finding> findings = new ArrayList<>();
    for (Reading.Candidate candidate : candidates) {
      double score = reading.answerable() * Math.exp(Math.min(0, candidate.score() - best));
      checked(candidate, score).ifPresent(findings::add);
    }
    return findings.size() == candidates.size() ? findings : List.of();
  }

  private static String sentence(Reading.Candidate candidate) {
    return candidate.article().slice(candidate.sentence());
  }

  /** The finding, if the stored article holds its words at its place. */
  private Optional<Finding> checked(Reading.Candidate candidate, double score) {
    Optional<Article> stored = snapshot.reread(candidate.article().id());
    Span sentence = candidate.sentence();
    if (stored.isEmpty()
        || sentence.end() > stored.get().text().length()
        || !stored.get().slice(sentence).equals(sentence(candidate))) {
      log.error("A sentence of {} is not in its text at {}", candidate.article().id(), sentence);
      return Optional.empty();
    }
    Article article = stored.get();
    return Optional.of(
        new Finding(
            article,
            sentence,
            candidate.answer(),
            context(article, sentence),
            quotation(article, sentence, candidate.answer()),
            Math.round(score * 10_000) / 10_000.0));
  }

  private static final Set<String> LEANING =
      Set.of(
          "he", "she", "it", "they", "this", "these", "those", "that", "his", "her", "its", "their",
          "both", "such");

  /** The sentence before, when this one opens by pointing back or goes on with a quotation. */
  private @Nullable Span context(Article article, Span sentence) {
    String words = article.slice(sentence).toLowerCase(Locale.ROOT);
    Matcher word = WORD.matcher(words);
    String first = word.find() ? word.group() : "";
    boolean leans =
        LEANING.contains(first)
            || words.startsWith("the deal ")
            || words.startsWith("the agreement ")
            || words.startsWith("the company ")
            || words.startsWith("the firm ")
            || isWithinQuotation(article, sentence);
    if (!leans) {
      return null;
    }
    Span before = null;
    int paragraph = article.text().lastIndexOf(Article.PARAGRAPH_BREAK, sentence.start());
    int from = article.text().lastIndexOf(Article.PARAGRAPH_BREAK, paragraph - 1);
    Span near = new Span(Math.max(0, from), sentence.start());
    for (Span other : Sentences.within(article.text(), near)) {
      before = other;
    }
    return before;
  }

  /** Whether what was said before belongs to it. */
  private boolean isWithinQuotation(Article article, Span sentence) {
    return snapshot.quotations(article.id()).stream()
        .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
        .map(Quotation::words)
        .anyMatch(said -> said.start() < sentence.start() && said.end() > sentence.start());
  }

  /** The quotation that the answer, or else the sentence, lies in or holds. */
  private @Nullable Quotation quotation(Article article, Span sentence, @Nullable Span answer) {
    Quotation held = null;
    for (Quotation quotation : snapshot.quotations(article.id())) {
      if (quotation.kind() == Quotation.Kind.INDIRECT) {
        continue;
      }
      if (answer != null && quotation.words().contains(answer)) {
        return quotation;
      }
      if (held == null && quotation.words().overlaps(sentence)) {
        held = quotation;
      }
    }
    return held;
  }

  /** Whether two texts share most of their words. */
  static boolean sameWords(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    int common = 0;
    for (String word : a) {
      common += b.contains(word) ? 1 : 0;
    }
    return common >= SAME * Math.max(a.size(), b.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
