package dealsbot.ingest;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses {@code .md}: perhaps YAML front matter, then Markdown, of which the words are kept. The
 * title is the front matter's, else that of a heading at the very top; else there is none.
 */
final class MarkdownReader implements ArticleReader {

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

  @Override
  public void read(SourceFile file, Intake intake) throws IOException, RejectedException {
    String source = Document.read(file, file.limits().markdownBytes());
    Map<Field, String> stated = new EnumMap<>(Field.class);
    Matcher matcher = FRONT_MATTER.matcher(source);
    if (matcher.find()) {
      Optional<Map<Field, String>> frontMatter = FrontMatter.parse(matcher.group(1));
      if (frontMatter.isPresent()) {
        stated.putAll(frontMatter.get());
        source = source.substring(matcher.end());
      }
    }
    MarkdownBody body = MarkdownBody.parse(source);
    String title = StoredText.line(stated.getOrDefault(Field.TITLE, ""));
    boolean headingIsTitle = title.isEmpty() || title.equals(body.heading());
    stated.put(Field.TITLE, headingIsTitle ? body.heading() : title);
    String text = body.text(headingIsTitle);
    if (text.isEmpty()) {
      throw new RejectedException("has no text: put the article below its title");
    }
    intake.article(file.name(), file.id(), Metadata.of(stated), text);
  }
}
