package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.Party.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the other side of a deal whose first sentence names one only: "The buyer is Morrow", "The
 * order came from Morrow", "The contract with Morrow runs for six years", "Morrow will pay".
 */
final class Counterparts {

  private static final String DEAL =
      "(?:deal|agreement|contract|transaction|order|sale|purchase|pact|accord|lease|loan|licen[cs]e"
          + "|concession|tender|partnership|investment|job|money|capital|funding|financing|round"
          + "|rights)";

  /** "The buyer is", "Its partner in the project will be": who stands behind. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:(?:[Tt]he|[Ii]ts|[Tt]heir|His|Her|A) )?(?:[\\w-]+(?:[’']s)?"
              + " ){0,2}?(?:(?i:buyer|purchaser"
              + "|seller|owner|customer|client|supplier|contractor|partner|vendor|winner|bidder"
              + "|lender|investor|tenant|lessor|landlord|manufacturer|builder|licensee|provider|operator|organiser|organizer|backer|bank|donor)s?|other"
              + " (?:side|party|company))(?: (?:of|in|for) (?:the|its|their) [\\w-]+)?(?:,?"
              + " (?:is|was|will be|are|were) |, (?=\\p{Lu}))");

  /** "The order came from", "The contract with". */
  private static final Pattern TOLD =
      Pattern.compile(
          "^(?:(?:They|It|The [\\w-]+) (?:belong(?:s|ed)?|had belonged) to"
              + " |(?:The|This|That|It) (?:(?:[\\w-]+ ){0,3}?"
              + DEAL
              + " )?(?:(?:was|is|has been|were|will be|comes|came|goes|went)(?: being)?"
              + " (?:(?:signed|awarded|granted|placed|given|won|struck|agreed|sold|bought|built"
              + "|delivered|supplied|provided|financed|led|made) )?)?(?:by|with|to|from) )");

  private static final Set<String> PAYS =
      WordForms.forms(
          "pay:paid:paying buy:bought acquire take:took:taken supply deliver provide order"
              + " replace succeed");

  /** "The present owner, the media company": who sells stands behind. */
  private static final Pattern SELLER =
      Pattern.compile(
          "^(?:The|Its) (?:(?:present|current|former|previous) )?(?:owner|seller|vendor|parent)"
              + "(?: company)?(?: (?:is|was) |, )");

  private final String text;

  Counterparts(String text) {
    this.text = text;
  }

  /** The deal with both its sides; empty where the sentence does not name the other. */
  Optional<DealStatement> complete(DealStatement half, Span sentence, FollowUps.Sentence words) {
    Clause clause = words.clause();
    Optional<Group> other =
        behind(NAMED, sentence, clause).or(() -> behind(TOLD, sentence, clause));
    if (other.isEmpty()) {
      other = payer(clause);
    }
    Role own = half.parties().getFirst().role();
    Role role =
        switch (own) {
          case SELLER -> Role.BUYER;
          case BUYER, TARGET -> own == Role.BUYER ? Role.SELLER : Role.BUYER;
          case FUNDED -> Role.INVESTOR;
          case INVESTOR -> Role.FUNDED;
          case PARTNER -> Role.PARTNER;
        };
    List<Party> all = new ArrayList<>(half.parties());
    other
        .map(g -> words.naming().parties(clause, g, role))
        .orElse(List.of())
        .forEach(
            party -> {
              if (all.stream().noneMatch(known -> PartyKey.isOne(known.name(), party.name()))) {
                all.add(party);
              }
            });
    return all.size() > half.parties().size()
        ? Optional.of(half.withParties(all))
        : Optional.empty();
  }

  /** The purchase with the one who sells; empty where the sentence does not name one. */
  Optional<DealStatement> sold(DealStatement bought, Span sentence, FollowUps.Sentence words) {
    Clause clause = words.clause();
    List<Party> all = new ArrayList<>(bought.parties());
    behind(SELLER, sentence, clause)
        .map(g -> words.naming().parties(clause, g, Role.SELLER))
        .orElse(List.of())
        .stream()
        .filter(
            party -> all.stream().noneMatch(known -> PartyKey.isOne(known.name(), party.name())))
        .findFirst()
        .ifPresent(all::add);
    return all.size() > bought.parties().size()
        ? Optional.of(bought.withParties(all))
        : Optional.empty();
  }

  private Optional<Group> behind(Pattern pattern, Span sentence, Clause clause) {
    Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int i = 0; i < clause.size(); i++) {
      if (clause.get(i).span().start() >= matcher.end()) {
        return clause.groupFrom(i).filter(g -> g.members().getFirst().named());
      }
    }
    return Optional.empty();
  }

  /** "Morrow will pay $5 million": who opens the sentence, by name, and pays or delivers. */
  private static Optional<Group> payer(Clause clause) {
    Optional<Group> group = clause.groupFrom(0).filter(g -> g.members().getFirst().named());
    if (group.isEmpty() || group.get().members().size() > 1) {
      return Optional.empty();
    }
    for (int k = group.get().to(); k < Math.min(clause.size(), group.get().to() + 4); k++) {
      if (PAYS.contains(clause.lower(k)) && clause.isVerb(k)) {
        int object = clause.afterAdverbs(k + 1);
        return clause.isMoney(object) || clause.isAmount(object) || clause.is(object, "the")
            ? group
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
