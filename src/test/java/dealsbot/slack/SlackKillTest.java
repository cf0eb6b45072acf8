package dealsbot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process that is killed, or that runs where the machine's encoding is ASCII. */
@Timeout(180)
class SlackKillTest {

  private static final int ROUNDS = 3;

  @TempDir Path folder;

  private BufferedReader out;

  private Process start(SlackPeer peer, String mode, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                // The machine's own encoding, as before Java 18.
                "-Dfile.encoding=COMPAT",
                "-cp",
                System.getProperty("java.class.path"),
                SlackProcess.class.getName(),
                mode,
                Integer.toString(peer.port()),
                folder.toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(folder.resolve("err.txt").toFile());
    Process process = builder.start();
    out = process.inputReader(StandardCharsets.UTF_8);
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "killed");
  }

  /**
   * The next message's text.
   *
   * @param repeated what a kill between arrival and note may repeat, once
   */
  private static String next(SlackPeer peer, String repeated) throws InterruptedException {
    String text = peer.awaitPost().get("text").getAsString();
    return text.equals(repeated) ? peer.awaitPost().get("text").getAsString() : text;
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsAnsweredOnceByTheNextRun() throws Exception {
    try (SlackPeer peer = new SlackPeer()) {
      for (int round = 0; round < ROUNDS; round++) {
        JsonObject event = peer.message("D1", "im", "U1", "stuck in round " + round);
        Process killed = start(peer, "socket", "hangs");
        try {
          peer.awaitSocket();
          peer.awaitAcknowledgement(peer.pushEvent(event, "Ev-" + round, 0));
          // Killed while the line that says so shows.
          assertEquals("One moment …", next(peer, "Heard: alive in round " + (round - 1)));
        } finally {
          kill(killed);
        }
        Process next = start(peer, "socket");
        try {
          peer.awaitSocket();
          assertEquals("Heard: stuck in round " + round, next(peer, ""));
          peer.awaitAcknowledgement(peer.pushEvent(event, "Ev-" + round, 1));
          peer.pushDirectMessage("alive in round " + round);
          assertEquals("Heard: alive in round " + round, next(peer, ""));
        } finally {
          kill(next);
        }
      }
    }
  }

  @Test
  void aSignedCallPassesWhereTheMachineKnowsAsciiOnly() throws Exception {
    try (SlackPeer peer = new SlackPeer()) {
      Process process = start(peer, "http");
      try {
        String line = out.readLine();
        assertTrue(line != null && line.startsWith("port "), line);
        SlackCaller caller = new SlackCaller(Integer.parseInt(line.substring(5)));
        String event =
            SlackWire.event(peer.message("D1", "im", "U1", "삼성, “Zürich”, 😀?"), "Ev1").toString();
        assertEquals(200, caller.call(SlackCaller.JSON, event).statusCode());
        assertEquals("Heard: 삼성, “Zürich”, 😀?", SlackPeer.shown(peer.awaitPost()));
      } finally {
        kill(process);
      }
    }
  }
}
