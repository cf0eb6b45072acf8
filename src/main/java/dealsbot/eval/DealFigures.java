package dealsbot.eval;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dealsbot.deal.Deal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares deals with those that were marked by hand. A line of the file: {@code
 * {"article","deals":[{"parties":[…],"object",…,"status"}]}}, each cell as words of the article. A
 * deal is found when one with at least two of its parties is; a cell is right when it and the
 * marked one hold the same words, one within the other; "|" parts words, or statuses, that are
 * equally right. Cells that nothing was marked for count as wrong, so do all cells of deals that
 * nobody marked; an unmarked date, place or purpose of a marked deal is not judged.
 */
public final class DealFigures {

  private static final Pattern ALTERNATIVES = Pattern.compile("\\|");

  private static final List<String> UNJUDGED = List.of("date", "place", "purpose");

  private int marked;
  private int found;
  private int cells;
  private int right;
  private int slices;
  private int slicesRight;
  private int falseArticles;
  private final List<String> wrong = new ArrayList<>();

  private DealFigures() {}

  /**
   * The figures of {@code gold} for these deals.
   *
   * @throws EvalFile.EvalException naming the line that cannot be read
   */
  public static DealFigures of(Path gold, List<Deal> deals) throws IOException {
    DealFigures figures = new DealFigures();
    int number = 0;
    for (String line : Files.readAllLines(gold)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonObject entry;
      try {
        entry = JsonParser.parseString(line).getAsJsonObject();
        String article = entry.get("article").getAsString();
        figures.article(
            entry.getAsJsonArray("deals"),
            deals.stream()
                .filter(
                    deal ->
                        deal.statements().stream()
                            .anyMatch(told -> told.article().id().equals(article)))
                .toList());
      } catch (RuntimeException unreadable) {
        throw new EvalFile.EvalException(gold, number, "it marks no article's deals");
      }
    }
    return figures;
  }

  private void article(JsonArray gold, List<Deal> deals) {
    List<Deal> left = new ArrayList<>(deals);
    marked += gold.size();
    if (gold.isEmpty() && !deals.isEmpty()) {
      falseArticles++;
    }
    for (JsonElement element : gold) {
      JsonObject wanted = element.getAsJsonObject();
      Deal best = null;
      int most = 0;
      for (Deal deal : left) {
        int shared = shared(wanted, deal);
        int score = 10 * shared + agreeing(wanted, deal);
        if (shared >= Math.min(2, wanted.getAsJsonArray("parties").size()) && score > most) {
          best = deal;
          most = score;
        }
      }
      if (best == null) {
        wrong.add("missed: " + wanted);
        continue;
      }
      found++;
      left.remove(best);
      score(wanted, best);
    }
    for (Deal deal : left) {
      int count = deal.parties().size() + (int) deal.cells().count() + 1;
      cells += count;
      slices(deal);
      wrong.add("nobody marked: " + deal.statements().getFirst().text());
    }
  }

  private void score(JsonObject wanted, Deal deal) {
    slices(deal);
    for (Deal.PartyCell party : deal.parties()) {
      judge("party", isParty(wanted, party), party.name(), deal);
    }
    deal.cells()
        .filter(named -> wanted.has(named.name()) || !UNJUDGED.contains(named.name()))
        .forEach(
            named ->
                judge(
                    named.name(),
                    wanted.has(named.name())
                        && same(wanted.get(named.name()).getAsString(), named.cell().text()),
                    named.cell().text(),
                    deal));
    judge(
        "status",
        List.of(ALTERNATIVES.split(wanted.get("status").getAsString(), -1))
            .contains(deal.status().label()),
        deal.status().label(),
        deal);
  }

  private void judge(String cell, boolean holds, String words, Deal deal) {
    cells++;
    if (holds) {
      right++;
    } else {
      wrong.add(cell + " “" + words + "” of: " + deal.statements().getFirst().text());
    }
  }

  private void slices(Deal deal) {
    deal.parties().forEach(party -> slice(party.cell()));
    deal.cells().forEach(named -> slice(named.cell()));
  }

  private void slice(Deal.Cell cell) {
    slices++;
    slicesRight += cell.article().slice(cell.span()).equals(cell.text()) ? 1 : 0;
  }

  private static int shared(JsonObject wanted, Deal deal) {
    int shared = 0;
    for (JsonElement party : wanted.getAsJsonArray("parties")) {
      boolean there =
          deal.parties().stream()
              .anyMatch(
                  own ->
                      same(party.getAsString(), own.name())
                          || same(party.getAsString(), own.cell().text()));
      shared += there ? 1 : 0;
    }
    return shared;
  }

  private static boolean isParty(JsonObject wanted, Deal.PartyCell party) {
    for (JsonElement one : wanted.getAsJsonArray("parties")) {
      if (same(one.getAsString(), party.name()) || same(one.getAsString(), party.cell().text())) {
        return true;
      }
    }
    return false;
  }

  private static int agreeing(JsonObject wanted, Deal deal) {
    return (int)
        deal.cells()
            .filter(named -> wanted.has(named.name()))
            .filter(named -> same(wanted.get(named.name()).getAsString(), named.cell().text()))
            .count();
  }

  /** Whether one holds the other, or one of the marked alternatives does. */
  private static boolean same(String marked, String other) {
    String theirs = other.toLowerCase(Locale.ROOT);
    return ALTERNATIVES
        .splitAsStream(marked.toLowerCase(Locale.ROOT))
        .anyMatch(mine -> mine.contains(theirs) || theirs.contains(mine));
  }

  /** The figures by name; rates from 0 to 1. */
  public Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("deals", marked);
    all.put("recall", rate(found, marked));
    all.put("cells", cells);
    all.put("precision", rate(right, cells));
    all.put("false_articles", falseArticles);
    all.put("slices_ok", slicesRight);
    all.put("slices_total", slices);
    return all;
  }

  /** What was missed and what was wrong, a line each. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  private static double rate(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
