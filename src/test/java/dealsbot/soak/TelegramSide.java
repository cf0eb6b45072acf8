package dealsbot.soak;

import com.google.gson.JsonObject;
import dealsbot.telegram.TelegramFault;
import dealsbot.telegram.TelegramPeer;
import dealsbot.telegram.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * People who write to the bot in Telegram, which is polled or calls the bot, delivers twice now and
 * then, and fails at random.
 */
final class TelegramSide implements Side {

  private static final int PEOPLE = 200;
  private static final int GROUPS = 40;
  private static final long GROUP = -1_000_000;

  private final TelegramPeer peer;
  private final Ledger ledger;
  private final Trouble trouble;
  private final SoakBot bot;
  private final Random random;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newBuilder().executor(calls).build();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile String secret = "";
  private volatile boolean stopping;
  private volatile boolean over;

  TelegramSide(TelegramPeer peer, Ledger ledger, Trouble trouble, SoakBot bot, long seed) {
    this.peer = peer;
    this.ledger = ledger;
    this.trouble = trouble;
    this.bot = bot;
    this.random = new Random(seed);
    peer.show(this::called);
  }

  @Override
  public void ask(int question) {
    ledger.asked(question);
    String text = "Who supplies pumps to " + Ledger.mark(question) + "?";
    int person = 1 + random.nextInt(PEOPLE);
    JsonObject update =
        random.nextInt(10) == 0
            ? Updates.groupText(person, GROUP - random.nextInt(GROUPS), "/ask " + text)
            : Updates.privateText(person, text);
    int id = TelegramPeer.nextUpdate();
    boolean twice = random.nextInt(20) == 0;
    if (bot.called()) {
      update.addProperty("update_id", id);
      for (int i = twice ? 2 : 1; i > 0; i--) {
        waiting.incrementAndGet();
        calls.execute(() -> call(update.toString()));
      }
    } else {
      for (int i = twice ? 2 : 1; i > 0; i--) {
        peer.push(id, update);
      }
    }
  }

  /** Calls until the bot has taken it. */
  private void call(String update) {
    while (!over) {
      try {
        HttpRequest request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + bot.port() + "/telegram/webhook"))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          waiting.decrementAndGet();
          return;
        }
      } catch (IOException | IllegalArgumentException away) {
        // Restarting: Telegram calls again.
      } catch (InterruptedException closing) {
        return;
      }
      LockSupport.parkNanos(200_000_000);
    }
  }

  private TelegramFault called(TelegramPeer.Recorded request) {
    if (request.method().equals("setWebhook")) {
      secret = request.get("secret_token");
      return null;
    }
    Trouble.Kind kind = trouble.next();
    String text = request.get("text");
    int question = text == null ? -1 : Ledger.question(text);
    if (question >= 0 && kind.done) {
      String edited = request.get("message_id");
      ledger.arrived(
          question, edited == null ? "" : edited, kind == Trouble.Kind.NONE && !stopping);
    }
    return switch (kind) {
      case NONE -> null;
      case TOO_MANY -> TelegramFault.tooMany(1);
      case SERVER_ERROR -> TelegramFault.html(502);
      case LOST, BROKEN -> TelegramFault.reset();
      case CUT -> TelegramFault.cut();
    };
  }

  @Override
  public int unacknowledged() {
    return bot.called() ? waiting.get() : peer.unconfirmed();
  }

  @Override
  public void stopping(boolean now) {
    stopping = now;
  }

  @Override
  public void close() {
    over = true;
    calls.shutdownNow();
    http.shutdownNow();
  }
}
