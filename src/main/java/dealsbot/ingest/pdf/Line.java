package dealsbot.ingest.pdf;

/**
 * A line of a page and where it stands, in points from the top left corner.
 *
 * @param text its words
 * @param page the page, from 0
 * @param left where it begins
 * @param right where it ends
 * @param base where its letters stand
 * @param size the height of its type
 * @param pageHeight the page's own height
 */
record Line(
    String text, int page, float left, float right, float base, float size, float pageHeight) {}
