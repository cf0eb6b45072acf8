package dealsbot.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dealsbot.answer.Agreement;
import dealsbot.answer.Answer;
import dealsbot.answer.Finding;
import dealsbot.answer.Remarks;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import dealsbot.chat.ReindexReport;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Generation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes results as the command line's contract has them. Keys keep their order. */
final class Json {

  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  /** One line of JSON. */
  static String line(Object value) {
    return GSON.toJson(value);
  }

  static JsonObject answer(@Nullable String id, String question, Answer answer, double millis) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("question", question);
    switch (answer) {
      case Answer.Answered answered -> {
        json.addProperty("verdict", "answered");
        json.addProperty("confidence", answered.confidence());
        Finding first = answered.findings().get(0);
        JsonObject best = new JsonObject();
        best.addProperty("text", first.text());
        best.addProperty("span", first.answerText().orElse(null));
        json.add("answer", best);
        json.add("findings", findings(answered.findings()));
        json.add("missing", new JsonArray());
        json.add("nearest", new JsonArray());
        json.add("corrections", GSON.toJsonTree(answered.corrections()));
        addRemarks(json, answered.remarks());
        json.add("index", index(answered.generation()));
      }
      case Answer.NotInArticles not -> {
        json.addProperty("verdict", "not_in_articles");
        json.addProperty("confidence", not.confidence());
        json.add("answer", JsonNull.INSTANCE);
        json.add("findings", new JsonArray());
        json.add("missing", GSON.toJsonTree(not.missing()));
        json.add("nearest", findings(not.nearest()));
        json.add("corrections", GSON.toJsonTree(not.corrections()));
        addRemarks(json, not.remarks());
        json.add("index", index(not.generation()));
      }
      case Answer.NotReady notReady -> throw new CommandFailure(notReady.reason());
    }
    json.addProperty("took_ms", Math.round(millis * 10) / 10.0);
    return json;
  }

  private static void addRemarks(JsonObject json, Remarks remarks) {
    json.add("notes", GSON.toJsonTree(remarks.notes()));
    Agreement agreement = remarks.agreement().orElse(null);
    if (agreement == null) {
      json.add("agreement", JsonNull.INSTANCE);
    } else {
      JsonObject object = new JsonObject();
      object.addProperty("kind", agreement.kind().name().toLowerCase(Locale.ROOT));
      object.addProperty("newest_first", agreement.dated());
      object.add("findings", findings(agreement.findings()));
      json.add("agreement", object);
    }
  }

  private static JsonArray findings(List<Finding> findings) {
    JsonArray array = new JsonArray();
    findings.forEach(finding -> array.add(finding(finding)));
    return array;
  }

  static JsonObject finding(Finding finding) {
    Article article = finding.article();
    Provenance provenance = article.provenance();
    JsonObject json = new JsonObject();
    json.addProperty("article", article.id());
    json.addProperty("title", article.title());
    json.addProperty("publisher", provenance.publisher());
    json.addProperty("published", provenance.published());
    json.addProperty("url", provenance.url());
    addSpan(json, finding.sentence());
    json.addProperty("text", finding.text());
    Span piece = finding.answer();
    json.add("span", piece == null ? JsonNull.INSTANCE : span(piece));
    json.addProperty("score", finding.score());
    Span context = finding.context();
    if (context == null) {
      json.add("context", JsonNull.INSTANCE);
    } else {
      JsonObject before = new JsonObject();
      addSpan(before, context);
      before.addProperty("text", article.slice(context));
      json.add("context", before);
    }
    Quotation quotation = finding.quotation();
    json.add("quote", quotation == null ? JsonNull.INSTANCE : quote(article, quotation));
    return json;
  }

  static JsonObject quote(Article article, Quotation quotation) {
    JsonObject json = new JsonObject();
    json.addProperty("article", article.id());
    addSpan(json, quotation.words());
    json.addProperty("text", article.slice(quotation.words()));
    json.addProperty("speaker", quotation.speaker());
    Span mention = quotation.mention();
    json.addProperty("mention", mention == null ? null : article.slice(mention));
    json.add(
        "speaker_start", mention == null ? JsonNull.INSTANCE : new JsonPrimitive(mention.start()));
    json.add("speaker_end", mention == null ? JsonNull.INSTANCE : new JsonPrimitive(mention.end()));
    json.addProperty("role", quotation.role());
    json.addProperty("kind", quotation.kind().name().toLowerCase(Locale.ROOT));
    json.addProperty("cue", quotation.cue());
    return json;
  }

  static JsonObject article(ArticleSummary article) {
    JsonObject json = new JsonObject();
    json.addProperty("id", article.id());
    json.addProperty("title", article.title());
    json.addProperty("publisher", article.provenance().publisher());
    json.addProperty("author", article.provenance().author());
    json.addProperty("published", article.provenance().published());
    json.addProperty("url", article.provenance().url());
    json.addProperty("passages", article.passages());
    json.addProperty("quotes", article.quotes());
    return json;
  }

  static JsonObject reindex(ReindexReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("generation", report.update().generation().number());
    json.add("added", GSON.toJsonTree(report.update().added()));
    json.add("changed", GSON.toJsonTree(report.update().changed()));
    json.add("removed", GSON.toJsonTree(report.update().removed()));
    json.addProperty("unchanged", report.update().unchanged());
    json.add("rejected", GSON.toJsonTree(report.rejected()));
    json.add("held", GSON.toJsonTree(report.held()));
    json.add("answered", GSON.toJsonTree(report.answered()));
    json.addProperty("articles", report.update().generation().articles());
    json.addProperty("passages", report.update().generation().passages());
    json.addProperty("quotes", report.update().generation().quotes());
    json.addProperty("took_ms", Math.round(report.millis() * 10) / 10.0);
    return json;
  }

  private static JsonObject index(Generation generation) {
    JsonObject json = new JsonObject();
    json.addProperty("generation", generation.number());
    json.addProperty("articles", generation.articles());
    json.addProperty("passages", generation.passages());
    return json;
  }

  private static JsonObject span(Span span) {
    JsonObject json = new JsonObject();
    addSpan(json, span);
    return json;
  }

  private static void addSpan(JsonObject json, Span span) {
    json.addProperty("start", span.start());
    json.addProperty("end", span.end());
  }
}
