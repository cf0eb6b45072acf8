package dealsbot.quote;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures {@link Quotations} on annotated articles. Three files of JSON lines, gzipped or not:
 * documents ({@code id}, {@code text}), quoted segments with their speakers ({@code doc_id}, {@code
 * begin}, {@code end}, {@code attributed}, {@code speaker}, {@code speaker_spans}), and, if given,
 * all attributions ({@code doc_id}, {@code kind}, {@code speaker}, {@code speaker_spans}, {@code
 * cue_spans}, {@code content_spans}). With {@code --errors} each segment that is not right is
 * printed with its surroundings.
 */
public final class QuotationMeasure {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private static final Set<String> SAYING =
      Set.of("say", "tell", "announce", "explain", "add", "warn");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<Quotation>> quotations = new HashMap<>();
  private final Map<String, Integer> withoutCue = new TreeMap<>();
  private final PrintStream out;
  private final boolean errors;

  private QuotationMeasure(PrintStream out, boolean errors) {
    this.out = out;
    this.errors = errors;
  }

  public static void main(String[] args) throws IOException {
    List<String> paths = new ArrayList<>(Arrays.asList(args));
    boolean errors = paths.remove("--errors");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (paths.size() < 2 || paths.size() > 3) {
      out.println("usage: QuotationMeasure [--errors] DOCS SEGMENTS [ATTRIBUTIONS]");
      return;
    }
    QuotationMeasure measure = new QuotationMeasure(out, errors);
    measure.read(Path.of(paths.get(0)));
    measure.segments(Path.of(paths.get(1)));
    if (paths.size() == 3) {
      measure.indirect(Path.of(paths.get(2)));
    }
  }

  private void read(Path docs) throws IOException {
    lines(docs, row -> texts.put(row.get("id").getAsString(), row.get("text").getAsString()));
    long start = System.nanoTime();
    texts.forEach((id, text) -> quotations.put(id, Quotations.in(text)));
    double millis = (System.nanoTime() - start) / 1e6;
    out.printf(Locale.ROOT, "%d articles, %.2f ms each%n", texts.size(), millis / texts.size());
  }

