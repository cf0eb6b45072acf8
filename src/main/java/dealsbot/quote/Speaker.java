package dealsbot.quote;

import org.jspecify.annotations.Nullable;

/**
 * Who a mention stands for.
 *
 * @param name the fullest name, or the mention's own words; null where the text does not tell
 * @param role what the article says they are; null where it says nothing
 */
record Speaker(@Nullable String name, @Nullable String role) {

  static final Speaker UNKNOWN = new Speaker(null, null);
}
