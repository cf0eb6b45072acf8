package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.language.Names;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives parties the fullest names that their article has, and takes people out. */
final class FullNames {

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> people = new HashSet<>();

  /** Names of parties as they stand. */
  private final Set<String> dealing = new HashSet<>();

  /** Words that go with a company's short name. */
  private static final Set<String> SUFFIXES =
      WordForms.words(
          "inc corp co ltd plc llc group holdings bank capital partners energy motors motor"
              + " electronics technologies technology systems software labs pharmaceuticals"
              + " industries international global media entertainment networks communications"
              + " airlines airways foods electric steel metals resources mining health insurance"
              + " financial ventures platforms");

  private final String text;
  private final List<Quotation> quotations;
  private final Standing standing;

  FullNames(Article article, List<Quotation> quotations, Standing standing) {
    this.text = article.text();
    this.quotations = quotations;
    this.standing = standing;
  }

  /** Most articles tell of no deal: names are looked for when one does. */
  private void look() {
    for (Span sentence : Sentences.of(text)) {
      String own = sentence.of(text);
      Names.in(own).forEach(name -> names.add(name.of(own)));
    }
    for (Quotation quotation : quotations) {
      if (quotation.speaker() != null && isOffice(quotation.role())) {
        people.add(quotation.speaker());
        people.add(quotation.speaker().substring(quotation.speaker().lastIndexOf(' ') + 1));
      }
    }
  }

  /** Whether a role is a person's: "clinic operator" may be a company's. */
  private static boolean isOffice(@Nullable String role) {
    return role != null
        && Stream.of(role.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", 0))
            .anyMatch(Grammar.ROLES::contains);
  }

  List<DealStatement> of(List<DealStatement> statements) {
    if (!statements.isEmpty() && names.isEmpty()) {
      look();
    }
    statements.forEach(s -> s.parties().forEach(party -> dealing.add(party.name())));
    List<DealStatement> named = new ArrayList<>();
    for (DealStatement statement : statements) {
      List<Party> parties = new ArrayList<>();
      for (Party party : statement.parties()) {
        Party full = new Party(party.span(), full(party.name()), party.role());
        if (!isPerson(party, statement)
            && parties.stream().noneMatch(p -> PartyKey.isOne(p.name(), full.name()))) {
          parties.add(full);
        }
      }
      boolean counted =
          (statement.value() != null && statement.kind() != DealStatement.Kind.FUNDING)
              || statement.quantity() != null
              || parties.stream().anyMatch(party -> !standing.isPublic(party.name()));
      boolean lands = parties.stream().allMatch(party -> Lands.isLand(party.name()));
      boolean firm = isTradeOfLands(statement, parties) || (!lands && counted);
      boolean whole =
          firm && (parties.size() > 1 || (parties.size() == 1 && statement.parties().size() == 1));
      if (whole) {
        named.add(statement.withParties(parties));
      }
    }
    return named;
  }

  /** "The Philippines will buy 300,000 tonnes of rice from Vietnam": lands that trade. */
  private static boolean isTradeOfLands(DealStatement statement, List<Party> parties) {
    boolean told =
        statement.kind() == DealStatement.Kind.OWNERSHIP
            || statement.value() != null
            || statement.status() != Status.DONE;
    return told
        && statement.quantity() != null
        && statement.object() != null
        && parties.stream().allMatch(party -> Lands.isCountry(party.name()))
        && parties.stream().anyMatch(party -> party.role() == Party.Role.BUYER)
        && parties.stream().anyMatch(party -> party.role() == Party.Role.SELLER);
  }

  /** Whether a person stands where a company must: whoever buys or sells may be one. */
  private boolean isPerson(Party party, DealStatement statement) {
    boolean trades =
        statement.kind() == DealStatement.Kind.OWNERSHIP
            && (party.role() == Party.Role.BUYER || party.role() == Party.Role.SELLER)
            && statement.object() != null;
    return people.contains(party.name()) || (!trades && standing.isPerson(party.name()));
  }

  /** The name of "the Danish league" in "the league, Halden,"; empty without one. */
  private String apposed(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (!Bodies.isBody(last)) {
      return "";
    }
    Matcher named = Pattern.compile("\\b[Tt]he " + last + ", (\\p{Lu}[^,.;]{2,40}),").matcher(text);
    return named.find() && names.contains(named.group(1)) ? named.group(1) : "";
  }

  /** "Pellin" for "Pellin Group", where the article has one such name only. */
  private String full(String name) {
    String apposed = apposed(name);
    if (!apposed.isEmpty()) {
      return apposed;
    }
    String start = name + " ";
    List<String> longer =
        names.stream()
            .filter(other -> other.startsWith(start))
            .filter(
                other ->
                    SUFFIXES.contains(other.substring(start.length()).toLowerCase(Locale.ROOT))
                        || dealing.contains(other))
            .distinct()
            .toList();
    // A name is written out where it comes first.
    return longer.size() == 1 && text.indexOf(longer.getFirst()) <= text.indexOf(name)
        ? longer.getFirst()
        : name;
  }
}
