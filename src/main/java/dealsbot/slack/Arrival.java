package dealsbot.slack;

/** What can be found out about a message whose call broke off. */
enum Arrival {
  /** It is there, or nobody needs it. */
  THERE,
  /** It is not there, or may be shown again without being there twice. */
  MISSING,
  /** Slack does not tell. */
  UNTOLD
}
