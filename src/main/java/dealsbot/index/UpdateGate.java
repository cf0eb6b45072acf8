package dealsbot.index;

/** Looks at a re-index that is complete but seen by no reader yet, and lets it through or not. */
@FunctionalInterface
public interface UpdateGate {

  /** Lets everything through, unseen. */
  UpdateGate OPEN = (changes, candidate) -> true;

  /**
   * Whether readers are to see it. When not, or when this throws, everything stays as it was.
   *
   * @param changes what changes; its generation is the new one
   * @param candidate the new generation, readable during this call alone
   */
  boolean letsThrough(UpdateReport changes, Snapshot candidate);
}
