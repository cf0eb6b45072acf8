package dealsbot.deal;

import dealsbot.deal.Clause.Group;
import java.util.Optional;

/**
 * A verb of business as it stands in a sentence.
 *
 * @param verb its word's number
 * @param end number after the last word of its clause
 * @param object number of the first word behind it and its adverbs
 * @param subject who does it, in the passive to whom it is done
 * @param passive whether it stands in the passive
 */
record Act(int verb, int end, int object, Optional<Group> subject, boolean passive) {

  /** The same with its object elsewhere: "is getting rid of its mine". */
  Act of(int other) {
    return new Act(verb, end, other, subject, passive);
  }
}
