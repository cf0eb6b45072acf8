package dealsbot.index;

import dealsbot.article.Span;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A sentence of a passage with its vector, as one doc value of {@link Fields#SENTENCES} holds them:
 * an int for the vectors' dimension, then for each sentence start and end (ints, in the article's
 * text) and the vector's bytes.
 *
 * @param span the sentence's place in the article's text
 * @param vector the unit vector's components times 127, rounded; empty where there is no encoder
 */
@SuppressWarnings("ArrayRecordComponent") // A vector is data for a tight loop; nobody compares it.
public record Sentence(Span span, byte[] vector) {

  /** A byte stands for this part of the unit length. */
  private static final float SCALE = 127f;

  private static final byte[] NONE = {};

  /** Packs a unit vector into bytes, an eighth of a float each at a loss below one percent. */
  static byte[] quantise(float[] unit) {
    byte[] bytes = new byte[unit.length];
    for (int i = 0; i < unit.length; i++) {
      bytes[i] = (byte) Math.round(Math.max(-1, Math.min(1, unit[i])) * SCALE);
    }
    return bytes;
  }

  /** The cosine of this sentence with a unit vector packed the same way; 0 without vectors. */
  public float cosine(byte[] other) {
    if (vector.length != other.length) {
      return 0;
    }
    int sum = 0;
    for (int i = 0; i < other.length; i++) {
      sum += vector[i] * other[i];
    }
    return sum / (SCALE * SCALE);
  }

  /** The packed unit vector between all sentences' vectors; empty where there are none. */
  static byte[] mean(List<Sentence> sentences) {
    int dimension = sentences.isEmpty() ? 0 : sentences.get(0).vector().length;
    float[] sum = new float[dimension];
    for (Sentence sentence : sentences) {
      for (int i = 0; i < dimension; i++) {
        sum[i] += sentence.vector()[i];
      }
    }
    double squares = 0;
    for (float component : sum) {
      squares += (double) component * component;
    }
    float length = (float) Math.sqrt(Math.max(squares, 1));
    for (int i = 0; i < dimension; i++) {
      sum[i] /= length;
    }
    return quantise(sum);
  }

  /** All sentences of a passage in one value. */
  static BytesRef pack(List<Sentence> sentences) {
    int dimension = sentences.isEmpty() ? 0 : sentences.get(0).vector().length;
    ByteBuffer out =
        ByteBuffer.allocate(Integer.BYTES + sentences.size() * (2 * Integer.BYTES + dimension));
    out.putInt(dimension);
    for (Sentence sentence : sentences) {
      out.putInt(sentence.span().start()).putInt(sentence.span().end()).put(sentence.vector());
    }
    return new BytesRef(out.array());
  }

  /** What {@link #pack} packed. */
  static List<Sentence> unpack(BytesRef packed) {
    return unpack(packed, true);
  }

  /**
   * What {@link #pack} packed.
   *
   * @param vectors whether the vectors are wanted too; without them a sentence is near to nothing
   */
  static List<Sentence> unpack(BytesRef packed, boolean vectors) {
    ByteBuffer in = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    int dimension = in.getInt();
    List<Sentence> sentences = new ArrayList<>();
    while (in.hasRemaining()) {
      Span span = new Span(in.getInt(), in.getInt());
      byte[] vector = vectors ? new byte[dimension] : NONE;
      if (vectors) {
        in.get(vector);
      } else {
        in.position(in.position() + dimension);
      }
      sentences.add(new Sentence(span, vector));
    }
    return sentences;
  }

  /** Packs a question's unit vector for {@link #cosine}. */
  public static byte[] packQuestion(float[] unit) {
    return quantise(unit);
  }
}
