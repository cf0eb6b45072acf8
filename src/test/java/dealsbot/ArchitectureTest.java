package dealsbot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds the packages to the arrows between them. A new package gets its line in {@link #ARROWS}; a
 * rule about a package that does not exist yet holds of itself.
 */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** Each package, and those it may see besides itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("article", Set.of()),
          Map.entry("language", Set.of("article")),
          Map.entry("ingest", Set.of("article")),
          Map.entry("model", Set.of()),
          Map.entry("quote", Set.of("article", "language")),
          Map.entry("deal", Set.of("article", "language", "model")),
          Map.entry("picture", Set.of("article", "deal")),
          Map.entry("index", Set.of("article", "language", "quote", "deal", "model")),
          Map.entry("search", Set.of("article", "language", "model", "index")),
          Map.entry("answer", Set.of("article", "language", "deal", "model", "index", "search")),
          Map.entry(
              "chat",
              Set.of(
                  "article", "language", "deal", "picture", "model", "index", "search", "answer")),
          Map.entry(
              "eval", Set.of("article", "language", "deal", "model", "index", "search", "answer")),
          Map.entry("web", Set.of()),
          Map.entry("metrics", Set.of()),
          Map.entry("telegram", Set.of("article", "language", "chat", "web", "metrics")),
          Map.entry("slack", Set.of("article", "language", "chat", "web", "metrics")),
          Map.entry("console", Set.of("article", "language", "chat")),
          Map.entry(
              "store", Set.of("article", "language", "model", "index", "search", "answer", "chat")),
          Map.entry("config", Set.of("language")),
          Map.entry(
              "app",
              Set.of(
                  "article",
                  "language",
                  "deal",
                  "picture",
                  "ingest",
                  "model",
                  "index",
                  "search",
                  "answer",
                  "chat",
                  "eval",
                  "telegram",
                  "slack",
                  "console",
                  "store",
                  "web",
                  "metrics",
                  "config")),
          Map.entry(
              "cli",
              Set.of(
                  "article",
                  "language",
                  "deal",
                  "picture",
                  "ingest",
                  "model",
                  "index",
                  "search",
                  "answer",
                  "chat",
                  "eval",
                  "telegram",
                  "slack",
                  "console",
                  "store",
                  "config",
                  "app")));

  /** Each library, and the packages that alone may touch it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.lucene..", Set.of("index", "search")),
          Map.entry("com.slack..", Set.of("slack")),
          Map.entry("com.pengrad..", Set.of("telegram")),
          Map.entry("java.sql..", Set.of("store")),
          Map.entry("org.sqlite..", Set.of("store")),
          Map.entry("ai.onnxruntime..", Set.of("model")),
          Map.entry("com.sun.net.httpserver..", Set.of("web")),
          Map.entry("io.prometheus..", Set.of("metrics")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("org.jfree..", Set.of("picture")),
          Map.entry("com.mxgraph..", Set.of("picture")),
          Map.entry("org.jsoup..", Set.of("ingest")),
          Map.entry("org.apache.pdfbox..", Set.of("ingest")),
          Map.entry(
              "com.google.gson..",
              Set.of("ingest", "index", "telegram", "slack", "cli", "model", "eval", "store")));

  private static JavaClasses bot;

  @BeforeAll
  static void readTheClasses() {
    bot =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dealsbot");
    assertTrue(bot.contain("dealsbot.cli.Main"), "the bot's own classes are the ones read");
  }

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void importsFollowTheArrows(String name) {
    noClasses()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dealsbot..")
                .and(not(resideInAPackage(tree(name))))
                .and(not(resideInAnyPackage(trees(ARROWS.get(name))))))
        .as(name + " sees only " + ARROWS.get(name).stream().sorted().toList())
        .allowEmptyShould(true)
        .check(bot);
  }

  @ParameterizedTest
  @FieldSource("LIBRARY_NAMES")
  void librariesStayWhereTheyBelong(String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(trees(LIBRARIES.get(library)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .as(library + " is seen only by " + LIBRARIES.get(library).stream().sorted().toList())
        .allowEmptyShould(true)
        .check(bot);
  }

  @Test
  void theDomainLeansOnJavaAlone() {
    classes()
        .that()
        .resideInAPackage(tree("article"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", tree("article"))
        .check(bot);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("dealsbot.(*)..").should().beFreeOfCycles().check(bot);
  }

  @Test
  void everyClassHasItsPlaceAmongTheArrows() {
    classes()
        .should()
        .resideInAnyPackage(trees(ARROWS.keySet()))
        .as("every package has its line in ARROWS")
        .check(bot);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<Path> silent;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      silent =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> !saysWhatItIs(folder.resolve("package-info.java")))
              .sorted()
              .toList();
    }
    assertEquals(List.of(), silent, "packages without a package-info that has text and null marks");
  }

  private static boolean saysWhatItIs(Path packageInfo) {
    try {
      String text = Files.exists(packageInfo) ? Files.readString(packageInfo) : "";
      return text.startsWith("/**") && text.contains("@NullMarked");
    } catch (IOException failure) {
      throw new AssertionError(packageInfo + " cannot be read", failure);
    }
  }

  static final List<String> PACKAGES = ARROWS.keySet().stream().sorted().toList();

  static final List<String> LIBRARY_NAMES = LIBRARIES.keySet().stream().sorted().toList();

  /** The package and all below it. */
  private static String tree(String name) {
    return "dealsbot." + name + "..";
  }

  private static String[] trees(Set<String> names) {
    return names.stream().map(ArchitectureTest::tree).toArray(String[]::new);
  }
}
