package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real launcher, as a process, where something has to be built first. */
class LauncherBuildsTest {

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

  @Test
  void theFirstStartBuildsAndTheNextDoesNot() throws Exception {
    fixture.withSources("");
    Path java = pretendedJava("jvm/jdk-25", "25.0.1");
    LauncherFixture.script(java.resolve("bin/javac"), "");

    Launch first = fixture.run("ask");
    assertEquals(java.resolve("bin/java"), javaOf(first));
    assertEquals("deals-bot: building, this takes a minute the first time…", first.err());
    assertEquals("", fixture.run("ask").err());

    assertEquals(
        List.of(fixture.bot + ": -q -B -Dmaven.test.skip=true -DskipTests package"),
        fixture.lines("maven-calls"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "src/main/java/Program.java", "src/main/java"})
  void changedSourcesAreBuiltAgain(String changed) throws Exception {
    fixture.withSources("");
    pretendedJava("jvm/jdk-25", "25.0.1");
    fixture.run("ask").finish();
    // A changed folder stands for a file that was taken away.
    LauncherFixture.makeNewer(
        fixture.bot.resolve(changed), fixture.bot.resolve("target/deals-bot.jar"));

    fixture.run("ask").finish();

    assertEquals(2, fixture.lines("maven-calls").size());
  }

  @Test
  void aSourceSavedDuringTheBuildIsBuiltNextTime() throws Exception {
    fixture.withSources("sleep 0.1; touch src/main/java/Program.java");
    pretendedJava("jvm/jdk-25", "25.0.1");

    fixture.run("ask").finish();
    fixture.run("ask").finish();

    assertEquals(2, fixture.lines("maven-calls").size());
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    // The build waits for a line from the test: so the second start meets it for certain.
    Path gate = fixture.root.resolve("gate");
    assertEquals(0, new ProcessBuilder("mkfifo", gate.toString()).start().waitFor());
    fixture.withSources("cat '" + gate + "'");
    pretendedJava("jvm/jdk-25", "25.0.1");

    Launch first = fixture.start("ask");
    assertEquals("deals-bot: building, this takes a minute the first time…", first.nextErr());
    Launch second = fixture.start("ask");
    assertEquals("deals-bot: another start is building; waiting for it…", second.nextErr());
    Files.writeString(gate, "go\n");

    assertEquals(0, first.exitCode());
    assertEquals(0, second.exitCode());
    assertEquals(1, fixture.lines("maven-calls").size());
  }

  @Test
  void aJavaNamedFromTheCurrentFolderTrainsToo() throws Exception {
    fixture.withSources("");
    pretendedJava("jdk", "25.0.1");
    fixture.environment.put("DEALSBOT_JAVA", "./jdk");

    fixture.run("ask").finish();

    assertEquals("archive\n", Files.readString(fixture.bot.resolve("target/deals-bot-25.0.1.aot")));
  }

  @Test
  void aLockWhoseOwnerIsGoneDoesNotHoldAnybodyUp() throws Exception {
    fixture.withSources("");
    pretendedJava("jvm/jdk-25", "25.0.1");
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(fixture.bot.resolve("target"));
    Files.writeString(fixture.bot.resolve("target/.launcher-lock"), gone.pid() + "\n");

    Launch launch = fixture.run("ask");

    assertEquals("deals-bot: building, this takes a minute the first time…", launch.err());
    assertEquals(0, launch.exitCode());
    assertFalse(Files.exists(fixture.bot.resolve("target/.launcher-lock")));
  }

  @Test
  void aStartThatIsStoppedWhileBuildingLeavesNoLock() throws Exception {
    fixture.withSources("echo $$ >'" + fixture.root.resolve("pid") + "'; exec sleep 600");
    pretendedJava("jvm/jdk-25", "25.0.1");
    Launch launch = fixture.start("ask");
    launch.nextErr();

    launch.process.toHandle().destroy();

    assertEquals(143, launch.exitCode());
    assertEquals("", launch.err());
    assertFalse(Files.exists(fixture.bot.resolve("target/.launcher-lock")));
    for (String pid : fixture.lines("pid")) {
      Optional<ProcessHandle> maven = ProcessHandle.of(Long.parseLong(pid));
      if (maven.isPresent()) {
        maven.get().onExit().get(60, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void aFailedBuildShowsItsEndAndKeepsStandardOutputClean() throws Exception {
    fixture.withSources("echo '[ERROR] a bracket is missing'; exit 1");
    pretendedJava("jvm/jdk-25", "25.0.1");

    Launch launch = fixture.run("ask");

    assertEquals(1, launch.exitCode());
    assertEquals(List.of(), launch.out());
    assertEquals(
        """
        deals-bot: building, this takes a minute the first time…
        deals-bot: the build failed; its last lines follow, all of them are in %s/target/build.log
        Maven's own words
        [ERROR] a bracket is missing\
        """
            .formatted(fixture.bot),
        launch.err());
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    fixture.withSources("");
    Files.delete(fixture.bin.resolve("mvn"));
    pretendedJava("jvm/jdk-25", "25.0.1");

    Launch launch = fixture.run("ask");

    assertEquals(1, launch.exitCode());
    assertEquals(
        "deals-bot: Maven is needed to build the bot, and there is no mvn on the PATH:"
            + " install Maven (https://maven.apache.org).",
        launch.err());
  }

  @Test
  void withNeitherJarNorSourcesItSaysSo() throws Exception {
    pretendedJava("jvm/jdk-25", "25.0.1");

    Launch launch = fixture.run("ask");

    assertEquals(1, launch.exitCode());
    assertEquals(
        "deals-bot: "
            + fixture.bot
            + " holds neither deals-bot.jar nor the sources to build it from:"
            + " get the whole folder again.",
        launch.err());
  }
}
