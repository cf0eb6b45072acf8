package dealsbot.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader in an ONNX file: {@code input_ids}, {@code attention_mask} and {@code token_type_ids},
 * each [batch, tokens], in; {@code start_logits} and {@code end_logits}, [batch, tokens], out, and
 * {@code answerable_logits}, [batch], where the model has them. Its vocabulary is BERT's uncased
 * one. The input is {@code [CLS] question [SEP] title : passage [SEP]}.
 *
 * <p>Each passage runs by itself, as many side by side as there are processors: the model quantises
 * activations over a whole batch, so that scores would otherwise depend on the passages beside it.
 */
public final class OnnxReader implements SpanReader, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OnnxReader.class);

  private static final String MODEL = "/dealsbot/model/reader.onnx";
  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
  private static final Set<String> OUTPUTS = Set.of("start_logits", "end_logits");
  private static final String ANSWERABLE = "answerable_logits";

  /** A model that large would take all memory and seconds a question. */
  private static final long LARGEST_FILE = 600L << 20;

  // In tokens. The model was trained on windows of 192.
  private static final int WINDOW = 320;
  private static final int QUESTION = 48;
  private static final int TITLE = 24;

  static final Ahead<Loaded> OWN = new Ahead<>("reader", () -> loadNow(null));

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;
  private final String name;
  private final ExecutorService workers;

  private OnnxReader(
      OrtEnvironment environment, OrtSession session, WordPiece wordPiece, String name) {
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
    this.name = name;
    this.workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("reader-", 1).factory());
  }

  /**
   * What came of loading a reader.
   *
   * @param reader the reader; empty where there is none
   * @param problem why not, as a sentence for people; null where all is well
   */
  public record Loaded(Optional<OnnxReader> reader, @Nullable String problem) {}

  /**
   * Loads the reader that comes with the program, or another; says why where it cannot.
   *
   * @param file another ONNX file; null for the program's own
   */
  public static Loaded load(@Nullable Path file) {
    return file == null ? OWN.get() : loadNow(file);
  }

  private static Loaded loadNow(@Nullable Path file) {
    String label = file == null ? "The reader that comes with the bot" : "The reader " + file;
    try {
      if (file != null && !Files.isRegularFile(file)) {
        return failed(label + " is not there: check reader.model.");
      }
      if (file != null && Files.size(file) > LARGEST_FILE) {
        return failed(label + " is over " + (LARGEST_FILE >> 20) + " MB: name a smaller one.");
      }
      return open(label, file);
    } catch (IOException unreadable) {
      return failed(label + " cannot be read: " + unreadable.getMessage() + ".");
    } catch (OrtException | RuntimeException | LinkageError unusable) {
      log.debug("A reader did not load", unusable);
      return failed(label + " does not load here: it is damaged, or no ONNX model.");
    }
  }

  private static Loaded open(String label, @Nullable Path file) throws OrtException {
    Ahead<WordPiece> wordPiece = WordPiece.ahead(MiniLmEncoder.VOCABULARY);
    OrtEnvironment environment = NativeLibrary.start();
    OrtSession session =
        file == null ? Sessions.ofResource(environment, MODEL) : Sessions.ofFile(environment, file);
    if (!session.getInputNames().equals(INPUTS) || !session.getOutputNames().containsAll(OUTPUTS)) {
      session.close();
      return failed(label + " is another kind of model: it takes or gives other values.");
    }
    String version = session.getMetadata().getCustomMetadata().get("version");
    String name = version != null ? version : file == null ? "reader" : file.getFileName() + "";
    OnnxReader reader = new OnnxReader(environment, session, wordPiece.get(), name);
    if (!reader.works()) {
      reader.close();
      return failed(label + " gives no scores that can be used: it is another kind of model.");
    }
    return new Loaded(Optional.of(reader), null);
  }

  private static Loaded failed(String problem) {
    log.warn("{} Answers go on without it.", problem);
    return new Loaded(Optional.empty(), problem);
  }

  /** Whether one passage can be read, with a score for each token. */
  private boolean works() {
    try {
      TokenScores scores = readOne(wordPiece.pieces("Who?", QUESTION), new Context("", "She did."));
      return scores.size() > 0 && Float.isFinite(scores.none()) && Float.isFinite(scores.first(0));
    } catch (RuntimeException unusable) {
      log.debug("A reader read nothing", unusable);
      return false;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<TokenScores> read(String question, List<Context> passages) {
    WordPiece.Pieces asked = wordPiece.pieces(question, QUESTION);
    List<Callable<TokenScores>> work = new ArrayList<>();
    for (Context passage : passages) {
      work.add(() -> readOne(asked, passage));
    }
    try {
      List<TokenScores> scores = new ArrayList<>();
      for (Future<TokenScores> read : workers.invokeAll(work)) {
        scores.add(read.get());
      }
      return scores;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the reader was interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the reader failed", failed.getCause());
    }
  }

  private TokenScores readOne(WordPiece.Pieces question, Context passage) {
    WordPiece.Pieces title = wordPiece.pieces(passage.title(), TITLE);
    WordPiece.Pieces colon = wordPiece.pieces(":", 1);
    int asked = question.size() + 2;
    int before = asked + (title.size() == 0 ? 0 : title.size() + colon.size());
    WordPiece.Pieces text = wordPiece.pieces(passage.text(), WINDOW - before - 1);
    long[] ids = new long[before + text.size() + 1];
    long[] types = new long[ids.length];
    int at = 0;
    ids[at++] = wordPiece.cls();
    for (int i = 0; i < question.size(); i++) {
      ids[at++] = question.id(i);
    }
    ids[at++] = wordPiece.sep();
    for (int i = 0; i < title.size(); i++) {
      ids[at++] = title.id(i);
    }
    if (at < before) {
      ids[at++] = colon.id(0);
    }
    for (int i = 0; i < text.size(); i++) {
      ids[at++] = text.id(i);
    }
    ids[at] = wordPiece.sep();
    Arrays.fill(types, asked, types.length, 1);
    return run(ids, types, before, text);
  }

  private TokenScores run(long[] ids, long[] types, int before, WordPiece.Pieces text) {
    try (TokenInputs inputs = new TokenInputs(environment, ids, types);
        OrtSession.Result result = session.run(inputs.byName())) {
      float[] start = row(result, "start_logits", ids.length);
      float[] end = row(result, "end_logits", ids.length);
      int size = text.size();
      int[] starts = new int[size];
      int[] ends = new int[size];
      for (int i = 0; i < size; i++) {
        starts[i] = text.start(i);
        ends[i] = text.end(i);
      }
      float[] first = Arrays.copyOfRange(start, before, before + size);
      float[] last = Arrays.copyOfRange(end, before, before + size);
      float none = start[0] + end[0];
      return new TokenScores(
          starts, ends, first, last, none, answerable(result, first, last, none));
    } catch (OrtException e) {
      throw new IllegalStateException("the reader failed", e);
    }
  }

  private static float[] row(OrtSession.Result result, String output, int length) {
    OnnxValue value = result.get(output).orElseThrow();
    FloatBuffer buffer = ((OnnxTensor) value).getFloatBuffer();
    float[] row = new float[length];
    buffer.get(row);
    return row;
  }

  /** The model's own log-odds; where it has none, by how much the best answer beats none. */
  private static float answerable(
      OrtSession.Result result, float[] first, float[] last, float none) {
    Optional<OnnxValue> own = result.get(ANSWERABLE);
    if (own.isPresent()) {
      return ((OnnxTensor) own.get()).getFloatBuffer().get(0);
    }
    float best = Float.NEGATIVE_INFINITY;
    float begin = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < first.length; i++) {
      begin = Math.max(begin, first[i]);
      best = Math.max(best, begin + last[i]);
    }
    return best - none;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    try {
      session.close();
    } catch (OrtException e) {
      log.debug("The reader did not close", e);
    }
  }
}
