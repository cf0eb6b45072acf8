package dealsbot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that use the bot's state, each as a process. */
class StateCommandsTest {

  private static final String PRICE = "How much will Solvang Lines pay for the ferries?";

  @TempDir Path temp;

  private BotProcess run(String input, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(temp.resolve("data").toString());
    return BotProcess.run(temp, input, all.toArray(new String[0]));
  }

  private void price(String crowns) throws Exception {
    Path articles = Files.createDirectories(temp.resolve("data/articles"));
    Files.writeString(
        articles.resolve("ferries.txt"),
        "Ferries\nPublished: 2026-02-01\n\nSolvang Lines will pay "
            + crowns
            + " million crowns for eight electric ferries.\n");
  }

  private static JsonObject object(BotProcess done) {
    return JsonParser.parseString(done.out()).getAsJsonObject();
  }

  @Test
  void aHeldReindexEndsWithOneAndIsTakenInWhenAccepted() throws Exception {
    price("620");
    assertEquals(0, run("", "reindex").code());
    Files.writeString(temp.resolve("data/golden.jsonl"), "{\"question\": \"" + PRICE + "\"}\n");
    price("640");

    BotProcess held = run("", "reindex", "--json");
    assertEquals(1, held.code());
    assertEquals(1, object(held).getAsJsonArray("held").size());
    assertTrue(held.err().contains("reindex --accept"), held.err());
    assertTrue(run("", "ask", PRICE).out().contains("620"));

    assertEquals(0, run("", "reindex", "--accept").code());
    assertTrue(run("", "ask", PRICE).out().contains("640"));
    JsonObject edit =
        object(run("", "articles", "--id", "ferries", "--diff", "--json"))
            .getAsJsonArray("edits")
            .get(0)
            .getAsJsonObject();
    assertEquals("2026-02-01", edit.get("published_before").getAsString());
    assertEquals(
        "[{\"before\":\"Solvang Lines will pay 620 million crowns for eight electric ferries.\","
            + "\"after\":\"Solvang Lines will pay 640 million crowns for eight electric ferries.\","
            + "\"figures\":true}]",
        edit.getAsJsonArray("changes").toString());
    List<String> outcomes = new ArrayList<>();
    object(run("", "audit", "--json"))
        .getAsJsonArray("entries")
        .forEach(
            entry ->
                outcomes.add(
                    entry.getAsJsonObject().get("who").getAsString()
                        + ": "
                        + entry
                            .getAsJsonObject()
                            .get("outcome")
                            .getAsString()
                            .replaceAll("[:,].*", "")));
    assertEquals(
        List.of("command line: generation 2", "command line: held", "command line: generation 1"),
        outcomes);
  }

  @Test
  void whatWasAskedInVainIsListedAndTheStateIsCopied() throws Exception {
    price("620");
    assertEquals(0, run("", "ask", "Who bought the Larkspur clinics?").code());
    assertFalse(Files.exists(temp.resolve("data/bot.db")), "ask keeps nothing");
    assertEquals(0, run("Who bought the Larkspur clinics?\n", "chat").code());
    BotProcess unanswered = run("", "unanswered");
    assertTrue(unanswered.out().contains("Who bought the Larkspur clinics?"), unanswered.out());
    assertTrue(unanswered.out().contains("No article speaks of: "), unanswered.out());

    Path copy = temp.resolve("copy.db");
    assertEquals(0, run("", "backup", copy.toString()).code());
    BotProcess again = run("", "backup", copy.toString());
    assertEquals(1, again.code());
    assertEquals(
        "deals-bot: " + copy + " exists already: name a new file for the copy.\n", again.err());
    Path other = Files.createDirectories(temp.resolve("other"));
    Files.copy(copy, other.resolve("bot.db"));
    BotProcess restored = BotProcess.run(temp, "", "unanswered", "--json", "--data", "other");
    assertEquals(1, object(restored).getAsJsonArray("questions").size());
  }
}
