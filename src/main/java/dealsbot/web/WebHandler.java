package dealsbot.web;

/** Answers requests, on a virtual thread for each. Safe for use by many threads. */
@FunctionalInterface
public interface WebHandler {

  /** The response; what it throws is logged and becomes a 500 without a word of the cause. */
  WebResponse handle(WebRequest request);
}
