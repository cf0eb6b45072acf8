package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Citation;
import dealsbot.chat.Lookup;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be picked behind the bot's name in any chat. */
@Timeout(60)
class TelegramInlineTest {

  private static final String WORDS = "Tove Lind said the <mill> pays 40 million.";

  /** Finds as many as it is told to, and notes what it was asked. */
  private static final class Finder implements ChatHandler {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int found;

    Finder(int found) {
      this.found = found;
    }

    @Override
    public Reply handle(ChatRequest request, Progress progress) {
      return RunningBot.repeat(request, progress);
    }

    @Override
    public Lookup lookup(Person person, String text, int page) {
      asked.add(person.id() + " " + text + " " + page);
      return new Lookup(
          IntStream.range(0, found).mapToObj(TelegramInlineTest::result).toList(),
          page < 2 ? OptionalInt.of(page + 1) : OptionalInt.empty());
    }
  }

  private static Lookup.Result result(int number) {
    Citation citation =
        new Citation("mill", "The mill", null, null, null, new Span(7, 7 + WORDS.length()));
    return new Lookup.Result(
        "r" + number,
        "Tove Lind\u202E",
        WORDS,
        new Reply(List.of(new Block.Evidence(citation, WORDS, null, null, "Tove Lind"))));
  }

  @Test
  void quotationsAreListedPageByPage() throws Exception {
    Finder finder = new Finder(2);
    try (RunningBot running = RunningBot.with(finder)) {
      running.peer.pushInlineQuery(42, "mill", "");
      TelegramPeer.Recorded first = running.peer.next("answerInlineQuery");
      JsonObject result = results(first).get(0).getAsJsonObject();

      assertEquals("1", first.get("next_offset"));
      assertEquals("false", first.get("is_personal"));
      assertEquals("Tove Lind", result.get("title").getAsString());
      assertEquals(WORDS, result.get("description").getAsString());
      assertEquals(
          "<blockquote>Tove Lind said the &lt;mill&gt; pays 40 million.</blockquote>\n"
              + "— Tove Lind\nThe mill · publisher and date not stated · <code>mill 7–49</code>",
          result.getAsJsonObject("input_message_content").get("message_text").getAsString());
      String link =
          result
              .getAsJsonObject("reply_markup")
              .getAsJsonArray("inline_keyboard")
              .get(0)
              .getAsJsonArray()
              .get(0)
              .getAsJsonObject()
              .get("url")
              .getAsString();
      Citation citation = new Citation("mill", "", null, null, null, new Span(7, 49));
      assertEquals("https://t.me/deals_test_bot?start=" + citation.deepLink(), link);

      running.peer.pushInlineQuery(42, "mill", "2");
      assertEquals("", running.peer.next("answerInlineQuery").get("next_offset"));
      assertEquals(List.of("42 mill 0", "42 mill 2"), finder.asked);
      running.finish();
      assertEquals(List.of("last question"), running.texts());
    }
  }

  @Test
  void nothingOneLetterAndALongTextAreLookedUpAsTheyAre() throws Exception {
    Finder finder = new Finder(1);
    try (RunningBot running = RunningBot.with(finder)) {
      for (String text : List.of("", "m", "m".repeat(256))) {
        running.peer.pushInlineQuery(42, text, "nonsense");
        running.peer.next("answerInlineQuery");
      }
      assertEquals(List.of("42  0", "42 m 0", "42 " + "m".repeat(256) + " 0"), finder.asked);
    }
  }

  @Test
  void noMoreThanTelegramTakesAreListed() throws Exception {
    try (RunningBot running = RunningBot.with(new Finder(80))) {
      running.peer.pushInlineQuery(42, "mill", "");
      assertEquals(50, results(running.peer.next("answerInlineQuery")).size());
    }
  }

  @Test
  void whereNothingIsFoundTheChatIsOffered() throws Exception {
    try (RunningBot running = RunningBot.with(new Finder(0))) {
      running.peer.pushInlineQuery(42, "xyz", "");
      TelegramPeer.Recorded answer = running.peer.next("answerInlineQuery");

      assertEquals("[]", answer.get("results"));
      assertEquals(
          "{\"text\":\"Nothing found: ask me in our chat\",\"start_parameter\":\"inline\"}",
          answer.get("button"));
    }
  }

  @Test
  void resultsArePersonalWhereAccessIsRestrictedAndStrangersGetNone() throws Exception {
    Finder finder = new Finder(1);
    TelegramPeer peer = new TelegramPeer();
    TelegramSettings settings = peer.settings().withUsers(Set.of(42L));
    try (RunningBot running = RunningBot.with(peer, settings, finder, RunningBot.dispatcher())) {
      peer.pushInlineQuery(42, "mill", "");
      TelegramPeer.Recorded known = peer.next("answerInlineQuery");
      peer.pushInlineQuery(43, "mill", "");
      TelegramPeer.Recorded stranger = peer.next("answerInlineQuery");

      assertEquals("true", known.get("is_personal"));
      assertEquals(1, results(known).size());
      assertEquals("true", stranger.get("is_personal"));
      assertEquals("[]", stranger.get("results"));
      assertEquals(List.of("42 mill 0"), finder.asked);
    }
  }

  @Test
  void aQueryThatIsTooOldHarmsNothing() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "answerInlineQuery",
        TelegramFault.refuse(
            400, "Bad Request: query is too old and response timeout expired", ""));
    try (RunningBot running = RunningBot.with(peer, new Finder(1))) {
      peer.pushInlineQuery(42, "mill", "");
      peer.next("answerInlineQuery");
      peer.pushInlineQuery(42, "mills", "");
      assertEquals(1, results(peer.next("answerInlineQuery")).size());
      assertNull(peer.requests("answerInlineQuery").getLast().get("button"));
    }
  }

  private static JsonArray results(TelegramPeer.Recorded answer) {
    return JsonParser.parseString(answer.get("results")).getAsJsonArray();
  }
}
