package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds CONTRIBUTING.md's table of promises against the tests that there are. A promise without one
 * is named above the table: nothing is left out in silence.
 */
class RobustnessTableTest {

  private static final int PROMISES = 60;

  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void everyPromiseNamesATestThatExists() throws IOException {
    Map<String, String> sources = sources();
    Map<Integer, List<String>> tests = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("CONTRIBUTING.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        List<String> named = new ArrayList<>();
        Matcher test = TEST.matcher(row.group(3));
        while (test.find()) {
          named.add(test.group(1) + "." + test.group(2));
        }
        tests.put(Integer.valueOf(row.group(1)), named);
      }
    }
    Set<String> open = open();
    List<String> unmatched = new ArrayList<>();
    for (int promise = 1; promise <= PROMISES; promise++) {
      List<String> named = tests.getOrDefault(promise, List.of());
      if (named.isEmpty() != open.contains(Integer.toString(promise))) {
        unmatched.add(promise + (named.isEmpty() ? " names no test" : " has a test by now"));
      }
      for (String test : named) {
        String[] parts = test.split("\\.", 2);
        if (!sources.getOrDefault(parts[0], "").contains("void " + parts[1] + "(")) {
          unmatched.add(promise + " names " + test + ", which is not there");
        }
      }
    }
    assertEquals(List.of(), unmatched, "the table of promises in CONTRIBUTING.md");
  }

  private static Set<String> open() throws IOException {
    return Files.readAllLines(Path.of("CONTRIBUTING.md")).stream()
        .filter(line -> line.startsWith("No test yet: "))
        .flatMap(line -> Stream.of(line.replaceAll("No test yet: |\\.$", "").split(", ", -1)))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(name -> name.toString().endsWith("Test.java")).toList()) {
        String name = String.valueOf(file.getFileName());
        sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
    return sources;
  }
}
