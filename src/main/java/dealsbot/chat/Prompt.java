package dealsbot.chat;

/**
 * A question that is offered to be asked, and that the articles answer.
 *
 * @param title a few words for a small place, at most 60 characters
 * @param question what is asked when it is chosen
 */
public record Prompt(String title, String question) {}
