package dealsbot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader that comes with the bot, and files that are none. */
class OnnxReaderTest {

  private static final String FERRIES =
      "Ferries will be dearer. Larkspur Lines has ordered 14 electric ferries from a yard in"
          + " Gdańsk. The first sails in May 2027, its chief executive, Ines Dahl, said.";

  private static OnnxReader reader;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    reader = OnnxReader.load(null).reader().orElseThrow();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static String answer(String question, String title, String text) {
    TokenScores scores = read(question, title, text);
    int first = 0;
    int last = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.size(); i++) {
      for (int k = i; k < Math.min(scores.size(), i + 30); k++) {
        if (scores.first(i) + scores.last(k) > best) {
          best = scores.first(i) + scores.last(k);
          first = i;
          last = k;
        }
      }
    }
    return text.substring(scores.start(first), scores.end(last));
  }

  private static TokenScores read(String question, String title, String text) {
    return reader.read(question, List.of(new SpanReader.Context(title, text))).get(0);
  }

  @Test
  void pointsAtTheWordsThatAnswer() {
    assertEquals("Gdańsk", answer("Where is the yard?", "Ferries", FERRIES));
    assertEquals("Ines Dahl", answer("Who is the chief executive?", "", FERRIES));
    assertEquals("May 2027", answer("When does the first ferry sail?", "", FERRIES));
  }

  @Test
  void knowsThatAnotherTextDoesNotAnswer() {
    String question = "Where is the yard that builds the ferries?";
    float there = read(question, "", FERRIES).answerable();
    float absent =
        read(question, "", "The museum has bought two paintings by a Dutch master.").answerable();
    assertTrue(there > absent + 2, there + " against " + absent);
  }

  @Test
  void aPassageHasTheSameScoresWhateverIsReadBesideIt() {
    TokenScores alone = read("Where is the yard?", "Ferries", FERRIES);
    List<SpanReader.Context> several =
        List.of(
            new SpanReader.Context("", "Rain is expected."),
            new SpanReader.Context("Ferries", FERRIES),
            new SpanReader.Context("", ""));
    TokenScores among = reader.read("Where is the yard?", several).get(1);
    assertEquals(alone.answerable(), among.answerable());
    assertEquals(alone.first(3), among.first(3));
  }

  @Test
  void readsWhatIsEmptyLongOrInAnotherScript() {
    assertEquals(0, read("Who?", "", "").size());
    String question = "Who bought it and why did they buy it then ".repeat(200);
    assertTrue(read(question, "title ".repeat(500), FERRIES).size() > 0);
    TokenScores cut = read("Who?", "", FERRIES.repeat(40));
    assertTrue(cut.size() < 320 && cut.end(cut.size() - 1) < FERRIES.length() * 40);
    assertTrue(read("누가 샀습니까?", "", "삼성은 칩을 샀다 \ud83d\ude00 \ud800 \u0000.").size() > 0);
  }

  @Test
  void placesAreThoseOfTheTextAsItStands() {
    String text = "İzmir’s café sold 😀 emojis to Straße AG.";
    TokenScores scores = read("Who?", "", text);
    for (int i = 0; i < scores.size(); i++) {
      assertTrue(scores.start(i) < scores.end(i) && scores.end(i) <= text.length());
      assertFalse(Character.isLowSurrogate(text.charAt(scores.start(i))));
    }
    assertEquals(
        ".", text.substring(scores.start(scores.size() - 1), scores.end(scores.size() - 1)));
  }

  @Test
  void aFileThatIsNoReaderIsSaidToBeNoneInOneSentence() throws IOException {
    byte[] own;
    try (InputStream in = OnnxReader.class.getResourceAsStream("/dealsbot/model/reader.onnx")) {
      own = in.readAllBytes();
    }
    Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(own, own.length / 2));
    Path text = Files.writeString(folder.resolve("text.onnx"), "not a model");
    Path huge = folder.resolve("huge.onnx");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    Path other =
        UnpackedJar.file(OnnxReader.class.getResource("/all-minilm-l6-v2-q.onnx"))
            .orElseGet(() -> copyOfTheEncoder());
    for (Path file : List.of(cut, text, huge, other, folder.resolve("absent.onnx"))) {
      OnnxReader.Loaded loaded = OnnxReader.load(file);
      assertEquals(Optional.empty(), loaded.reader());
      assertTrue(loaded.problem().contains(file.toString()), loaded.problem());
    }
  }

  private Path copyOfTheEncoder() {
    Path file = folder.resolve("encoder.onnx");
    try (InputStream in = OnnxReader.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
      Files.copy(in, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  @Test
  void anotherReaderWithTheSameInputsCanBeNamed() throws IOException {
    Path file = folder.resolve("mine.onnx");
    try (InputStream in = OnnxReader.class.getResourceAsStream("/dealsbot/model/reader.onnx")) {
      Files.copy(in, file);
    }
    OnnxReader mine = OnnxReader.load(file).reader().orElseThrow();
    assertEquals(reader.name(), mine.name());
    mine.close();
  }
}
