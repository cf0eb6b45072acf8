package dealsbot.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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

  /** Reads the vocabulary from a {@code tokenizer.json} on the class path. */
  static WordPiece fromResource(String name) {
    try (InputStream in = WordPiece.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no vocabulary " + name + " on the class path");
      }
      JsonObject root =
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonObject();
      JsonObject vocab = root.getAsJsonObject("model").getAsJsonObject("vocab");
      Map<String, Integer> vocabulary = HashMap.newHashMap(vocab.size());
      vocab.asMap().forEach((piece, id) -> vocabulary.put(piece, id.getAsInt()));
      return new WordPiece(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the vocabulary " + name, e);
    }
  }

  /**
   * The ids of the text's pieces between [CLS] and [SEP].
   *
   * @param limit longest result, at least 2; what lies past it is left out
   */
  long[] encode(String text, int limit) {
    long[] ids = new long[limit];
    int size = 0;
    ids[size++] = cls;
    String normal = normalise(text);
    int i = 0;
    while (i < normal.length() && size < limit - 1) {
      int c = normal.codePointAt(i);
      int width = Character.charCount(c);
      if (Character.isWhitespace(c)) {
        i += width;
        continue;
      }
      int end = i + width;
      if (!standsAlone(c)) {
        while (end < normal.length()) {
          int next = normal.codePointAt(end);
          if (Character.isWhitespace(next) || standsAlone(next)) {
            break;
          }
          end += Character.charCount(next);
        }
      }
      size = addPieces(normal.substring(i, end), ids, size, limit - 1);
      i = end;
    }
    ids[size++] = sep;
    return Arrays.copyOf(ids, size);
  }

  private int addPieces(String word, long[] ids, int from, int limit) {
    if (word.length() > LONGEST_WORD) {
      ids[from] = unknown;
      return from + 1;
    }
    int size = from;
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
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
        ids[from] = unknown;
        return from + 1;
      }
      if (size < limit) {
        ids[size++] = id;
      }
      start = end;
    }
    return size;
  }

  private static String normalise(String text) {
    String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder clean = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
        clean.append(' ');
      } else if (c != 0
          && c != 0xfffd
          && type != Character.NON_SPACING_MARK
          && type != Character.CONTROL
          && type != Character.FORMAT) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
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
