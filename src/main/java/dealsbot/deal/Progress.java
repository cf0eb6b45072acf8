package dealsbot.deal;

import static dealsbot.deal.WordForms.forms;
import static dealsbot.deal.WordForms.union;
import static dealsbot.deal.WordForms.words;

import java.util.Set;

/** The words that tell how far a deal has come: talks, plans, denials, and its end. */
final class Progress {

  /** Verbs by which a deal comes to nothing. */
  private static final Set<String> ENDS =
      union(
          forms(
              "abandon scrap:scrapped:scrapping cancel:cancelled:cancelling terminate drop:dropped"
                  + " reject refuse block veto halt scuttle withdraw:withdrew:withdrawn rebuff"
                  + " spurn suspend unwind collapse prohibit shelve ditch dissolve"),
          words("ends ended ending stopped"));

  /** Those of them whose subject stands outside the deal. */
  private static final Set<String> OUTSIDE = forms("block veto halt prohibit");

  /** Those of them whose subject is asked, not asking. */
  private static final Set<String> REFUSALS = forms("reject refuse rebuff spurn");

  private static final Set<String> PASSIVE_ENDS =
      forms(
          "reject refuse block veto abandon scrap:scrapped cancel:cancelled terminate shelve"
              + " stop:stopped prohibit suspend");

  private static final Set<String> TALKS = words("talks negotiations discussions negotiating");

  private static final Set<String> THOUGHTS =
      words(
          "discussing considering considers considered weighing weighs exploring explores explore"
              + " mulling mulls eyeing studying nearing nears");

  /** What stands before "talks". */
  private static final Set<String> KINDS_OF_TALK =
      words(
          "advanced exclusive early early-stage late-stage preliminary final private active"
              + " detailed confidential initial new merger takeover informal formal");

  private static final Set<String> PLANS =
      words(
          "plan plans planned planning intends intend intended aim aims hopes hope expects wants"
              + " seek seeks seeking sought may might could proposed proposes prepares preparing"
              + " want looking bid offered offers offering proposal");

  private static final Set<String> PROPOSED = words("possible potential prospective planned");

  private static final Set<String> DENIALS = words("denied denies deny denying");

  private Progress() {}

  static boolean isEnding(String lower) {
    return ENDS.contains(lower);
  }

  static boolean isStoppedByOthers(String lower) {
    return OUTSIDE.contains(lower);
  }

  static boolean isRefusal(String lower) {
    return REFUSALS.contains(lower);
  }

  static boolean isPassiveEnding(String lower) {
    return PASSIVE_ENDS.contains(lower);
  }

  static boolean isTalk(String lower) {
    return TALKS.contains(lower) || THOUGHTS.contains(lower);
  }

  /** Whether the word tells that somebody thinks of a deal. */
  static boolean isThought(String lower) {
    return THOUGHTS.contains(lower);
  }

  /** Whether the word names talks, not one who thinks alone. */
  static boolean isTalks(String lower) {
    return TALKS.contains(lower);
  }

  static boolean isKindOfTalk(String lower) {
    return KINDS_OF_TALK.contains(lower);
  }

  static boolean isPlan(String lower) {
    return PLANS.contains(lower);
  }

  /** Whether what stands behind the word is only possible. */
  static boolean isProposed(String lower) {
    return PROPOSED.contains(lower);
  }

  static boolean isDenial(String lower) {
    return DENIALS.contains(lower);
  }
}
