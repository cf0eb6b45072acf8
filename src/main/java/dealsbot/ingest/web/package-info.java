/**
 * Fetches from the web what its owner gives to programs: an address enters, bytes or a reason
 * leave; a feed's bytes enter, its entries leave. Open {@link dealsbot.ingest.web.Fetcher} first,
 * then {@link dealsbot.ingest.web.Feed}.
 *
 * <p>Addresses come from strangers' pages: only public ones are called, each redirect is checked
 * anew, and everything is bounded in bytes, time and number.
 */
@NullMarked
package dealsbot.ingest.web;

import org.jspecify.annotations.NullMarked;
