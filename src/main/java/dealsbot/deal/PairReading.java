package dealsbot.deal;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.Clause.Member;
import dealsbot.language.Places;
import dealsbot.model.PairScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What the model of pairs tells of an article: for each two of those whom it names near each other,
 * how surely they deal with each other, and where that is told.
 */
final class PairReading {

  /** So many characters are read at once: the model's window holds more. */
  private static final int WINDOW = 800;

  /** News tells of its deals within so many windows. */
  private static final int MOST_WINDOWS = 2;

  /** Two who are named so many sentences apart are told of together. */
  private static final int NEAR = 3;

  /**
   * Where somebody is named.
   *
   * @param sentence number of the sentence
   * @param who whom it names: all mentions of one have the same
   */
  record Mention(Span span, int sentence, String who) {}

  /**
   * Two who are named.
   *
   * @param logit log-odds that they deal with each other
   */
  record Pair(Mention one, Mention other, float logit) {}

  private final Map<String, Pair> pairs = new LinkedHashMap<>();
  private final Map<String, String> longer = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final String text;

  /**
   * Reads an article's opening.
   *
   * @param sentences the article's, in order
   * @param clauses gives each by its number
   * @param standing what the article says of those whom it names
   */
  PairReading(
      PairScorer scorer,
      Article article,
      List<Span> sentences,
      IntFunction<Clause> clauses,
      Standing standing) {
    this.text = article.text();
    List<Mention> named = new ArrayList<>();
    List<int[]> windows = windows(sentences, standing);
    int past = windows.isEmpty() ? 0 : windows.getLast()[1];
    for (int n = 0; n < past; n++) {
      if (sentences.get(n).length() <= WINDOW) {
        named.addAll(mentions(text, clauses.apply(n), n));
      }
    }
    merge(named);
    for (int[] window : windows) {
      List<Mention> here =
          named.stream()
              .filter(m -> m.sentence() >= window[0] && m.sentence() < window[1])
              .map(m -> new Mention(m.span(), m.sentence(), longer.getOrDefault(m.who(), m.who())))
              .toList();
      boolean told = window[0] == 0 && standing.headlinesDeal();
      boolean dealing = told || here.stream().anyMatch(m -> isKnown(m, standing));
      if (dealing && here.stream().map(Mention::who).distinct().count() > 1) {
        score(scorer, article, sentences, window, here);
      }
    }
  }

  /** Whether the article says what the one is: nobody else is worth the model's time. */
  private boolean isKnown(Mention mention, Standing standing) {
    String name = name(mention);
    return standing.isFirm(name) || standing.isPublic(name);
  }

  /** First sentences and those past the last; each window begins with the last one's end. */
  private List<int[]> windows(List<Span> sentences, Standing standing) {
    boolean goesOn = standing.opensWithBusiness();
    boolean free = goesOn || standing.headlinesDeal();
    List<int[]> windows = new ArrayList<>();
    int from = 0;
    while (from < sentences.size() && windows.size() < MOST_WINDOWS) {
      int to = from + 1;
      while (to < sentences.size()
          && sentences.get(to).end() - sentences.get(from).start() <= WINDOW) {
        to++;
      }
      int start = sentences.get(from).start();
      boolean first = start < sentences.getFirst().end();
      if ((first || goesOn) && Triggers.within(text, start, sentences.get(to - 1).end(), free)) {
        windows.add(new int[] {from, to});
      }
      if (to == sentences.size()) {
        break;
      }
      from = Math.max(from + 1, to - 1);
    }
    return windows;
  }

  /**
   * Whom a sentence names, people left out: names, and offices such as "Peru's health ministry".
   *
   * @param sentence the sentence's number
   */
  static List<Mention> mentions(String text, Clause clause, int sentence) {
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    while (i < clause.size()) {
      int at = i++;
      for (Member member : clause.groupFrom(at).map(Group::members).orElse(List.of())) {
        boolean office = member.to() - member.from() > 1 && Naming.isOffice(clause, member);
        if (office && member.from() >= at) {
          mentions.add(mention(text, clause.span(member.from(), member.to()), sentence));
          i = member.to();
        }
      }
      if (i == at + 1 && clause.isName(at)) {
        Span span = clause.get(at).span();
        boolean person = Persons.is(clause, new Member(at, at + 1, true));
        if (!person && !Places.isAdjective(span.of(text))) {
          mentions.add(mention(text, span, sentence));
        }
      }
    }
    return mentions;
  }

  private static Mention mention(String text, Span span, int sentence) {
    return new Mention(span, sentence, PartyKey.asWritten(Naming.spaced(text, span)));
  }

  /** "Halden" and "Rail" are "Halden Rail", where that is named too. */
  private void merge(List<Mention> named) {
    Set<String> keys =
        new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(key -> key));
    for (Mention mention : named) {
      keys.add(mention.who());
      names.putIfAbsent(mention.who(), Naming.spaced(text, mention.span()));
    }
    for (String key : keys) {
      String whole =
          keys.stream()
              .filter(other -> other.startsWith(key + " ") || other.endsWith(" " + key))
              .findFirst()
              .map(other -> longer.getOrDefault(other, other))
              .orElse(key);
      longer.put(key, whole);
    }
  }

  private void score(
      PairScorer scorer, Article article, List<Span> sentences, int[] window, List<Mention> here) {
    int start = sentences.get(window[0]).start();
    int end = sentences.get(window[1] - 1).end();
    int[] starts = here.stream().mapToInt(m -> m.span().start() - start).toArray();
    int[] ends = here.stream().mapToInt(m -> m.span().end() - start).toArray();
    float[][] logits =
        scorer.score(article.title(), article.text().substring(start, end), starts, ends);
    for (int i = 0; i < here.size(); i++) {
      for (int j = i + 1; j < here.size(); j++) {
        Mention one = here.get(i);
        Mention other = here.get(j);
        boolean near = other.sentence() - one.sentence() <= NEAR;
        if (near && !one.who().equals(other.who()) && !Float.isNaN(logits[i][j])) {
          pairs.merge(
              key(one.who(), other.who()),
              new Pair(one, other, logits[i][j]),
              (old, more) -> more.logit() > old.logit() ? more : old);
        }
      }
    }
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + '\n' + other : other + '\n' + one;
  }

  /** All pairs, the surest first. */
  List<Pair> surestFirst() {
    return pairs.values().stream()
        .sorted(
            Comparator.comparingDouble((Pair pair) -> -pair.logit())
                .thenComparing(pair -> pair.one().span())
                .thenComparing(pair -> pair.other().span()))
        .toList();
  }

  /** Whom a party's name stands for; empty where the model read nobody so called. */
  Optional<String> who(String name) {
    String key = PartyKey.asWritten(name);
    String whole = longer.get(key);
    return whole != null
        ? Optional.of(whole)
        : longer.values().stream().filter(other -> PartyKey.isOne(other, key)).findFirst();
  }

  /** The fullest name of whom a mention stands for. */
  String name(Mention mention) {
    return names.getOrDefault(mention.who(), Naming.spaced(text, mention.span()));
  }

  /** The pair of two; empty where they are not named near each other. */
  Optional<Pair> of(String one, String other) {
    return Optional.ofNullable(pairs.get(key(one, other)));
  }
}
