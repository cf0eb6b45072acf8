package dealsbot.answer;

import java.util.List;

/**
 * What the articles have on a claim. It says what differs, never whether the claim is true.
 *
 * @param closest the sentences that come closest, at most three, the closest first
 * @param same figures and names of the claim that stand in the closest sentence
 * @param different those that do not
 * @param unknown words of the claim that no article speaks of
 */
public record ClaimCheck(
    List<Finding> closest, List<String> same, List<Difference> different, List<String> unknown) {

  /** Copies the lists. */
  public ClaimCheck {
    closest = List.copyOf(closest);
    same = List.copyOf(same);
    different = List.copyOf(different);
    unknown = List.copyOf(unknown);
  }

  /**
   * A figure or a name of the claim that the closest sentence does not have.
   *
   * @param claimed as the claim has it
   * @param instead what the sentence has of that kind, in its own words; may be empty
   */
  public record Difference(String claimed, List<String> instead) {
    /** Copies the list. */
    public Difference {
      instead = List.copyOf(instead);
    }
  }
}
