package dealsbot.ingest.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Measures feed reading on a folder with {@code feeds.jsonl}: a document and a condition a line.
 * Counted are conditions on title, link, date, summary and content of the first entry, and, of
 * documents that are broken, how many end in a reason or a reading.
 */
final class FeedMeasure {

  private static final Pattern CONDITION =
      Pattern.compile(
          "not bozo and"
              + " (?:entries\\[0\\]|feed)(?:\\.|\\[u?['\"])(\\w+)(?:['\"]\\])?(\\[0\\])?(?:(?:\\.|\\[u?['\"])(\\w+)(?:['\"]\\])?)?"
              + " == u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\([\\d,"
              + " ]+\\)))\\s*");

  private static final Pattern CHARSET =
      Pattern.compile("(?i)Header:\\s*Content-type:[^\\n]*charset\\s*=\\s*[\"']?([\\w.-]+)");

  private FeedMeasure() {}

  /** Measures the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    int conditions = 0;
    int right = 0;
    int broken = 0;
    int reasons = 0;
    int documents = 0;
    int failed = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0], "feeds.jsonl"))) {
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      String text = row.get("content").getAsString();
      byte[] bytes =
          row.get("encoding").getAsString().equals("base64")
              ? Base64.getDecoder().decode(text)
              : text.getBytes(StandardCharsets.UTF_8);
      String expect = row.get("expect").isJsonNull() ? "" : row.get("expect").getAsString();
      documents++;
      Matcher charset = CHARSET.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      Feed.Reading reading;
      try {
        reading = Feed.read(bytes, charset.find() ? charset.group(1) : null, "");
      } catch (RuntimeException | StackOverflowError failure) {
        failed++;
        System.out.println("EXCEPTION " + row.get("id") + " " + failure);
        continue;
      }
      if (expect.startsWith("bozo")) {
        broken++;
        reasons += reading instanceof Feed.Reading.NoFeed ? 1 : 0;
      }
      Matcher condition = CONDITION.matcher(expect);
      if (!condition.matches() || !expect.contains("entries[0]")) {
        continue;
      }
      Optional<Boolean> holds = holds(condition, reading);
      if (holds.isPresent()) {
        conditions++;
        if (holds.get()) {
          right++;
        } else {
          System.out.println("WRONG " + row.get("id") + " " + expect + " " + reading);
        }
      }
    }
    System.out.printf(
        "%d documents, %d exceptions; %d of %d conditions right; %d of %d broken ones with a"
            + " reason%n",
        documents, failed, right, conditions, reasons, broken);
  }

  private static Optional<Boolean> holds(Matcher condition, Feed.Reading reading) {
    String field = condition.group(1);
    String part = condition.group(3);
    String wanted =
        Optional.ofNullable(condition.group(4))
            .or(() -> Optional.ofNullable(condition.group(5)))
            .map(FeedMeasure::unescaped)
            .orElse("");
    if (part != null && !part.equals("value")) {
      return Optional.empty();
    }
    FeedEntry entry =
        reading instanceof Feed.Reading.Read read && !read.feed().entries().isEmpty()
            ? read.feed().entries().get(0)
            : new FeedEntry("?", "?", "?", "?", "?");
    return switch (field) {
      case "title" -> Optional.of(words(entry.title()).equals(words(wanted)));
      case "link" -> Optional.of(entry.link().equals(wanted));
      case "summary", "description" -> Optional.of(words(entry.summary()).equals(words(wanted)));
      case "content" -> Optional.of(words(entry.content()).equals(words(wanted)));
      case "published_parsed", "updated_parsed", "created_parsed" ->
          condition.group(6) == null
              ? Optional.empty()
              : Optional.of(date(condition.group(6), entry.published()));
      default -> Optional.empty();
    };
  }

  private static boolean date(String tuple, String published) {
    List<String> numbers = List.of(tuple.replaceAll("[() ]", "").split(","));
    String day =
        String.format(
            "%04d-%02d-%02d",
            Integer.parseInt(numbers.get(0)),
            Integer.parseInt(numbers.get(1)),
            Integer.parseInt(numbers.get(2)));
    return published.startsWith(day);
  }

  private static String words(String html) {
    return Jsoup.parse(Jsoup.parse(html).text()).text().replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String unescaped(String python) {
    Matcher escape =
        Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL)
            .matcher(python);
    return escape.replaceAll(
        match -> {
          String code = match.group(1) != null ? match.group(1) : match.group(2);
          String literal =
              code != null
                  ? String.valueOf((char) Integer.parseInt(code, 16))
                  : switch (match.group(3)) {
                    case "n" -> "\n";
                    case "t" -> "\t";
                    case "r" -> "\r";
                    default -> match.group(3);
                  };
          return Matcher.quoteReplacement(literal);
        });
  }
}
