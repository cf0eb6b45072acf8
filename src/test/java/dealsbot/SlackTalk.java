package dealsbot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import dealsbot.slack.QuickSlack;
import dealsbot.slack.SlackBot;
import dealsbot.slack.SlackPeer;
import dealsbot.store.BotStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The bot in Slack's direct messages, by its client library and a loopback Slack. */
final class SlackTalk implements Talk {

  final SlackPeer peer = new SlackPeer();

  private final MarkedReplies replies;
  private final Dispatcher dispatcher = new Dispatcher(2, 1000, Duration.ofSeconds(2));
  private final Path folder = TestFolder.create("slack-talk");
  private final BotStore store =
      new BotStore(folder.resolve("bot.db"), Duration.ofDays(30), Clock.systemUTC());
  private final SlackBot bot;

  SlackTalk(ChatHandler handler) throws Exception {
    this.replies = new MarkedReplies(handler);
    this.bot = QuickSlack.bot(peer, replies, dispatcher, store.mailbox());
    bot.start();
    peer.awaitSocket();
  }

  /** The user id of a person, without their team's. */
  static String user(int person) {
    return "U" + (1000 + person);
  }

  private static String channel(int person) {
    return "D" + (1000 + person);
  }

  @Override
  public List<Seen> hold(List<List<String>> conversations) throws InterruptedException {
    int open = 0;
    for (int person = 0; person < conversations.size(); person++) {
      for (String turn : conversations.get(person)) {
        peer.pushEvent(peer.message(channel(person), "im", user(person), escaped(turn)));
        open++;
      }
    }
    Map<String, List<JsonObject>> sent = listen(open);
    return IntStream.range(0, conversations.size())
        .mapToObj(
            person -> {
              List<JsonObject> messages = sent.getOrDefault(channel(person), List.of());
              return new Seen(
                  messages.toString(),
                  read(messages),
                  replies.in("slack:T1:" + channel(person)).stream().map(Shown::of).toList());
            })
        .toList();
  }

  boolean announce(String place, Reply reply) {
    return bot.announce(place, reply);
  }

  /** All messages to each channel until so many replies had ended. */
  Map<String, List<JsonObject>> listen(int open) throws InterruptedException {
    Map<String, List<JsonObject>> sent = new HashMap<>();
    for (int left = open; left > 0; ) {
      JsonObject message = peer.awaitPost();
      String channel = message.get("channel").getAsString();
      sent.computeIfAbsent(channel, any -> new ArrayList<>()).add(message);
      left -= SlackPeer.shown(message).endsWith(MarkedReplies.END) ? 1 : 0;
    }
    return sent;
  }

  /** What Slack makes of typed text on its way to the bot. */
  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static List<Shown> read(List<JsonObject> messages) {
    List<Shown> shown = new ArrayList<>();
    List<Shown.Proof> proofs = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (JsonObject message : messages) {
      for (JsonElement block : message.getAsJsonArray("blocks")) {
        JsonArray parts = block.getAsJsonObject().getAsJsonArray("elements");
        JsonObject first = parts.get(0).getAsJsonObject();
        switch (first.get("type").getAsString()) {
          case "rich_text_quote" -> proofs.add(proof(parts));
          case "rich_text_list" ->
              first.getAsJsonArray("elements").forEach(i -> words.add(text(i)));
          case "button" -> words.add(labels(parts));
          case "feedback_buttons" -> {
            JsonArray thumbs = new JsonArray();
            thumbs.add(first.get("positive_button"));
            thumbs.add(first.get("negative_button"));
            words.add(labels(thumbs));
          }
          default -> words.add(text(first));
        }
        if (!words.isEmpty() && words.getLast().equals(MarkedReplies.END)) {
          words.removeLast();
          shown.add(new Shown(List.copyOf(proofs), List.copyOf(words)));
          proofs.clear();
          words.clear();
        }
      }
    }
    return shown;
  }

  private static String labels(JsonArray buttons) {
    StringBuilder line = new StringBuilder();
    for (JsonElement button : buttons) {
      line.append(line.isEmpty() ? "[" : " [")
          .append(button.getAsJsonObject().getAsJsonObject("text").get("text").getAsString())
          .append(']');
    }
    return line.toString();
  }

  private static Shown.Proof proof(JsonArray parts) {
    String context = "";
    StringBuilder marked = new StringBuilder();
    JsonArray quote = elements(parts.get(0));
    for (JsonElement piece : quote) {
      String text = piece.getAsJsonObject().get("text").getAsString();
      if (styled(piece, "italic")) {
        context = text;
      } else if (!marked.isEmpty() || !text.equals("\n")) {
        marked.append(styled(piece, "bold") ? ">>" + text + "<<" : text);
      }
    }
    StringBuilder source = new StringBuilder();
    String url = "";
    for (JsonElement piece : elements(parts.get(1))) {
      source.append(piece.getAsJsonObject().get("text").getAsString());
      if (piece.getAsJsonObject().has("url")) {
        url = piece.getAsJsonObject().get("url").getAsString();
      }
    }
    return Shown.Proof.read(context, marked.toString(), source.toString(), url);
  }

  /** A section's words, a link with its address. */
  private static String text(JsonElement section) {
    StringBuilder text = new StringBuilder();
    for (JsonElement piece : elements(section)) {
      JsonObject run = piece.getAsJsonObject();
      String words = run.get("text").getAsString();
      // Slack's one slash command stands before every command of the bot's.
      text.append(
          switch (words) {
            case "/deals" -> "/ask";
            case "/deals list" -> "/deals";
            default -> words.replaceFirst("^/deals ", "/");
          });
      if (run.has("url")) {
        text.append(" <").append(run.get("url").getAsString()).append('>');
      }
    }
    return text.toString();
  }

  private static JsonArray elements(JsonElement element) {
    return element.getAsJsonObject().getAsJsonArray("elements");
  }

  private static boolean styled(JsonElement piece, String style) {
    JsonObject run = piece.getAsJsonObject();
    return run.has("style") && run.getAsJsonObject("style").has(style);
  }

  @Override
  public void close() throws Exception {
    try (peer) {
      dispatcher.close();
      bot.close();
      store.close();
    } finally {
      TestFolder.delete(folder);
    }
  }
}
