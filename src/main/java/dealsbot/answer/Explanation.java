package dealsbot.answer;

import dealsbot.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer came out as it did: what was looked for, what matched, and what came second.
 *
 * @param kind what sort of answer was looked for
 * @param words the question's content words
 * @param best what is shown first; null where nothing was found
 * @param runnerUp what came next; null where nothing did
 * @param doubts what took from the probability
 * @param threshold below this probability the articles are said not to tell
 */
public record Explanation(
    QuestionKind kind,
    List<Word> words,
    @Nullable Choice best,
    @Nullable Choice runnerUp,
    List<Doubt> doubts,
    double threshold) {

  /** Copies the lists. */
  public Explanation {
    words = List.copyOf(words);
    doubts = List.copyOf(doubts);
  }

  /**
   * A content word of the question.
   *
   * @param typed as it was typed, corrections put in
   * @param matched the words of the sentence shown, or of the one before it, that stand for it;
   *     empty where they hold none
   * @param known whether any article holds it
   */
  public record Word(String typed, List<String> matched, boolean known) {
    /** Copies the list. */
    public Word {
      matched = List.copyOf(matched);
    }
  }

  /**
   * A sentence that was weighed.
   *
   * @param article the article's id
   * @param sentence its place in the text
   * @param text its words
   * @param answer the piece that answers; null where it is the whole sentence
   * @param score compares sentences of one question: higher is better
   * @param passage the scores of the passage that it stands in; null for quotations, which are
   *     looked up
   * @param read what the model that read it says; null where none did
   */
  public record Choice(
      String article,
      Span sentence,
      String text,
      @Nullable String answer,
      double score,
      @Nullable Passage passage,
      @Nullable Read read) {}

  /**
   * What a model says that read question and passage together.
   *
   * @param margin by how much the answer beats "no answer here", a difference of logits
   * @param answerable probability, 0 to 1, that the passage answers at all
   */
  public record Read(double margin, double answerable) {}

  /**
   * How well a passage fits the question.
   *
   * @param joined the joined score, 0 to 1 and a little over
   * @param lexical by words, over the best passage's, 0 to 1
   * @param vector by meaning, the best sentence's cosine; 0 without vectors
   * @param article how much of the question the whole article speaks of, 0 to 1
   */
  public record Passage(double joined, double lexical, double vector, double article) {}

  /**
   * What speaks against a sentence.
   *
   * @param reason in words for people
   * @param factor what is left of the probability, 0 to 1
   */
  public record Doubt(String reason, double factor) {}
}
