package dealsbot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.sample.SampleArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be pressed and sent beside questions, over a real index and a real state. */
@Timeout(120)
class AnswerButtonsTest {

  private static final Person ADMIN = new Person(Surface.SLACK, "T1:U1");
  private static final Person GUEST = new Person(Surface.TELEGRAM, "2002");
  private static final Place GROUP = Place.shared("telegram:-7", false);
  private static final String QUESTION = "How many electric ferries will Solvang Lines buy?";

  @TempDir Path temp;

  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    DataFolder folder = new DataFolder(temp);
    Files.createDirectories(folder.articles());
    for (Article article : SampleArticles.THREE) {
      write(article);
    }
    reopen();
    workplace.librarian().reindex(false, false, Progress.SILENT);
  }

  private void write(Article article) throws IOException {
    Files.writeString(
        new DataFolder(temp).articles().resolve(article.id() + ".txt"),
        article.title()
            + "\n"
            + (article.provenance().url() == null
                ? ""
                : "Published: "
                    + article.provenance().published()
                    + "\nURL: "
                    + article.provenance().url()
                    + "\n")
            + "\n"
            + article.text()
            + "\n");
  }

  private void reopen() {
    if (workplace != null) {
      workplace.close();
    }
    workplace = Workplace.open(new DataFolder(temp), true, Set.of(ADMIN));
  }

  @AfterEach
  void close() {
    workplace.close();
  }

  private Reply say(Person person, Place place, String text) {
    return workplace
        .handler()
        .handle(new ChatRequest(person, place.chat(), text, place), Progress.SILENT);
  }

  private Reply say(String text) {
    return say(GUEST, Place.direct("telegram:2002"), text);
  }

  private PressAnswer press(Person person, Place place, Reply reply, String label) {
    return workplace
        .handler()
        .press(
            new ButtonPress(person, place.chat(), button(reply, label).data(), place),
            Progress.SILENT);
  }

  private PressAnswer press(Reply reply, String label) {
    return press(GUEST, Place.direct("telegram:2002"), reply, label);
  }

  private static List<String> labels(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .map(Block.Button::label)
        .toList();
  }

  private static Block.Button button(Reply reply, String label) {
    return reply.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not among " + labels(reply)));
  }

  private static String text(Reply reply) {
    StringBuilder text = new StringBuilder();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(List<Block.Run> runs) -> runs.forEach(run -> text.append(run.text()));
        case Block.Bullets(List<List<Block.Run>> items) ->
            items.forEach(
                item -> {
                  text.append("* ");
                  item.forEach(run -> text.append(run.text()));
                  text.append('\n');
                });
        case Block.Evidence evidence ->
            text.append(
                evidence.answer() == null
                    ? "«" + evidence.text() + "»"
                    : evidence.text().substring(0, evidence.answer().start())
                        + "«"
                        + evidence.answer().of(evidence.text())
                        + "»"
                        + evidence.text().substring(evidence.answer().end()));
        default -> {
          continue;
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void anAnswerOffersItsWaysOn() {
    Reply answer = say(QUESTION);
    assertEquals(
        List.of("Source", "More", "Quotes on this", "Why this answer", "Helpful", "Not helpful"),
        labels(answer));
    assertEquals(Reply.Verdict.ANSWERED, answer.verdict());
    for (String label : labels(answer)) {
      assertTrue(button(answer, label).data().length() <= ButtonSeal.LONGEST, label);
    }
    assertTrue(labels(say(GUEST, Place.aside("slack:T1:C1", false), QUESTION)).contains("Share"));
  }

  @Test
  void theSourceShowsTheParagraphWithTheWordsMarkedAndChecksThemAnew() throws Exception {
    Reply answer = say(QUESTION);
    PressAnswer source = press(answer, "Source");
    assertEquals(PressAnswer.Manner.VIEW, source.manner());
    assertEquals(
        """
        «Solvang Lines will buy eight electric ferries from Brekke Yard for 620 million crowns, the\
         two companies said on Monday.»
        * Article: ferry-order
        * Index: generation 1 of %s
        * Checked now: these words stand in the article, letter for letter, at 0–120.

        """
            .formatted(
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                    .format(LocalDate.now(ZoneOffset.UTC))),
        text(source.reply()));
    PressAnswer back = press(source.reply(), "Back");
    assertEquals(answer, back.reply());
    assertEquals(PressAnswer.Manner.VIEW, back.manner());

    write(
        SampleArticles.dated(
            "ferry-order", "2025-02-10", "Ferries", "Nothing of it is true, the yard says today."));
    workplace.librarian().reindex(false, false, true, Progress.SILENT);
    assertTrue(text(press(answer, "Source").reply()).contains("the article was edited since"));
    Files.delete(new DataFolder(temp).articles().resolve("ferry-order.txt"));
    workplace.librarian().reindex(false, false, true, Progress.SILENT);
    assertTrue(text(press(answer, "Source").reply()).startsWith("That article is not indexed"));
  }

  @Test
  void buttonsWorkAfterARestartAndForgedOnesNever() {
    Reply answer = say(QUESTION);
    reopen();
    assertTrue(text(press(answer, "Why this answer").reply()).startsWith("Why this answer:"));
    assertTrue(text(press(answer, "Quotes on this").reply()).contains("diesel"));
    assertEquals(answer, press(press(answer, "More").reply(), "Back").reply());
    String data = button(answer, "Source").data();
    for (String forged : List.of(data.substring(1), "x" + data.substring(1), data + "x", "", "y")) {
      PressAnswer refused =
          workplace
              .handler()
              .press(new ButtonPress(GUEST, "telegram:2002", forged), Progress.SILENT);
      assertTrue(text(refused.reply()).startsWith("That button is not mine"), forged);
    }
  }

  @Test
  void whatPeopleThinkIsKeptWithoutTheirNamesOnceEach() {
    Reply answer = say(QUESTION);
    PressAnswer thanks = press(answer, "Helpful");
    assertEquals(PressAnswer.Manner.NOTE, thanks.manner());
    press(answer, "Helpful");
    PressAnswer why = press(answer, "Not helpful");
    assertEquals(List.of("Wrong", "Outdated", "Incomplete", "Other"), labels(why.reply()));
    press(why.reply(), "Outdated");
    say("/feedback The ferries are late, all of them.");
    List<Feedback> kept = workplace.state().feedback().latest(10);
    assertEquals(2, kept.size(), kept::toString);
    assertEquals(
        Set.of(Feedback.Verdict.REMARK, Feedback.Verdict.OUTDATED),
        Set.copyOf(kept.stream().map(Feedback::verdict).toList()));
    String shown = text(say(ADMIN, Place.direct("slack:D1"), "/feedback"));
    assertTrue(shown.contains("outdated: " + QUESTION + " (generation 1)"), shown);
    assertTrue(shown.contains("remark: The ferries are late"), shown);
    assertFalse(shown.contains("2002"), shown);
    assertTrue(text(say("/feedback")).startsWith("Put what you want to tell"));
  }

  @Test
  void whatTheArticlesDoNotSayComesWithQuestionsThatTheyAnswer() {
    Reply answer = say("How many submarines will Solvang Lines buy in Japan?");
    assertEquals(Reply.Verdict.NOT_IN_ARTICLES, answer.verdict());
    assertTrue(text(answer).contains("The articles do answer:"), text(answer));
    List<Block.Button> prompts =
        answer.blocks().stream()
            .filter(Block.Buttons.class::isInstance)
            .map(Block.Buttons.class::cast)
            .filter(row -> row.role() == Block.Role.PROMPTS)
            .flatMap(row -> row.buttons().stream())
            .toList();
    assertFalse(prompts.isEmpty());
    for (Block.Button prompt : prompts) {
      PressAnswer pressed =
          workplace
              .handler()
              .press(new ButtonPress(GUEST, "telegram:2002", prompt.data()), Progress.SILENT);
      assertEquals(Reply.Verdict.ANSWERED, pressed.reply().verdict(), prompt.label());
      assertTrue(text(pressed.reply()).startsWith(prompt.label()), prompt.label());
    }
  }

  @Test
  void settingsAreTheChatsOwnAndStay() {
    Reply shown = say(GUEST, GROUP, "/settings");
    assertEquals(List.of("Short answers", "Every question"), labels(shown));
    PressAnswer refused = press(GUEST, GROUP, shown, "Every question");
    assertEquals(PressAnswer.Manner.NOTE, refused.manner());
    assertFalse(workplace.handler().hearsAll("telegram:-7"));
    Place managed = Place.shared("telegram:-7", true);
    PressAnswer chosen = press(GUEST, managed, shown, "Every question");
    assertEquals(List.of("Short answers", "Mentions only"), labels(chosen.reply()));
    press(GUEST, managed, chosen.reply(), "Short answers");
    reopen();
    assertTrue(workplace.handler().hearsAll("telegram:-7"));
    assertFalse(workplace.handler().hearsAll("telegram:-8"));
    long evidence =
        say(GUEST, GROUP, "Who buys ferries?").blocks().stream()
            .filter(Block.Evidence.class::isInstance)
            .count();
    assertEquals(1, evidence, "short");
    assertEquals(
        List.of("Short answers"), labels(say(GUEST, Place.direct("telegram:5"), "/settings full")));
  }

  @Test
  void inPassingOnlyWhatTheArticlesAnswerIsAnsweredAndOnlyWhereThatIsWanted() {
    ChatRequest question = new ChatRequest(GUEST, "telegram:-7", QUESTION, GROUP);
    assertEquals(Optional.empty(), workplace.handler().overhear(question, Progress.SILENT));
    say(GUEST, Place.shared("telegram:-7", true), "/settings every");
    assertTrue(
        text(workplace.handler().overhear(question, Progress.SILENT).orElseThrow())
            .contains("«eight»"));
    for (String silent : List.of("Who owns Japan?", "I like ferries", "/help", "?", "")) {
      assertEquals(
          Optional.empty(),
          workplace
              .handler()
              .overhear(new ChatRequest(GUEST, "telegram:-7", silent, GROUP), Progress.SILENT),
          silent);
    }
  }

  @Test
  void aClaimIsHeldAgainstTheArticles() {
    assertEquals(
        """
        The closest sentence differs from your text:
        * “nine” is not there; the article has “eight”, “two”.
        * Also there: Solvang Lines, 620 million crowns
        """,
        text(say("/check Solvang Lines buys nine electric ferries for 620 million crowns"))
            .lines()
            .filter(line -> !line.startsWith("«") && !line.contains("Also close"))
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n", "", "\n")));
    assertTrue(
        text(say("/check Solvang Lines buys eight ferries from Brekke Yard"))
            .startsWith("The figures and names of your text stand in this sentence."));
    assertTrue(text(say("/check the wheat goes by ship")).startsWith("There is no figure or name"));
    assertTrue(text(say("/check")).startsWith("Put the claim behind /check"));
    assertTrue(
        text(say("/check Japan buys 12 submarines")).startsWith("No article speaks of: Japan"));
  }

  private void index(String id, String text) throws IOException {
    write(new Article(id, "Of " + id, Provenance.NONE, text));
    workplace.librarian().reindex(false, false, Progress.SILENT);
  }

  @Test
  void aFigureThatASentenceRulesOutIsNotThere() throws IOException {
    index(
        "correction",
        "Tamsin Partners is buying 40% of Wray Docks, not 49%, the agency said on Friday.");
    assertTrue(
        text(say("/check Tamsin Partners is buying 49% of Wray Docks"))
            .startsWith(
                "The closest sentence differs from your text:\n"
                    + "* “49%” is not there; the article has “40%”."),
        () -> text(say("/check Tamsin Partners is buying 49% of Wray Docks")));
  }

  @Test
  void aFigureThatNoArticleHasIsComparedAndNotCalledUnknown() {
    assertTrue(
        text(say("/check Solvang Lines buys 17 ferries from Brekke Yard"))
            .startsWith("The closest sentence differs from your text:"));
  }

  @Test
  void onlyPeopleAreAskedAbout() throws IOException {
    index(
        "remarks",
        "“You cannot raise money for a careful estimate,” a developer said.\n\n“We had no harbour"
            + " to go to,” said Tuva Eikeland, who sails the boat.");
    List<String> questions =
        workplace.handler().prompts(20).stream().map(Prompt::question).toList();
    assertTrue(questions.contains("What did Tuva Eikeland say?"), questions::toString);
    assertTrue(
        questions.stream().noneMatch(question -> question.contains("developer")),
        questions::toString);
  }

  @Test
  void whoWondersWhatTheBotIsAboutIsToldWhereToLook() {
    assertTrue(text(say("What is this about?")).contains("/sources lists them"));
  }

  @Test
  void aCommandWithATypoIsMetWithTheNearest() {
    assertTrue(text(say("/qoute diesel")).contains("Did you mean /quote?"));
    assertTrue(text(say("/sorces")).contains("Did you mean /sources?"));
    assertTrue(text(say("/chek it")).contains("Did you mean /check?"));
    assertTrue(text(say("/reindx")).contains("Did you mean"), "an admin's command is not named");
    assertFalse(text(say("/reindx")).contains("/reindex"));
    assertTrue(text(say("/completely-else")).contains("Did you mean /help?"));
  }

  @Test
  void namesInAQuestionOfAnotherLanguageAreTried() {
    Reply korean = say("Solvang Lines 는 전기 페리를 몇 척 구매하나요?");
    assertTrue(
        text(korean).startsWith("The articles are in English, and so are my answers. I looked"));
    assertTrue(text(korean).contains("Solvang"), text(korean));
    assertTrue(
        text(say("¿Cuántos barcos compra la empresa Solvang para Noruega y qué cuestan?"))
            .startsWith("The articles are in English"));
    assertEquals(
        "The articles are in English: please ask in English.\n", text(say("페리를 몇 척 구매하나요?")));
    assertFalse(text(say(QUESTION)).contains("English"));
  }

  @Test
  void aDeepLinkOpensItsPlaceAndALinkLeadsToTheWords() {
    Block.Evidence evidence =
        (Block.Evidence)
            say(QUESTION).blocks().stream()
                .filter(Block.Evidence.class::isInstance)
                .findFirst()
                .orElseThrow();
    String payload = evidence.citation().deepLink();
    assertTrue(payload.matches("[A-Za-z0-9_-]{1,64}"), payload);
    assertTrue(text(say("/start " + payload)).contains("these words stand in the article"));
    assertTrue(text(say("/start other")).startsWith("I answer questions"));
    assertEquals(
        "https://ledger.example/ferry-order#:~:text=Solvang%20Lines%20will%20buy%20eight%20electric"
            + "%20ferries%20from%20Brekke%20Yard%20for%20620%20million%20crowns%2C%20the%20two%20"
            + "companies%20said%20on%20Monday.",
        evidence.link());
    assertEquals(
        "https://a.example/#x:~:text=a%2Db", TextFragment.link("https://a.example/#x", "a-b"));
    assertTrue(
        TextFragment.link(
                "https://a.example/", "one two three four five " + "x ".repeat(90) + "six")
            .matches(
                "https://a.example/#:~:text=one%20two%20three%20four%20five,x%20x%20x%20x%20six"));
  }

  @Test
  void aPickerFindsAnswersAndQuotationsPageByPage() {
    Lookup found = workplace.handler().lookup(GUEST, "ferries Solvang Lines buys", 0);
    assertFalse(found.results().isEmpty());
    for (Lookup.Result result : found.results()) {
      assertTrue(result.id().matches("[A-Za-z0-9_-]{1,64}"), result.id());
      assertFalse(result.title().isBlank());
      assertFalse(result.reply().isSilent());
    }
    assertEquals(
        found.results().size(),
        Set.copyOf(found.results().stream().map(Lookup.Result::id).toList()).size());
    assertFalse(
        workplace.handler().lookup(GUEST, "", 0).results().isEmpty(), "the newest quotations");
    assertEquals(
        workplace.handler().lookup(GUEST, "", 0),
        workplace.handler().lookup(GUEST, "x", 0),
        "one letter");
    assertTrue(workplace.handler().lookup(GUEST, "ferries", 99).results().isEmpty());
    workplace.handler().lookup(GUEST, "x ".repeat(128), 0);
  }

  @Test
  void theHomeShowsWhatIsIndexedAndToAdminsHowThingsAre() {
    say("Who buys submarines in Japan?");
    Home guest = workplace.handler().home(GUEST);
    assertEquals(
        "I have read 3 articles with 2 quotations.",
        guest.summary().replaceAll("with \\d+", "with 2"));
    assertEquals("wheat-contract", guest.newest().get(0).articleId());
    assertFalse(guest.prompts().isEmpty());
    assertTrue(guest.deals().toString().contains("eight electric ferries"), guest.toString());
    assertTrue(guest.desk().isEmpty());
    Home.AdminView desk = workplace.handler().home(ADMIN).desk().orElseThrow();
    assertEquals("Who buys submarines in Japan?", desk.unanswered().get(0).text());
    PressAnswer pressed =
        workplace
            .handler()
            .press(
                new ButtonPress(ADMIN, "slack:D1", desk.actions().get(0).data()), Progress.SILENT);
    assertTrue(text(pressed.reply()).startsWith("Nothing has changed"), text(pressed.reply()));
    assertTrue(
        text(workplace
                .handler()
                .press(
                    new ButtonPress(GUEST, "telegram:2002", desk.actions().get(0).data()),
                    Progress.SILENT)
                .reply())
            .startsWith("Only admins"));
  }
}
