package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.language.Names;
import dealsbot.language.Places;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  FullNames(Article article, List<Quotation> quotations) {
    for (Span sentence : Sentences.of(article.text())) {
      String own = sentence.of(article.text());
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
    statements.forEach(s -> s.parties().forEach(party -> dealing.add(party.name())));
    List<DealStatement> named = new ArrayList<>();
    for (DealStatement statement : statements) {
      List<Party> parties = new ArrayList<>();
      for (Party party : statement.parties()) {
        Party full = new Party(party.span(), full(party.name()), party.role());
        if (!people.contains(party.name()) && parties.stream().noneMatch(p -> same(p, full))) {
          parties.add(full);
        }
      }
      boolean firm =
          parties.stream().anyMatch(party -> !isLand(party.name()))
              && ((statement.value() != null && statement.kind() != DealStatement.Kind.FUNDING)
                  || statement.quantity() != null
                  || parties.stream().anyMatch(party -> !isPublic(party.name())));
      boolean whole =
          firm && (parties.size() > 1 || (parties.size() == 1 && statement.parties().size() == 1));
      if (whole) {
        named.add(statement.withParties(parties));
      }
    }
    return named;
  }

  /** Whether it is a land or those who govern it: deals among such alone are politics. */
  private static boolean isLand(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Places.isCountry(lower.replaceFirst("^the ", ""))
        || Places.isState(name)
        || lower.endsWith("government")
        || lower.endsWith("states")
        || lower.endsWith("state")
        || lower.endsWith("department")
        || LANDS.contains(lower);
  }

  private static final Set<String> LANDS =
      WordForms.words(
          "beijing washington moscow london tokyo brussels seoul eu nato un u.n u.s us tehran kyiv"
              + " kiev paris berlin rome madrid ankara riyadh delhi islamabad cairo jerusalem"
              + " taipei hanoi ottawa canberra");

  /** Whether it is a body that sells nothing: what such do together is no business. */
  private static boolean isPublic(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PUBLIC.contains(lower.substring(lower.lastIndexOf(' ') + 1))
        || PUBLIC.contains(lower.substring(0, Math.max(0, lower.indexOf(' '))))
        || isLand(name);
  }

  private static final Set<String> PUBLIC =
      WordForms.words(
          "department ministry agency administration university college commission foundation"
              + " museum institute association council school schools church police guard court"
              + " service services bureau committee county district tribe government academy"
              + " library union federation league society parliament centers investigations health"
              + " medicine hospital city state prevention authority corps");

  private static boolean same(Party one, Party other) {
    return one.name().equals(other.name());
  }

  /** "Pellin" for "Pellin Group", where the article has one such name only. */
  private String full(String name) {
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
    return longer.size() == 1 ? longer.getFirst() : name;
  }
}
