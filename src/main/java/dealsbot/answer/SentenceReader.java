package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.index.AnalyzedPassage;
import dealsbot.language.Mention;
import dealsbot.language.StopWords;
import dealsbot.search.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the sentences of the best passages and describes each by its features: how much of the
 * question it and its neighbours cover, how near its meaning is, whether it holds what is asked
 * for, where it stands.
 */
final class SentenceReader {

  private SentenceReader() {}

  /** So many sentences of a question are read closely. */
  private static final int CLOSELY = 48;

  /** A sentence on first sight. */
  private record Glance(
      Hit hit,
      Span sentence,
      SentenceTerms terms,
      BitSet covered,
      Features features,
      double promise,
      int order) {}

  /** The most promising sentences of the hits, in the order of the hits and of the text. */
  static List<CandidateSentence> read(Question question, List<Hit> hits) {
    List<Glance> glances = new ArrayList<>();
    Map<String, BitSet> titles = new HashMap<>();
    TermFinder terms = new TermFinder(question.terms());
    for (int rank = 0; rank < hits.size(); rank++) {
      Article article = hits.get(rank).passage().article();
      BitSet title =
          titles.computeIfAbsent(
              article.id(),
              id ->
                  SentenceTerms.of(terms, new AnalyzedPassage(article.title())).covered(question));
      glance(question, terms, hits.get(rank), rank, title, glances);
    }
    glances.sort(Comparator.comparingDouble(Glance::promise).reversed());
    List<Glance> closely = glances.subList(0, Math.min(CLOSELY, glances.size()));
    closely.sort(Comparator.comparingInt(Glance::order));
    Map<String, Double> named = new HashMap<>();
    List<CandidateSentence> candidates = new ArrayList<>();
    for (Glance glance : closely) {
      Article article = glance.hit().passage().article();
      double names = named.computeIfAbsent(article.id(), id -> share(question.names(), article));
      CandidateSentence candidate =
          new CandidateSentence(
              glance.hit(),
              glance.sentence(),
              glance.terms().words(glance.hit(), glance.sentence()),
              glance.covered(),
              glance.features());
      lookClosely(question, candidate, names);
      candidates.add(candidate);
    }
    return candidates;
  }

  private static void glance(
      Question question, TermFinder terms, Hit hit, int rank, BitSet title, List<Glance> glances) {
    Article article = hit.passage().article();
    List<SentenceTerms> sentences = SentenceTerms.of(terms, hit);
    List<BitSet> covered = new ArrayList<>();
    BitSet passage = (BitSet) title.clone();
    for (SentenceTerms here : sentences) {
      covered.add(here.covered(question));
      passage.or(covered.get(covered.size() - 1));
    }
    for (int i = 0; i < sentences.size(); i++) {
      Hit.ScoredSentence sentence = hit.sentences().get(i);
      if (asks(article.slice(sentence.span()))) {
        continue;
      }
      BitSet before = i > 0 ? covered.get(i - 1) : new BitSet();
      BitSet after = i + 1 < sentences.size() ? covered.get(i + 1) : new BitSet();
      Features features = new Features();
      features.add("cosine", sentence.cosine());
      addCoverage(question, covered.get(i), before, after, title, passage, features);
      int[] found = sentences.get(i).found();
      addOrder(found, features);
      features.add("passage_score", hit.score());
      features.add("passage_lexical", hit.lexical());
      features.add("passage_bm25", hit.bm25() / Math.max(1e-9, question.mass()));
      features.add("article_score", hit.articleScore());
      features.add("passage_rank", 1.0 / (1 + rank));
      features.add("lead", 1.0 / (1 + hit.passage().ordinal()));
      features.add("first_sentence", sentence.span().start() == 0);
      features.add("short", Math.max(0, 8 - found.length) / 8.0);
      features.add("long", Math.max(0, found.length - 40) / 40.0);
      double promise =
          sentence.cosine()
              + features.get("coverage_with_before")
              + features.get("coverage") / 2
              + hit.score();
      glances.add(
          new Glance(
              hit,
              sentence.span(),
              sentences.get(i),
              covered.get(i),
              features,
              promise,
              glances.size()));
    }
  }

