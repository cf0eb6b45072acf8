package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a deal that only the headline tells of: who is in it must be named in the text, where every
 * cell has its place; the sentence that names most of them stands for it.
 */
final class Headline {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");

  /** Of the words that are long enough to be more than grammar, so many have a capital. */
  private static final double MOST = 0.7;

  private static final int LONG = 4;

  private static final Comparator<Party> IN_TEXT = Comparator.comparing(Party::span);

  private final Article article;
  private final String text;
  private final Standing standing;
  private final Set<String> common;

  /**
   * @param common words that the text writes small
   */
  Headline(Article article, Standing standing, Set<String> common) {
    this.article = article;
    this.text = article.text();
    this.standing = standing;
    this.common = common;
  }

  /** What the headline tells of, in places of its own; empty where it tells of no deal. */
  Optional<DealStatement> told() {
    String title = withoutCapitals(article.title().strip());
    if (title.isEmpty() || !Triggers.within(title, 0, title.length(), true)) {
      return Optional.empty();
    }
    Span all = new Span(0, title.length());
    Clause clause = new Clause(Words.of(title, all, common));
    StatementReader reader =
        new StatementReader(title, all, clause, new Naming(title, 0, none -> clause), standing);
    List<DealStatement> found = reader.read(true);
    return found.size() == 1 && found.getFirst().parties().size() > 1
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  /** The same, in places of the text, told by one of its first sentences. */
  Optional<DealStatement> inText(DealStatement told, List<Span> sentences) {
    Span sentence = null;
    int most = 0;
    for (Span each : sentences) {
      String own = each.of(text);
      int named = (int) told.parties().stream().filter(p -> own.contains(p.name())).count();
      if (named > most) {
        sentence = each;
        most = named;
      }
    }
    if (sentence == null) {
      return Optional.empty();
    }
    List<Party> parties = new ArrayList<>();
    Set<Span> places = new HashSet<>();
    for (Party party : told.parties()) {
      Span place = place(party.name(), sentence);
      if (place != null && places.add(place)) {
        parties.add(new Party(place, party.name(), party.role()));
      }
    }
    if (parties.size() < told.parties().size()) {
      return Optional.empty();
    }
    parties.sort(IN_TEXT);
    return Optional.of(
        new DealStatement(
            sentence,
            told.kind(),
            told.status(),
            parties,
            same(told.object(), sentence),
            same(told.quantity(), sentence),
            same(told.value(), sentence),
            false,
            null,
            null,
            null));
  }

  /** The other side of a deal whose sentence names one, where the headline names both. */
  Optional<DealStatement> completed(DealStatement half, DealStatement told) {
    String own = half.parties().getFirst().name();
    if (told.parties().stream().noneMatch(party -> PartyKey.isOne(party.name(), own))) {
      return Optional.empty();
    }
    List<Party> all = new ArrayList<>(half.parties());
    for (Party party : told.parties()) {
      Span place = PartyKey.isOne(party.name(), own) ? null : place(party.name(), half.sentence());
      if (place != null) {
        all.add(new Party(place, party.name(), party.role()));
      }
    }
    all.sort(IN_TEXT);
    return all.size() > 1 ? Optional.of(half.withParties(all)) : Optional.empty();
  }

  /** A name's place: in the sentence, else where the text has it first; null without any. */
  private @Nullable Span place(String name, Span sentence) {
    int at = text.indexOf(name, sentence.start());
    if (at < 0 || at >= sentence.end()) {
      at = text.indexOf(name);
    }
    boolean whole =
        at >= 0
            && (at + name.length() == text.length()
                || !Character.isLetterOrDigit(text.charAt(at + name.length())));
    return whole ? new Span(at, at + name.length()) : null;
  }

  /** The headline's words where the sentence has the same. */
  private @Nullable Span same(@Nullable Span words, Span sentence) {
    if (words == null) {
      return null;
    }
    String wanted = words.of(article.title().strip()).toLowerCase(Locale.ROOT);
    int at = sentence.of(text).toLowerCase(Locale.ROOT).indexOf(wanted);
    return at < 0 ? null : new Span(sentence.start() + at, sentence.start() + at + wanted.length());
  }

  /** A Headline Written So, with the words small that the text writes small. */
  private String withoutCapitals(String title) {
    int words = 0;
    int capitals = 0;
    Matcher word = WORD.matcher(title);
    while (word.find()) {
      if (word.group().length() >= LONG) {
        words++;
        capitals += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
      }
    }
    if (words == 0 || capitals < MOST * words) {
      return title;
    }
    StringBuilder small = new StringBuilder(title);
    Matcher each = WORD.matcher(title);
    while (each.find()) {
      String lower = each.group().toLowerCase(Locale.ROOT);
      boolean plain =
          common.contains(lower)
              || Grammar.parts(lower)
              || Lexicon.frame(lower) != null
              || Lexicon.isDealNoun(lower)
              || Bodies.isBody(lower);
      if (plain && lower.length() == each.group().length()) {
        small.replace(each.start(), each.end(), lower);
      }
    }
    return small.toString();
  }
}
