package dealsbot.soak;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Articles about deals that nobody made, as many as are wanted: a passage tells of one deal, in
 * four sentences of about 100 words, and no two are of the same company. The same number gives the
 * same passage.
 */
final class InventedNews {

  private static final int PASSAGES_AN_ARTICLE = 8;

  private static final List<String> FIRST =
      List.of(
          "Bel", "Cor", "Dun", "Far", "Gal", "Hol", "Jor", "Kel", "Lum", "Mar", "Nor", "Ost", "Pel",
          "Quil", "Ros", "Sol", "Tor", "Ul", "Var", "Wes", "Yar", "Zan", "Bran", "Cald", "Drev",
          "Fen", "Grim", "Hask", "Ingr", "Lorn");
  private static final List<String> SECOND =
      List.of(
          "dor", "mont", "vik", "sted", "wyn", "by", "lach", "more", "nes", "rick", "ton", "var",
          "holm", "gate", "ford", "well", "mere", "brook", "stone", "field");
  private static final List<String> KIND =
      List.of(
          "Lines",
          "Works",
          "Foods",
          "Motors",
          "Energy",
          "Freight",
          "Optics",
          "Textiles",
          "Marine",
          "Rail",
          "Timber",
          "Pharma",
          "Glass",
          "Robotics",
          "Ceramics",
          "Paper",
          "Avionics",
          "Batteries",
          "Cables",
          "Pumps",
          "Dairy",
          "Cement",
          "Turbines",
          "Sensors",
          "Ferries",
          "Tractors",
          "Looms",
          "Cranes",
          "Boilers",
          "Valves",
          "Mills",
          "Press",
          "Steel",
          "Tyres",
          "Bicycles",
          "Elevators",
          "Furnaces",
          "Drones",
          "Buoys",
          "Kilns",
          "Lenses");
  private static final List<String> PRODUCT =
      List.of(
          "pumps",
          "ferries",
          "tractors",
          "turbines",
          "sensors",
          "railcars",
          "cranes",
          "boilers",
          "battery packs",
          "lenses",
          "looms",
          "valves",
          "buses",
          "drones",
          "transformers",
          "kilns",
          "generators",
          "trailers",
          "forklifts",
          "compressors");
  private static final List<String> MONTH =
      List.of("January", "March", "April", "June", "July", "September", "October", "December");

  private InventedNews() {}

  private static String company(int number) {
    return FIRST.get(number % FIRST.size())
        + SECOND.get(number / FIRST.size() % SECOND.size())
        + " "
        + KIND.get(number / (FIRST.size() * SECOND.size()) % KIND.size());
  }

  private static String town(int number) {
    return SECOND.get(number % SECOND.size()).substring(0, 1).toUpperCase(Locale.ROOT)
        + SECOND.get(number % SECOND.size()).substring(1)
        + SECOND.get(number * 7 / 3 % SECOND.size());
  }

  private static String product(int number) {
    return PRODUCT.get(number * 13 % PRODUCT.size());
  }

  /** How many were ordered in the deal of that number. */
  private static int quantity(int number) {
    return 20 + number * 37 % 4_981;
  }

  private static String passage(int number) {
    String buyer = company(number);
    String seller = company(number + 11_003);
    String goods = product(number);
    String chief = FIRST.get(number * 5 % FIRST.size()) + "a " + town(number + 3);
    return String.format(
        Locale.ROOT,
        "%1$s has agreed to buy %2$d %3$s from %4$s for %5$d million euros, the two companies said"
            + " in %6$s after talks of several months. The first %7$d %3$s are to be handed over in"
            + " %8$s %9$d, and the rest is to follow in equal lots over the next %10$d years."
            + " “Nobody else could give us what we need in time,” said %11$s, who runs %1$s, and"
            + " added that four other makers had been asked for offers. %4$s makes the %3$s near"
            + " %12$s, where it employs about %13$d people and wants to hire %14$d more before the"
            + " work for the new order begins.",
        buyer,
        quantity(number),
        goods,
        seller,
        5 + number * 17 % 1_900,
        town(number),
        5 + number % 15,
        MONTH.get(number % MONTH.size()),
        2026 + number % 4,
        2 + number % 5,
        chief,
        town(number + 9),
        100 + number * 29 % 9_000,
        10 + number * 3 % 400);
  }

  /** A question that the passage of that number answers. */
  static String question(int number) {
    return switch (number % 3) {
      case 0 -> "How many " + product(number) + " will " + company(number) + " buy?";
      case 1 -> "How much will " + company(number) + " pay for the " + product(number) + "?";
      default -> "Who makes the " + product(number) + " that " + company(number) + " has ordered?";
    };
  }

  /** Writes the articles into one file. */
  static void write(Path file, int passages) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int first = 0; first < passages; first += PASSAGES_AN_ARTICLE) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < Math.min(passages, first + PASSAGES_AN_ARTICLE); i++) {
          text.append(text.isEmpty() ? "" : "\n\n").append(passage(i));
        }
        JsonObject article = new JsonObject();
        article.addProperty("id", "deals-" + first / PASSAGES_AN_ARTICLE);
        article.addProperty(
            "title", company(first) + " and others order new " + product(first) + " and more");
        article.addProperty("text", text.toString());
        lines.write(article.toString());
        lines.newLine();
      }
    }
  }
}
