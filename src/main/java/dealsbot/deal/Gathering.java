package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.Deal.Cell;
import dealsbot.deal.Deal.Conflict;
import dealsbot.deal.Deal.PartyCell;
import dealsbot.deal.Deal.Told;
import dealsbot.deal.Party.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gathers statements about the same parties and thing into deals, within an article and across
 * articles; where articles differ, the newer one's cell stands and both are kept as a conflict.
 */
public final class Gathering {

  private static final Comparator<Told> NEWEST_FIRST =
      Comparator.comparing(
              (Told told) ->
                  told.article()
                      .provenance()
                      .publishedOn()
                      .map(d -> -d.toEpochDay())
                      .orElse(Long.MAX_VALUE))
          .thenComparing(told -> told.article().id())
          .thenComparing(told -> told.statement().sentence());

  /** So many months before its article, a deal is one of former times. */
  private static final int LONG_AGO = 13;

  /** Stands for shares in whatever words. */
  private static final String STAKE = "stake";

  /** Statements about one deal, each group itself alone. */
  private static final class Group {
    private final List<Told> told = new ArrayList<>();
  }

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Set<Group>> byParty = new HashMap<>();

  private Gathering() {}

  /**
   * The deals of all articles, in the articles' order.
   *
   * @param statements by article
   */
  public static List<Deal> of(Map<Article, List<DealStatement>> statements) {
    Gathering gathering = new Gathering();
    statements.forEach(
        (article, told) -> told.forEach(statement -> gathering.add(new Told(article, statement))));
    Map<String, Integer> numbers = new HashMap<>();
    List<Deal> deals = new ArrayList<>();
    for (Group group : gathering.groups) {
      String article = group.told.getFirst().article().id();
      int number = numbers.merge(article, 1, Integer::sum);
      deals.add(deal(article + "#" + number, group.told));
    }
    return deals;
  }

  private void add(Told told) {
    Set<String> keys = keys(told);
    Set<Group> near = new LinkedHashSet<>();
    keys.forEach(key -> near.addAll(byParty.getOrDefault(key, Set.of())));
    Optional<Group> same = near.stream().filter(other -> isSame(other.told, told)).findFirst();
    Group group = same.orElseGet(Group::new);
    if (same.isEmpty()) {
      groups.add(group);
    }
    group.told.add(told);
    keys.forEach(key -> byParty.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(group));
  }

  private static boolean isSame(List<Told> group, Told told) {
    Told first = group.getFirst();
    if (first.statement().kind() != told.statement().kind()) {
      return false;
    }
    Set<String> before = new LinkedHashSet<>();
    group.forEach(other -> before.addAll(keys(other)));
    Set<String> now = keys(told);
    long shared = now.stream().filter(before::contains).count();
    boolean own = first.article().id().equals(told.article().id());
    if (own && group.stream().anyMatch(other -> isLongAgo(other) != isLongAgo(told))) {
      return false;
    }
    boolean compatible = group.stream().allMatch(other -> compatible(other, told));
    if (shared >= 2) {
      return compatible;
    }
    if (own && shared == 1 && compatible && completes(group, told)) {
      return true;
    }
    boolean oneSided = now.size() == 1 || before.size() == 1;
    return own
        && shared == 1
        && oneSided
        && group.stream().anyMatch(other -> sameThing(other, told));
  }

  /** "bought its stake in 2017": another deal than the one that an article tells of today. */
  private static boolean isLongAgo(Told told) {
    Span date = told.statement().date();
    Optional<LocalDate> published = told.article().provenance().publishedOn();
    if (date == null || published.isEmpty()) {
      return false;
    }
    LocalDate before = published.get().minusMonths(LONG_AGO);
    return StatementDay.of(told.article().slice(date), published)
        .filter(day -> day.isBefore(before))
        .isPresent();
  }

  /** "The fund bought the shares from Morrow": who sold them, which was not told before. */
  private static boolean completes(List<Told> group, Told told) {
    DealStatement more = told.statement();
    boolean priced = group.stream().anyMatch(other -> other.statement().value() != null);
    boolean bare =
        more.quantity() == null
            && (more.value() == null || !priced)
            && (more.object() == null || words(told).equals(Set.of(STAKE)));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Set<String> known = new LinkedHashSet<>();
    for (Told other : group) {
      for (Party party : other.statement().parties()) {
        roles.add(party.role());
        known.add(key(party.name()));
      }
    }
    return bare
        && more.kind() == DealStatement.Kind.OWNERSHIP
        && more.parties().stream()
            .allMatch(party -> known.contains(key(party.name())) != !roles.contains(party.role()));
  }

