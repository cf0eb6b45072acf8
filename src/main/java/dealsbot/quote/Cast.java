package dealsbot.quote;

import dealsbot.quote.NamedEntity.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom a text names, by their fullest name, with what it says that they are. Built in two
 * readings: names of several words first, then the short names that stand for them. The class is
 * long because all evidence about a name has to meet in one place.
 */
final class Cast {

  /** A word that more people than these have in their roles tells nobody. */
  private static final int MOST_WITH_ROLE = 64;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.-]+");

  /** Someone named in a sentence: where, and whether only as an owner ("Ruiz's"). */
  record Appearance(NameRun run, NamedEntity entity, boolean owner) {}

  private final String text;
  private final List<List<Appearance>> appearances = new ArrayList<>();
  private final Map<String, NamedEntity> byName = new HashMap<>();
  private final Map<String, Set<NamedEntity>> byLast = new HashMap<>();
  private final Map<String, Set<NamedEntity>> byFirst = new HashMap<>();

  private final Map<String, Set<NamedEntity>> byRoleWord = new HashMap<>();

  private Cast(String text) {
    this.text = text;
  }

  static Cast of(String text, List<ReporterSentence> sentences) {
    Cast cast = new Cast(text);
    List<List<NameRun>> runs = new ArrayList<>();
    for (ReporterSentence sentence : sentences) {
      List<NameRun> here = isHeadline(sentence) ? List.of() : NameRun.in(sentence);
      runs.add(here);
      for (NameRun run : here) {
        cast.enter(sentence, run);
      }
    }
    for (int i = 0; i < sentences.size(); i++) {
      cast.appear(sentences.get(i), runs.get(i));
    }
    cast.indexRoles();
    return cast;
  }

  /** Those named in sentence {@code number}, in order. */
  List<Appearance> in(int number) {
    return appearances.get(number);
  }

  /** Whether most words have a capital, so that capitals tell nothing. */
  private static boolean isHeadline(ReporterSentence sentence) {
    int words = 0;
    for (Token token : sentence.tokens()) {
      if (token.isWord() && token.text().length() > 3) {
        words++;
        if (!token.isCapital()) {
          return false;
        }
      }
    }
    return words > 4;
  }

  private void enter(ReporterSentence sentence, NameRun run) {
    if (!run.named() || run.words(sentence) < 2) {
      return;
    }
    String first = sentence.get(run.name()).lower();
    String last = sentence.get(run.last(sentence)).lower();
    String name = run.text(sentence);
    int at = sentence.get(run.from()).start();
    NamedEntity entity =
        byName.computeIfAbsent(key(sentence, run), key -> new NamedEntity(name, at));
    entity.alsoNamed(name);
    byLast.computeIfAbsent(last, key -> new LinkedHashSet<>()).add(entity);
    byFirst.computeIfAbsent(first, key -> new LinkedHashSet<>()).add(entity);
    if (run.isBody(sentence) || follows(sentence, run.from(), "the")) {
      entity.isBody();
    }
  }

  /** First and last name: middle names and initials come and go, "Jr." is someone else. */
  private static String key(ReporterSentence sentence, NameRun run) {
    int last = run.last(sentence);
    String suffix = last + 1 < run.to() ? ' ' + sentence.get(last + 1).lower() : "";
    return sentence.get(run.name()).lower() + ' ' + sentence.get(last).lower() + suffix;
  }

  private static boolean follows(ReporterSentence sentence, int at, String word) {
    return at > 0 && sentence.get(at - 1).is(word);
  }

  private void appear(ReporterSentence sentence, List<NameRun> runs) {
    List<Appearance> here = new ArrayList<>();
    RolePhrases roles = new RolePhrases(text, sentence);
    for (NameRun run : runs) {
      if (!run.named()) {
        continue;
      }
      NamedEntity entity = entity(sentence, run);
      if (entity == null) {
        continue;
      }
      evidence(sentence, run, entity, roles);
      boolean owner = run.to() < sentence.size() && sentence.get(run.to()).isPossessive();
      here.add(new Appearance(run, entity, owner));
    }
    votes(sentence, here);
    appearances.add(here);
  }

  private void evidence(
      ReporterSentence sentence, NameRun run, NamedEntity entity, RolePhrases roles) {
    String role = roles.of(run);
    if (role != null) {
      entity.hasRole(role);
    }
    for (int i = Math.max(0, run.from() - 1); i < run.name(); i++) {
      String title = sentence.get(i).lower();
      if (RoleNouns.isRole(title)) {
        entity.isPerson();
      }
      switch (title) {
        case "mr.", "mr", "sir", "lord", "king", "prince", "chairman", "spokesman", "businessman" ->
            entity.vote(Gender.HE, 5);
        case "ms.",
            "ms",
            "mrs.",
            "mrs",
            "miss",
            "lady",
            "dame",
            "queen",
            "princess",
            "chairwoman",
            "spokeswoman",
            "businesswoman" ->
            entity.vote(Gender.SHE, 5);
        default -> {}
      }
    }
    if (role != null) {
      if (role.contains("spokeswoman") || role.contains("chairwoman")) {
        entity.vote(Gender.SHE, 5);
      } else if (role.contains("spokesman") || role.contains("chairman")) {
        entity.vote(Gender.HE, 2);
      }
    }
    if (run.to() < sentence.size() && sentence.get(run.to()).is("who")) {
      entity.isPerson();
    }
    if (run.to() + 1 < sentence.size()
        && sentence.get(run.to()).is(",")
        && (sentence.get(run.to() + 1).is("who") || sentence.get(run.to() + 1).isNumber())) {
      entity.isPerson();
    }
    if (follows(sentence, run.from(), "in") || follows(sentence, run.from(), "on")) {
      entity.isPlace();
    }
    if (run.words(sentence) == 1
        && entity.name().indexOf(' ') > 0
        && !run.isBody(sentence)
        && !follows(sentence, run.from(), "the")
        && entity.name().endsWith(sentence.get(run.last(sentence)).text())) {
      // Companies are seldom called by the last word of their names.
      entity.seemsPerson();
    }
  }

  /** A pronoun in a sentence that names one person tells which pronoun is theirs. */
  private static void votes(ReporterSentence sentence, List<Appearance> here) {
    Set<NamedEntity> people = new LinkedHashSet<>();
    int first = Integer.MAX_VALUE;
    for (Appearance appearance : here) {
      if (appearance.entity().person()) {
        people.add(appearance.entity());
        first = Math.min(first, appearance.run().from());
      }
    }
    if (people.size() != 1) {
      return;
    }
    for (int i = first; i < sentence.size(); i++) {
      switch (sentence.get(i).lower()) {
        case "he", "his", "him" -> people.iterator().next().vote(Gender.HE, 1);
        case "she", "her" -> people.iterator().next().vote(Gender.SHE, 1);
        default -> {}
      }
    }
  }

  /** Whoever the run names; null where two could be meant. */
  @Nullable NamedEntity entity(ReporterSentence sentence, NameRun run) {
    String last = sentence.get(run.last(sentence)).lower();
    if (run.words(sentence) > 1) {
      return byName.get(key(sentence, run));
    }
    int at = sentence.get(run.from()).start();
    Set<NamedEntity> family = fitting(byLast.get(last), sentence, run);
    Set<NamedEntity> given = fitting(byFirst.get(last), sentence, run);
    given.removeIf(candidate -> !candidate.person());
    if (family.size() + given.size() == 1 || family.size() == 1) {
      return family.isEmpty() ? given.iterator().next() : family.iterator().next();
    }
    if (family.size() + given.size() > 1) {
      NamedEntity shared =
          byName.computeIfAbsent(last, key -> new NamedEntity(run.text(sentence), at));
      shared.isShared();
      return shared;
    }
    String name = run.text(sentence);
    NamedEntity entity = byName.computeIfAbsent(last, key -> new NamedEntity(name, at));
    entity.alsoNamed(name);
    if (run.isBody(sentence)) {
      entity.isBody();
    }
    return entity;
  }

  private static Set<NamedEntity> fitting(
      @Nullable Set<NamedEntity> candidates, ReporterSentence sentence, NameRun run) {
    Set<NamedEntity> fitting = new LinkedHashSet<>();
    if (candidates == null) {
      return fitting;
    }
    int at = sentence.get(run.from()).start();
    String title = run.name() > run.from() ? sentence.get(run.name() - 1).lower() : "";
    for (NamedEntity candidate : candidates) {
      boolean he = !title.startsWith("mr") || title.startsWith("mrs") || candidate.fits(Gender.HE);
      boolean she = !title.startsWith("ms") || candidate.fits(Gender.SHE);
      boolean known = candidate.introducedBefore(at);
      if (he && she && known && !candidate.body()) {
        fitting.add(candidate);
      }
    }
    return fitting;
  }

  /** The one person whose role has all of the words; null where none or several have. */
  @Nullable NamedEntity withRole(Set<String> words) {
    Set<NamedEntity> found = null;
    for (String word : words) {
      Set<NamedEntity> having = byRoleWord.getOrDefault(word, Set.of());
      if (having.size() > MOST_WITH_ROLE) {
        return null;
      }
      if (found == null) {
        found = new LinkedHashSet<>(having);
      } else {
        found.retainAll(having);
      }
    }
    return found == null || found.size() != 1 ? null : found.iterator().next();
  }

  /** Once everybody is known: who has which word in their role. */
  private void indexRoles() {
    for (NamedEntity entity : byName.values()) {
      String role = entity.person() ? entity.role() : null;
      if (role != null) {
        for (String word : NO_WORD.split(role.toLowerCase(Locale.ROOT), -1)) {
          byRoleWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(entity);
        }
      }
    }
  }
}
