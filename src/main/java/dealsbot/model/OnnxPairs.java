package dealsbot.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own model of who deals with whom, in an ONNX file: {@code input_ids}, {@code
 * attention_mask} and {@code token_type_ids}, each [1, tokens], and {@code mentions}, [mentions,
 * tokens], whose rows are the shares of a mention's tokens, in; {@code pair_logits}, [mentions,
 * mentions], out. The input is {@code [CLS] title [SEP] text [SEP]}.
 *
 * <p>It is opened when it is first asked, since only a re-index asks it.
 */
public final class OnnxPairs implements PairScorer {

  /** What the model is called; the file tells the same. */
  public static final String NAME = "pairs-1";

  private static final Logger log = LoggerFactory.getLogger(OnnxPairs.class);

  private static final String MODEL = "/dealsbot/model/pairs.onnx";

  // In tokens, as the model was trained.
  private static final int WINDOW = 256;
  private static final int TITLE = 30;

  private @Nullable Opened opened;
  private boolean broken;

  /** What is open while articles are read. */
  private record Opened(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {}

  @Override
  public synchronized String name() {
    return broken ? "" : NAME;
  }

  @Override
  public float[][] score(String title, String text, int[] starts, int[] ends) {
    Opened model = starts.length < 2 ? null : opened();
    if (model == null) {
      return unread(starts.length);
    }
    WordPiece wordPiece = model.wordPiece();
    WordPiece.Pieces heading = wordPiece.pieces(title, TITLE);
    int before = heading.size() + 2;
    WordPiece.Pieces body = wordPiece.pieces(text, WINDOW - before - 1);
    long[] ids = new long[before + body.size() + 1];
    long[] types = new long[ids.length];
    ids[0] = wordPiece.cls();
    for (int i = 0; i < heading.size(); i++) {
      ids[i + 1] = heading.id(i);
    }
    ids[before - 1] = wordPiece.sep();
    for (int i = 0; i < body.size(); i++) {
      ids[before + i] = body.id(i);
    }
    ids[ids.length - 1] = wordPiece.sep();
    Arrays.fill(types, before, types.length, 1);
    float[] shares = new float[starts.length * ids.length];
    boolean[] seen = new boolean[starts.length];
    for (int m = 0; m < starts.length; m++) {
      seen[m] = share(body, starts[m], ends[m], shares, m * ids.length + before);
    }
    return run(model, ids, types, shares, seen);
  }

  /** Fills the row of a mention; whether all of it lies within the window. */
  private static boolean share(
      WordPiece.Pieces body, int start, int end, float[] shares, int offset) {
    int first = -1;
    int past = -1;
    for (int i = 0; i < body.size(); i++) {
      if (body.start(i) < end && body.end(i) > start) {
        first = first < 0 ? i : first;
        past = i + 1;
      }
    }
    if (first >= 0) {
      Arrays.fill(shares, offset + first, offset + past, 1f / (past - first));
    }
    return first >= 0;
  }

  private static float[][] run(
      Opened model, long[] ids, long[] types, float[] shares, boolean[] seen) {
    OrtEnvironment environment = model.environment();
    long[] shape = {seen.length, ids.length};
    try (TokenInputs inputs = new TokenInputs(environment, ids, types)) {
      inputs
          .byName()
          .put("mentions", OnnxTensor.createTensor(environment, FloatBuffer.wrap(shares), shape));
      try (OrtSession.Result result = model.session().run(inputs.byName())) {
        return pairs(((OnnxTensor) result.get(0)).getFloatBuffer(), seen);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model of pairs failed", e);
    }
  }

  private static float[][] pairs(FloatBuffer logits, boolean[] seen) {
    float[][] pairs = unread(seen.length);
    for (int i = 0; i < seen.length; i++) {
      for (int j = 0; j < seen.length; j++) {
        float logit = logits.get();
        pairs[i][j] = seen[i] && seen[j] ? logit : Float.NaN;
      }
    }
    return pairs;
  }

  private static float[][] unread(int mentions) {
    float[][] pairs = new float[mentions][mentions];
    for (float[] row : pairs) {
      Arrays.fill(row, Float.NaN);
    }
    return pairs;
  }

  private synchronized @Nullable Opened opened() {
    if (opened == null && !broken) {
      try {
        WordPiece wordPiece = WordPiece.fromResource(MiniLmEncoder.VOCABULARY);
        OrtEnvironment environment = NativeLibrary.start();
        opened = new Opened(environment, Sessions.ofResource(environment, MODEL), wordPiece);
      } catch (OrtException | RuntimeException | LinkageError failure) {
        log.warn(
            "Deals are found by rules alone: their model does not load ({})", failure.toString());
        broken = true;
      }
    }
    return opened;
  }

  @Override
  public synchronized void rest() {
    if (opened != null) {
      try {
        opened.session().close();
      } catch (OrtException e) {
        log.debug("The model of pairs did not close", e);
      }
      opened = null;
    }
  }
}
