package dealsbot.ingest;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is, links resolved
 * @param name its path relative to the folder, as messages name it
 * @param id its name without the format's extension: the article's id where it holds just one
 * @param limits how much of it is read at most
 * @param pages what pages gave that were parsed before
 */
record SourceFile(Path path, String name, String id, Limits limits, ParsedPages pages) {}
