package dealsbot.slack;

import java.util.Arrays;
import java.util.Optional;

/** What a window asks for, named as the app's manifest names the shortcut that opens it. */
enum Form {
  /** A question to a message. */
  ASK("ask_about_this", "Ask about this", "Your question", ""),
  /** Whether the articles bear a message out. */
  CHECK("check_against_articles", "Check a claim", "The claim to check", "/check ");

  private final String callback;
  private final String title;
  private final String label;
  private final String command;

  Form(String callback, String title, String label, String command) {
    this.callback = callback;
    this.title = title;
    this.label = label;
    this.command = command;
  }

  static Optional<Form> of(String callback) {
    return Arrays.stream(values()).filter(form -> form.callback.equals(callback)).findFirst();
  }

  /** Slack's name for the shortcut and for the window. */
  String callback() {
    return callback;
  }

  /** At most 24 characters. */
  String title() {
    return title;
  }

  /** What stands above the field. */
  String label() {
    return label;
  }

  /** What is sent to the handler. */
  String request(String words) {
    return command + (command.isEmpty() ? words : words.replaceAll("\\s+", " ").strip());
  }
}
