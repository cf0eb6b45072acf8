package dealsbot.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs what buttons carry, so that nobody can press one that the bot did not make: the payload, a
 * dot, and 12 characters of its HMAC-SHA256. Safe for use by many threads.
 */
public final class ButtonSeal {

  /** Telegram's limit for all that a button carries, in bytes. */
  public static final int LONGEST = 64;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 9;

  private final Supplier<byte[]> source;
  private byte @Nullable [] key;

  /**
   * @param source gives the key, once
   */
  public ButtonSeal(Supplier<byte[]> source) {
    this.source = source;
  }

  /** Gets the key now, so that no answer waits for it later. */
  public void load() {
    key();
  }

  /** The signed payload. */
  String seal(String payload) {
    String sealed = payload + "." + mac(payload);
    if (sealed.length() > LONGEST) {
      throw new IllegalArgumentException("a button carries at most 64 bytes, not " + sealed);
    }
    return sealed;
  }

  /** The payload; empty when the signature is not this bot's. */
  Optional<String> open(String sealed) {
    int dot = sealed.lastIndexOf('.');
    if (dot < 0 || sealed.length() > LONGEST) {
      return Optional.empty();
    }
    String payload = sealed.substring(0, dot);
    byte[] expected = mac(payload).getBytes(StandardCharsets.UTF_8);
    byte[] given = sealed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given) ? Optional.of(payload) : Optional.empty();
  }

  /** Tells people apart without naming anybody: the same for one person, for this bot alone. */
  String alias(String who) {
    return mac("who:" + who);
  }

  private String mac(String payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      byte[] full = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, MAC_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private synchronized byte[] key() {
    if (key == null) {
      key = source.get();
    }
    return key;
  }
}
