/**
 * Draws deals: {@link dealsbot.deal.Deal}s enter, a PNG file with its words beside it leaves. Open
 * {@link dealsbot.picture.DealPicture} first.
 */
@NullMarked
package dealsbot.picture;

import org.jspecify.annotations.NullMarked;
