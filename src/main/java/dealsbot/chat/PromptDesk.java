package dealsbot.chat;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.QuestionIdea;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Questions to offer, made of the articles and tried once for each generation. Safe for use by many
 * threads.
 */
final class PromptDesk {

  private static final int POOL = 24;

  private final AnswerEngine engine;
  private final Librarian librarian;

  // Guarded by this.
  private long generation = -1;
  private List<QuestionIdea> pool = List.of();

  PromptDesk(AnswerEngine engine, Librarian librarian) {
    this.engine = engine;
    this.librarian = librarian;
  }

  /** The first ones: those of the newest articles. */
  List<Prompt> first(int most) {
    return pool().stream().limit(most).map(PromptDesk::prompt).toList();
  }

  /** Those nearest to a question that has no answer: of the same article, with the same words. */
  List<Prompt> near(String question, Answer.NotInArticles answer, int most) {
    Set<String> words = words(question);
    Set<String> articles = new TreeSet<>();
    answer.nearest().forEach(finding -> articles.add(finding.article().id()));
    return pool().stream()
        .sorted(
            Comparator.comparingInt(
                (QuestionIdea idea) -> {
                  Set<String> common = words(idea.question());
                  common.retainAll(words);
                  return -(common.size() + (articles.contains(idea.article()) ? 2 : 0));
                }))
        .limit(most)
        .map(PromptDesk::prompt)
        .toList();
  }

  private synchronized List<QuestionIdea> pool() {
    long now = librarian.status().generation().map(served -> served.number()).orElse(0L);
    if (now != generation) {
      pool = engine.ideas(POOL);
      generation = now;
    }
    return pool;
  }

  private static Prompt prompt(QuestionIdea idea) {
    return new Prompt(AnswerButtons.shortened(idea.question()), idea.question());
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }
}
