package dealsbot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvalFileTest {

  @TempDir Path temp;

  private List<EvalQuestion> read(String lines) throws IOException {
    return EvalFile.read(Files.writeString(temp.resolve("set.jsonl"), lines));
  }

  @Test
  void questionsAreReadAndUnknownFieldsPassedOver() throws IOException {
    List<EvalQuestion> questions =
        read(
            """
            {"id":"q1","question":"How many?","answers":["eight"],"answerable":true,"articles":["a"],"exclude":["b"],"asked":"2026-05-07","kind":"x","n":{"y":1}}

            {"question":"Why?","answerable":null,"answers":null,"asked":"last May"}
            """);

    assertEquals(2, questions.size());
    assertEquals(
        new EvalQuestion(
            "q1",
            "How many?",
            List.of("eight"),
            true,
            Set.of("a"),
            Set.of("b"),
            Optional.of(LocalDate.of(2026, 5, 7))),
        questions.get(0));
    assertEquals(Optional.empty(), questions.get(1).asked());
    assertNull(questions.get(1).answerable());
    assertEquals("", questions.get(1).id());
    assertEquals(List.of(), questions.get(1).answers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[1]",
        "{\"question\":",
        "{\"question\":{}}",
        "{\"id\":\"q\"}",
        "{\"question\":null}",
        "{\"question\":\"x\",\"answers\":[null]}",
        "{\"question\":\"x\",\"answers\":[{}]}"
      })
  void aBrokenLineIsNamedByFileAndNumber(String line) {
    EvalFile.EvalException failure =
        assertThrows(
            EvalFile.EvalException.class, () -> read("{\"question\":\"fine\"}\n\n" + line + "\n"));

    assertTrue(failure.getMessage().contains("set.jsonl line 3: "), failure.getMessage());
  }
}
