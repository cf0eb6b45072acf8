package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dealsbot.LauncherFixture.Launch;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real launcher, as a process, on small folders made for it. Long for its many cases. */
class LauncherTest {

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

  // ---- Handing over

  @Test
  void argumentsArriveUntouchedEvenInTheCLocale() throws Exception {
    fixture.built().withThisJava();
    String[] arguments = {"two  words", "", "*", "$HOME", "\"'\\", "--data", "“Müller” – 삼성", "-x"};

    Launch launch = fixture.run(arguments);

    assertEquals("", launch.err());
    assertEquals(List.of(arguments).stream().map(word -> "[" + word + "]").toList(), launch.out());
  }

  @Test
  void theExitCodeIsPassedOn() throws Exception {
    fixture.built().withThisJava();

    assertEquals(7, fixture.run("exit", "7").exitCode());
  }

  @Test
  void theLauncherBecomesJavaSoThatSignalsReachIt() throws Exception {
    fixture.built().withThisJava();
    Launch launch = fixture.start("wait");
    assertEquals("[wait]", launch.nextOut());
    assertEquals("pid " + launch.process.pid(), launch.nextOut());

    launch.process.toHandle().destroy();

    assertEquals(143, launch.exitCode());
    assertEquals(List.of("stopped"), launch.out());
  }

  @Test
  void itFindsItsFolderThroughAChainOfLinksFromAnywhere() throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-25", "25.0.1");
    Path far = Files.createDirectories(fixture.root.resolve("far away/and deep"));
    Files.createSymbolicLink(far.resolve("first"), Path.of("../second"));
    Files.createSymbolicLink(
        fixture.root.resolve("far away/second"), Path.of("../the bot's folder/deals-bot"));
    Path linkedFolder =
        Files.createSymbolicLink(fixture.root.resolve("linked"), Path.of("far away/and deep"));

    Launch launch = fixture.start(fixture.bin, linkedFolder.resolve("first"), "ask");

    assertTrue(launch.finish().out().contains(fixture.bot.resolve("deals-bot.jar").toString()));
  }

  @Test
  void itRunsFromThePathAndByARelativeName() throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-25", "25.0.1");
    String jar = fixture.bot.resolve("deals-bot.jar").toString();
    Files.createSymbolicLink(
        fixture.bin.resolve("deals-bot"), Path.of("../the bot's folder/deals-bot"));

    // ProcessBuilder looks on its own PATH, so a shell does the looking.
    Launch onThePath = fixture.start(fixture.root, Path.of("/bin/sh"), "-c", "deals-bot ask");
    Launch relative = fixture.start(fixture.bot, Path.of("/bin/sh"), "-c", "/bin/sh deals-bot ask");

    assertTrue(onThePath.finish().out().contains(jar));
    assertTrue(relative.finish().out().contains(jar));
  }

  // ---- Finding Java

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

  // ---- Building

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

  // ---- Starting fast

  @ParameterizedTest
  @CsvSource({
    "21.0.5, jsa, -XX:ArchiveClassesAtExit=, -XX:SharedArchiveFile=",
    "25.0.1, aot, -XX:AOTCacheOutput=, -XX:AOTCache="
  })
  void theArchiveIsMadeOnceForEachJavaAndUsed(
      String version, String kind, String making, String using) throws Exception {
    fixture.built();
    fixture.environment.put("DEALSBOT_JAVA", pretendedJava("java", version).toString());
    String archive = fixture.bot + "/deals-bot-" + version + "." + kind;

    fixture.run("ask").finish();
    Launch second = fixture.run("ask");

    assertTrue(second.out().contains(using + archive));
    List<String> starts = fixture.lines("java-starts");
    assertEquals(3, starts.size());
    assertTrue(starts.getFirst().contains(making + archive + ".new"), starts.getFirst());
  }

  @Test
  void anArchiveThatCannotBeMadeIsNotTriedAgain() throws Exception {
    fixture.built();
    Path java = pretendedJava("jvm/jdk-25", "25.0.1");
    LauncherFixture.script(
        java.resolve("bin/java"),
        "echo x >>'" + fixture.root.resolve("java-starts") + "'\nprintf '%s\\n' \"$@\"\nexit 3\n");

    Launch launch = fixture.run("ask");
    assertEquals(3, launch.exitCode());
    assertEquals("", launch.err());
    assertFalse(launch.out().toString().contains("AOTCache"));
    fixture.run("ask").finish();

    assertEquals(3, fixture.lines("java-starts").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "21"})
  void aBrokenArchiveIsIgnoredInSilence(String pretendedVersion) throws Exception {
    // This test's Java, calling itself a version: so both kinds of archive are made for real.
    fixture.built();
    Path home = pretendedJava("java", pretendedVersion);
    LauncherFixture.script(
        home.resolve("bin/java"), "exec '" + LauncherFixture.thisJava() + "/bin/java' \"$@\"\n");
    fixture.environment.put("DEALSBOT_JAVA", home.toString());
    assumeThisJavaKnowsItsArchive(pretendedVersion);
    assertEquals(List.of("[ask]"), fixture.run("ask").out());
    Path archive =
        fixture.bot.resolve(
            "deals-bot-" + pretendedVersion + (pretendedVersion.equals("25") ? ".aot" : ".jsa"));
    assertTrue(Files.size(archive) > 10_000);

    Launch good = fixture.run("ask");
    Files.writeString(archive, "not an archive at all");
    LauncherFixture.makeNewer(archive, archive);
    Launch broken = fixture.run("ask");

    assertEquals(List.of("[ask]"), good.out());
    assertEquals("", good.err());
    assertEquals(List.of("[ask]"), broken.out());
    assertEquals("", broken.err());
  }

  private static void assumeThisJavaKnowsItsArchive(String version) {
    assumeTrue(
        Runtime.version().feature() >= Integer.parseInt(version), "AOT caches come with JDK 25");
  }

  @ParameterizedTest
  @CsvSource({
    "ask, true, false",
    "--json ask, true, false",
    "--data run ask, true, false",
    "--config=x --data eval status, true, false",
    "ask --stdin, false, false",
    "chat, false, false",
    "run, false, true",
    "--data x reindex --full, false, true",
    "eval questions.jsonl, false, true"
  })
  void eachCommandGetsWhatSuitsIt(String arguments, boolean brief, boolean vectors)
      throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-25", "25.0.1");

    List<String> java = fixture.run(arguments.split(" ", -1)).out();

    assertEquals(brief, java.contains("-XX:TieredStopAtLevel=1"), java.toString());
    assertEquals(brief, java.contains("-XX:+UseSerialGC"));
    assertEquals(vectors, java.contains("--add-modules=jdk.incubator.vector"));
    assertTrue(java.contains("-Dstdout.encoding=UTF-8"));
  }

  @Test
  void optionsFromTheEnvironmentComeLastAndReplaceTheCollector() throws Exception {
    fixture.built();
    pretendedJava("jvm/jdk-25", "25.0.1");
    fixture.environment.put("DEALSBOT_JAVA_OPTS", "-Xmx3g  -XX:+UseZGC");

    List<String> java = fixture.run("ask").out();

    int jar = java.indexOf("-jar");
    assertEquals(List.of("-Xmx3g", "-XX:+UseZGC"), java.subList(jar - 2, jar));
    assertFalse(java.contains("-XX:+UseSerialGC"));
  }
}
