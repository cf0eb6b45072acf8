package dealsbot.model;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's native libraries, which it would otherwise copy out of its jar at each start, into
 * a folder that stays behind.
 */
final class NativeLibrary {

  private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);

  /** The folder that ONNX Runtime loads all of its libraries from. */
  private static final String PROPERTY = "onnxruntime.native.path";

  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibrary() {}

  /** Starts ONNX Runtime with unpacked libraries if all are there, else with copies of its own. */
  static synchronized OrtEnvironment start() {
    if (System.getProperty(PROPERTY) != null) {
      return OrtEnvironment.getEnvironment();
    }
    List<Optional<Path>> unpacked = NAMES.stream().map(NativeLibrary::usable).toList();
    if (unpacked.stream().allMatch(Optional::isPresent)) {
      return from(unpacked.get(0).orElseThrow().toAbsolutePath().resolve("..").normalize());
    }
    try {
      Path folder = Files.createTempDirectory("deals-bot-native");
      try {
        copyTo(folder);
        return from(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException uncopied) {
      log.debug("ONNX Runtime unpacks its libraries itself", uncopied);
      return OrtEnvironment.getEnvironment();
    }
  }

  private static OrtEnvironment from(Path folder) {
    System.setProperty(PROPERTY, folder.toString());
    return OrtEnvironment.getEnvironment();
  }

  /** The unpacked library; none on a file system from which nothing may be run. */
  private static Optional<Path> usable(String name) {
    return UnpackedJar.file(OrtEnvironment.class.getResource(resource(name)))
        .filter(Files::isExecutable);
  }

  private static void copyTo(Path folder) throws IOException {
    for (String name : NAMES) {
      URL library = OrtEnvironment.class.getResource(resource(name));
      if (library == null) {
        throw new IOException("no " + name + " for this machine");
      }
      try (InputStream in = library.openStream()) {
        Files.copy(in, folder.resolve(System.mapLibraryName(name)));
      }
    }
  }

  /** Once loaded they need not be there, so that a killed process leaves nothing behind either. */
  private static void delete(Path folder) {
    // The other way round at the end of the process: the folder after what is in it.
    folder.toFile().deleteOnExit();
    for (String name : NAMES) {
      Path library = folder.resolve(System.mapLibraryName(name));
      if (!library.toFile().delete()) {
        library.toFile().deleteOnExit();
      }
    }
    boolean unused = folder.toFile().delete();
  }

  private static String resource(String name) {
    return "/ai/onnxruntime/native/" + platform() + "/" + System.mapLibraryName(name);
  }

  /** This machine's folder in ONNX Runtime's jar, such as linux-x64. */
  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
        + "-"
        + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
  }
}
