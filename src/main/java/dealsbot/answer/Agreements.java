package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.language.Mention;
import dealsbot.search.QuestionTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where a second article confirms the best answer, gives another figure for the same thing,
 * or replaces it. In doubt nothing is said: a wrong "they agree" is worse than none.
 *
 * <p>Longer than most: each of the three relations has its conditions, and they are read together.
 */
final class Agreements {

  /** What may be compared with the best is not much less likely. */
  private static final double NEAR = 3.0;

  private static final int MOST = 3;

  /** The sentence itself says that a figure takes the place of another. */
  private static final Pattern REPLACES =
      Pattern.compile(
          "\\b(?:amended|revised|corrected|up from|down from|instead"
              + " of|raised|enlarged|increased|cut|reduced|lowered|lifted|trimmed|no"
              + " longer|originally|previously|should have)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Somebody says that a figure is wrong. */
  private static final Pattern DISPUTES =
      Pattern.compile("\\b(?:not the|rather than|and not)\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<String> NAMELIKE =
      Set.of("NAME", "ORGANISATION", "COUNTRY", "STATE", "NAMES");

  private final QuestionTerms analysis;

  Agreements(QuestionTerms analysis) {
    this.analysis = analysis;
  }

  /** What goes first, and why; at least two candidates. */
  record Order(Agreement.Kind kind, List<Reading.Candidate> lead, boolean dated) {
    Order {
      lead = List.copyOf(lead);
    }
  }

  private record Entry(Reading.Candidate candidate, Agreement.Kind kind) {}

  /** How other candidates stand to the first; empty where there is nothing sure to say. */
  Optional<Order> find(Question question, Reading reading) {
    Optional<Order> overtaken = Overtaken.find(question, reading);
    if (overtaken.isPresent()) {
      return overtaken;
    }
    List<Reading.Candidate> candidates = reading.candidates();
    if (candidates.size() < 2 || candidates.get(0).answer() == null) {
      return Optional.empty();
    }
    Claim first = new Claim(question, candidates.get(0), analysis);
    Optional<Figure> figure = first.figure();
    boolean name = figure.isEmpty() && isNameLike(question, first.candidate());
    if (!first.onTopicWith(first) || (figure.isEmpty() && !name)) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    for (Reading.Candidate candidate : candidates.subList(1, candidates.size())) {
      if (candidate.score() < candidates.get(0).score() - NEAR) {
        break;
      }
      if (articles.contains(candidate.article().id())
          || isCopy(candidate.article(), first.candidate().article())) {
        continue;
      }
      Claim claim = new Claim(question, candidate, analysis);
      Optional<Entry> entry =
          figure.isPresent()
              ? compare(question, first, figure.get(), claim)
              : confirm(first, claim);
      entry.ifPresent(
          found -> {
            articles.add(candidate.article().id());
            entries.add(found);
          });
    }
    return order(first, entries);
  }

  private static boolean isNameLike(Question question, Reading.Candidate candidate) {
    boolean asked =
        switch (question.kind()) {
          case WHO, WHICH, WHERE, LIST -> NAMELIKE.contains(candidate.kind());
          case WHEN ->
              candidate.kind().equals("DATE")
                  && candidate.answerText().chars().anyMatch(Character::isDigit);
          default -> false;
        };
    return asked
        && !question
            .text()
            .toLowerCase(Locale.ROOT)
            .contains(candidate.answerText().toLowerCase(Locale.ROOT));
  }

  private Optional<Entry> compare(Question question, Claim first, Figure figure, Claim other) {
    boolean sameArticle = other.candidate().article().id().equals(first.candidate().article().id());
    Optional<Mention> repeated = other.mention(figure, true);
    Optional<Mention> changed = other.mention(figure, false);
    if (repeated.isPresent() && changed.filter(m -> other.counts(m, analysis)).isPresent()) {
      Optional<Entry> replaced = replaced(question, first, other, changed.get());
      if (replaced.isPresent()) {
        return replaced;
      }
    }
    if (sameArticle || !other.onTopicWith(first)) {
      return Optional.empty();
    }
    Optional<Figure> given = other.figure();
    if (given.isPresent()
        && given.get().same(figure)
        && other.mention(given.get(), true).filter(m -> counted(m, other)).isPresent()) {
      return Optional.of(new Entry(other.candidate(), Agreement.Kind.AGREE));
    }
    boolean differs =
        given.isPresent()
            && given.get().differs(figure)
            && (first.mention(given.get(), true).isEmpty()
                || DISPUTES.matcher(first.sentence()).find())
            && first.mention(figure, true).filter(m -> first.counts(m, analysis)).isPresent()
            && other.mention(given.get(), true).filter(m -> other.counts(m, analysis)).isPresent()
            && other.ofSamePeriodAs(first)
            && first.onTopicWith(other)
            && !question.names().isEmpty();
    return differs
        ? Optional.of(new Entry(other.candidate(), Agreement.Kind.DIFFER))
        : Optional.empty();
  }

  /** Small plain counts agree by chance: they need their noun. */
  private boolean counted(Mention mention, Claim claim) {
    return mention.kind() != Mention.Kind.NUMBER
        || claim.figure(mention).filter(f -> f.value().longValue() >= 1_000).isPresent()
        || claim.counts(mention, analysis);
  }

  /** A sentence that gives the figure and another may say that the other took its place. */
  private Optional<Entry> replaced(Question question, Claim first, Claim other, Mention changed) {
    if (Withdrawn.isAskedFor(question)
        || !question.numbers().isEmpty()
        || !isLater(other, first)
        || !other.onTopicWith(first)) {
      return Optional.empty();
    }
    if (REPLACES.matcher(other.sentence()).find()) {
      return Optional.of(new Entry(other.answering(changed), Agreement.Kind.AMENDED));
    }
    return DISPUTES.matcher(other.sentence()).find()
        ? Optional.of(new Entry(other.answering(changed), Agreement.Kind.DIFFER))
        : Optional.empty();
  }

  private static boolean isLater(Claim other, Claim first) {
    if (other.candidate().article().id().equals(first.candidate().article().id())) {
      return other.candidate().sentence().start() > first.candidate().sentence().start();
    }
    return other.day().isPresent()
        && first.day().isPresent()
        && other.day().get().isAfter(first.day().get());
  }

  private static Optional<Entry> confirm(Claim first, Claim other) {
    boolean sameArticle = other.candidate().article().id().equals(first.candidate().article().id());
    return !sameArticle
            && other.candidate().answer() != null
            && bare(other.candidate()).equals(bare(first.candidate()))
            && other.onTopicWith(first)
        ? Optional.of(new Entry(other.candidate(), Agreement.Kind.AGREE))
        : Optional.empty();
  }

  private static String bare(Reading.Candidate candidate) {
    return candidate
        .answerText()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(?:the|a|an|on|in) ", "")
        .replaceAll("[^\\p{L}\\p{N} ]", "");
  }

  /** An article under another name confirms nothing. */
  private static boolean isCopy(Article one, Article other) {
    return !one.id().equals(other.id())
        && (one.text().equals(other.text()) || Findings.sameWords(one.text(), other.text()));
  }

  private static Optional<Order> order(Claim first, List<Entry> entries) {
    Agreement.Kind kind =
        entries.stream()
            .map(Entry::kind)
            .max(Comparator.naturalOrder())
            .orElse(Agreement.Kind.AGREE);
    List<Reading.Candidate> lead = new ArrayList<>();
    lead.add(first.candidate());
    entries.stream()
        .filter(entry -> entry.kind() == kind)
        .limit(MOST - 1)
        .forEach(entry -> lead.add(entry.candidate()));
    if (lead.size() < 2) {
      return Optional.empty();
    }
    boolean dated = lead.stream().allMatch(c -> day(c).isPresent());
    if (dated || kind == Agreement.Kind.AMENDED) {
      lead.sort(
          Comparator.comparing(
                  (Reading.Candidate c) -> day(c).orElse(LocalDate.MIN), Comparator.reverseOrder())
              .thenComparingInt(c -> kind == Agreement.Kind.AMENDED ? -c.sentence().start() : 0));
    }
    return Optional.of(new Order(kind, lead, dated));
  }

  private static Optional<LocalDate> day(Reading.Candidate candidate) {
    return candidate.article().provenance().publishedOn();
  }
}
