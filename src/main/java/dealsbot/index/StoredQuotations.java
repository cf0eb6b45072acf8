package dealsbot.index;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dealsbot.article.Article;
import dealsbot.article.Quotation;
import dealsbot.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article's quotations as one stored string, the words beside their offsets. */
final class StoredQuotations {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private StoredQuotations() {}

  /** One quotation as it is stored; {@code text} lets a later reading be checked. */
  record Stored(
      int start,
      int end,
      String text,
      String kind,
      int mentionStart,
      int mentionEnd,
      @Nullable String speaker,
      @Nullable String role,
      @Nullable String cue) {}

  static String write(List<Quotation> quotations, Article article) {
    return GSON.toJson(quotations.stream().map(q -> stored(q, article)).toList());
  }

  /** Quotations with the words that were stored for them. */
  static List<Stored> read(String json) {
    return List.of(GSON.fromJson(json, Stored[].class));
  }

  static Quotation quotation(Stored stored) {
    return new Quotation(
        new Span(stored.start, stored.end),
        Quotation.Kind.valueOf(stored.kind),
        stored.mentionStart < 0 ? null : new Span(stored.mentionStart, stored.mentionEnd),
        stored.speaker,
        stored.role,
        stored.cue);
  }

  private static Stored stored(Quotation quotation, Article article) {
    Span mention = quotation.mention();
    return new Stored(
        quotation.words().start(),
        quotation.words().end(),
        article.slice(quotation.words()),
        quotation.kind().name(),
        mention == null ? -1 : mention.start(),
        mention == null ? -1 : mention.end(),
        quotation.speaker(),
        quotation.role(),
        quotation.cue());
  }
}
