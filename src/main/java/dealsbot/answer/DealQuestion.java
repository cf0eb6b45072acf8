package dealsbot.answer;

import dealsbot.deal.DealStatement.Kind;
import dealsbot.language.GeneralWords;
import dealsbot.language.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A question that several deals may answer together: which, how many in all, list, compare. */
sealed interface DealQuestion {

  /**
   * Deals that speak of all the words.
   *
   * @param words what must be spoken of, in small letters
   * @param kind what sort of deal, where a verb tells
   * @param measure the cell that is to be added up; null where none is
   */
  record Several(List<String> words, Optional<Kind> kind, @Nullable String measure)
      implements DealQuestion {}

  /** The deals of two, side by side. */
  record Pair(String one, String other) implements DealQuestion {}

  /** The question as one about deals; empty where it is none. */
  static Optional<DealQuestion> read(String question) {
    return Reader.read(question.strip());
  }

  /** Reads the wording. */
  final class Reader {

    private static final Pattern COMPARE =
        Pattern.compile(
            "^(?:please )?(?:compare|what (?:is|are) the differences? between)"
                + " (?:the deals? (?:of|with|by) )?(.+?)(?:[’']s)?,? (?:and|with|to|versus|vs\\.?)"
                + " (.+?)(?:[’']s)?(?: deals?)?[?.!]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEVERAL =
        Pattern.compile(
            "^(?:(?:which|what) (?:[\\p{L}-]+ ){0,2}?(?:companies|firms|groups|partners|customers"
                + "|suppliers|buyers|sellers|investors|deals|agreements|contracts|partnerships"
                + "|acquisitions|carmakers|banks|airlines|businesses|parties)\\b|(?:please"
                + " )?(?:list|show|name|give)(?: me)?(?: us)?(?: all)?(?: of)?(?: the)?"
                + " (?:[\\p{L}\\p{N}’'-]+ ){0,4}?(?:companies|firms|partners|customers|suppliers"
                + "|investors|deals|agreements|contracts|partnerships|acquisitions|orders)\\b|(?:with"
                + " )?(?:who|whom) (?:has|have|did|does|do|is|are)\\b.*\\b(?:partner|partnered"
                + "|partners|deals?|deal|agreements?|contracts?)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_ALL =
        Pattern.compile(
            "\\b(?:in all|in total|altogether|all together|combined|overall|total (?:value|number"
                + "|amount|sum))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}&.-]+");

    private static final Set<String> SCAFFOLD =
        Set.of(
            ("companies company firms firm groups group partners partner customers customer"
                 + " suppliers supplier buyers sellers investors agreements agreement contracts"
                 + " contract partnerships partnership acquisitions carmakers banks airlines"
                 + " businesses parties orders list show total number amount sum value altogether"
                 + " combined overall together compare worth in announced signed struck reached"
                 + " sign agreed planned done please us me")
                .split(" "));

    private static final Map<String, Kind> KINDS =
        Map.ofEntries(
            Map.entry("buy", Kind.OWNERSHIP),
            Map.entry("bought", Kind.OWNERSHIP),
            Map.entry("acqui", Kind.OWNERSHIP),
            Map.entry("sell", Kind.OWNERSHIP),
            Map.entry("sold", Kind.OWNERSHIP),
            Map.entry("merg", Kind.OWNERSHIP),
            Map.entry("takeover", Kind.OWNERSHIP),
            Map.entry("suppl", Kind.CONTRACT),
            Map.entry("partner", Kind.CONTRACT),
            Map.entry("licen", Kind.CONTRACT),
            Map.entry("invest", Kind.FUNDING),
            Map.entry("fund", Kind.FUNDING),
            Map.entry("rais", Kind.FUNDING),
            Map.entry("lend", Kind.FUNDING));

    private Reader() {}

    static Optional<DealQuestion> read(String question) {
      Matcher pair = COMPARE.matcher(question);
      if (pair.matches()) {
        return Optional.of(new Pair(pair.group(1).strip(), pair.group(2).strip()));
      }
      String lower = question.toLowerCase(Locale.ROOT);
      boolean counts = lower.startsWith("how many ") || lower.startsWith("how much ");
      boolean all = IN_ALL.matcher(question).find();
      if (!SEVERAL.matcher(question).find() && !(all && (counts || lower.contains("total")))) {
        return Optional.empty();
      }
      String measure =
          !all
              ? null
              : lower.startsWith("how many") || lower.contains("number") ? "quantity" : "value";
      return several(lower, measure);
    }

    private static Optional<DealQuestion> several(String lower, @Nullable String measure) {
      List<String> words = new ArrayList<>();
      Optional<Kind> kind = Optional.empty();
      for (String word : NOT_A_LETTER.split(lower.replaceAll("[’']s\\b", ""), 0)) {
        String plain = word.replaceAll("^[.-]+|[.-]+$", "");
        Optional<Kind> told =
            KINDS.entrySet().stream()
                .filter(entry -> plain.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (told.isPresent()) {
          kind = told;
        } else if (!plain.isEmpty()
            && !SCAFFOLD.contains(plain)
            && !StopWords.contains(plain)
            && !GeneralWords.contain(plain)) {
          words.add(plain.length() > 3 ? plain.replaceFirst("s$", "") : plain);
        }
      }
      return words.isEmpty() && kind.isEmpty()
          ? Optional.empty()
          : Optional.of(new Several(words, kind, measure));
    }
  }
}
