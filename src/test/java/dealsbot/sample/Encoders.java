package dealsbot.sample;

import dealsbot.model.MiniLmEncoder;

/** The sentence encoder that comes with the bot, loaded once for all tests. */
public final class Encoders {

  private static final MiniLmEncoder MINI_LM =
      MiniLmEncoder.load().orElseThrow(() -> new IllegalStateException("no encoder here"));

  private Encoders() {}

  public static MiniLmEncoder miniLm() {
    return MINI_LM;
  }
}
