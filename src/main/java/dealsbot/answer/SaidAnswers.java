package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.index.Generation;
import dealsbot.index.Snapshot;
import dealsbot.language.Sentences;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuoteSearcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers "what did X say about Y" from the quotations: those of X whose words, or the sentence
 * around them, speak of Y. Safe for use by many threads.
 */
final class SaidAnswers {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:what|how) (?:did|does|do|has|have|had) (.{2,60}?) (?:ever |just |also"
              + " )?(?:say|said|tell"
              + "|told|think|claim|argue|explain|announce|comment|describe|call|react|respond)"
              + "(?:ed)?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> CUES =
      Set.of(
          "say", "said", "tell", "told", "think", "claim", "argu", "explain", "announc", "comment",
          "describ", "call", "react", "respond", "quot");

  /** Quotes that speak of less of the topic than this are not shown as the answer. */
  private static final double ENOUGH = 0.5;

  private static final int MOST = 30;

  private final QuoteSearcher quotes = new QuoteSearcher();

  /**
   * The speaker that a question asks for and what the articles quote of them.
   *
   * @param speaker as it was typed
   * @param onTopic quotations that speak of the topic, the best first
   * @param others further quotations of that speaker
   */
  record Said(String speaker, List<Finding> onTopic, List<Finding> others) {
    Said {
      onTopic = List.copyOf(onTopic);
      others = List.copyOf(others);
    }
  }

  /** What a named speaker said; empty where the question names none that the articles quote. */
  Optional<Said> find(Question question, Snapshot snapshot) {
    Optional<String> filter = Optional.ofNullable(question.speaker());
    Optional<String> asked = filter.or(() -> speaker(question));
    if ((filter.isEmpty() && question.kind() != QuestionKind.SAID) || asked.isEmpty()) {
      return Optional.empty();
    }
    String speaker = asked.get();
    String lower = speaker.toLowerCase(Locale.ROOT);
    List<QueryTerm> topic =
        question.terms().stream()
            .filter(term -> !lower.contains(term.exact()) && !CUES.contains(term.stem()))
            .toList();
    List<QuoteSearcher.QuoteHit> all =
        quotes.find(snapshot, List.of(), asked, question.filter(), MOST);
    if (all.isEmpty()) {
      return filter.map(name -> new Said(name, List.of(), List.of()));
    }
    List<Finding> onTopic = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    if (topic.isEmpty()) {
      all.forEach(hit -> addOnce(finding(hit, 0.9), onTopic));
      return Optional.of(new Said(speaker, onTopic, others));
    }
    for (QuoteSearcher.QuoteHit hit :
        quotes.find(snapshot, topic, asked, question.filter(), MOST)) {
      double coverage = coverage(topic, hit);
      addOnce(finding(hit, coverage), coverage >= ENOUGH ? onTopic : others);
    }
    all.forEach(hit -> addOnce(finding(hit, 0.1), others));
    return Optional.of(new Said(speaker, onTopic, others));
  }

  private static Optional<String> speaker(Question question) {
    Matcher matcher = ASKED.matcher(question.text());
    return matcher.find()
        ? Optional.of(matcher.group(1).replaceFirst("(?i)^(?:the|a|an) ", ""))
        : Optional.empty();
  }

  /**
   * The question's names that it asks the words of, in small letters; empty where it names nobody.
   */
  static List<String> namesOfSpeaker(Question question) {
    String speaker = speaker(question).orElse("").toLowerCase(Locale.ROOT);
    return question.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(speaker::contains)
        .toList();
  }

  /** The idf-weighted part of the topic that the sentences around the quotation speak of. */
  private static double coverage(List<QueryTerm> topic, QuoteSearcher.QuoteHit hit) {
    String text =
        hit.article()
            .slice(sentences(hit.article(), hit.quotation().words()))
            .toLowerCase(Locale.ROOT);
    double mass = 0;
    double found = 0;
    for (QueryTerm term : topic) {
      double weight = Math.max(0.1, term.idf());
      mass += weight;
      found += text.contains(term.stem()) || text.contains(term.exact()) ? weight : 0;
    }
    return found / mass;
  }

  /** Who stands behind a finding's words, see {@link AnswerEngine#whoSaid}. */
  static Optional<Quotation> by(Finding finding, Snapshot snapshot) {
    Quotation shown = finding.quotation();
    if (shown != null && shown.speaker() != null) {
      return Optional.of(shown);
    }
    Article article = finding.article();
    boolean stands =
        snapshot.reread(article.id()).map(Article::text).filter(article.text()::equals).isPresent();
    Span words = finding.answer() == null ? finding.sentence() : finding.answer();
    return (stands ? snapshot.quotations(article.id()) : List.<Quotation>of())
        .stream()
            .filter(quotation -> quotation.kind() == Quotation.Kind.INDIRECT)
            .filter(reported -> reported.speaker() != null && reported.words().overlaps(words))
            .findFirst()
            .or(() -> Optional.ofNullable(shown));
  }

  /** A finding that shows the whole sentences around the quotation. */
  static Finding finding(QuoteSearcher.QuoteHit hit, double score) {
    Span words = hit.quotation().words();
    return new Finding(
        hit.article(),
        sentences(hit.article(), words),
        words,
        null,
        hit.quotation(),
        Math.round(score * 10_000) / 10_000.0);
  }

  private static Span sentences(Article article, Span words) {
    Span around = words;
    for (Span paragraph : article.paragraphs()) {
      if (paragraph.overlaps(words)) {
        for (Span sentence : Sentences.within(article.text(), paragraph)) {
          around = sentence.overlaps(words) ? around.cover(sentence) : around;
        }
      }
    }
    return around;
  }

  static void addOnce(Finding finding, List<Finding> findings) {
    boolean there =
        findings.stream()
            .anyMatch(
                other ->
                    other.article().id().equals(finding.article().id())
                        && other.sentence().overlaps(finding.sentence()));
    if (!there) {
      findings.add(finding);
    }
  }

  /** A speaker who is quoted answers in their own words, or is said not to have spoken of it. */
  static Answer answer(
      Question question, Said said, int top, Generation generation, Explanations explanations) {
    List<Finding> shown = said.onTopic().isEmpty() ? said.others() : said.onTopic();
    List<String> notes = new ArrayList<>(question.notes());
    if (shown.isEmpty()) {
      notes.add("The articles quote nobody called “" + said.speaker() + "”.");
    } else if (said.onTopic().isEmpty()) {
      notes.add(said.speaker() + " is quoted in the articles, but not on that.");
    }
    Remarks remarks = new Remarks(notes, null, explanations.of(question, shown));
    if (said.onTopic().isEmpty()) {
      return new Answer.NotInArticles(
          shown.stream().limit(3).toList(),
          question.missing(),
          AnswerEngine.THRESHOLD / 4,
          question.corrections(),
          generation,
          remarks);
    }
    return new Answer.Answered(
        shown.stream().limit(top).toList(),
        Math.min(0.95, Math.max(AnswerEngine.THRESHOLD, shown.get(0).score())),
        question.corrections(),
        generation,
        remarks);
  }
}
