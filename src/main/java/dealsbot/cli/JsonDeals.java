package dealsbot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dealsbot.deal.Deal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Deals as the command line's contract has them. */
final class JsonDeals {

  private JsonDeals() {}

  static JsonObject of(List<Deal> deals) {
    JsonArray all = new JsonArray();
    deals.forEach(deal -> all.add(deal(deal)));
    JsonObject json = new JsonObject();
    json.add("deals", all);
    return json;
  }

  private static JsonObject deal(Deal deal) {
    JsonObject json = new JsonObject();
    json.addProperty("id", deal.id());
    JsonArray parties = new JsonArray();
    for (Deal.PartyCell party : deal.parties()) {
      JsonObject one = new JsonObject();
      one.addProperty("text", party.cell().text());
      one.addProperty("name", party.name());
      one.addProperty("role", party.role().name().toLowerCase(Locale.ROOT));
      place(one, party.cell());
      parties.add(one);
    }
    json.add("parties", parties);
    json.add("object", cell(deal.object()));
    json.add("quantity", cell(deal.quantity()));
    json.add("value", cell(deal.value()));
    json.add("date", cell(deal.date()));
    json.add("place", cell(deal.place()));
    json.add("purpose", cell(deal.purpose()));
    json.addProperty("status", deal.status().label());
    JsonArray statements = new JsonArray();
    for (Deal.Told told : deal.statements()) {
      JsonObject one = new JsonObject();
      one.addProperty("article", told.article().id());
      one.addProperty("start", told.statement().sentence().start());
      one.addProperty("end", told.statement().sentence().end());
      one.addProperty("text", told.text());
      one.addProperty("status", told.statement().status().label());
      statements.add(one);
    }
    json.add("statements", statements);
    JsonArray conflicts = new JsonArray();
    for (Deal.Conflict conflict : deal.conflicts()) {
      JsonObject one = new JsonObject();
      one.addProperty("cell", conflict.cell());
      one.add("newer", cell(conflict.newer()));
      one.add("older", cell(conflict.older()));
      conflicts.add(one);
    }
    json.add("conflicts", conflicts);
    return json;
  }

  private static JsonElement cell(Deal.@Nullable Cell cell) {
    if (cell == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    if (cell.undisclosed()) {
      json.addProperty("undisclosed", true);
    }
    json.addProperty("text", cell.text());
    place(json, cell);
    return json;
  }

  private static void place(JsonObject json, Deal.Cell cell) {
    json.addProperty("article", cell.article().id());
    json.addProperty("start", cell.span().start());
    json.addProperty("end", cell.span().end());
  }
}
