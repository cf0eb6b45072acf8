package dealsbot.ingest;

/**
 * What a document with one article holds.
 *
 * @param metadata what it states beside the text
 * @param text the paragraphs as they are stored
 */
record Content(Metadata metadata, String text) {}
