package dealsbot.deal;

import dealsbot.deal.Clause.Member;

/** Tells names of people by the words beside them: a role before the name, an age behind it. */
final class Persons {

  private Persons() {}

  /** Whether the name is a person's, by the words beside it. */
  static boolean is(Clause clause, Member member) {
    int name = member.to() - 1;
    if (clause.get(name).type() == Word.Type.PERSON) {
      // "the heirs of founder Karl Hopfner"
      return member.to() - member.from() < 3 || !clause.is(member.from() + 2, "of");
    }
    if (!clause.get(name).isName()) {
      return false;
    }
    boolean titled = name > 0 && Grammar.ROLES.contains(clause.lower(name - 1).replace(".", ""));
    boolean aside =
        clause.isMark(name + 1, ",")
            && ((clause.isAmount(name + 2) && clause.isMark(name + 3, ","))
                || role(clause, name + 2)
                || clause.is(name + 2, "who"));
    return titled || aside;
  }

  private static boolean role(Clause clause, int from) {
    for (int k = from; k < Math.min(clause.size(), from + 6); k++) {
      if (clause.get(k).type() == Word.Type.MARK || clause.is(k, "which")) {
        return false;
      }
      if (Grammar.ROLES.contains(clause.lower(k))) {
        // ", chief executive Ana Ruiz said": somebody else's role.
        boolean next = Grammar.ROLES.contains(clause.lower(k + 1));
        Word behind =
            k + 1 < clause.size()
                ? clause.get(Math.min(clause.size() - 1, next ? k + 2 : k + 1))
                : clause.get(k);
        return !behind.isName()
            && behind.type() != Word.Type.PERSON
            && !Grammar.SAYS.contains(behind.lower());
      }
    }
    return false;
  }
}
