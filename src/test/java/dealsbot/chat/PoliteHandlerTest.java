package dealsbot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliteHandlerTest {

  private static final Person EAGER = new Person(Surface.TELEGRAM, "1");
  private static final Person OTHER = new Person(Surface.TELEGRAM, "2");

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private int answered;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private final ChatHandler handler =
      new PoliteHandler(
          (request, progress) -> {
            answered++;
            return Reply.of("Answer " + answered);
          },
          20,
          clock);

  private Reply ask(Person person) {
    return handler.handle(new ChatRequest(person, "telegram:1", "Who?"), Progress.SILENT);
  }

  @Test
  void aHundredQuestionsInASecondGetOnePoliteNotice() {
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      replies.add(ask(EAGER));
      now = now.plusMillis(10);
    }
    assertEquals(20, answered);
    List<Reply> rest = replies.subList(20, 100);
    assertEquals(1, rest.stream().filter(reply -> !reply.isSilent()).count());
    assertTrue(
        rest.get(0)
            .blocks()
            .toString()
            .contains("I answer 20 messages a minute from each person."));
    assertEquals("Answer 21", text(ask(OTHER)), "nobody else notices");
    now = now.plus(Duration.ofMinutes(1));
    assertEquals("Answer 22", text(ask(EAGER)), "after a rest");
  }

  @Test
  void whoeverSitsAtTheTerminalMayDoAsTheyLike() {
    for (int i = 0; i < 100; i++) {
      ask(Person.CONSOLE);
    }
    assertEquals(100, answered);
  }

  private static String text(Reply reply) {
    return ((Block.Paragraph) reply.blocks().get(0)).runs().get(0).text();
  }
}
