package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.language.Mention;
import dealsbot.language.StopWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Describes what the reader points at, together with what words and vectors tell, in three steps:
 * for choosing the piece within a sentence, for choosing among sentences, and for the confidence in
 * the one that was chosen.
 */
final class ReaderFeatures {

  private static final double LARGEST_MARGIN = 20;
  private static final double LARGEST_ODDS = 10;

  private ReaderFeatures() {}

  /**
   * What tells whether a piece is the whole answer and nothing more.
   *
   * @param behind by how much the reader thinks it less likely than the sentence's best
   * @param byFeatures what features alone make of it as an answer
   */
  static Features piece(
      Question question, CandidateSentence sentence, Span place, double behind, double byFeatures) {
    Features features = new Features();
    features.add("behind", Math.min(10, behind) / 5);
    features.add("by_features", clipped(byFeatures, LARGEST_ODDS) / 5);
    boolean exactly = false;
    boolean cut = false;
    for (Mention mention : sentence.mentions()) {
      if (mention.span().equals(place)) {
        exactly = true;
      } else if (mention.kind() != Mention.Kind.NAMES
          && mention.kind() != Mention.Kind.QUOTED
          && mention.span().overlaps(place)
          && !place.contains(mention.span())) {
        cut = true;
      }
    }
    features.add("is_mention", exactly);
    features.add("cuts_mention", cut);
    addAnswer(question, sentence, place, features);
    return features;
  }

  /** The features of each sentence, in order: all are read together, since answers get votes. */
  static List<Features> choice(Question question, List<PointedSentence> sentences) {
    double best = sentences.stream().mapToDouble(PointedSentence::featureScore).max().orElse(0);
    double top = sentences.stream().mapToDouble(s -> s.first().margin()).max().orElse(0);
    Map<String, Map<String, Double>> votes = votes(sentences);
    return sentences.stream().map(s -> choice(question, s, best, top, votes)).toList();
  }

  private static Features choice(
      Question question,
      PointedSentence pointed,
      double bestByFeatures,
      double bestMargin,
      Map<String, Map<String, Double>> votes) {
    Features features = new Features();
    double margin = pointed.first().margin();
    features.add("margin", clipped(margin, LARGEST_MARGIN) / 5);
    features.add("behind", Math.max(-15, margin - bestMargin) / 5);
    features.add("answerable", clipped(pointed.answerable(), LARGEST_ODDS) / 5);
    features.add("by_features", Math.max(-10, pointed.featureScore() - bestByFeatures) / 2);
    features.add("passage", pointed.sentence().hit().score());
    features.add("passage_lexical", pointed.sentence().hit().lexical());
    features.add("cosine", pointed.sentence().features().get("cosine"));
    features.add("coverage", pointed.sentence().features().get("coverage_with_before"));
    features.add("vote", vote(pointed, votes));
    addAnswer(question, pointed.sentence(), pointed.first().place(), features);
    return features;
  }

  /** For each answer the best margin in each article that gives it: one vote an article. */
  private static Map<String, Map<String, Double>> votes(List<PointedSentence> sentences) {
    Map<String, Map<String, Double>> votes = new HashMap<>();
    for (PointedSentence pointed : sentences) {
      votes
          .computeIfAbsent(pointed.first().words(), w -> new HashMap<>())
          .merge(pointed.article(), pointed.first().margin(), Math::max);
    }
    return votes;
  }

  /** What other articles add to an answer, as a logarithm: 0 where it stands alone. */
  private static double vote(PointedSentence pointed, Map<String, Map<String, Double>> votes) {
    Map<String, Double> same = votes.getOrDefault(pointed.first().words(), Map.of());
    double own = same.getOrDefault(pointed.article(), pointed.first().margin());
    double sum = same.values().stream().mapToDouble(m -> Math.exp(m - own)).sum();
    return Math.min(3, Math.log(Math.max(1, sum)));
  }

  /** Whether the piece is of the kind that is asked for, and says something new. */
  private static void addAnswer(
      Question question, CandidateSentence sentence, Span place, Features features) {
    Set<Mention.Kind> wanted = AnswerTypes.of(question.kind());
    if (!wanted.isEmpty()) {
      boolean fits =
          sentence.mentions().stream()
              .anyMatch(m -> wanted.contains(m.kind()) && m.span().overlaps(place));
      features.add(fits ? "of_the_kind" : "of_another_kind", 1);
    }
    int content = 0;
    int echo = 0;
    int length = 0;
    for (CandidateSentence.Word word : sentence.words()) {
      if (place.overlaps(word.place())) {
        length++;
        if (!StopWords.contains(word.place().of(sentence.text()))) {
          content++;
          echo += word.term() >= 0 ? 1 : 0;
        }
      }
    }
    features.add("echo", content == 0 ? 1 : (double) echo / content);
    features.add("long", Math.max(0, length - 6) / 10.0);
  }

  /** What is told of the best sentence. */
  private static final List<String> OF_THE_BEST =
      List.of("margin", "answerable", "vote", "coverage", "passage", "echo", "of_another_kind");

  /**
   * What tells an answer from a near miss.
   *
   * @param byFeatures log-odds by words and vectors alone
   * @param order the sentences, the best first
   * @param choices their choice features
   * @param scores their choice scores
   */
  static Features confidence(
      double byFeatures, List<PointedSentence> order, List<Features> choices, List<Double> scores) {
    Features features = new Features();
    features.add("by_features", clipped(byFeatures, 6) / 3);
    for (String name : OF_THE_BEST) {
      features.add("best_" + name, choices.get(0).get(name));
    }
    double answerable = -LARGEST_ODDS;
    Set<String> seen = new HashSet<>();
    double next = scores.get(0) - 5;
    double total = 0;
    for (int i = 0; i < order.size(); i++) {
      answerable = Math.max(answerable, order.get(i).answerable());
      total += Math.exp(scores.get(i) - scores.get(0));
      if (seen.add(order.get(i).first().words()) && seen.size() == 2) {
        next = scores.get(i);
      }
    }
    features.add("most_answerable", clipped(answerable, LARGEST_ODDS) / 5);
    features.add("gap", Math.min(5, scores.get(0) - next) / 5);
    features.add("share", 1 / total);
    Features best = order.get(0).sentence().features();
    features.add("names_in_sentence", best.get("names_in_sentence"));
    features.add("names_in_article", best.get("names_in_article"));
    return features;
  }

  private static double clipped(double value, double most) {
    return Math.max(-most, Math.min(most, value));
  }
}
