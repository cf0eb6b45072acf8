package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.index.AnalyzedPassage;
import dealsbot.language.Mention;
import dealsbot.language.StopWords;
import dealsbot.search.Hit;
import dealsbot.search.QueryTerm;
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
  private record Glance(CandidateSentence candidate, double promise, int order) {}

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
              id -> covered(question, words(terms, new AnalyzedPassage(article.title()))));
      glance(question, terms, hits.get(rank), rank, title, glances);
    }
    glances.sort(Comparator.comparingDouble(Glance::promise).reversed());
    List<Glance> closely = glances.subList(0, Math.min(CLOSELY, glances.size()));
    closely.sort(Comparator.comparingInt(Glance::order));
    Map<String, Double> named = new HashMap<>();
    List<CandidateSentence> candidates = new ArrayList<>();
    for (Glance glance : closely) {
      CandidateSentence candidate = glance.candidate();
      Article article = candidate.hit().passage().article();
      double names = named.computeIfAbsent(article.id(), id -> share(question.names(), article));
      candidates.add(lookClosely(question, candidate, names));
    }
    return candidates;
  }

  private static void glance(
      Question question, TermFinder terms, Hit hit, int rank, BitSet title, List<Glance> glances) {
    Article article = hit.passage().article();
    List<List<CandidateSentence.Word>> words = new ArrayList<>();
    List<BitSet> covered = new ArrayList<>();
    BitSet passage = (BitSet) title.clone();
    for (List<CandidateSentence.Word> here : wordsOfSentences(terms, hit)) {
      words.add(here);
      covered.add(covered(question, here));
      passage.or(covered.get(covered.size() - 1));
    }
    for (int i = 0; i < words.size(); i++) {
      Hit.ScoredSentence sentence = hit.sentences().get(i);
      if (asks(article.slice(sentence.span()))) {
        continue;
      }
      BitSet before = i > 0 ? covered.get(i - 1) : new BitSet();
      BitSet after = i + 1 < words.size() ? covered.get(i + 1) : new BitSet();
      Features features = new Features();
      features.add("cosine", sentence.cosine());
      addCoverage(question, covered.get(i), before, after, title, passage, features);
      addOrder(words.get(i), features);
      features.add("passage_score", hit.score());
      features.add("passage_lexical", hit.lexical());
      features.add("passage_bm25", hit.bm25() / Math.max(1e-9, question.mass()));
      features.add("article_score", hit.articleScore());
      features.add("passage_rank", 1.0 / (1 + rank));
      features.add("lead", 1.0 / (1 + hit.passage().ordinal()));
      features.add("first_sentence", sentence.span().start() == 0);
      features.add("short", Math.max(0, 8 - words.get(i).size()) / 8.0);
      features.add("long", Math.max(0, words.get(i).size() - 40) / 40.0);
      double promise =
          sentence.cosine()
              + features.get("coverage_with_before")
              + features.get("coverage") / 2
              + hit.score();
      glances.add(
          new Glance(
              new CandidateSentence(
                  hit, sentence.span(), words.get(i), covered.get(i), List.of(), features),
              promise,
              glances.size()));
    }
  }

  /** A sentence that asks does not answer. */
  private static boolean asks(String sentence) {
    return sentence.endsWith("?") || sentence.endsWith("?”") || sentence.endsWith("?\"");
  }

  private static CandidateSentence lookClosely(
      Question question, CandidateSentence candidate, double names) {
    String text = candidate.text();
    List<String> here = List.of(text);
    List<Mention> mentions = candidate.hit().analyzed().mentions(candidate.span(), text);
    Features features = candidate.features();
    addAnswerType(question, text, mentions, features);
    addNovelty(text, candidate.words(), features);
    features.add("names_in_sentence", share(question.names(), here));
    features.add("names_in_article", names);
    features.add("numbers_in_sentence", share(question.numbers(), here));
    return new CandidateSentence(
        candidate.hit(),
        candidate.span(),
        candidate.words(),
        candidate.covered(),
        mentions,
        features);
  }

  /** What a sentence says beyond the question: one that only repeats it does not answer. */
  private static void addNovelty(
      String text, List<CandidateSentence.Word> words, Features features) {
    int fresh = 0;
    for (CandidateSentence.Word word : words) {
      if (word.term() < 0 && !StopWords.contains(word.place().of(text))) {
        fresh++;
      }
    }
    features.add("no_news", fresh == 0);
    features.add("little_news", fresh <= 2);
    features.add("news", Math.min(10, fresh) / 10.0);
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
  private static void addOrder(List<CandidateSentence.Word> words, Features features) {
    int pairs = 0;
    int near = 0;
    int lastTerm = -1;
    int lastAt = 0;
    for (int i = 0; i < words.size(); i++) {
      int term = words.get(i).term();
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
      Question question, String text, List<Mention> mentions, Features features) {
    Set<Mention.Kind> wanted = AnswerTypes.of(question.kind());
    if (wanted.isEmpty()) {
      return;
    }
    String asked = question.text().toLowerCase(Locale.ROOT);
    boolean there = false;
    for (Mention mention : mentions) {
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

  /** The words of each sentence of a passage. */
  private static List<List<CandidateSentence.Word>> wordsOfSentences(TermFinder terms, Hit hit) {
    AnalyzedPassage analyzed = hit.analyzed();
    int base = hit.passage().span().start();
    List<List<CandidateSentence.Word>> words = new ArrayList<>();
    int next = 0;
    for (Hit.ScoredSentence sentence : hit.sentences()) {
      Span span = sentence.span().shift(-base);
      int from = next;
      while (next < analyzed.terms().size() && analyzed.start(next) < span.end()) {
        from += analyzed.start(next) < span.start() ? 1 : 0;
        next++;
      }
      words.add(words(terms, analyzed, from, next, span.start()));
    }
    return words;
  }

  private static List<CandidateSentence.Word> words(TermFinder terms, AnalyzedPassage text) {
    return words(terms, text, 0, text.terms().size(), 0);
  }

  /** The words from one term to before another; places count from {@code base}. */
  private static List<CandidateSentence.Word> words(
      TermFinder terms, AnalyzedPassage text, int from, int to, int base) {
    List<String> stems = text.terms().subList(from, to);
    List<CandidateSentence.Word> words = new ArrayList<>(stems.size());
    for (int i = 0; i < stems.size(); i++) {
      Span place = new Span(text.start(from + i) - base, text.end(from + i) - base);
      words.add(new CandidateSentence.Word(stems.get(i), place, terms.at(stems, i)));
    }
    return words;
  }

  private static BitSet covered(Question question, List<CandidateSentence.Word> words) {
    BitSet covered = new BitSet();
    for (CandidateSentence.Word word : words) {
      if (word.term() >= 0) {
        covered.set(word.term());
        // What stands for a phrase stands for each of its words.
        QueryTerm term = question.terms().get(word.term());
        for (int t = 0; t < question.terms().size(); t++) {
          if (!covered.get(t)
              && !term.stem().equals(word.stem())
              && question.terms().get(t).alternatives().contains(word.stem())) {
            covered.set(t);
          }
        }
      }
    }
    return covered;
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
