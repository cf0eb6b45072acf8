package dealsbot.deal;

import java.util.Locale;

/** How far a deal has come, as an article has it; the strongest word of several comes first. */
public enum Status {
  /** The parties say that there is none. */
  DENIED,
  /** Blocked, refused or broken off. */
  ENDED,
  /** Spoken about, not agreed. */
  IN_TALKS,
  /** Told only by unnamed or second-hand sources. */
  REPORTED,
  /** Meant to be, or only possible. */
  PLANNED,
  /** Has happened. */
  DONE,
  /** Agreed, signed or promised in public. */
  ANNOUNCED;

  /** The name that the command line shows. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in words. */
  public String words() {
    return label().replace('_', ' ');
  }
}
