package dealsbot.deal;

import dealsbot.language.Places;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party's name as it is compared: "Halden Inc." and "Halden" are the same, and so are "South
 * Korea's government", "the South Korean government" and "the government of South Korea".
 */
final class PartyKey {

  private static final Pattern ARTICLE = Pattern.compile("^the ");
  private static final Pattern POSSESSIVE = Pattern.compile("[’']s\\b");
  private static final Pattern STOPS = Pattern.compile("[.,]");
  private static final Pattern FORM =
      Pattern.compile(
          " (?:inc|corp|corporation|co|company|ltd|limited|plc|llc|group|holdings|ag|sa)$");
  private static final Pattern OF_LAND = Pattern.compile("^([a-z -]+?) of (?:the )?([a-z ]+)$");

  private PartyKey() {}

  /** Whether one is short for the other: "Pellin" and "Pellin Group". */
  static boolean isOne(String name, String other) {
    return name.equals(other) || name.startsWith(other + " ") || other.startsWith(name + " ");
  }

  static String of(String name) {
    return landFirst(asWritten(name));
  }

  /**
   * The same, but a land is another word than its adjective: what a government signs and what its
   * ministries plan are mostly two deals, and told in two wordings.
   */
  static String asWritten(String name) {
    String key = ARTICLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    key = POSSESSIVE.matcher(key).replaceAll("");
    key = STOPS.matcher(key).replaceAll("");
    return FORM.matcher(key).replaceFirst("").strip();
  }

  /** "south korean government" as "south korea government". */
  private static String landFirst(String key) {
    Matcher of = OF_LAND.matcher(key);
    if (of.matches() && Places.isCountry(of.group(2))) {
      return Places.country(of.group(2)) + " " + of.group(1);
    }
    int first = key.indexOf(' ');
    int second = first < 0 ? -1 : key.indexOf(' ', first + 1);
    for (int end : new int[] {second, first}) {
      if (end > 0) {
        String land = key.substring(0, end);
        if (Places.isAdjective(land) || Places.isCountry(land)) {
          return Places.country(land) + key.substring(end);
        }
      }
    }
    return key;
  }
}
