package dealsbot.ingest.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page's JSON-LD blocks state of an article: the first object in them that is one. */
final class LinkedData {

  static final LinkedData NONE = new LinkedData(new JsonObject());

  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "askpublicnewsarticle",
          "backgroundnewsarticle",
          "opinionnewsarticle",
          "reviewnewsarticle",
          "advertisercontentarticle",
          "satiricalarticle",
          "scholarlyarticle",
          "medicalscholarlyarticle",
          "techarticle",
          "blogposting",
          "liveblogposting",
          "socialmediaposting",
          "discussionforumposting",
          "report",
          "webpage");

  /** Objects looked at in one page; no page has as many. */
  private static final int MOST_OBJECTS = 5_000;

  private final JsonObject article;

  private LinkedData(JsonObject article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    List<JsonObject> found = new ArrayList<>();
    for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json]")) {
      articles(script.data(), found);
    }
    // A web page is the next best thing where nothing calls itself an article.
    return found.stream()
        .filter(object -> !type(object).equals("webpage"))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(LinkedData::new)
        .orElse(NONE);
  }

  /**
   * The longest {@code articleBody} in the data that a page keeps for its own scripts: the text of
   * a page that is still to be drawn.
   */
  static Optional<String> bodyForScripts(Document page) {
    String longest = "";
    for (Element script :
        page.select("script[type~=(?i)^\\s*application/json], script#__NEXT_DATA__")) {
      Deque<JsonElement> waiting = new ArrayDeque<>();
      try {
        waiting.add(JsonParser.parseString(script.data()));
      } catch (JsonParseException | IllegalStateException | StackOverflowError broken) {
        continue;
      }
      for (int seen = 0; !waiting.isEmpty() && seen < MOST_OBJECTS; seen++) {
        JsonElement next = waiting.remove();
        if (next instanceof JsonArray array) {
          array.forEach(waiting::add);
        } else if (next instanceof JsonObject object) {
          String body = text(object.get("articleBody")).orElse("");
          longest = body.length() > longest.length() ? body : longest;
          object.entrySet().forEach(entry -> waiting.add(entry.getValue()));
        }
      }
    }
    return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
  }

  private static void articles(String json, List<JsonObject> found) {
    Deque<JsonElement> waiting = new ArrayDeque<>();
    try {
      waiting.add(JsonParser.parseString(withoutWrapping(json)));
    } catch (JsonParseException | IllegalStateException | StackOverflowError broken) {
      return;
    }
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonElement next = waiting.remove();
      if (next instanceof JsonArray array) {
        array.forEach(waiting::add);
      } else if (next instanceof JsonObject object) {
        if (ARTICLES.contains(type(object))) {
          found.add(object);
        }
        for (String nested :
            List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
          if (object.has(nested)) {
            waiting.add(object.get(nested));
          }
        }
      }
    }
  }

  /** Without the comment or CDATA marks that some pages put around it, and raw line breaks. */
  private static String withoutWrapping(String json) {
    return json.replaceAll("(?s)^\\s*(?://)?\\s*<!\\[CDATA\\[|(?://)?\\s*\\]\\]>\\s*$", "")
        .replaceAll("[\\r\\n\\t]+", " ");
  }

  private static String type(JsonObject object) {
    JsonElement type = object.get("@type");
    if (type instanceof JsonArray types && !types.isEmpty()) {
      for (JsonElement one : types) {
        String name = name(one);
        if (ARTICLES.contains(name)) {
          return name;
        }
      }
    }
    return type == null ? "" : name(type);
  }

  private static String name(JsonElement type) {
    return type.isJsonPrimitive()
        ? type.getAsString()
            .replaceFirst("^(?:https?://schema\\.org/|schema:)", "")
            .toLowerCase(Locale.ROOT)
        : "";
  }

  /** Whether it calls itself an article, not only a page. */
  boolean isArticle() {
    return !type(article).isEmpty() && !type(article).equals("webpage");
  }

  /**
   * The headline; where the block has a name beside it, the one of them that the page's window
   * shows too.
   */
  Optional<String> headline(String window) {
    Optional<String> headline = text("headline");
    Optional<String> name = isArticle() ? text("name") : Optional.empty();
    boolean nameShows =
        name.isPresent()
            && window.contains(name.get())
            && headline.map(text -> shared(text, window) < 0.5).orElse(true);
    return nameShows ? name : headline.or(() -> name);
  }

  /** Which part of a text's words another one has. */
  private static double shared(String text, String other) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    Set<String> others =
        Set.copyOf(
            new java.util.HashSet<>(
                List.of(other.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))));
    return words.stream().filter(others::contains).count() / (double) words.size();
  }

  Optional<String> published() {
    return text("datePublished").or(() -> text("dateCreated")).or(() -> text("uploadDate"));
  }

  Optional<String> language() {
    return text("inLanguage");
  }

  /** The text as the page's own system has it, where it gives that. */
  Optional<String> body() {
    return text("articleBody");
  }

  Optional<String> url() {
    return text("url").or(() -> text("mainEntityOfPage"));
  }

  /** False where the publisher says that the whole text is for subscribers only. */
  boolean free() {
    JsonElement free = article.get("isAccessibleForFree");
    return free == null || !free.isJsonPrimitive() || !free.getAsString().equalsIgnoreCase("false");
  }

  Optional<String> publisher() {
    return isArticle() ? names("publisher") : Optional.empty();
  }

  Optional<String> author() {
    return isArticle() ? names("author").or(() -> names("creator")) : Optional.empty();
  }

  private Optional<String> text(String key) {
    return text(article.get(key));
  }

  private static Optional<String> text(@org.jspecify.annotations.Nullable JsonElement value) {
    if (value instanceof JsonArray array && !array.isEmpty()) {
      return text(array.get(0));
    }
    if (value instanceof JsonObject object) {
      return text(object.get(object.has("@value") ? "@value" : "@id"));
    }
    if (value == null || !value.isJsonPrimitive()) {
      return Optional.empty();
    }
    String text = Parser.unescapeEntities(value.getAsString(), false).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The names of people or organisations: text, an object, or several of either. */
  private Optional<String> names(String key) {
    JsonElement value = article.get(key);
    List<JsonElement> all = value instanceof JsonArray array ? array.asList() : new ArrayList<>();
    if (value != null && all.isEmpty()) {
      all = List.of(value);
    }
    List<String> names = new ArrayList<>();
    for (JsonElement one : all) {
      Optional<String> name =
          one instanceof JsonObject object
              ? text(object.get("name"))
              : text(one).filter(text -> !text.matches("(?i)https?://.*"));
      name.filter(text -> !names.contains(text)).ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}
