package dealsbot.chat;

import dealsbot.answer.DealDesk;
import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.index.ArticleSummary;
import dealsbot.language.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gathers what one person sees of the bot before asking anything. */
final class HomeDesk {

  /** What the button for a re-index carries. */
  static final char REINDEX = 'i';

  private static final int NEWEST = 5;
  private static final int PROMPTS = 4;
  private static final int UNANSWERED = 10;

  private final Librarian librarian;
  private final AdminPolicy admins;
  private final BotState state;
  private final PromptDesk prompts;
  private final DealDesk deals;

  HomeDesk(
      Librarian librarian, AdminPolicy admins, BotState state, PromptDesk prompts, DealDesk deals) {
    this.librarian = librarian;
    this.admins = admins;
    this.state = state;
    this.prompts = prompts;
    this.deals = deals;
  }

  Home of(Person person) {
    StatusReport status = librarian.status();
    String summary =
        status
            .generation()
            .map(
                now ->
                    String.format(
                        Locale.ROOT,
                        "I have read %s with %s.",
                        ReportReplies.count(now.articles(), "article"),
                        ReportReplies.count(now.quotes(), "quotation")))
            .orElse("No article is indexed yet: an admin can add some and send /reindex.");
    return new Home(
        summary,
        newest(),
        prompts.first(PROMPTS),
        deals.find("").stream().map(DealReplies::line).toList(),
        admins.allows(person) ? Optional.of(desk(status)) : Optional.empty());
  }

  private List<Citation> newest() {
    List<Citation> newest = new ArrayList<>();
    librarian.articles().stream()
        .sorted(
            Comparator.comparing(
                    (ArticleSummary article) ->
                        article.provenance().publishedOn().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(ArticleSummary::id))
        .limit(NEWEST)
        .forEach(summary -> librarian.article(summary.id()).ifPresent(a -> newest.add(opening(a))));
    return newest;
  }

  private static Citation opening(Article article) {
    Span first =
        article.paragraphs().stream()
            .findFirst()
            .flatMap(span -> Sentences.within(article.text(), span).stream().findFirst())
            .orElse(new Span(0, article.text().length()));
    return Citation.of(article.id(), article.title(), article.provenance(), first);
  }

  private Home.AdminView desk(StatusReport status) {
    return new Home.AdminView(
        status.parts(),
        librarian.rejected(),
        state.questions().open().stream().limit(UNANSWERED).toList(),
        List.of(
            new Block.Button(
                "Re-index", state.seal().seal(REINDEX + "index"), Block.Emphasis.NONE)));
  }
}
