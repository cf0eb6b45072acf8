package dealsbot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * A small world for the launcher: a bot's folder with a space in its name, a PATH that holds only
 * what the launcher may call, and Javas, real and pretended. Its Maven is a script that notes each
 * call and copies a ready-made jar.
 */
final class LauncherFixture {

  /** What the launcher calls, of any Unix; neither java nor mvn. */
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cp",
          "find",
          "grep",
          "ln",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "rmdir",
          "sleep",
          "tail",
          "touch",
          "true");

  private static final String PROGRAM =
      """
      import java.util.concurrent.CountDownLatch;

      public class Program {
        public static void main(String[] args) throws Exception {
          for (String arg : args) {
            System.out.println("[" + arg + "]");
          }
          if (args.length > 1 && args[0].equals("exit")) {
            System.exit(Integer.parseInt(args[1]));
          }
          if (args.length > 0 && args[0].equals("wait")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped")));
            System.out.println("pid " + ProcessHandle.current().pid());
            new CountDownLatch(1).await();
          }
        }
      }
      """;

  private static byte[] compiledProgram = {};

  final Path root;
  final Path bot;
  final Path bin;
  final Path calls;
  final Map<String, String> environment = new TreeMap<>();

  LauncherFixture(Path temp) throws IOException {
    root = temp.toRealPath();
    bot = Files.createDirectories(root.resolve("the bot's folder"));
    bin = Files.createDirectories(root.resolve("bin"));
    calls = root.resolve("maven-calls");
    Files.copy(Path.of("deals-bot"), bot.resolve("deals-bot"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + which(tool) + " \"$@\"\n");
    }
    environment.put("PATH", bin.toString());
    environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
    environment.put("LC_ALL", "C");
    environment.put("DEALSBOT_JVM_DIRS", root.resolve("jvm").toString());
  }

  private static Path which(String tool) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path candidate = Path.of(folder, tool);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("no " + tool + " on the PATH");
  }

  /** Puts sources into the bot's folder, and a Maven on the PATH that runs {@code extra} first. */
  LauncherFixture withSources(String extra) throws IOException {
    Path source = Files.createDirectories(bot.resolve("src/main/java")).resolve("Program.java");
    Files.writeString(source, PROGRAM);
    Files.writeString(bot.resolve("pom.xml"), "<project/>");
    Path ready = programJar(root.resolve("ready.jar"));
    script(
        bin.resolve("mvn"),
        """
        echo "$PWD: $*" >>"%s"
        echo "Maven's own words"
        %s
        mkdir -p target/lib
        cp "%s" target/deals-bot.jar
        """
            .formatted(calls, extra, ready));
    return this;
  }

  /** Puts a jar and its lib folder beside the launcher, as in a release; no sources, no Maven. */
  LauncherFixture built() throws IOException {
    programJar(bot.resolve("deals-bot.jar"));
    Files.createDirectories(bot.resolve("lib"));
    return this;
  }

  /** Uses the Java that runs this test, and spares it the training run. */
  LauncherFixture withThisJava() throws IOException {
    environment.put("DEALSBOT_JAVA", thisJava().toString());
    Properties release = new Properties();
    release.load(new StringReader(Files.readString(thisJava().resolve("release"))));
    String version = release.getProperty("JAVA_RUNTIME_VERSION").replace("\"", "");
    String kind = Runtime.version().feature() >= 25 ? "aot" : "jsa";
    Path marker = Files.createFile(bot.resolve("deals-bot-" + version + "." + kind));
    makeNewer(marker, bot.resolve("deals-bot.jar"));
    return this;
  }

  static Path thisJava() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A folder with a release file and a java that prints what it was called with, a line each. */
  Path pretendedJava(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\nMODULES=\"java.base jdk.incubator.vector\"\n"
            .formatted(version));
    pretendedBinary(home.resolve("bin/java"), version);
    return home;
  }

  /** A java that notes each of its starts in {@code java-starts}, and trains by writing a word. */
  Path pretendedBinary(Path java, String version) throws IOException {
    return script(
        java,
        """
        echo "$*" >>"%s"
        if [ "$*" = -version ]; then
          echo 'openjdk version "%s" 2025-01-01' >&2
          exit
        fi
        for argument; do
          case $argument in
            -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}" ;;
          esac
        done
        printf '%%s\\n' "$0" "$@"
        """
            .formatted(root.resolve("java-starts"), version));
  }

  static Path script(Path file, String lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void makeNewer(Path file, Path than) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(Files.getLastModifiedTime(than).toMillis() + 2000));
  }

  List<String> lines(String file) throws IOException {
    Path path = root.resolve(file);
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }

  private Path programJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.putNextEntry(new ZipEntry("Program.class"));
      entries.write(program(root));
    }
    return jar;
  }

  /** The compiled program, made once for all tests. */
  private static synchronized byte[] program(Path scratch) throws IOException {
    if (compiledProgram.length == 0) {
      Path source = Files.writeString(scratch.resolve("Program.java"), PROGRAM);
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", scratch.toString(), source.toString());
      if (failed != 0) {
        throw new IllegalStateException("the program does not compile");
      }
      compiledProgram = Files.readAllBytes(scratch.resolve("Program.class"));
    }
    return compiledProgram;
  }

  /** Runs the launcher to its end. */
  Launch run(String... arguments) throws Exception {
    return start(arguments).finish();
  }

  Launch start(String... arguments) throws IOException {
    return start(root, bot.resolve("deals-bot"), arguments);
  }

  /** Starts {@code launcher} in {@code folder} with this fixture's environment and no other. */
  Launch start(Path folder, Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Launch(builder.start());
  }
}