  private void segments(Path path) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    lines(path, row -> segment(row, counts));
    int right = counts.getOrDefault("right", 0);
    int attributed = right + counts.getOrDefault("wrong", 0) + counts.getOrDefault("missed", 0);
    int given =
        right + counts.getOrDefault("wrong", 0) + counts.getOrDefault("given to nobody's words", 0);
    out.println("quoted segments: " + counts);
    out.println("of these without an attributing word: " + withoutCue);
    out.printf(
        Locale.ROOT,
        "speaker recall %.3f, precision %.3f%n",
        (double) right / attributed,
        (double) right / given);
  }

  private void segment(JsonObject row, Map<String, Integer> counts) {
    String id = row.get("doc_id").getAsString();
    Span segment = new Span(row.get("begin").getAsInt(), row.get("end").getAsInt());
    Quotation ours = covering(quotations.get(id), segment);
    boolean given = ours != null && ours.mention() != null;
    boolean attributed = row.get("attributed").getAsBoolean();
    String verdict;
    if (attributed) {
      verdict = !given ? "missed" : matches(ours, row, texts.get(id)) ? "right" : "wrong";
    } else {
      verdict = given ? "given to nobody's words" : "left to nobody";
    }
    counts.merge(verdict, 1, Integer::sum);
    if (given && ours.cue() == null) {
      withoutCue.merge(verdict, 1, Integer::sum);
    }
    if (errors && !verdict.equals("right") && !verdict.equals("left to nobody")) {
      show(id, segment, verdict, row, ours);
    }
  }

  private static @Nullable Quotation covering(List<Quotation> candidates, Span segment) {
    Quotation best = null;
    for (Quotation quotation : candidates) {
      boolean covers =
          quotation.kind() != Quotation.Kind.INDIRECT
              && quotation.words().overlaps(segment)
              && overlap(quotation.words(), segment) * 2 >= segment.length();
      if (covers && (best == null || quotation.words().length() < best.words().length())) {
        best = quotation;
      }
    }
    return best;
  }

  private static int overlap(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  private static boolean matches(Quotation ours, JsonObject row, String text) {
    for (Span gold : spans(row.get("speaker_spans"))) {
      if (ours.mention() == null) {
        return false;
      }
      // "the owner, who said": who stands for the phrase right before it.
      boolean relative = RELATIVES.contains(gold.of(text).toLowerCase(Locale.ROOT));
      int reach = relative ? 3 : 0;
      if (ours.mention().start() < gold.end() && gold.start() < ours.mention().end() + reach) {
        return true;
      }
    }
    String gold = row.get("speaker").isJsonNull() ? "" : row.get("speaker").getAsString();
    String speaker = ours.speaker() == null ? "" : ours.speaker();
    String mention = ours.mention() == null ? "" : ours.mention().of(text);
    return sharesName(gold, speaker) || sharesName(gold, mention);
  }

  /** Whether the last capitalised word of one stands in the other. */
  private static boolean sharesName(String a, String b) {
    String last = lastName(b);
    return !last.isEmpty() && last.equals(lastName(a));
  }

  private static String lastName(String words) {
    String last = "";
    for (String word : NO_WORD.split(words, -1)) {
      if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
        last = word;
      }
    }
    return last;
  }

  private void indirect(Path path) throws IOException {
    Map<String, List<JsonObject>> gold = new HashMap<>();
    lines(
        path,
        row -> {
          if (row.get("primary") == null || row.get("primary").getAsBoolean()) {
            gold.computeIfAbsent(row.get("doc_id").getAsString(), id -> new ArrayList<>()).add(row);
          }
        });
    int[] counts = new int[7];
    texts.forEach((id, text) -> indirect(id, text, gold.getOrDefault(id, List.of()), counts));
    out.printf(
        Locale.ROOT,
        "reported clauses: %d given; %.3f stand in an annotated content, %.3f with its speaker%n",
        counts[0],
        (double) counts[1] / counts[0],
        (double) counts[2] / counts[0]);
    out.printf(
        Locale.ROOT,
        "annotated indirect speech: %d; %.3f found with their speaker%n",
        counts[3],
        (double) counts[4] / counts[3]);
    out.printf(
        Locale.ROOT,
        "of it, with a verb of saying as its first word: %d; %.3f found with their speaker%n",
        counts[5],
        (double) counts[6] / counts[5]);
  }

  private void indirect(String id, String text, List<JsonObject> gold, int[] counts) {
    boolean[] found = new boolean[gold.size()];
    for (Quotation ours : quotations.get(id)) {
      if (ours.kind() != Quotation.Kind.INDIRECT) {
        continue;
      }
      counts[0]++;
      boolean content = false;
      boolean speaker = false;
      for (int i = 0; i < gold.size(); i++) {
        boolean here =
            spans(gold.get(i).get("content_spans")).stream()
                .anyMatch(
                    span ->
                        span.overlaps(ours.words())
                            && overlap(span, ours.words()) * 2 >= ours.words().length());
        if (here) {
          content = true;
          boolean same = matches(ours, gold.get(i), text);
          speaker |= same;
          found[i] |= same;
        }
      }
      counts[1] += content ? 1 : 0;
      counts[2] += speaker ? 1 : 0;
      if (errors && !speaker) {
        show(id, ours.words(), content ? "reported: wrong" : "reported: nobody's", null, ours);
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (gold.get(i).get("kind").getAsString().equals("indirect")) {
        counts[3]++;
        counts[4] += found[i] ? 1 : 0;
        if (saying(gold.get(i))) {
          counts[5]++;
          counts[6] += found[i] ? 1 : 0;
          if (errors && !found[i]) {
            Span content = spans(gold.get(i).get("content_spans")).get(0);
            show(id, content, "reported: not found", gold.get(i), null);
          }
        }
      }
    }
  }

  private static boolean saying(JsonObject row) {
    JsonElement cue = row.get("cue");
    String first =
        cue.isJsonNull() ? "" : cue.getAsString().toLowerCase(Locale.ROOT).split(" ", 2)[0];
    SpeechVerbs.Verb verb = SpeechVerbs.of(first);
    if (row.get("content").getAsString().startsWith("''")) {
      return false; // A direct quotation between doubled apostrophes.
    }
    return first.equals("according") || (verb != null && SAYING.contains(verb.lemma()));
  }

  private void show(
      String id, Span words, String verdict, @Nullable JsonObject row, @Nullable Quotation ours) {
    String text = texts.get(id);
    int from = Math.max(0, words.start() - 250);
    int to = Math.min(text.length(), words.end() + 150);
    out.println("## " + verdict + "  " + id);
    out.println(
        text.substring(from, words.start())
            + ">>"
            + words.of(text)
            + "<<"
            + text.substring(words.end(), to));
    String gold = row == null ? "-" : row.get("speaker") + " | " + row.get("cue");
    String mine =
        ours == null
            ? "no quotation"
            : (ours.mention() == null ? null : ours.mention().of(text))
                + " | "
                + ours.cue()
                + " | "
                + ours.speaker()
                + " | "
                + ours.kind();
    out.println("   gold " + gold + "   ours " + mine);
  }

  private static List<Span> spans(JsonElement pairs) {
    List<Span> spans = new ArrayList<>();
    for (JsonElement pair : pairs.getAsJsonArray()) {
      JsonArray ends = pair.getAsJsonArray();
      spans.add(new Span(ends.get(0).getAsInt(), ends.get(1).getAsInt()));
    }
    return spans;
  }

  private static void lines(Path path, Consumer<JsonObject> each) throws IOException {
    Gson gson = new Gson();
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          each.accept(gson.fromJson(line, JsonObject.class));
        }
      }
    }
  }
}
