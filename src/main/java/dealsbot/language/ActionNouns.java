package dealsbot.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English nouns for what a verb does and for who does it, where no stemmer joins them: delivery for
 * deliver, owner for own. Left out are those that mostly mean something else: "state" and
 * statement, "apply" and application, "try" and trial.
 */
public final class ActionNouns {

  /** A verb and its nouns. */
  private static final String FAMILIES =
      """
      accuse:accusation acquire:acquisition:acquirer agree:agreement allege:allegation
      allocate:allocation announce:announcement appoint:appointment approve:approval arrive:arrival
      assess:assessment build:builder buy:buyer:purchaser choose:choice compete:competition
      complain:complaint complete:completion conclude:conclusion consume:consumption
      contribute:contribution decide:decision deliver:delivery deny:denial depart:departure
      deploy:deployment destroy:destruction develop:development:developer dismiss:dismissal
      donate:donation:donor earn:earnings employ:employment:employer expand:expansion
      extend:extension fail:failure found:founder fund:funder grow:growth improve:improvement
      introduce:introduction invest:investment:investor lead:leader lend:lender lose:loss
      make:maker manage:management:manager merge:merger negotiate:negotiation:negotiator
      own:owner:ownership pay:payment perform:performance postpone:postponement
      produce:production:producer propose:proposal provide:provision:provider publish:publisher
      reduce:reduction refuse:refusal reject:rejection remove:removal renew:renewal
      repay:repayment replace:replacement resign:resignation respond:response retire:retirement
      sell:sale:seller settle:settlement ship:shipment succeed:successor supply:supplier
      survive:survival:survivor suspend:suspension terminate:termination withdraw:withdrawal
      """;

  private static final Map<String, Set<String>> FAMILY = new HashMap<>();

  static {
    for (String family : FAMILIES.strip().split("\\s+", -1)) {
      List<String> members = List.of(family.split(":", -1));
      for (String member : members) {
        FAMILY.computeIfAbsent(member, m -> new LinkedHashSet<>()).addAll(members);
      }
    }
  }

  private ActionNouns() {}

  /**
   * The verb and the nouns that belong to one of them, itself among them; none where it is not in
   * the list.
   *
   * @param word a verb's base or a singular, in small letters
   */
  public static Set<String> family(String word) {
    return FAMILY.getOrDefault(word, Set.of());
  }
}
