package dealsbot.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What web pages and PDFs of a folder gave, by their bytes: a page takes a hundred times longer to
 * parse than to read. What a reading of the folder did not meet is forgotten after it. Safe for use
 * by many threads.
 */
public final class ParsedPages {

  private sealed interface Outcome {
    record Parsed(Content content) implements Outcome {}

    record Rejected(String reason) implements Outcome {}
  }

  /** Parses a page; the same bytes give the same. */
  interface Parsing {
    Content parse(byte[] page) throws RejectedException;
  }

  // Guarded by this.
  private final Map<String, Outcome> known = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** What the page holds, parsed if nobody has parsed these bytes before. */
  Content content(byte[] page, Parsing parsing) throws RejectedException {
    String key = key(page);
    Outcome outcome = find(key);
    if (outcome == null) {
      outcome = parse(page, parsing);
      keep(key, outcome);
    }
    return switch (outcome) {
      case Outcome.Parsed(Content content) -> content;
      case Outcome.Rejected(String reason) -> throw new RejectedException(reason);
    };
  }

  private static Outcome parse(byte[] page, Parsing parsing) {
    try {
      return new Outcome.Parsed(parsing.parse(page));
    } catch (RejectedException none) {
      return new Outcome.Rejected(none.reason());
    }
  }

  private synchronized @Nullable Outcome find(String key) {
    seen.add(key);
    return known.get(key);
  }

  private synchronized void keep(String key, Outcome outcome) {
    known.put(key, outcome);
  }

  /** Forgets what nobody has asked for since the last call. */
  synchronized void forgetUnseen() {
    known.keySet().retainAll(seen);
    seen.clear();
  }

  private static String key(byte[] page) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
