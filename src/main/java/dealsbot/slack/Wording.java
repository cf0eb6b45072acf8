package dealsbot.slack;

/** What the Slack adapter itself says to people. */
final class Wording {

  static final String ONE_MOMENT = "One moment …";

  static final String FAILED =
      "Something went wrong while I looked for an answer. Please ask again in a moment.";

  static final String BUSY =
      "I am answering many questions just now. Please ask again in a minute.";

  static final String LOST = "The connection to Slack was lost; it is being made again.";

  static final String GREETING =
      "Hello! Ask me about the business deals in the news articles I have read. I answer in their"
          + " own words, and say so when they don't say.";

  /** What stands above the suggested questions of the pane. */
  static final String PROMPTS = "The articles can answer these:";

  private Wording() {}

  /** Why Slack cannot be reached while it calls the bot, for the admin. */
  static String notReached(SlackFailure failure) {
    return failure.kind() == SlackFailure.Kind.REFUSED
        ? tokenRefused("slack.bot-token", failure)
        : notConnected(failure);
  }

  static String tokenRefused(String key, SlackFailure failure) {
    String hint =
        failure.code().equals("missing_scope")
            ? "install the app again with the scopes of its manifest"
            : "put the current token of the Slack app there";
    return "Slack does not accept " + key + " (" + failure.code() + "); " + hint + ".";
  }

  /** Why there is no connection, for the admin. */
  static String notConnected(SlackFailure failure) {
    return switch (failure.kind()) {
      case REFUSED ->
          failure.concernsToken() || failure.code().equals("invalid_app_token")
              ? tokenRefused("slack.app-token", failure)
              : "Slack does not open a connection (" + failure.code() + "); trying again.";
      case LIMITED ->
          "Slack asks to wait " + failure.retryAfter().toSeconds() + " s before connecting again.";
      case NOT_SENT -> "Slack cannot be reached; check the network. Trying again.";
      case UNKNOWN -> "Slack did not answer as expected (" + failure.code() + "); trying again.";
    };
  }
}
