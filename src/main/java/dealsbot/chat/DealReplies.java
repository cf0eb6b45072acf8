package dealsbot.chat;

import dealsbot.answer.DealDesk;
import dealsbot.answer.DealDesk.Numbered;
import dealsbot.answer.DealTime;
import dealsbot.answer.DealTotal;
import dealsbot.article.Article;
import dealsbot.article.Provenance;
import dealsbot.article.Span;
import dealsbot.deal.Deal;
import dealsbot.language.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts deals into blocks: a line each in lists, a card with every cell and its sentence alone. */
public final class DealReplies {

  private static final int PAGE = 15;
  private static final int MOST_PROOFS = 4;

  private static final List<String> CELLS =
      List.of("object", "quantity", "value", "date", "place", "purpose");

  private DealReplies() {}

  /** A list of deals, as many as a message holds. */
  public static Reply list(List<Numbered> deals, String words) {
    if (deals.isEmpty()) {
      return Reply.of(nothing(words));
    }
    List<Block> blocks = new ArrayList<>();
    String about = words.isBlank() ? "" : " with “" + words.strip() + "”";
    blocks.add(Block.Paragraph.of(ReportReplies.count(deals.size(), "deal") + about + ":"));
    blocks.add(new Block.Bullets(deals.stream().limit(PAGE).map(DealReplies::line).toList()));
    String more =
        deals.size() > PAGE ? (deals.size() - PAGE) + " more: put words behind the command. " : "";
    blocks.add(
        new Block.Paragraph(
            List.of(
                Block.Run.plain(more + "A deal with its proof: "),
                Block.Run.command("/deal"),
                Block.Run.code(" " + deals.getFirst().number()))));
    return new Reply(blocks);
  }

  static String nothing(String words) {
    return words.isBlank()
        ? "I have found no deal in the articles."
        : "I have found no deal with “"
            + words.strip()
            + "” in the articles. Send /deals alone to see all.";
  }

  static List<Block.Run> line(Numbered numbered) {
    Deal deal = numbered.deal();
    List<Block.Run> runs = new ArrayList<>();
    runs.add(Block.Run.plain(numbered.number() + ". "));
    runs.add(Block.Run.bold(parties(deal)));
    runs.add(Block.Run.plain(facts(deal)));
    return runs;
  }

  /** The parties by name, in a row. */
  public static String parties(Deal deal) {
    return deal.parties().stream()
        .map(Deal.PartyCell::name)
        .distinct()
        .collect(Collectors.joining(" – "));
  }

  private static String facts(Deal deal) {
    List<String> facts = new ArrayList<>();
    Deal.Cell goods = deal.quantity() != null ? deal.quantity() : deal.object();
    if (goods != null) {
      facts.add(goods.text());
    }
    if (deal.value() != null) {
      facts.add(deal.value().undisclosed() ? "value not disclosed" : deal.value().text());
    }
    facts.add(deal.status().words());
    return ": " + String.join("; ", facts);
  }

