package dealsbot.model;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * BERT's tokenizer: lower-cases, drops accents, splits at white space and punctuation, then cuts
 * each word greedily into the longest pieces of the vocabulary (Devlin et al. 2019; Wu et al. 2016,
 * section 4.1). Immutable, safe for use by many threads.
 */
final class WordPiece {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final long unknown;
  private final long cls;
  private final long sep;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = required("[UNK]");
    this.cls = required("[CLS]");
    this.sep = required("[SEP]");
  }

  /** Models share a vocabulary. */
  private static final Map<String, WordPiece> READ = new ConcurrentHashMap<>();

  /** The vocabulary in a {@code tokenizer.json} on the class path; read once in a process. */
  static WordPiece fromResource(String name) {
    return READ.computeIfAbsent(name, WordPiece::read);
  }

  /** The same, begun at once: it takes as long as opening a session. */
  static Ahead<WordPiece> ahead(String name) {
    Ahead<WordPiece> ahead = new Ahead<>("vocabulary", () -> fromResource(name));
    ahead.begin();
    return ahead;
  }

  private static WordPiece read(String name) {
    try (InputStream in = WordPiece.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no vocabulary " + name + " on the class path");
      }
      JsonReader json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      enter(json, "model");
      enter(json, "vocab");
      json.beginObject();
      Map<String, Integer> vocabulary = HashMap.newHashMap(30_522);
      while (json.hasNext()) {
        vocabulary.put(json.nextName(), json.nextInt());
      }
      return new WordPiece(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the vocabulary " + name, e);
    }
  }

  /** Goes into the object that an object holds by this name. */
  private static void enter(JsonReader json, String name) throws IOException {
    json.beginObject();
    while (!json.nextName().equals(name)) {
      json.skipValue();
    }
  }

  /**
   * The ids of the text's pieces between [CLS] and [SEP].
   *
   * @param limit longest result, at least 2; what lies past it is left out
   */
  long[] encode(String text, int limit) {
    Pieces pieces = pieces(text, limit - 2);
    long[] ids = new long[pieces.size() + 2];
    ids[0] = cls;
    System.arraycopy(pieces.ids, 0, ids, 1, pieces.size());
    ids[ids.length - 1] = sep;
    return ids;
  }

  /** The id of [CLS], which opens an input. */
  long cls() {
    return cls;
  }

  /** The id of [SEP], which closes each part of an input. */
  long sep() {
    return sep;
  }

  /**
   * The pieces of a text, each with its place in it.
   *
   * @param limit most pieces; what lies past them is left out
   */
  Pieces pieces(String text, int limit) {
    Pieces pieces = new Pieces(limit);
    // The letters of the word that is being read, lower-cased and without accents, and where each
    // of them stands in the text.
    StringBuilder word = new StringBuilder();
    int[] starts = new int[16];
    int[] ends = new int[16];
    for (int i = 0; i < text.length() && pieces.size < limit; ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      String letters = c < 128 ? ASCII[c] : folded(c);
      for (int k = 0; k < letters.length(); ) {
        int letter = letters.codePointAt(k);
        int width = Character.charCount(letter);
        if (isBlank(letter)) {
          addWord(word, starts, ends, pieces);
        } else if (!isDropped(letter)) {
          if (standsAlone(letter)) {
            addWord(word, starts, ends, pieces);
          }
          if (word.length() + width > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
          }
          for (int w = 0; w < width; w++) {
            starts[word.length() + w] = i;
            ends[word.length() + w] = end;
          }
          word.appendCodePoint(letter);
          if (standsAlone(letter)) {
            addWord(word, starts, ends, pieces);
          }
        }
        k += width;
      }
      i = end;
    }
    addWord(word, starts, ends, pieces);
    return pieces;
  }

  /** Ids and places of pieces: half-open, in UTF-16 units of the text. */
  static final class Pieces {
    private final long[] ids;
    private final int[] starts;
    private final int[] ends;
    private int size;

    private Pieces(int limit) {
      ids = new long[limit];
      starts = new int[limit];
      ends = new int[limit];
    }

    private void add(long id, int start, int end) {
      if (size < ids.length) {
        ids[size] = id;
        starts[size] = start;
        ends[size++] = end;
      }
    }

    int size() {
      return size;
    }

    long id(int piece) {
      return ids[piece];
    }

    int start(int piece) {
      return starts[piece];
    }

    int end(int piece) {
      return ends[piece];
    }
  }

  /** Cuts the word into its pieces and empties it. */
  private void addWord(StringBuilder word, int[] starts, int[] ends, Pieces pieces) {
    int length = word.length();
    if (length == 0) {
      return;
    }
    int before = pieces.size;
    int start = length > LONGEST_WORD ? length : 0;
    boolean whole = length > LONGEST_WORD;
    while (start < length) {
      int end = length;
      Integer id = null;
      while (end > start) {
        String piece = start == 0 ? word.substring(0, end) : "##" + word.substring(start, end);
        id = vocabulary.get(piece);
        if (id != null) {
          break;
        }
        end--;
      }
      if (id == null) {
        // A word with a part outside the vocabulary is unknown as a whole.
        whole = true;
        break;
      }
      pieces.add(id, starts[start], ends[end - 1]);
      start = end;
    }
    if (whole) {
      pieces.size = before;
      pieces.add(unknown, starts[0], ends[length - 1]);
    }
    word.setLength(0);
  }

  private static final String[] ASCII = new String[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = folded(c);
    }
  }

  /** The character in lower case, its accents as characters of their own. */
  private static String folded(int c) {
    return Normalizer.normalize(
        Character.toString(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Accents, control characters and what stands for an unreadable one. */
  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == 0
        || c == 0xfffd
        || type == Character.NON_SPACING_MARK
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  /** Punctuation, ASCII symbols and Chinese characters are words of their own. */
  private static boolean standsAlone(int c) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    };
  }

  private long required(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + token);
    }
    return id;
  }
}
