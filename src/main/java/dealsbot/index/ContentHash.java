package dealsbot.index;

import dealsbot.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** SHA-256 over what an article says, and over which articles there are. */
final class ContentHash {

  private ContentHash() {}

  /** The same for two articles exactly when all their fields are. */
  static String of(Article article) {
    MessageDigest digest = sha256();
    add(digest, article.id());
    add(digest, article.title());
    add(digest, article.provenance().publisher());
    add(digest, article.provenance().author());
    add(digest, article.provenance().published());
    add(digest, article.provenance().url());
    add(digest, article.provenance().language());
    add(digest, article.text());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same for two sets of articles exactly when ids and hashes are; keys are ids. */
  static String of(SortedMap<String, String> hashes) {
    MessageDigest digest = sha256();
    for (Map.Entry<String, String> entry : hashes.entrySet()) {
      add(digest, entry.getKey());
      add(digest, entry.getValue());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  /** Each value goes in behind its length, so that no two lists of values look alike. */
  private static void add(MessageDigest digest, @Nullable String value) {
    if (value == null) {
      digest.update((byte) 0);
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) 1);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) ':');
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