  /** Everything about one deal, each cell on its sentence. */
  public static Reply card(Numbered numbered) {
    Deal deal = numbered.deal();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Block.Run.plain("Deal " + numbered.number() + ": "),
                Block.Run.bold(parties(deal)),
                Block.Run.plain(" (" + deal.status().words() + ")"))));
    List<List<Block.Run>> cells = new ArrayList<>();
    for (Deal.PartyCell party : deal.parties()) {
      cells.add(
          List.of(
              Block.Run.plain(party.role().name().toLowerCase(Locale.ROOT) + ": "),
              Block.Run.bold(party.name())));
    }
    for (String name : CELLS) {
      cells.add(
          deal.cells()
              .filter(cell -> cell.name().equals(name))
              .findFirst()
              .map(cell -> cell(cell.name(), cell.cell()))
              .orElseGet(() -> List.of(Block.Run.plain(name + ": not stated"))));
    }
    blocks.add(new Block.Bullets(cells));
    blocks.addAll(proofs(deal));
    deal.conflicts().forEach(conflict -> blocks.addAll(ConflictReplies.of(conflict)));
    return new Reply(blocks);
  }

  private static List<Block.Run> cell(String name, Deal.Cell cell) {
    return cell.undisclosed()
        ? List.of(Block.Run.plain(name + ": the articles say it was not disclosed"))
        : List.of(Block.Run.plain(name + ": "), Block.Run.bold(cell.text()));
  }

  /** The sentences that the cells stand in, each once. */
  private static List<Block> proofs(Deal deal) {
    Set<String> shown = new LinkedHashSet<>();
    List<Block> proofs = new ArrayList<>();
    for (Deal.Told told : deal.statements()) {
      Span sentence = told.statement().sentence();
      if (shown.add(told.article().id() + sentence) && proofs.size() < MOST_PROOFS) {
        proofs.add(evidence(told.article(), sentence, null));
      }
    }
    deal.cells()
        .forEach(
            named -> {
              Article article = named.cell().article();
              Span sentence = sentence(article, named.cell().span());
              if (shown.add(article.id() + sentence)) {
                proofs.add(evidence(article, sentence, named.cell().span()));
              }
            });
    return proofs;
  }

  static Reply timeline(List<DealTime> times, String words) {
    if (times.isEmpty()) {
      return Reply.of(
          "No deal"
              + (words.isBlank() ? "" : " with “" + words.strip() + "”")
              + " has a date that I can place.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of("The earliest first:"));
    List<DealTime> shown = times.subList(Math.max(0, times.size() - PAGE), times.size());
    blocks.add(
        new Block.Bullets(
            shown.stream()
                .map(
                    time ->
                        List.of(
                            Block.Run.bold(time.day().toString()),
                            Block.Run.plain(
                                (time.exact() ? " " : " (the article's date) ")
                                    + time.of().number()
                                    + ". "
                                    + parties(time.of().deal())
                                    + facts(time.of().deal()))))
                .toList()));
    return new Reply(blocks);
  }

  static Reply figures(List<DealDesk.Figure> figures, String words) {
    if (figures.isEmpty()) {
      return Reply.of(nothing(words).replace("no deal", "no figure of a deal"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Bullets(
            figures.stream()
                .limit(PAGE)
                .map(
                    figure ->
                        List.of(
                            Block.Run.bold(figure.cell().cell().text()),
                            Block.Run.plain(
                                " – "
                                    + figure.cell().name()
                                    + " of deal "
                                    + figure.of().number()
                                    + ", "
                                    + parties(figure.of().deal()))))
                .toList()));
    DealTotal.of(
            figures.stream()
                .map(DealDesk.Figure::cell)
                .filter(cell -> cell.name().equals("value"))
                .map(Deal.NamedCell::cell)
                .toList())
        .map(DealTableReplies::sum)
        .ifPresent(blocks::add);
    return new Reply(blocks);
  }

  /** A statement's sentence. */
  public static Block.Evidence evidence(Deal.Told told) {
    return evidence(told.article(), told.statement().sentence(), null);
  }

  /** Says that there is more. */
  public static Block more(int count, String words) {
    return new Block.Paragraph(
        List.of(
            Block.Run.plain(count + " more: "),
            Block.Run.command("/deals"),
            Block.Run.code(" " + words)));
  }

  static Block.Evidence evidence(Article article, Span sentence, @Nullable Span cell) {
    Provenance provenance = article.provenance();
    return new Block.Evidence(
        Citation.of(article.id(), article.title(), provenance, sentence),
        article.slice(sentence),
        cell == null || !sentence.contains(cell) ? null : cell.shift(-sentence.start()),
        null,
        null);
  }

  private static Span sentence(Article article, Span cell) {
    for (Span paragraph : article.paragraphs()) {
      if (paragraph.contains(cell)) {
        return Sentences.within(article.text(), paragraph).stream()
            .filter(sentence -> sentence.contains(cell))
            .findFirst()
            .orElse(paragraph);
      }
    }
    return cell;
  }
}
