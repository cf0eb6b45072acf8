package dealsbot.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens models for one thread a run: workers bring their own, and more would fight over cores. */
final class Sessions {

  private Sessions() {}

  /** A model on the class path, from its unpacked file where there is one. */
  static OrtSession ofResource(OrtEnvironment environment, String name) throws OrtException {
    Optional<Path> file = UnpackedJar.file(Sessions.class.getResource(name));
    if (file.isPresent()) {
      return ofFile(environment, file.get());
    }
    try (OrtSession.SessionOptions options = options()) {
      return environment.createSession(bytes(name), options);
    }
  }

  /** A model in a file. */
  static OrtSession ofFile(OrtEnvironment environment, Path file) throws OrtException {
    try (OrtSession.SessionOptions options = options()) {
      return environment.createSession(file.toString(), options);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    return options;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Sessions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no model " + name + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + name, e);
    }
  }
}
