package dealsbot.deal;

import dealsbot.article.Span;

/**
 * Somebody who deals, where a statement names them.
 *
 * @param span the words in the article's text
 * @param name who that is, by the fullest name the article gives; the words themselves where they
 *     are no name
 * @param role what they do in the deal
 */
public record Party(Span span, String name, Role role) {

  /** What a party does in a deal. */
  public enum Role {
    /** One side among equals. */
    PARTNER,
    /** Gets the thing, and pays. */
    BUYER,
    /** Gives the thing, and is paid. */
    SELLER,
    /** Is bought, in whole or in part. */
    TARGET,
    /** Puts money in. */
    INVESTOR,
    /** Is given money. */
    FUNDED
  }
}
