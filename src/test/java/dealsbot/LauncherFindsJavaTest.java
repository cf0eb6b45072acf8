package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real launcher, as a process, among Javas of all kinds. */
class LauncherFindsJavaTest {

  @TempDir private Path temp;
  private LauncherFixture fixture;

  @BeforeEach
  void makeTheWorld() throws IOException {
    fixture = new LauncherFixture(temp);
  }

  private Path pretendedJava(String folder, String version) throws IOException {
    return fixture.pretendedJava(fixture.root.resolve(folder), version);
  }

  /** The binary that a pretended Java was started as. */
  private static Path javaOf(Launch launch) throws InterruptedException {
    return Path.of(launch.out().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"my java", "my java/bin/java"})
  void theJavaThatIsNamedComesFirst(String named) throws Exception {
    fixture.built();
    Path mine = pretendedJava("my java", "21");
    fixture.environment.put("JAVA_HOME", pretendedJava("home-java", "25.0.1").toString());
    fixture.environment.put("DEALSBOT_JAVA", fixture.root.resolve(named).toString());

    assertEquals(mine.resolve("bin/java"), javaOf(fixture.run("ask")));
  }

  @Test
  void aNamedJavaThatIsTooOldIsAnErrorThatSaysSo() throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-25", "25.0.1");
    fixture.environment.put("DEALSBOT_JAVA", pretendedJava("old", "17.0.9").toString());

    Launch launch = fixture.run("ask");

    assertEquals(1, launch.exitCode());
    assertEquals(List.of(), launch.out());
    assertEquals(
        "deals-bot: DEALSBOT_JAVA names Java 17.0.9, and 21 or newer is needed:"
            + " set it to a newer JDK, or leave it out.",
        launch.err());
  }

  @Test
  void aNamedJavaThatIsNotThereIsAnErrorThatSaysSo() throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-25", "25.0.1");
    fixture.environment.put("DEALSBOT_JAVA", "/no/such/java");

    Launch launch = fixture.run("ask");

    assertEquals(1, launch.exitCode());
    assertEquals(
        "deals-bot: DEALSBOT_JAVA names no working Java: /no/such/java;"
            + " set it to a java binary or a JDK's folder.",
        launch.err());
  }

  @Test
  void javaHomeComesNextThenThePathThenTheUsualPlaces() throws Exception {
    fixture.built();
    Path usual = pretendedJava("jvm/jdk-26", "26");
    Path onPath = pretendedJava("path-java", "22.0.1");
    Path javaHome = pretendedJava("home-java", "21.0.3");

    // As Debian does it: a link to a link.
    Files.createSymbolicLink(fixture.root.resolve("alternative"), onPath.resolve("bin/java"));
    Files.createSymbolicLink(fixture.bin.resolve("java"), Path.of("../alternative"));
    fixture.environment.put("JAVA_HOME", javaHome.toString());
    assertEquals(javaHome.resolve("bin/java"), javaOf(fixture.run("ask")));

    fixture.environment.put("JAVA_HOME", pretendedJava("old", "17.0.9").toString());
    assertEquals(fixture.bin.resolve("java"), javaOf(fixture.run("ask")));

    fixture.pretendedJava(onPath, "1.8.0_392");
    assertEquals(usual.resolve("bin/java"), javaOf(fixture.run("ask")));
    assertFalse(fixture.lines("java-starts").contains("-version"), "the release files told");
  }

  @Test
  void theNewestOfTheUsualPlacesIsTakenWithoutStartingTheOthers() throws Exception {
    fixture.built();
    pretendedJava("jvm/a-21", "21.0.9");
    pretendedJava("jvm/b-9", "9.0.4");
    Path newest = pretendedJava("macs/some.jdk/Contents/Home", "25.0.10");
    pretendedJava("macs/other.jdk/Contents/Home", "25.0.9");
    fixture.environment.put(
        "DEALSBOT_JVM_DIRS",
        "/no/such/folder:" + fixture.root.resolve("jvm") + ":" + fixture.root.resolve("macs"));

    assertEquals(newest.resolve("bin/java"), javaOf(fixture.run("ask")));
    assertEquals(2, fixture.lines("java-starts").size(), "the training run and the command");
  }

  @Test
  void aJavaWithoutReleaseFileIsAsked() throws Exception {
    fixture.built();
    Path java = fixture.pretendedBinary(fixture.bin.resolve("java"), "23.0.1");

    assertEquals(java, javaOf(fixture.run("ask")));
    assertEquals("-version", fixture.lines("java-starts").getFirst());
  }

  @Test
  void withoutJavaItSaysInOneSentenceWhatToInstall() throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-17", "17.0.9");

    Launch launch = fixture.run("ask");

    assertEquals(1, launch.exitCode());
    assertEquals(List.of(), launch.out());
    assertEquals(
        "deals-bot: Java 21 or newer is needed, and none was found: install a JDK,"
            + " for instance from https://adoptium.net, or name one in DEALSBOT_JAVA.",
        launch.err());
  }
}
