package dealsbot.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * all-MiniLM-L6-v2 (Reimers and Gurevych 2019; quantised to 8 bits), read from the class path: 384
 * components, the mean of the token states, length 1.
 *
 * <p>Each text runs by itself on the calling thread. The model quantises activations over a whole
 * batch, so that a vector would otherwise depend on the texts beside it.
 */
public final class MiniLmEncoder implements SentenceEncoder, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MiniLmEncoder.class);

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int DIMENSION = 384;

  /** The model was trained on texts of at most this many tokens. */
  private static final int WINDOW = 128;

  static final Ahead<Optional<MiniLmEncoder>> OWN = new Ahead<>("encoder", MiniLmEncoder::open);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;

  private MiniLmEncoder(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
  }

  /** The encoder; empty, with a line in the log, where the native library cannot load. */
  public static Optional<MiniLmEncoder> load() {
    return OWN.get();
  }

  private static Optional<MiniLmEncoder> open() {
    try {
      Ahead<WordPiece> wordPiece = WordPiece.ahead(VOCABULARY);
      OrtEnvironment environment = NativeLibrary.start();
      return Optional.of(
          new MiniLmEncoder(environment, Sessions.ofResource(environment, MODEL), wordPiece.get()));
    } catch (OrtException | RuntimeException | LinkageError failure) {
      log.warn("No sentence vectors: ONNX Runtime does not load here ({})", failure.toString());
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return "all-MiniLM-L6-v2-q8";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] encode(String text) {
    long[] ids = wordPiece.encode(text, WINDOW);
    try (TokenInputs inputs = new TokenInputs(environment, ids, new long[ids.length]);
        OrtSession.Result result = session.run(inputs.byName())) {
      return pool(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed", e);
    }
  }

  /** The mean of {@code tokens} rows of {@link #DIMENSION} floats, scaled to length 1. */
  private static float[] pool(FloatBuffer states, int tokens) {
    float[] mean = new float[DIMENSION];
    float[] row = new float[DIMENSION];
    for (int t = 0; t < tokens; t++) {
      states.get(row);
      for (int d = 0; d < DIMENSION; d++) {
        mean[d] += row[d];
      }
    }
    double squares = 0;
    for (float v : mean) {
      squares += (double) v * v;
    }
    float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
    for (int d = 0; d < DIMENSION; d++) {
      mean[d] *= scale;
    }
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      log.debug("The sentence encoder did not close", e);
    }
  }
}
