package dealsbot.ingest.web;

/**
 * An entry of a feed; what it does not state is empty.
 *
 * @param title in plain words
 * @param link where the article is, absolute where the feed tells enough
 * @param published the date as ISO 8601 has it
 * @param summary in plain words
 * @param content the article's text in HTML, where the feed carries it
 */
public record FeedEntry(
    String title, String link, String published, String summary, String content) {}
