package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Citation;
import dealsbot.chat.Home;
import dealsbot.chat.OpenQuestion;
import dealsbot.chat.Person;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.PressAnswer.Manner;
import dealsbot.chat.Progress;
import dealsbot.chat.Prompt;
import dealsbot.chat.ReindexReport;
import dealsbot.chat.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pane, the home tab, shortcuts, windows, buttons, settings: all that is no plain message. */
@Timeout(60)
class SlackSurfacesTest {

  private static final String THREAD = "1700000009.000001";
  private static final String MESSAGE = "1800000000.000001";

  private final BlockingQueue<ButtonPress> presses = new LinkedBlockingQueue<>();

  /** Echoes; buttons are answered in the manner that they carry. */
  private final ChatHandler handler =
      new ChatHandler() {
        @Override
        public Reply handle(ChatRequest request, Progress progress) {
          return Reply.of("Heard: " + request.text());
        }

        @Override
        public boolean hearsAll(String chat) {
          return chat.equals("slack:T1:CALL");
        }

        @Override
        public Optional<Reply> overhear(ChatRequest request, Progress progress) {
          return request.text().endsWith("?")
              ? Optional.of(Reply.of("Overheard: " + request.text()))
              : Optional.empty();
        }

        @Override
        public List<Prompt> prompts(int most) {
          return List.of(new Prompt("The mill", "Who bought the mill?"));
        }

        @Override
        public Home home(Person person) {
          return HOME;
        }

        @Override
        public PressAnswer press(ButtonPress press, Progress progress) {
          presses.add(press);
          return new PressAnswer(Reply.of("Pressed"), Manner.valueOf(press.data()));
        }
      };

  static final Home HOME =
      new Home(
          "I have read 2 articles with 3 quotations.",
          List.of(
              new Citation(
                  "mill",
                  "A & B <buy>",
                  "The Paper",
                  "2026-01-02",
                  "https://x.yz/a",
                  new Span(0, 9)),
              new Citation("bare", "", null, null, null, new Span(0, 9))),
          List.of(new Prompt("The mill", "Who bought the mill?")),
          List.of(List.of(Block.Run.plain("1. "), Block.Run.bold("Acme – Larkwood"))),
          Optional.of(
              new Home.AdminView(
                  Map.of("Slack", "Connected to Slack."),
                  List.of(new ReindexReport.Rejected("broken.txt", "is empty")),
                  List.of(
                      new OpenQuestion("1", "Who sold it?", List.of(), 3, Instant.EPOCH, false)),
                  List.of(new Block.Button("Re-index", "BELOW", Block.Emphasis.NONE)))));

  private ButtonPress press() throws InterruptedException {
    ButtonPress press = presses.poll(20, TimeUnit.SECONDS);
    if (press == null) {
      throw new AssertionError("no press reached the handler");
    }
    return press;
  }

  @Test
  void theAssistantPaneGreetsSuggestsAndNamesItsConversation() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushPaneOpened("U1", "D1", THREAD);

      JsonObject prompts = slack.peer.awaitCall("assistant.threads.setSuggestedPrompts");
      assertEquals(
          "[{\"title\":\"The mill\",\"message\":\"Who bought the mill?\"}]",
          prompts.get("prompts").toString());
      JsonObject greeting = slack.peer.awaitPost();
      assertEquals(Wording.GREETING, SlackPeer.shown(greeting));
      assertEquals(THREAD, greeting.get("thread_ts").getAsString());

