package dealsbot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dealsbot.chat.Block;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Buttons: pressed once, twice, by others, and long after. */
@Timeout(60)
class TelegramPressTest {

  private static final long GROUP = -1001234567890L;
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Answers each press in the manner that its data names. */
  private static final class Manners implements ChatHandler {
    private final List<ButtonPress> presses = new CopyOnWriteArrayList<>();

    @Override
    public Reply handle(ChatRequest request, Progress progress) {
      return RunningBot.repeat(request, progress);
    }

    @Override
    public PressAnswer press(ButtonPress press, Progress progress) {
      presses.add(press);
      return new PressAnswer(
          new Reply(
              press.data().equals("VIEW")
                  ? List.of(
                      Block.Paragraph.of("The source"),
                      new Block.Buttons(
                          List.of(new Block.Button("Back", "BACK", Block.Emphasis.NONE))))
                  : List.of(Block.Paragraph.of("Pressed " + press.data()))),
          press.data().equals("BACK")
              ? PressAnswer.Manner.VIEW
              : PressAnswer.Manner.valueOf(press.data()));
    }
  }

  @Test
  void anotherViewIsEditedIntoTheSameMessageAndBack() throws Exception {
    try (RunningBot running = RunningBot.with(new Manners())) {
      TelegramPeer peer = running.peer;
      peer.pushPress(1, 5001, "VIEW");
      TelegramPeer.Recorded view = peer.next("editMessageText");
      assertEquals("The source", view.get("text"));
      assertEquals("5001", view.get("message_id"));
      assertTrue(view.get("reply_markup").contains("Back"));
      peer.next("answerCallbackQuery");

      running.time.advance(SECOND);
      peer.pushPress(1, 5001, "BACK");
      TelegramPeer.Recorded back = peer.next("editMessageText");
      assertEquals("5001", back.get("message_id"));
      assertNull(back.get("reply_markup"));
      running.awaitReplies();
      assertEquals(List.of(), peer.requests("sendMessage"));
    }
  }

  @Test
  void aButtonPressedTwiceChangesNothingAndIsNoFailure() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    TelegramFault same =
        TelegramFault.refuse(400, "Bad Request: message is not modified: it is the same", "");
    try (RunningBot running = RunningBot.with(peer, new Manners())) {
      peer.pushPress(1, 5001, "VIEW");
      peer.next("editMessageText");
      running.awaitReplies();
      peer.fail("editMessageText", same);
      running.time.advance(SECOND);
      peer.pushPress(1, 5001, "VIEW");
      peer.next("editMessageText");
      running.awaitReplies();

      assertEquals(List.of(), peer.requests("sendMessage"));
    }
  }

  @Test
  void aMessageThatIsOutOfReachAWeekLaterIsAnsweredBelow() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "editMessageText", TelegramFault.refuse(400, "Bad Request: message can't be edited", ""));
    peer.fail(
        "answerCallbackQuery",
        TelegramFault.refuse(
            400, "Bad Request: query is too old and response timeout expired", ""));
    JsonObject old = Updates.press(1, 5001, "VIEW");
    old.getAsJsonObject("callback_query").getAsJsonObject("message").addProperty("date", 0);
    try (RunningBot running = RunningBot.with(peer, new Manners())) {
      peer.push(old);
      peer.next("editMessageText");
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);

      assertEquals("The source", peer.nextMessage().get("text"));
      peer.next("answerCallbackQuery");
    }
  }

  @Test
  void aNoteIsForWhoeverPressedAlone() throws Exception {
    try (RunningBot running = RunningBot.with(new Manners())) {
      running.peer.pushPress(1, 5001, "NOTE");
      assertEquals("Pressed NOTE", running.peer.next("answerCallbackQuery").get("text"));
      running.awaitReplies();

      assertEquals(List.of(), running.peer.requests("sendMessage"));
      assertEquals(List.of(), running.peer.requests("editMessageText"));
    }
  }

  @Test
  void aNoteThatCannotBeShownIsAMessage() throws Exception {
    TelegramPeer peer = new TelegramPeer();
    peer.fail(
        "answerCallbackQuery", TelegramFault.refuse(400, "Bad Request: query is too old", ""));
    try (RunningBot running = RunningBot.with(peer, new Manners())) {
      peer.pushPress(1, 5001, "NOTE");

      assertEquals("Pressed NOTE", peer.nextMessage().get("text"));
    }
  }

  @Test
  void inAGroupThePresserIsNamedAndTheGroupsAdministratorsAreKnown() throws Exception {
    Manners manners = new Manners();
    try (RunningBot running = RunningBot.with(manners)) {
      running.peer.promote(8);
      running.peer.pushAll(
          Updates.groupPress(7, GROUP, 5001, "BELOW"), Updates.groupPress(8, GROUP, 5001, "BELOW"));
      running.peer.nextMessage();
      running.time.awaitSleep(SECOND);
      running.time.advance(SECOND);
      running.peer.nextMessage();

      assertEquals(
          List.of("7 false", "8 true"),
          manners.presses.stream()
              .map(press -> press.person().id() + " " + press.place().manages())
              .toList());
      assertEquals("telegram:" + GROUP, manners.presses.getFirst().place().chat());
      assertEquals(2, running.peer.requests("getChatMember").size());
    }
  }
}
