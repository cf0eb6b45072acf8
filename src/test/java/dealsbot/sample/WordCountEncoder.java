package dealsbot.sample;

import dealsbot.model.SentenceEncoder;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small encoder whose directions are the words of the text: good enough to fill an index, and it
 * counts how often it is asked. It throws for a text that holds {@link #POISON}.
 */
public final class WordCountEncoder implements SentenceEncoder {

  public static final String POISON = "unspeakable";

  private static final int DIMENSION = 16;

  private final String name;
  private final AtomicInteger calls = new AtomicInteger();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  public WordCountEncoder(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] encode(String text) {
    calls.incrementAndGet();
    seen.add(text);
    if (text.contains(POISON)) {
      throw new IllegalStateException("no vector for " + text);
    }
    float[] vector = new float[DIMENSION];
    vector[0] = 1;
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      vector[Math.floorMod(word.hashCode(), DIMENSION)]++;
    }
    double squares = 0;
    for (float component : vector) {
      squares += component * component;
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  /** How often it was asked since the last call of this method. */
  public int callsSince() {
    return calls.getAndSet(0);
  }

  /** Every text it was asked for. */
  public Set<String> texts() {
    return Set.copyOf(seen);
  }
}
