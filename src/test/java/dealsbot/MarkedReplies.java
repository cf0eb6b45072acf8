package dealsbot;

import dealsbot.chat.Block;
import dealsbot.chat.ButtonPress;
import dealsbot.chat.ChatHandler;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.FileDrop;
import dealsbot.chat.PressAnswer;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps a handler's replies, and ends each with a line that tells it from the next one. */
final class MarkedReplies implements ChatHandler {

  static final String END = "(end of the reply)";

  private final ChatHandler handler;
  private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
  private final BlockingQueue<PressAnswer.Manner> manners = new LinkedBlockingQueue<>();

  MarkedReplies(ChatHandler handler) {
    this.handler = handler;
  }

  @Override
  public Reply handle(ChatRequest request, Progress progress) {
    Reply reply = handler.handle(request, progress);
    replies.computeIfAbsent(request.conversation(), any -> new CopyOnWriteArrayList<>()).add(reply);
    List<Block> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Block.Paragraph.of(END));
    return new Reply(blocks);
  }

  @Override
  public Reply file(FileDrop drop, Progress progress) {
    List<Block> blocks = new ArrayList<>(handler.file(drop, progress).blocks());
    blocks.add(Block.Paragraph.of(END));
    return new Reply(blocks);
  }

  @Override
  public PressAnswer press(ButtonPress press, Progress progress) {
    PressAnswer answer = handler.press(press, progress);
    replies
        .computeIfAbsent(press.conversation(), any -> new CopyOnWriteArrayList<>())
        .add(answer.reply());
    manners.add(answer.manner());
    List<Block> blocks = new ArrayList<>(answer.reply().blocks());
    blocks.add(Block.Paragraph.of(END));
    return new PressAnswer(new Reply(blocks), answer.manner());
  }

  /** Where the reply to the next press goes, once the handler has said so. */
  PressAnswer.Manner awaitPress() throws InterruptedException {
    PressAnswer.Manner manner = manners.poll(60, TimeUnit.SECONDS);
    if (manner == null) {
      throw new AssertionError("no press came");
    }
    return manner;
  }

  /** What was said in a conversation, in order. */
  List<Reply> in(String conversation) {
    return replies.getOrDefault(conversation, List.of());
  }
}
