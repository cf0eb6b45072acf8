package dealsbot;

import com.google.gson.JsonParser;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.telegram.KeptState;
import dealsbot.telegram.TelegramBot;
import dealsbot.telegram.TelegramPeer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The bot in Telegram's private chats, by its client library and a loopback Bot API. */
final class TelegramTalk implements Talk {

  /** The user id of person 0. */
  static final long FIRST_USER = 1000;

  private static final Pattern PROOF =
      Pattern.compile(
          "<blockquote(?: expandable)?>(?:<i>(?<context>.*?)</i>\n)?(?<text>.*?)</blockquote>\n"
              + "(?<source>.*?<code>.*?</code>)",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">(.*?)</a>");

  final TelegramPeer peer = new TelegramPeer();

  private final KeptState state = new KeptState();
  private final MarkedReplies replies;
  private final Dispatcher dispatcher = new Dispatcher(2, 1000, Duration.ofSeconds(2));
  private final TelegramBot bot;

  TelegramTalk(ChatHandler handler) throws IOException {
    this.replies = new MarkedReplies(handler);
    this.bot =
        new TelegramBot(
            peer.settings(),
            replies,
            dispatcher,
            state.mailbox(),
            PlatformMetrics.NONE,
            Optional.empty());
    bot.start();
  }

  @Override
  public List<Seen> hold(List<List<String>> conversations) throws InterruptedException {
    int open = 0;
    for (int person = 0; person < conversations.size(); person++) {
      for (String turn : conversations.get(person)) {
        peer.pushPrivateText(FIRST_USER + person, turn);
        open++;
      }
    }
    Map<Long, String> sent = listen(open);
    return IntStream.range(0, conversations.size())
        .mapToObj(
            person -> {
              String html = sent.getOrDefault(FIRST_USER + person, "");
              return new Seen(
                  html,
                  read(html),
                  replies.in("telegram:" + (FIRST_USER + person)).stream().map(Shown::of).toList());
            })
        .toList();
  }

  @Override
  public Seen converse(List<String> turns) throws InterruptedException {
    StringBuilder all = new StringBuilder();
    List<String[]> offered = List.of();
    for (String turn : turns) {
      String method = "sendMessage";
      if (turn.startsWith(PRESS)) {
        peer.pushPress(FIRST_USER, 5000, data(offered, turn.substring(PRESS.length())));
        method =
            switch (replies.awaitPress()) {
              case REPLACES, VIEW -> "editMessageText";
              case BELOW, ASIDE, FOR_EVERYBODY -> "sendMessage";
              case NOTE -> "answerCallbackQuery";
            };
      } else {
        peer.pushPrivateText(FIRST_USER, turn);
      }
      String html = "";
      while (!html.endsWith(MarkedReplies.END)) {
        Map<String, String> message = peer.next(method).parameters();
        html = message.getOrDefault("text", "");
        html = html.replace(MarkedReplies.END, keyboard(message) + MarkedReplies.END);
        all.append(all.isEmpty() || html.isEmpty() ? "" : "\n\n").append(html);
        offered = buttons(message).isEmpty() ? offered : buttons(message);
      }
    }
    return new Seen(
        all.toString(),
        read(all.toString()),
        replies.in("telegram:" + FIRST_USER).stream().map(Shown::of).toList());
  }

  private static String data(List<String[]> offered, String label) {
    return offered.stream()
        .filter(button -> button[0].equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label))[1];
  }

  boolean announce(String place, Reply reply) {
    return bot.announce(place, reply);
  }

  /** All that was sent to each chat until so many replies had ended. */
  Map<Long, String> listen(int open) throws InterruptedException {
    Map<Long, String> sent = new HashMap<>();
    for (int left = open; left > 0; ) {
      Map<String, String> message = peer.nextMessage();
      String html =
          message.get("text").replace(MarkedReplies.END, keyboard(message) + MarkedReplies.END);
      sent.merge(Long.valueOf(message.get("chat_id")), html, (all, next) -> all + "\n\n" + next);
      left -= html.endsWith(MarkedReplies.END) ? 1 : 0;
    }
    return sent;
  }

  /** What can be pressed below a message, as one more of its lines. */
  private static String keyboard(Map<String, String> message) {
    StringBuilder line = new StringBuilder();
    for (String[] button : buttons(message)) {
      line.append(line.isEmpty() ? "[" : " [").append(button[0]).append(']');
    }
    return line.isEmpty() ? "" : line + "\n\n";
  }

  /** Label and data of each button below a message. */
  static List<String[]> buttons(Map<String, String> message) {
    List<String[]> buttons = new ArrayList<>();
    String markup = message.get("reply_markup");
    if (markup != null) {
      JsonParser.parseString(markup)
          .getAsJsonObject()
          .getAsJsonArray("inline_keyboard")
          .forEach(
              row ->
                  row.getAsJsonArray()
                      .forEach(
                          button ->
                              buttons.add(
                                  new String[] {
                                    button.getAsJsonObject().get("text").getAsString(),
                                    button.getAsJsonObject().get("callback_data").getAsString()
                                  })));
    }
    return buttons;
  }

  private static List<Shown> read(String html) {
    List<Shown> shown = new ArrayList<>();
    String end = Pattern.quote(MarkedReplies.END);
    for (String reply : html.split("\n\n" + end + "(?:\n\n)?", -1)) {
      if (!reply.isEmpty()) {
        shown.add(reply(reply));
      }
    }
    return shown;
  }

  private static Shown reply(String html) {
    List<Shown.Proof> proofs = new ArrayList<>();
    Matcher proof = PROOF.matcher(html);
    StringBuilder rest = new StringBuilder();
    while (proof.find()) {
      String source = proof.group("source");
      Matcher link = LINK.matcher(source);
      String context = proof.group("context");
      proofs.add(
          Shown.Proof.read(
              context == null ? "" : TelegramPeer.shown(context),
              TelegramPeer.shown(
                  proof.group("text").replace("<b>", "&gt;&gt;").replace("</b>", "&lt;&lt;")),
              TelegramPeer.shown(source),
              link.find() ? TelegramPeer.shown(link.group(1)) : ""));
      proof.appendReplacement(rest, "");
    }
    proof.appendTail(rest);
    List<String> words =
        LINK.matcher(rest)
            .replaceAll("$2 &lt;$1&gt;")
            .lines()
            .filter(line -> !line.isBlank())
            .map(TelegramPeer::shown)
            .map(line -> line.startsWith("• ") ? line.substring(2) : line)
            .toList();
    return new Shown(proofs, words);
  }

  @Override
  public void close() {
    try (peer) {
      bot.close();
      dispatcher.close();
      state.close();
    }
  }
}
