package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.Clause.Group;
import dealsbot.deal.DealStatement.Kind;
import dealsbot.deal.Party.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a later sentence adds to a deal: "The agreement is worth about $3 billion", "Terms
 * were not disclosed", "Aster Fund also took part", "The contract was signed on Monday".
 */
final class FollowUps {

  private static final String DEAL =
      "(?:deal|agreement|contract|transaction|acquisition|takeover|purchase|order|sale|pact|accord"
          + "|partnership|merger|project|lease|round|offer|licen[cs]e|concession)";

  /** What opens a sentence about the deal's sum; the sum follows. */
  private static final Pattern WORTH =
      Pattern.compile(
          "^(?:(?:The|This|That|A|Its) (?:[\\w-]+ ){0,2}?"
              + DEAL
              + "\\b[^,;]{0,40}?\\b(?:worth|valued at|valued|values?|value of|volume of|costs?)\\b"
              + "|[^,;]{1,40}? (?:values?|valued|puts?) the "
              + DEAL
              + " at\\b"
              + "|[^;]{0,60}?\\b(?:the|The) (?:purchase |sale )?(?:price|cost|rent|fee)\\b"
              + "[^,;]{0,20}?\\b(?:was|is|be)\\b"
              + "|[^,;]{1,40}?\\b(?:(?:will|would|are to|is to|has agreed to|have agreed to)"
              + " (?:jointly |together )?(?:pay|invest|spend|contribute)|pays|is paying|are"
              + " paying)\\b)");

  private static final Pattern JOINED =
      Pattern.compile(
          "\\b(?:took part|taking part|participated|joined|also invested|was led by|were led"
              + " by|[Aa]lso on board (?:is|are)|was also backed by|[Ll]ead(?:ing)? investor"
              + " (?:is|was))\\b|^(?:The|Its) (?:other"
              + " )?(?:banks|lenders|investors|backers|shareholders|buyers)"
              + " (?:include|are|were)\\b|^Among (?:them|these|those|the [\\w-]+(?: [\\w-]+)?)"
              + " (?:is|are|was|were)\\b");

  /** Those who took part stand behind these words, not before. */
  private static final Pattern LISTS = Pattern.compile("by$|^Among|include$|(?:is|are|was|were)$");

  private static final Pattern MADE =
      Pattern.compile(
          "^(?:The|This|That) (?!original|previous|earlier|first|last)(?:[\\w-]+ ){0,2}?"
              + DEAL
              + " was (?:signed|announced|struck|agreed|concluded|completed|sealed)\\b");

  /** "The licence was granted by": who is behind. */
  private static final Pattern BY =
      Pattern.compile(
          "^(?:The|This|That) (?:[\\w-]+ ){0,3}?"
              + DEAL
              + " (?:was|is|has been) (?:signed|awarded|granted|placed|given|won|struck|agreed)"
              + " (?:by|with|to) ");

  /** "It has held preliminary talks with": with whom. */
  private static final Pattern TALKED =
      Pattern.compile(
          "\\b(?:held|in|had|holding|begun|started|opened) (?:[\\w-]+ ){0,2}"
              + "(?:talks|discussions|negotiations) with ");

  private final String text;
  private final Counterparts counterparts;

  FollowUps(String text) {
    this.text = text;
    this.counterparts = new Counterparts(text);
  }

  /**
   * The statement with what the sentence adds; empty when it adds nothing.
   *
   * @param words gives the sentence's words, and who is named in it
   */
  Optional<DealStatement> add(DealStatement last, Span sentence, Sentence words) {
    if (last.parties().size() == 1 && matcher(BY, sentence).find()) {
      return others(BY, last, sentence, words);
    }
    if (last.parties().size() == 1 && last.status() == Status.IN_TALKS) {
      Optional<DealStatement> talking = others(TALKED, last, sentence, words);
      if (talking.isPresent()) {
        return talking;
      }
    }
    if (last.kind() == Kind.OWNERSHIP && last.has(Role.BUYER) && !last.has(Role.SELLER)) {
      Optional<DealStatement> sold = counterparts.sold(last, sentence, words);
      if (sold.isPresent()) {
        return sold;
      }
    }
    if (last.kind() == Kind.FUNDING && matcher(JOINED, sentence).find()) {
      return investors(last, sentence, words);
    }
    if (last.value() == null) {
      Optional<Span> undisclosed = Undisclosed.in(text, sentence);
      if (undisclosed.isPresent()) {
        return Optional.of(last.withValue(undisclosed.get(), true));
      }
      Optional<Span> sum = sum(sentence, words);
      if (sum.isPresent()) {
        return Optional.of(last.withValue(sum.get(), false));
      }
    }
    return last.date() == null && matcher(MADE, sentence).find()
        ? Optional.ofNullable(new DateFinder(words.clause()).of(0, words.clause().size()))
            .map(last::withDate)
        : Optional.empty();
  }

  /** A sentence's words when they are asked for: most sentences add nothing. */
  interface Sentence {
    /** The words. */
    Clause clause();

    /** Who is named. */
    Naming naming();
  }

  private Optional<Span> sum(Span sentence, Sentence words) {
    Matcher worth = matcher(WORTH, sentence);
    if (!worth.find()) {
      return Optional.empty();
    }
    Clause clause = words.clause();
    for (int i = 0; i < clause.size(); i++) {
      if (clause.isMoney(i) && clause.get(i).span().start() >= worth.end()) {
        return Optional.of(new Sums(clause).at(i));
      }
    }
    return Optional.empty();
  }

  private Optional<DealStatement> investors(DealStatement last, Span sentence, Sentence words) {
    Matcher joined = matcher(JOINED, sentence);
    int verb = joined.find() ? joined.start() : sentence.start();
    Clause clause = words.clause();
    List<Party> all = new ArrayList<>(last.parties());
    for (int i = 0; i < clause.size(); i++) {
      Optional<Group> group = clause.groupFrom(i);
      if (group.isPresent() && takesPart(clause, group.get(), joined, verb)) {
        for (Party party : words.naming().parties(clause, group.get(), Role.INVESTOR)) {
          if (all.stream().noneMatch(known -> known.name().equals(party.name()))) {
            all.add(party);
          }
        }
      }
    }
    return all.size() > last.parties().size()
        ? Optional.of(last.withParties(all))
        : Optional.empty();
  }

  /** The other side, whom the first sentence did not name. */
  private Optional<DealStatement> others(
      Pattern pattern, DealStatement last, Span sentence, Sentence words) {
    Matcher by = matcher(pattern, sentence);
    Clause clause = words.clause();
    List<Party> all = new ArrayList<>(last.parties());
    boolean there = by.find();
    for (int i = 0; there && i < clause.size(); i++) {
      if (clause.get(i).span().start() == by.end()) {
        clause
            .groupIn(i)
            .ifPresent(g -> all.addAll(words.naming().parties(clause, g, Role.PARTNER)));
        break;
      }
    }
    return all.size() > 1 ? Optional.of(last.withParties(all)) : Optional.empty();
  }

  /** Whether those stand before "took part", or behind "was led by". */
  private static boolean takesPart(Clause clause, Group group, Matcher joined, int verb) {
    boolean led = joined.hasMatch() && LISTS.matcher(joined.group()).find();
    boolean there =
        led
            ? clause.get(group.from()).span().start() >= joined.end()
            : clause.get(group.to() - 1).span().end() <= verb;
    return there && clause.isName(group.to() - 1);
  }

  private Matcher matcher(Pattern pattern, Span sentence) {
    return pattern.matcher(text).region(sentence.start(), sentence.end());
  }
}
