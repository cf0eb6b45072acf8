package dealsbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real launcher, as a process: what it hands over to Java, and how Java starts fast. */
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
