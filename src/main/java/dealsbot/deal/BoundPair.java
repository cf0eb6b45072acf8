package dealsbot.deal;

import dealsbot.article.Span;
import dealsbot.deal.DealStatement.Kind;
import java.util.List;
import java.util.Set;

/** Reads what a sentence says of a deal between two of whom no rule knows how it binds them. */
final class BoundPair {

  /** These say nothing of what changes hands. */
  private static final Set<String> EMPTY =
      WordForms.plurals("work job merger bid talk discussion negotiation business deal it them");

  private final String text;
  private final Span sentence;
  private final Clause clause;
  private final Slots slots;

  BoundPair(String text, Span sentence, Clause clause, Naming naming) {
    this.text = text;
    this.sentence = sentence;
    this.clause = clause;
    this.slots = new Slots(text, clause, naming);
  }

  /** The statement between two, with the cells that the sentence fills. */
  DealStatement between(Party one, Party other) {
    int verb = verb();
    Draft deal = new Draft(kind());
    deal.add(List.of(one, other));
    goods(deal, verb);
    new Terms(text, sentence, clause).find(deal, verb, clause.size());
    return deal.statement(
        sentence, new StatusReader(text, sentence, clause).of(verb, clause.size(), true));
  }

  /** The verb that tells of it: the first of business, else the first that says something. */
  private int verb() {
    int first = -1;
    for (int v = 0; v < clause.size(); v++) {
      String lower = clause.lower(v);
      if (clause.isVerb(v) && !Grammar.SAYS.contains(lower)) {
        if (isOfBusiness(lower)) {
          return v;
        }
        first = first < 0 && !Grammar.AUXILIARIES.contains(lower) ? v : first;
      }
    }
    return Math.max(first, 0);
  }

  private static boolean isOfBusiness(String lower) {
    return Lexicon.frame(lower) != null || Valence.ofVerb(lower).isPresent();
  }

  private Kind kind() {
    for (int k = 0; k < clause.size(); k++) {
      String lower = clause.lower(k);
      if (clause.get(k).isWord()) {
        var valence = clause.isVerb(k) ? Valence.ofVerb(lower) : Valence.ofNoun(lower);
        if (valence.isPresent()) {
          return valence.get().kind();
        }
      }
    }
    return Kind.CONTRACT;
  }

  private void goods(Draft deal, int verb) {
    CountedGoods.find(deal, clause, slots.things);
    int object = clause.afterAdverbs(clause.lastOfRow(verb) + 1);
    int last = clause.phraseEnd(object);
    if (deal.object != null || clause.isPassive(verb) || last <= object) {
      return;
    }
    String head = clause.lower(last - 1);
    boolean named = clause.groupFrom(object).isPresent();
    if (!named
        && isOfBusiness(clause.lower(verb))
        && !EMPTY.contains(head)
        && Valence.ofNoun(head).isEmpty()
        && !Lexicon.isDealNoun(head)) {
      slots.things.object(deal, object, clause.size());
    }
  }
}
