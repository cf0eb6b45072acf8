package dealsbot.model;

import ai.onnxruntime.OrtEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** ONNX Runtime's native libraries, which it would otherwise copy out of its jar at each start. */
final class NativeLibrary {

  /** The folder that ONNX Runtime loads all of its libraries from. */
  private static final String PROPERTY = "onnxruntime.native.path";

  private NativeLibrary() {}

  /** Points ONNX Runtime at unpacked libraries, if all are there; before its first use. */
  static void useUnpacked() {
    if (System.getProperty(PROPERTY) == null) {
      Optional<Path> engine = usable("onnxruntime");
      if (engine.isPresent() && usable("onnxruntime4j_jni").isPresent()) {
        System.setProperty(
            PROPERTY, engine.get().toAbsolutePath().resolve("..").normalize().toString());
      }
    }
  }

  /** The unpacked library; none on a file system from which nothing may be run. */
  private static Optional<Path> usable(String name) {
    return UnpackedJar.file(
            OrtEnvironment.class.getResource(
                "/ai/onnxruntime/native/" + platform() + "/" + System.mapLibraryName(name)))
        .filter(Files::isExecutable);
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
