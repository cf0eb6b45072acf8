package dealsbot.telegram;

import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Dispatcher;
import dealsbot.chat.Lookup;
import dealsbot.chat.Person;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.web.Mounts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot on a loopback Bot API server, in time that stands still until the test moves it. */
final class RunningBot implements AutoCloseable {

  final TelegramPeer peer;
  final ManualTime time = new ManualTime();
  final List<ChatRequest> asked = new CopyOnWriteArrayList<>();
  final Dispatcher dispatcher;
  final KeptState state;
  final TelegramBot bot;

  private RunningBot(
      TelegramPeer peer,
      TelegramSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      KeptState state,
      Optional<Mounts> mounts) {
    this.peer = peer;
    this.dispatcher = dispatcher;
    this.state = state;
    this.bot =
        new TelegramBot(
            settings,
            new Recording(handler, asked),
            dispatcher,
            state.mailbox(),
            PlatformMetrics.NONE,
            mounts,
            time,
            Clock.systemUTC());
  }

  /** Notes what a handler is asked. */
  private record Recording(ChatHandler handler, List<ChatRequest> asked) implements ChatHandler {
    @Override
    public Reply handle(ChatRequest request, Progress progress) {
      asked.add(request);
      return handler.handle(request, progress);
    }

    @Override
    public boolean hearsAll(String chat) {
      return handler.hearsAll(chat);
    }

    @Override
    public Optional<Reply> overhear(ChatRequest request, Progress progress) {
      return handler.overhear(request, progress);
    }

    @Override
    public Lookup lookup(Person person, String text, int page) {
      return handler.lookup(person, text, page);
    }

    @Override
    public PressAnswer press(ButtonPress press, Progress progress) {
      return handler.press(press, progress);
    }
  }

  /** A bot that repeats what it is asked. */
  static RunningBot echo() throws IOException {
    return with(RunningBot::repeat);
  }

  static RunningBot with(ChatHandler handler) throws IOException {
    return with(new TelegramPeer(), handler);
  }

  static RunningBot with(TelegramPeer peer, ChatHandler handler) {
    return with(peer, peer.settings(), handler, dispatcher());
  }

  static RunningBot with(
      TelegramPeer peer, TelegramSettings settings, ChatHandler handler, Dispatcher dispatcher) {
    return with(peer, settings, handler, dispatcher, new KeptState(), Optional.empty());
  }

  static RunningBot with(
      TelegramPeer peer,
      TelegramSettings settings,
      ChatHandler handler,
      Dispatcher dispatcher,
      KeptState state,
      Optional<Mounts> mounts) {
    RunningBot running = new RunningBot(peer, settings, handler, dispatcher, state, mounts);
    running.bot.start();
    return running;
  }

  static RunningBot onlyFor(long... chats) throws IOException {
    TelegramPeer peer = new TelegramPeer();
    Set<Long> allowed = Set.copyOf(Arrays.stream(chats).boxed().toList());
    return with(
        peer,
        new TelegramSettings(TelegramPeer.TOKEN, peer.apiUrl(), allowed),
        RunningBot::repeat,
        dispatcher());
  }

  static Dispatcher dispatcher() {
    return new Dispatcher(4, 1000, Duration.ofSeconds(2));
  }

  static Reply repeat(ChatRequest request, Progress progress) {
    return Reply.of("You said: " + request.text());
  }

  /** Has someone ask, waits for the answer, and stops the bot: all before it is over as well. */
  void finish() throws InterruptedException {
    peer.pushPrivateText(99, "last question");
    while (!peer.nextMessage().get("text").contains("last question")) {
      // Earlier messages are the test's concern elsewhere.
    }
    awaitReplies();
    bot.close();
  }

  /** Waits until every message that was accepted has its reply, or until that was given up. */
  void awaitReplies() throws InterruptedException {
    if (!bot.awaitReplies(10)) {
      throw new AssertionError("replies are still waiting");
    }
  }

  /** The texts that the handler was asked, in order. */
  List<String> texts() {
    return asked.stream().map(ChatRequest::text).toList();
  }

  @Override
  public void close() {
    bot.close();
    dispatcher.close();
    state.close();
    peer.close();
  }
}
