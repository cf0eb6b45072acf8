package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fifty conversations on every surface, each with a bot of its own over one index: whoever asks,
 * wherever, is shown the same words with the same proof. What is compared went out over the wire.
 */
@Timeout(120)
class SurfaceContractTest {

  private static final Path CONVERSATIONS =
      Path.of("src/test/resources/corpus/conversations.jsonl");

  /** Words with speakers, which the others seldom come to. */
  private static final String ON_QUOTATIONS =
      "{'id': 'quotes', 'turns': ['/quote Tobias Renn', '/quote Ingrid Sollie', '/quote']}";

  /** Articles that differ, one that agrees, a filter that cannot be read, and why. */
  private static final String ON_AGREEMENT =
      "{'id': 'agreement', 'turns': ['How many AI accelerators will Halden supply to Morrow"
          + " Cloud?', 'why this answer?', 'Who founded Morrow?', '/why', '/sources halden',"
          + " '/sources 2', 'speaker:Sollie packaging', 'Who founded Morrow after:yesterday']}";

  @TempDir static Path folder;

  private static Newsroom newsroom;

  /** By surface, then by conversation. */
  private static Map<String, List<Talk.Seen>> seen;

  @BeforeAll
  static void talkOnEverySurface() throws Exception {
    newsroom = Newsroom.open(Newsroom.CORPUS, folder);
    List<List<String>> turns = conversations().map(SurfaceContractTest::turns).toList();
    seen = new LinkedHashMap<>();
    try (Talk terminal = new TerminalTalk(newsroom::bot);
        Talk telegram = new TelegramTalk(newsroom.bot());
        Talk slack = new SlackTalk(newsroom.bot())) {
      seen.put("terminal", terminal.hold(turns));
      seen.put("Telegram", telegram.hold(turns));
      seen.put("Slack", slack.hold(turns));
    }
  }

  @AfterAll
  static void closeTheNewsroom() {
    newsroom.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbered")
  void everySurfaceShowsWhatTheHandlerSaid(String id, int number, int turns) {
    seen.forEach(
        (surface, conversations) -> {
          Talk.Seen conversation = conversations.get(number);
          assertEquals(turns, conversation.shown().size(), surface + " answers every turn");
          assertEquals(conversation.said(), conversation.shown(), surface);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbered")
  void everySurfaceShowsTheSame(String id, int number) {
    List<Shown> terminal = forEveryone(seen.get("terminal").get(number).shown());
    assertEquals(terminal, seen.get("Telegram").get(number).shown(), "Telegram");
    assertEquals(terminal, seen.get("Slack").get(number).shown(), "Slack");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbered")
  void quotesAreTheArticlesOwnWords(String id, int number) {
    seen.values().stream()
        .flatMap(conversations -> conversations.get(number).shown().stream())
        .flatMap(shown -> shown.proofs().stream())
        .forEach(
            proof -> {
              Article article = newsroom.article(proof.articleId());
              assertEquals(proof.span().of(article.text()), proof.text());
              assertTrue(article.text().contains(proof.context()), proof.context());
              assertEquals(article.title(), proof.title());
            });
  }

  @Test
  void theConversationsHoldEnoughToCompare() {
    List<Shown.Proof> proofs =
        seen.get("Slack").stream()
            .flatMap(conversation -> conversation.shown().stream())
            .flatMap(shown -> shown.proofs().stream())
            .toList();
    assertTrue(proofs.size() > 50, proofs.size() + " quotations");
    List<String> words =
        seen.get("Telegram").stream()
            .flatMap(conversation -> conversation.shown().stream())
            .flatMap(shown -> shown.words().stream())
            .toList();
    assertTrue(words.contains("The articles differ; the newer one first."), "difference");
    assertTrue(words.contains("2 articles agree; the newest first."), "agreement");
    assertTrue(words.contains("Why this answer:"), "explanations");
    assertTrue(proofs.stream().anyMatch(proof -> proof.marked().contains(">>")), "bold");
    assertTrue(proofs.stream().anyMatch(proof -> !proof.context().isEmpty()), "contexts");
    assertTrue(proofs.stream().anyMatch(proof -> !proof.attribution().isEmpty()), "speakers");
    assertTrue(proofs.stream().anyMatch(proof -> !proof.url().isEmpty()), "links");
    assertFalse(proofs.stream().allMatch(proof -> proof.url().isEmpty()), "links");
  }

  /** Whoever sits at the terminal is an admin, and is offered what admins can do. */
  private static List<Shown> forEveryone(List<Shown> shown) {
    return shown.stream()
        .map(
            reply ->
                new Shown(
                    reply.proofs(),
                    reply.words().stream()
                        .filter(
                            line ->
                                !line.matches(
                                    "/(?:status|reindex|articles|add|feeds|remove|rollback|changes|unanswered|audit)"
                                        + " – .*"))
                        .toList()))
        .toList();
  }

  static Stream<Arguments> numbered() throws IOException {
    List<JsonObject> all = conversations().toList();
    return IntStream.range(0, all.size())
        .mapToObj(
            number -> {
              JsonObject conversation = all.get(number);
              return Arguments.of(
                  conversation.get("id").getAsString(), number, turns(conversation).size());
            });
  }

  private static Stream<JsonObject> conversations() throws IOException {
    return Stream.concat(
            Files.readAllLines(CONVERSATIONS).stream(), Stream.of(ON_QUOTATIONS, ON_AGREEMENT))
        .map(line -> JsonParser.parseString(line).getAsJsonObject());
  }

  /** What the person types; no surface lets anybody send blanks alone. */
  private static List<String> turns(JsonObject conversation) {
    List<String> turns = new ArrayList<>();
    for (JsonElement turn : conversation.getAsJsonArray("turns")) {
      if (!turn.getAsString().isBlank()) {
        turns.add(turn.getAsString());
      }
    }
    return turns;
  }
}
