package dealsbot.app;

import dealsbot.answer.Answer;
import dealsbot.answer.AnswerEngine;
import dealsbot.answer.AskOptions;
import dealsbot.chat.Announcer;
import dealsbot.chat.AnswerReplies;
import dealsbot.chat.Block;
import dealsbot.chat.OpenQuestion;
import dealsbot.chat.OpenQuestions;
import dealsbot.chat.Reply;
import dealsbot.chat.StateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what the articles did not answer again, and tells those who wait when they do. Safe for use
 * by many threads.
 */
final class AskedAgain {

  private static final Logger log = LoggerFactory.getLogger(AskedAgain.class);

  /** More would hold up a re-index; those asked most often come first. */
  private static final int MOST = 500;

  /** A chat that is out of reach now may be reached later. */
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

  private final AnswerEngine engine;
  private final OpenQuestions questions;
  private final Clock clock;
  private final List<Announcer> announcers = new CopyOnWriteArrayList<>();

  /** When what could not be delivered was tried last; guarded by this. */
  private final Map<OpenQuestions.Due, Instant> undelivered = new HashMap<>();

  AskedAgain(AnswerEngine engine, OpenQuestions questions, Clock clock) {
    this.clock = clock;
    this.engine = engine;
    this.questions = questions;
  }

  /** Tells people through {@code announcer} from now on. */
  void tellThrough(Announcer announcer) {
    announcers.add(announcer);
  }

  /** The open questions that the newest generation answers; from now on they are open no more. */
  List<String> answeredNow() {
    List<String> answered = new ArrayList<>();
    try {
      List<String> ids = new ArrayList<>();
      for (OpenQuestion question : questions.open().stream().limit(MOST).toList()) {
        if (engine.ask(question.text(), AskOptions.DEFAULT) instanceof Answer.Answered) {
          ids.add(question.id());
          answered.add(question.text());
        }
      }
      questions.answered(ids);
    } catch (StateException unreadable) {
      log.warn("The questions without an answer were not asked again", unreadable);
    }
    return answered;
  }

  /** Tells everybody who is due, each once. */
  synchronized void tell() {
    if (announcers.isEmpty()) {
      return;
    }
    try {
      for (OpenQuestions.Due due : questions.due()) {
        Instant tried = undelivered.getOrDefault(due, Instant.EPOCH);
        if (!tried.plus(BETWEEN_TRIES).isAfter(clock.instant())) {
          tell(due);
        }
      }
    } catch (StateException unreadable) {
      log.warn("Those who wait for an answer were not told", unreadable);
    }
  }

  private void tell(OpenQuestions.Due due) {
    // After a rollback, say, there is nothing to tell.
    if (engine.ask(due.question(), AskOptions.DEFAULT) instanceof Answer.Answered answer) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Block.Run.plain("You wanted to be told, and an article answers it now: "),
                  Block.Run.bold(due.question()))));
      blocks.addAll(AnswerReplies.reply(answer).blocks());
      if (say(due.place(), new Reply(blocks))) {
        undelivered.remove(due);
        questions.told(due);
      } else {
        undelivered.put(due, clock.instant());
      }
    }
  }

  /** Says something at a place of any platform; whether it arrived. */
  boolean say(String place, Reply reply) {
    return announcers.stream().anyMatch(announcer -> announcer.say(place, reply));
  }
}
