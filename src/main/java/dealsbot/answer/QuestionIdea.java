package dealsbot.answer;

/**
 * A question that an article answers: it was asked, and the answer came from there.
 *
 * @param question as a person would ask it
 * @param article the id of the article that answers
 */
public record QuestionIdea(String question, String article) {}