  /** A sentence that asks does not answer. */
  private static boolean asks(String sentence) {
    return sentence.endsWith("?") || sentence.endsWith("?”") || sentence.endsWith("?\"");
  }

  private static void lookClosely(Question question, CandidateSentence candidate, double names) {
    String text = candidate.text();
    List<String> here = List.of(text);
    Features features = candidate.features();
    addAnswerType(question, candidate, text, features);
    addNovelty(text, candidate.words(), features);
    features.add("names_in_sentence", share(question.names(), here));
    features.add("names_in_article", names);
    features.add("numbers_in_sentence", share(question.numbers(), here));
  }

  /** So many words beyond the question's are as good as more. */
  private static final int MUCH_NEWS = 10;

  /** What a sentence says beyond the question: one that only repeats it does not answer. */
  private static void addNovelty(
      String text, List<CandidateSentence.Word> words, Features features) {
    int fresh = 0;
    for (CandidateSentence.Word word : words) {
      if (fresh == MUCH_NEWS) {
        break;
      }
      if (word.term() < 0 && !StopWords.contains(word.place().of(text))) {
        fresh++;
      }
    }
    features.add("no_news", fresh == 0);
    features.add("little_news", fresh <= 2);
    features.add("news", (double) fresh / MUCH_NEWS);
  }

  private static void addCoverage(
      Question question,
      BitSet here,
      BitSet before,
      BitSet after,
      BitSet title,
      BitSet passage,
      Features features) {
    BitSet near = (BitSet) here.clone();
    near.or(before);
    near.or(title);
    BitSet next = (BitSet) here.clone();
    next.or(after);
    double alone = coverage(question, here);
    features.add("coverage", alone);
    features.add("coverage_squared", alone * alone);
    features.add("coverage_with_before", coverage(question, near));
    features.add("coverage_with_after", coverage(question, next));
    features.add("coverage_of_passage", coverage(question, passage));
    features.add("terms", here.cardinality() / 5.0);
    features.add("complete", here.cardinality() == question.terms().size() && !here.isEmpty());
  }

  /** Pairs of the question's terms that stand in the same order and close together. */
  private static void addOrder(int[] found, Features features) {
    int pairs = 0;
    int near = 0;
    int lastTerm = -1;
    int lastAt = 0;
    for (int i = 0; i < found.length; i++) {
      int term = found[i];
      if (term < 0) {
        continue;
      }
      if (lastTerm >= 0 && term != lastTerm && i - lastAt <= 4) {
        near++;
        if (term == lastTerm + 1) {
          pairs++;
        }
      }
      lastTerm = term;
      lastAt = i;
    }
    features.add("ordered_pairs", Math.min(pairs, 4) / 4.0);
    features.add("close_pairs", Math.min(near, 6) / 6.0);
  }

  private static void addAnswerType(
      Question question, CandidateSentence sentence, String text, Features features) {
    Set<Mention.Kind> wanted = AnswerTypes.of(question.kind());
    if (wanted.isEmpty()) {
      return;
    }
    String asked = question.text().toLowerCase(Locale.ROOT);
    boolean there = false;
    for (Mention mention : sentence.mentions()) {
      if (wanted.contains(mention.kind())
          && !asked.contains(mention.span().of(text).toLowerCase(Locale.ROOT))) {
        there = true;
      }
    }
    features.add(there ? "holds_type" : "lacks_type", 1);
    features.add((there ? "holds_" : "lacks_") + question.kind(), 1);
  }

  /** The idf-weighted part of the question's terms that is covered. */
  static double coverage(Question question, BitSet covered) {
    double mass = question.mass();
    double sum = 0;
    for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
      sum += question.terms().get(i).idf();
    }
    return mass == 0 ? 0 : sum / mass;
  }

  /** The part of the names whose words all occur in the article; 1 where there are no names. */
  private static double share(List<String> names, Article article) {
    if (names.isEmpty()) {
      return 1;
    }
    return share(names, List.of(article.title(), article.text()));
  }

  private static double share(List<String> names, List<String> texts) {
    if (names.isEmpty()) {
      return 0;
    }
    Set<String> found = new HashSet<>();
    for (String name : names) {
      if (texts.stream().anyMatch(text -> Wording.holds(text, name))) {
        found.add(name);
      }
    }
    return (double) found.size() / new HashSet<>(names).size();
  }
}