  /** Whether two statements can be about one thing: their objects share a word, or one has none. */
  private static boolean compatible(Told one, Told other) {
    Set<String> mine = words(one);
    Set<String> theirs = words(other);
    return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
  }

  private static boolean sameThing(Told one, Told other) {
    Span value = one.statement().value();
    Span same = other.statement().value();
    boolean sum =
        value != null
            && same != null
            && !one.statement().undisclosed()
            && !other.statement().undisclosed()
            && Amount.of(one.article().slice(value)).equals(Amount.of(other.article().slice(same)));
    Set<String> mine = words(one);
    return sum || words(other).stream().anyMatch(mine::contains);
  }

  private static Set<String> words(Told told) {
    Span object = told.statement().object();
    Set<String> words = new LinkedHashSet<>();
    if (object != null) {
      for (String word :
          told.article().slice(object).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 0)) {
        if (word.length() > 3) {
          String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
          words.add(Lexicon.SHARES.contains(one) ? STAKE : one);
        }
      }
    }
    return words;
  }

  private static Set<String> keys(Told told) {
    Set<String> keys = new LinkedHashSet<>();
    told.statement().parties().forEach(party -> keys.add(PartyKey.asWritten(party.name())));
    return keys;
  }

  /** A party's name as it is compared: "Halden Inc." and "Halden" are the same. */
  public static String key(String name) {
    return PartyKey.of(name);
  }

  private static Deal deal(String id, List<Told> group) {
    List<Told> told = group.stream().sorted(NEWEST_FIRST).toList();
    Map<String, PartyCell> parties = new LinkedHashMap<>();
    for (Told one : told) {
      for (Party party : one.statement().parties()) {
        parties.putIfAbsent(
            key(party.name()),
            new PartyCell(
                new Cell(one.article(), party.span(), false), party.name(), party.role()));
      }
    }
    Cell value = first(told, DealStatement::value, s -> !s.undisclosed());
    return new Deal(
        id,
        told.getFirst().statement().kind(),
        status(told),
        List.copyOf(parties.values()),
        first(told, DealStatement::object, s -> true),
        first(told, DealStatement::quantity, s -> true),
        value != null ? value : first(told, DealStatement::value, s -> true),
        first(told, DealStatement::date, s -> true),
        first(told, DealStatement::place, s -> true),
        first(told, DealStatement::purpose, s -> true),
        told,
        conflicts(told));
  }

  /** The newest article's: its strongest word against the deal, else its first. */
  private static Status status(List<Told> told) {
    String newest = told.getFirst().article().id();
    return told.stream()
        .filter(one -> one.article().id().equals(newest))
        .map(one -> one.statement().status())
        .filter(status -> status == Status.ENDED || status == Status.DENIED)
        .findFirst()
        .orElse(told.getFirst().statement().status());
  }

  private static @Nullable Cell first(
      List<Told> told,
      Function<DealStatement, @Nullable Span> cell,
      Predicate<DealStatement> fits) {
    for (Told one : told) {
      Span span = cell.apply(one.statement());
      if (span != null && fits.test(one.statement())) {
        boolean value = span.equals(one.statement().value());
        return new Cell(one.article(), span, value && one.statement().undisclosed());
      }
    }
    return null;
  }

  private static List<Conflict> conflicts(List<Told> told) {
    List<Conflict> conflicts = new ArrayList<>();
    conflict("value", told, s -> s.undisclosed() ? null : s.value()).ifPresent(conflicts::add);
    conflict("quantity", told, DealStatement::quantity).ifPresent(conflicts::add);
    StatusChange.in(told).ifPresent(conflicts::add);
    return conflicts;
  }

  private static Optional<Conflict> conflict(
      String name, List<Told> told, Function<DealStatement, @Nullable Span> cell) {
    for (Told newer : told) {
      Span span = cell.apply(newer.statement());
      Optional<Amount> amount = span == null ? Optional.empty() : amount(newer, span);
      if (span == null || amount.isEmpty()) {
        continue;
      }
      for (Told older : told) {
        Span other = cell.apply(older.statement());
        Optional<Amount> another = other == null ? Optional.empty() : amount(older, other);
        if (other != null
            && another.isPresent()
            && !older.article().id().equals(newer.article().id())
            && another.get().unit().equals(amount.get().unit())
            && another.get().number().compareTo(amount.get().number()) != 0) {
          return Optional.of(
              new Conflict(
                  name,
                  new Cell(newer.article(), span, false),
                  new Cell(older.article(), other, false),
                  newer.statement().sentence(),
                  older.statement().sentence(),
                  newer.article().slice(span),
                  older.article().slice(other)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Amount> amount(Told told, Span span) {
    return Amount.of(told.article().slice(span));
  }
}
