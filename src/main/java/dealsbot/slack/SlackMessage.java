package dealsbot.slack;

/**
 * One message as Slack takes it.
 *
 * @param blocks Block Kit blocks as a JSON array
 * @param text the same words for notifications and for a Slack that refuses the blocks, with {@code
 *     & < >} escaped
 */
record SlackMessage(String blocks, String text) {}