      JsonObject question = slack.peer.message("D1", "im", "U1", "Who bought the mill?");
      question.addProperty("thread_ts", THREAD);
      slack.peer.pushEvent(question);
      JsonObject title = slack.peer.awaitCall("assistant.threads.setTitle");
      assertEquals("Who bought the mill?", title.get("title").getAsString());
      assertEquals(THREAD, slack.peer.awaitPost().get("thread_ts").getAsString());
      JsonObject second = slack.peer.message("D1", "im", "U1", "and who sold it?");
      second.addProperty("thread_ts", THREAD);
      slack.peer.pushEvent(second);
      slack.peer.awaitPost();
      assertEquals(0, slack.peer.pending("assistant.threads.setTitle"));
    }
  }

  @Test
  void theHomeTabShowsWhatIsThereAndToAdminsHowItIs() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushHomeOpened("U1");

      JsonObject published = slack.peer.awaitCall("views.publish");
      assertEquals("U1", published.get("user_id").getAsString());
      String shown = published.get("view").toString();
      for (String part :
          List.of(
              "I have read 2 articles",
              "Who bought the mill?",
              "A \\u0026 B \\u003cbuy\\u003e",
              "bare",
              "Connected to Slack.",
              "broken.txt",
              "Who sold it?",
              "Re-index")) {
        assertTrue(shown.contains(part) || shown.contains(unescaped(part)), part + shown);
      }
    }
  }

  private static String unescaped(String part) {
    return part.replace("\\u0026", "&").replace("\\u003c", "<").replace("\\u003e", ">");
  }

  @Test
  void aQuestionOfTheHomeTabIsAnsweredInTheDirectMessages() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushInteraction(
          SlackWire.viewPress(
              "U1", HomeTab.of(HOME, HomeTab.Page.ARTICLES), "ask-0", "Who bought the mill?"));

      JsonObject post = slack.peer.awaitPost();
      assertEquals("D1", post.get("channel").getAsString());
      assertEquals("Who bought the mill?Heard: Who bought the mill?", SlackPeer.shown(post));
      assertEquals("slack:T1:D1", slack.request().conversation());
    }
  }

  @Test
  void aButtonShowsTheDealsInTheHomeTabAndAnotherTheArticles() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushInteraction(
          SlackWire.viewPress(
              "U1", HomeTab.of(HOME, HomeTab.Page.ARTICLES), "page-DEALS", "DEALS"));

      JsonObject deals = slack.peer.awaitCall("views.publish");
      assertEquals("U1", deals.get("user_id").getAsString());
      assertTrue(deals.get("view").toString().contains("Acme – Larkwood"), deals.toString());
      assertFalse(deals.get("view").toString().contains("Newest articles"), deals.toString());

      slack.peer.pushInteraction(
          SlackWire.viewPress(
              "U1", HomeTab.of(HOME, HomeTab.Page.DEALS), "page-ARTICLES", "ARTICLES"));
      JsonObject articles = slack.peer.awaitCall("views.publish");
      assertTrue(articles.get("view").toString().contains("Newest articles"), articles.toString());
      assertFalse(articles.get("view").toString().contains("Acme – Lark"), articles.toString());
      assertEquals(0, slack.peer.pending("chat.postMessage"));
    }
  }

  @Test
  void aButtonOfTheHomeTabIsAnsweredDirectlyAndTheTabIsDrawnAnew() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushInteraction(
          SlackWire.viewPress("U1", HomeTab.of(HOME, HomeTab.Page.ARTICLES), "press-0", "BELOW"));

      assertEquals("D1", slack.peer.awaitPost().get("channel").getAsString());
      slack.peer.awaitCall("views.publish");
      assertEquals("slack:T1:U1", press().conversation());
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aShortcutOpensAWindowThatShowsTheAnswer(Form form) throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.awaitAcknowledgement(
          slack.peer.pushInteraction(
              SlackWire.shortcut(form.callback(), "C1", "U1", MESSAGE, "Acme &lt;bought&gt; it")));
      JsonObject opened = slack.peer.awaitCall("views.open").getAsJsonObject("view");
      assertTrue(opened.toString().contains("bought"), opened.toString());

      JsonObject acknowledgement =
          slack.peer.awaitAcknowledgement(
              slack.peer.pushInteraction(
                  SlackWire.submission("U1", opened, "Acme bought it for $2", "alone")));
      assertEquals(
          "update",
          acknowledgement.getAsJsonObject("payload").get("response_action").getAsString());
      JsonObject updated = slack.peer.awaitCall("views.update");
      assertEquals("V1", updated.get("view_id").getAsString());
      assertEquals(
          "Heard: " + form.request("Acme bought it for $2").replace("/check", "/deals check"),
          SlackWire.words(updated.getAsJsonObject("view").get("blocks")));
      ChatRequest request = slack.request();
      assertEquals("slack:T1:C1:U1", request.conversation());
      assertTrue(request.place().alone());
    }
  }

  @Test
  void aWindowsAnswerForEverybodyGoesIntoTheMessagesThread() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      JsonObject opened =
          FormWindow.form(Form.CHECK, new Origin("T1", "C1", MESSAGE), "It cost $2");
      JsonObject acknowledgement =
          slack.peer.awaitAcknowledgement(
              slack.peer.pushInteraction(
                  SlackWire.submission("U1", opened, "It cost $2", "everybody")));
      assertFalse(acknowledgement.has("payload"));
      JsonObject post = slack.peer.awaitPost();
      assertEquals("C1", post.get("channel").getAsString());
      assertEquals(MESSAGE, post.get("thread_ts").getAsString());
      assertEquals("It cost $2Heard: /deals check It cost $2", SlackPeer.shown(post));
    }
  }

  @Test
  void theAnswerOfAWindowThatWasClosedComesDirectly() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.refuse("views.update", "not_found");
      JsonObject opened = FormWindow.form(Form.ASK, new Origin("T1", "C1", MESSAGE), "");
      slack.peer.pushInteraction(SlackWire.submission("U1", opened, "Who?", "alone"));

      JsonObject post = slack.peer.awaitPost();
      assertEquals("U1", post.get("channel").getAsString());
      assertEquals("Heard: Who?", post.get("text").getAsString());
    }
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void inAChannelOnlyADecisionChangesWhatOthersSee(Manner manner) throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushPress("C1", "U1", MESSAGE, manner.name());
      switch (manner) {
        case REPLACES ->
            assertEquals(MESSAGE, slack.peer.awaitCall("chat.update").get("ts").getAsString());
        case BELOW, FOR_EVERYBODY -> slack.peer.awaitPost();
        case VIEW, NOTE, ASIDE -> {
          JsonObject aside = slack.peer.awaitCall("response_url");
          assertEquals("ephemeral", aside.get("response_type").getAsString());
          assertEquals("false", aside.get("replace_original").getAsString());
        }
      }
    }
  }

  @Test
  void aViewThatOnePersonSeesTurnsInPlaceAndIsSharedWithAll() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushHiddenPress("C1", "U1", MESSAGE, Manner.VIEW.name());
      JsonObject view = slack.peer.awaitCall("response_url");
      assertEquals("true", view.get("replace_original").getAsString());
      assertTrue(press().place().alone());

      slack.peer.pushHiddenPress("C1", "U1", MESSAGE, Manner.FOR_EVERYBODY.name());
      JsonObject shared = slack.peer.awaitCall("response_url");
      assertEquals("in_channel", shared.get("response_type").getAsString());
    }
  }

  @Test
  void aPressThatComesTwiceCountsOnce() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      JsonObject payload = SlackWire.press("D1", "U1", MESSAGE, "BELOW");
      payload.getAsJsonArray("actions").get(0).getAsJsonObject().addProperty("action_ts", "9.9");
      slack.peer.awaitAcknowledgement(slack.peer.pushEnvelope("interactive", payload));
      slack.peer.awaitAcknowledgement(slack.peer.pushEnvelope("interactive", payload));
      slack.peer.pushDirectMessage("afterwards");

      assertEquals("Pressed", SlackPeer.shown(slack.peer.awaitPost()));
      assertEquals("Heard: afterwards", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void whoLooksAfterTheWorkspaceMayChooseAChannelsSettings() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushCommand("C1", SlackPeer.WORKSPACE_ADMIN, "settings");
      assertTrue(slack.request().place().manages());
      slack.peer.pushCommand("C1", "U1", "settings");
      ChatRequest other = slack.request();
      assertFalse(other.place().manages());
      assertTrue(other.place().shared());
      assertEquals("slack:T1:C1", other.place().chat());
      slack.peer.pushCommand("D1", "U1", "settings");
      assertTrue(slack.request().place().manages());
    }
  }

  @Test
  void aChannelThatWantsEveryQuestionAnsweredIsOverheard() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushEvent(slack.peer.message("C1", "channel", "U1", "unheard?"));
      slack.peer.pushEvent(slack.peer.message("CALL", "channel", "U1", "lunch!"));
      JsonObject asked = slack.peer.message("CALL", "channel", "U1", "who bought it?");
      slack.peer.pushEvent(asked);

      JsonObject post = slack.peer.awaitPost();
      assertEquals("Overheard: who bought it?", SlackPeer.shown(post));
      assertEquals(asked.get("ts"), post.get("thread_ts"));
    }
  }

  @Test
  void groupDirectMessagesAreAnsweredWhenTheBotIsMeant() throws Exception {
    try (SlackFixture slack = new SlackFixture(handler)) {
      slack.peer.pushEvent(slack.peer.message("G1", "mpim", "U1", "among us"));
      slack.peer.pushEvent(slack.peer.message("G1", "mpim", "U1", "<@UBOT> and you?"));

      assertEquals("Heard: and you?", SlackPeer.shown(slack.peer.awaitPost()));
    }
  }

  @Test
  void feedbackIsSlacksOwnElementAndButtonsKeepTheirKind() {
    Reply reply =
        new Reply(
            List.of(
                Block.Paragraph.of("An answer."),
                new Block.Buttons(
                    List.of(
                        new Block.Button("Helpful", "g1", Block.Emphasis.NONE),
                        new Block.Button("Not helpful", "x1", Block.Emphasis.NONE)),
                    Block.Role.FEEDBACK)));

    String blocks = SlackRenderer.render(reply).get(0).blocks();

    assertTrue(blocks.contains("\"type\":\"context_actions\""), blocks);
    assertTrue(blocks.contains("\"type\":\"feedback_buttons\""), blocks);
    assertFalse(SlackRenderer.whole(reply).blocks().contains("context_actions"), "in a window");
    assertNull(SlackRenderer.render(reply).get(0).picture());
  }

  @Test
  void invalidAndDeprecatedShapesAreCaughtByTheContract() {
    JsonObject message = new JsonObject();
    message.addProperty("channel", "C1");
    message.addProperty("text", "x");
    List.of("unfurl_links", "unfurl_media", "mrkdwn").forEach(off -> message.addProperty(off, "0"));
    assertEquals(List.of(), SlackContract.violations("chat.postMessage", message));
    message.addProperty("as_user", "1");
    assertFalse(SlackContract.violations("chat.postMessage", message).isEmpty(), "as_user");
    message.remove("as_user");
    message.add("attachments", new JsonArray());
    assertFalse(SlackContract.violations("chat.postMessage", message).isEmpty(), "attachments");
    message.remove("attachments");
    message.add("blocks", Kit.list(List.of(Kit.of("section"))));
    assertFalse(SlackContract.violations("chat.postMessage", message).isEmpty(), "a bare section");
    JsonObject view = HomeTab.of(HOME, HomeTab.Page.ARTICLES);
    view.getAsJsonArray("blocks").add(Kit.of("input"));
    assertFalse(SlackBlocks.view(view).isEmpty(), "an input in the home tab");
  }
}
