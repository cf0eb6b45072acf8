package dealsbot.slack;

import dealsbot.chat.PlainText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's markup, taken off incoming text and kept out of outgoing text. */
final class Markup {

  /** Commands that people type without a slash, since Slack keeps a message with one to itself. */
  static final Set<String> COMMANDS =
      Set.of(
          "help",
          "quote",
          "quotes",
          "check",
          "sources",
          "settings",
          "feedback",
          "status",
          "reindex");

  /** As the app's manifest names it. */
  private static final String SLASH_COMMAND = "/deals";

  private static final Pattern REFERENCE = Pattern.compile("<([^<>]*)>");
  private static final Pattern COMMAND =
      Pattern.compile("[!/](\\p{Alpha}\\w*)(\\s.*)?", Pattern.DOTALL);
  private static final Pattern FIRST_WORD = Pattern.compile("(\\w+)(\\s.*)?", Pattern.DOTALL);

  /** Followed by one word at most: more than that is a question that begins so. */
  private static final Pattern ADMIN_COMMAND =
      Pattern.compile(
          "(?i)(?:articles|remove|rollback|changes|unanswered|audit|tell)(?:\\s+[^\\s?]+)?");

  private Markup() {}

  /** Escapes exactly what Slack asks to be escaped. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * What a person wrote: labels instead of links, channels by name, no mentions, no escapes.
   *
   * @param text a message's text as Slack delivers it
   */
  static String plain(String text) {
    String named =
        REFERENCE
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(label(match.group(1))));
    String unescaped = named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return PlainText.neutralise(unescaped).replaceAll("[ \\t]{2,}", " ").strip();
  }

  private static String label(String reference) {
    int bar = reference.indexOf('|');
    String label = bar < 0 ? "" : reference.substring(bar + 1);
    if (reference.startsWith("@")) {
      return "";
    }
    if (reference.startsWith("#")) {
      return label.isEmpty() ? "" : "#" + label;
    }
    if (reference.startsWith("!")) {
      return label;
    }
    return bar < 0 ? reference : label;
  }

  /**
   * A message as the chat handler takes it: a command word alone, or anything behind {@code !} or
   * {@code /}, becomes a slash command.
   *
   * @param plain what {@link #plain} gave
   */
  static String fromMessage(String plain) {
    Matcher command = COMMAND.matcher(plain);
    if (command.matches()) {
      return slash(command);
    }
    String word = plain.toLowerCase(Locale.ROOT);
    return COMMANDS.contains(word) ? "/" + word : plain;
  }

  /**
   * What follows {@code /deals}: text that begins with a command word is that command, unless it
   * asks something ("status of the Nvidia deal?"); nothing at all asks for help.
   *
   * @param plain what {@link #plain} gave
   */
  static String fromSlashCommand(String plain) {
    if (plain.isEmpty()) {
      return "/help";
    }
    if (plain.equalsIgnoreCase("why")) {
      // With more words behind it, it asks.
      return "/why";
    }
    Matcher first = FIRST_WORD.matcher(plain);
    if (ADMIN_COMMAND.matcher(plain).matches() && first.matches()) {
      return slash(first);
    }
    if (first.matches()
        && COMMANDS.contains(first.group(1).toLowerCase(Locale.ROOT))
        && !plain.endsWith("?")) {
      return slash(first);
    }
    return fromMessage(plain);
  }

  /**
   * How a command of the bot's is given in Slack, where all begin with the app's one slash command.
   *
   * @param command such as {@code /sources}
   */
  static String slashCommand(String command) {
    return command.equals("/ask") ? SLASH_COMMAND : SLASH_COMMAND + " " + command.substring(1);
  }

  private static String slash(Matcher command) {
    String rest = command.group(2);
    return "/" + command.group(1).toLowerCase(Locale.ROOT) + (rest == null ? "" : rest);
  }
}
