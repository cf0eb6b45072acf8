package dealsbot.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A question that the articles did not answer.
 *
 * @param id names it, see {@link #idOf}
 * @param text as it was typed first
 * @param missing its words that no article spoke of
 * @param asked how often it was asked
 * @param lastAsked when it was asked last
 * @param awaited whether somebody wants to be told
 */
public record OpenQuestion(
    String id, String text, List<String> missing, int asked, Instant lastAsked, boolean awaited) {

  private static final int ID_BYTES = 8;

  /** Copies the list. */
  public OpenQuestion {
    missing = List.copyOf(missing);
  }

  /** The same for questions that differ in case, blanks and closing marks alone: 11 characters. */
  public static String idOf(String question) {
    String plain =
        question
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}]+", " ")
            .replaceAll("[ ?!.]+$", "");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(plain.strip().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
