package dealsbot.ingest.html;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures the reading of web pages on a folder with {@code gold.jsonl}: lines with {@code html} (a
 * gzipped page's path), {@code text} and perhaps {@code title} and {@code published}. The text's
 * figure is the F1 of shingles of four tokens, counted with repetition: precision and recall are
 * averaged over the pages, and F1 is theirs. A page that is rejected counts as an empty one.
 */
final class PageMeasure {

  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final int SHINGLE = 4;

  private PageMeasure() {}

  /** Measures the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> rows = Files.readAllLines(folder.resolve("gold.jsonl"));
    double precision = 0;
    double recall = 0;
    int titles = 0;
    int titlesRight = 0;
    int dates = 0;
    int datesRight = 0;
    for (String row : rows) {
      JsonObject gold = JsonParser.parseString(row).getAsJsonObject();
      WebPage page = WebPage.read(html(folder.resolve(string(gold, "html"))), null, "");
      String title = "";
      String published = "";
      String text = "";
      switch (page) {
        case WebPage.NoStory(String reason) ->
            System.out.println("rejected: " + string(gold, "id") + " " + reason);
        case WebPage.Story story -> {
          title = story.title();
          published = String.valueOf(story.provenance().published());
          text = String.join("\n", story.paragraphs());
        }
      }
      Map<List<String>, Integer> wanted = shingles(string(gold, "text"));
      Map<List<String>, Integer> found = shingles(text);
      int shared = 0;
      for (Map.Entry<List<String>, Integer> shingle : wanted.entrySet()) {
        shared += Math.min(shingle.getValue(), found.getOrDefault(shingle.getKey(), 0));
      }
      precision += found.isEmpty() ? 0 : (double) shared / count(found);
      recall += wanted.isEmpty() ? 0 : (double) shared / count(wanted);
      if (!string(gold, "title").isEmpty()) {
        titles++;
        titlesRight += line(title).equals(line(string(gold, "title"))) ? 1 : 0;
      }
      String date = string(gold, "published");
      if (date.length() >= 10) {
        dates++;
        datesRight += published.startsWith(date.substring(0, 10)) ? 1 : 0;
      }
    }
    double p = precision / rows.size();
    double r = recall / rows.size();
    System.out.printf(
        Locale.ROOT,
        "%d pages: precision %.4f, recall %.4f, F1 %.4f; titles right %d of %d; dates right %d of"
            + " %d%n",
        rows.size(),
        p,
        r,
        2 * p * r / (p + r),
        titlesRight,
        titles,
        datesRight,
        dates);
  }

  private static byte[] html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static String string(JsonObject row, String key) {
    return row.has(key) && !row.get(key).isJsonNull() ? row.get(key).getAsString() : "";
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static int count(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    Map<List<String>, Integer> shingles = new HashMap<>();
    int length = Math.min(SHINGLE, tokens.size());
    for (int i = 0; length > 0 && i + length <= tokens.size(); i++) {
      shingles.merge(tokens.subList(i, i + length), 1, Integer::sum);
    }
    return shingles;
  }
}
