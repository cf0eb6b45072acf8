package dealsbot.answer;

/** What sort of answer a question asks for. */
public enum QuestionKind {
  /** A count or measure. */
  HOW_MANY,
  /** A sum of money, or an amount. */
  HOW_MUCH,
  /** A share in percent. */
  PERCENTAGE,
  /** A date or a time. */
  WHEN,
  /** A place. */
  WHERE,
  /** A person or an organisation. */
  WHO,
  /** One thing of a kind: which company, what name. */
  WHICH,
  /** Several things of a kind. */
  LIST,
  /** A reason. */
  WHY,
  /** A way or a condition. */
  HOW,
  /** Whether something is so. */
  YES_NO,
  /** What somebody said. */
  SAID,
  /** What something or somebody is. */
  DEFINITION,
  /** Any other question with "what". */
  WHAT,
  /** No question: words to look for. */
  KEYWORDS
}
