package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.chat.Block;
import dealsbot.chat.ChatRequest;
import dealsbot.chat.Person;
import dealsbot.chat.Progress;
import dealsbot.chat.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of deals, from the articles' files to the replies. */
class DealDeskTest {

  private static final String ANN = "telegram:1";

  @TempDir Path folder;

  private Workplace workplace;

  @BeforeEach
  void indexTwoArticles() throws Exception {
    Files.createDirectories(folder.resolve("articles"));
    write(
        "first",
        "Published: 2025-03-11",
        "Tarnvale Energy said it had signed a contract with Orrick Motors to supply 1.2 million"
            + " battery cells for $3.4 billion.");
    write(
        "second",
        "Published: 2025-04-30",
        "Tarnvale Energy signed a contract with Orrick Motors to supply 1 million battery cells for"
            + " $2.9 billion.");
    workplace = Workplace.open(new DataFolder(folder), false, Set.of());
    reindex();
  }

  @AfterEach
  void close() {
    workplace.close();
  }

  private void write(String id, String head, String text) throws Exception {
    Files.writeString(
        folder.resolve("articles").resolve(id + ".txt"), "A title\n" + head + "\n\n" + text + "\n");
  }

  private void reindex() {
    workplace.librarian().reindex(false, false, line -> {});
  }

  private Reply send(String text) {
    return workplace.handler().handle(new ChatRequest(Person.CONSOLE, ANN, text), Progress.SILENT);
  }

  private static String words(Reply reply) {
    return Shown.of(reply).words().toString();
  }

  @Test
  void articlesThatDifferAreOneDealWithBothSentences() {
    String list = words(send("/deals orrick"));
    assertTrue(list.contains("1 deal with"), list);
    assertTrue(list.contains("$2.9 billion"), list);

    Shown conflicts = Shown.of(send("/conflicts"));
    assertEquals("second", conflicts.proofs().getFirst().articleId(), "the newer one first");
    assertTrue(conflicts.words().toString().contains("$3.4 billion"), conflicts.words().toString());
  }

  @Test
  void aCardShowsEachCellAndWhatIsNotStated() {
    String card = words(send("/deal 1"));
    assertTrue(card.contains("value: $2.9 billion"), card);
    assertTrue(card.contains("purpose: not stated"), card);
    assertTrue(words(send("/deal 7")).contains("There is no deal 7"));
  }

  @Test
  void theMapIsAPictureWithWords() {
    Block.Picture map = (Block.Picture) send("/map").blocks().getFirst();
    assertTrue(map.alt().contains("Tarnvale Energy – Orrick Motors"), map.alt());
    assertTrue(map.image().length > 1_000);
  }

  @Test
  void aWatchTellsOfANewArticleOnce() throws Exception {
    List<String> told = new ArrayList<>();
    workplace.tellThrough((place, reply) -> told.add(place + " " + Shown.of(reply)));
    assertTrue(words(send("/watch Halden")).contains("once for each"));
    assertTrue(words(send("/watching")).contains("Halden"));
    workplace.tellThoseWhoWait();
    assertEquals(List.of(), told);

    write(
        "third",
        "Published: 2025-05-02",
        "Halden Group has agreed to buy Morrow Foods for €5 million.");
    reindex();
    workplace.tellThoseWhoWait();
    workplace.tellThoseWhoWait();

    assertEquals(1, told.size(), told.toString());
    assertTrue(told.getFirst().startsWith(ANN) && told.getFirst().contains("Morrow Foods"));
    send("/unwatch Halden");
    assertFalse(words(send("/watching")).contains("Halden"));
  }

  @Test
  void conflictsStandBesideAnAnswerThatTouchesThem() {
    Reply answer = send("How many battery cells will Tarnvale Energy supply to Orrick Motors?");
    String shown = words(answer);
    assertTrue(shown.contains("The articles differ in the"), shown);
    assertTrue(shown.contains("2025-04-30") && shown.contains("2025-03-11"), shown);
  }

  @Test
  void aLaterArticleThatAmendsAnEarlierOneIsMarkedAsSuch() throws Exception {
    write(
        "third",
        "Published: 2025-06-02",
        "Tarnvale Energy has cut the value of its contract to supply battery cells to Orrick Motors"
            + " to $2.1 billion from $2.9 billion.");
    reindex();
    String shown = words(send("/conflicts"));
    assertTrue(shown.contains("A later article amends the value: "), shown);
    assertTrue(shown.indexOf("$2.1 billion") < shown.indexOf("$2.9 billion"), shown);
  }

  @Test
  void aDealThatIsBrokenOffLaterIsMarkedAsSuch() throws Exception {
    write(
        "talks",
        "Published: 2025-06-02",
        "Pellin Group has agreed to buy the frozen food maker Veldt Foods for $780 million.");
    write(
        "off",
        "Published: 2025-07-02",
        "Pellin Group has called off its $780 million takeover of Veldt Foods.");
    reindex();
    String shown = words(send("/conflicts"));
    assertTrue(shown.contains("A later article amends the status: ended"), shown);
    assertTrue(shown.contains("before announced"), shown);
  }

  @Test
  void companiesAreListedFromTheDealsWithTheirSentences() throws Exception {
    write(
        "third",
        "Published: 2025-06-02",
        "Pellin Group has agreed to buy 300 forklifts from Orrick Motors for $9 million.\n"
            + "Pellin Group sold 200 trucks to Dovecote Capital for $4 million on Monday.");
    reindex();
    Shown shown = Shown.of(send("List all deals of Pellin Group"));
    String said = shown.words().toString();
    assertTrue(said.contains("From the deals in the articles:"), said);
    assertTrue(said.contains("Pellin Group – Orrick Motors"), said);
    assertTrue(said.contains("Pellin Group – Dovecote Capital"), said);
    assertTrue(shown.proofs().size() >= 2, said);
  }

  @Test
  void totalsShowTheirAddendsAndAreOfOneArticle() throws Exception {
    write(
        "third",
        "Published: 2025-06-02",
        "Pellin Group has agreed to buy 300 forklifts from Orrick Motors for $9 million.\n"
            + "Pellin Group sold 200 trucks to Dovecote Capital for $4 million on Monday.");
    reindex();
    String one = words(send("What is the total value of the deals of Pellin Group?"));
    assertTrue(one.contains("$9 million + $4 million = 13,000,000 $"), one);
    String several = words(send("What is the total value of the deals with Orrick Motors?"));
    assertTrue(several.contains("I do not add these up"), several);
  }

  @Test
  void twoAreComparedSideBySide() throws Exception {
    write(
        "third",
        "Published: 2025-06-02",
        "Pellin Group has agreed to buy Veldt Foods for $780 million.");
    reindex();
    String shown = words(send("Compare Tarnvale and Pellin"));
    assertTrue(shown.contains("Tarnvale Energy – Orrick Motors"), shown);
    assertTrue(shown.contains("Pellin Group – Veldt Foods"), shown);
  }

  @Test
  void whatNoDealSpeaksOfIsNotAnsweredFromThem() {
    String shown = words(send("Which companies did Tarnvale Energy sign deals with in Peru?"));
    assertFalse(shown.contains("From the deals in the articles:"), shown);
  }
}
