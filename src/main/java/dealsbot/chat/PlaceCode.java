package dealsbot.chat;

import dealsbot.article.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an article in at most 19 characters: the article's id as six of its hash, start and
 * end in base 36. Short enough for a button beside its signature, and for a link.
 *
 * @param article six characters that stand for the article's id
 * @param span the place in its text
 */
record PlaceCode(String article, Span span) {

  private static final int BASE = 36;
  private static final int LETTERS = 6;
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{" + LETTERS + "})([0-9a-z]{1,6})-([0-9a-z]{1,6})");

  static String of(Citation citation) {
    return shortened(citation.articleId())
        + Integer.toString(citation.span().start(), BASE)
        + "-"
        + Integer.toString(citation.span().end(), BASE);
  }

  /** Reads a code; empty when it is none. */
  static Optional<PlaceCode> read(String code) {
    Matcher matcher = FORM.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(2), BASE);
    int end = Integer.parseInt(matcher.group(3), BASE);
    return end < start
        ? Optional.empty()
        : Optional.of(new PlaceCode(matcher.group(1), new Span(start, end)));
  }

  /** Whether an article's id is the one meant. */
  boolean names(String articleId) {
    return shortened(articleId).equals(article);
  }

  /** Six characters that change when the words do. */
  static String stamp(String words) {
    return shortened(words);
  }

  private static String shortened(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
