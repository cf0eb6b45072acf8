package dealsbot.ingest;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses {@code .txt}: the title on the first line, then perhaps {@code Key: value} lines, then
 * paragraphs.
 *
 * <p>The lines below the title are metadata only where every one of them, up to the next blank
 * line, has the form {@code Key: value} with a known key that none repeats. Otherwise they all are
 * the article's words, colons or not.
 */
final class TextReader implements ArticleReader {

  private static final Pattern KEY_AND_VALUE = Pattern.compile("(\\p{Alpha}+) *:(.*)");

  @Override
  public void read(SourceFile file, Intake intake) throws IOException, RejectedException {
    Content content = parse(Document.read(file, file.limits().documentBytes()));
    intake.article(file.name(), file.id(), content.metadata(), content.text());
  }

  /** What a file of these characters holds. */
  static Content parse(String source) throws RejectedException {
    List<String> lines = StoredText.lines(source);
    int title = nextWithWords(lines, 0);
    if (title == lines.size()) {
      throw new RejectedException("is empty: put an article into it or delete it");
    }
    int body = nextWithWords(lines, title + 1);
    int blank = nextBlank(lines, body);
    Optional<Map<Field, String>> header = header(lines.subList(body, blank));
    if (header.isPresent()) {
      body = nextWithWords(lines, blank);
    }
    if (body == lines.size()) {
      throw new RejectedException("has a title but no text: put the article below its title");
    }
    Map<Field, String> stated = header.orElseGet(() -> new EnumMap<>(Field.class));
    stated.put(Field.TITLE, lines.get(title));
    String text = StoredText.ofBody(lines.subList(body, lines.size()));
    return new Content(Metadata.of(stated), text);
  }

  private static Optional<Map<Field, String>> header(List<String> lines) {
    Map<Field, String> header = new EnumMap<>(Field.class);
    for (String line : lines) {
      Matcher keyAndValue = KEY_AND_VALUE.matcher(line);
      if (!keyAndValue.matches() || keyAndValue.group(2).length() > Metadata.MAX_LENGTH) {
        return Optional.empty();
      }
      Optional<Field> field = Field.named(keyAndValue.group(1));
      if (field.isEmpty() || field.get() == Field.TITLE) {
        return Optional.empty();
      }
      if (header.put(field.get(), keyAndValue.group(2)) != null) {
        return Optional.empty();
      }
    }
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  private static int nextWithWords(List<String> lines, int from) {
    int line = from;
    while (line < lines.size() && lines.get(line).isEmpty()) {
      line++;
    }
    return line;
  }

  private static int nextBlank(List<String> lines, int from) {
    int line = from;
    while (line < lines.size() && !lines.get(line).isEmpty()) {
      line++;
    }
    return line;
  }
}
