package dealsbot.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One committed state of the index, as the commit's user data names it.
 *
 * @param number counts up with every re-index that changed something; a rollback takes the number
 *     of the state it restores
 * @param highest the highest number ever given: the next one is one more
 * @param corpusHash names the set of articles and their contents
 * @param schema names fields, analyzer and cutting rules; another schema means a rebuild
 * @param vectors the sentence encoder's name; empty where the index has no vectors
 * @param pairs the name of the model of pairs; empty where rules alone found the deals
 * @param articles number of articles
 * @param passages number of passages
 * @param quotes number of quotations
 * @param created when it was committed
 */
public record Generation(
    long number,
    long highest,
    String corpusHash,
    String schema,
    String vectors,
    String pairs,
    int articles,
    int passages,
    int quotes,
    Instant created) {

  /** The state before the first commit. */
  static final Generation NONE = new Generation(0, 0, "", "", "", "", 0, 0, 0, Instant.EPOCH);

  /** Reads a commit's user data; {@link #NONE} when it is not ours. */
  static Generation fromUserData(Map<String, String> data) {
    String number = data.get("generation");
    if (number == null) {
      return NONE;
    }
    try {
      return new Generation(
          Long.parseLong(number),
          Long.parseLong(data.getOrDefault("highest", number)),
          data.getOrDefault("corpus", ""),
          data.getOrDefault("schema", ""),
          data.getOrDefault("vectors", ""),
          data.getOrDefault("pairs", ""),
          parse(data.get("articles")),
          parse(data.get("passages")),
          parse(data.get("quotes")),
          Instant.parse(data.getOrDefault("created", Instant.EPOCH.toString())));
    } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
      return NONE;
    }
  }

  /** The same state, knowing that numbers up to {@code other} were given. */
  Generation withHighest(long other) {
    return new Generation(
        number,
        Math.max(highest, other),
        corpusHash,
        schema,
        vectors,
        pairs,
        articles,
        passages,
        quotes,
        created);
  }

  /** The commit's user data. */
  Map<String, String> toUserData() {
    Map<String, String> data = new HashMap<>();
    data.put("generation", Long.toString(number));
    data.put("highest", Long.toString(highest));
    data.put("corpus", corpusHash);
    data.put("schema", schema);
    data.put("vectors", vectors);
    data.put("pairs", pairs);
    data.put("articles", Integer.toString(articles));
    data.put("passages", Integer.toString(passages));
    data.put("quotes", Integer.toString(quotes));
    data.put("created", created.toString());
    return data;
  }

  private static int parse(@Nullable String number) {
    return number == null ? 0 : Integer.parseInt(number);
  }
}
