package dealsbot;

import dealsbot.article.Span;
import dealsbot.chat.Block;
import dealsbot.chat.Citation;
import dealsbot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person sees of one reply, with the surface taken off it.
 *
 * @param proofs the quoted words with their sources, in order
 * @param words the bot's own words, a paragraph or an entry of a list each, in order
 */
record Shown(List<Proof> proofs, List<String> words) {

  private static final Pattern BUTTONS = Pattern.compile("\\[.+\\]");

  /** Puts what can be pressed into one last line: each surface groups buttons in its own way. */
  Shown {
    List<String> lines =
        new ArrayList<>(words.stream().filter(line -> !BUTTONS.matcher(line).matches()).toList());
    String buttons =
        words.stream()
            .filter(line -> BUTTONS.matcher(line).matches())
            .collect(Collectors.joining(" "));
    if (!buttons.isEmpty()) {
      lines.add(buttons);
    }
    words = List.copyOf(lines);
    proofs = List.copyOf(proofs);
  }

  private static final Pattern SOURCE =
      Pattern.compile("(?:— (?<who>.*)\n)?(?<title>.*?) · (?<facts>.*) · (?<place>\\S+ \\d+–\\d+)");

  /**
   * Quoted words and all that stands beside them; what is not there is empty.
   *
   * @param marked the words, with {@code >>} and {@code <<} around those in bold
   * @param context the sentence before them, in italics or dimmed
   * @param attribution who said it
   * @param title the article's title
   * @param facts publisher and date
   * @param url where the title leads
   * @param place the article's id, and start and end of the words in its text
   */
  record Proof(
      String marked,
      String context,
      String attribution,
      String title,
      String facts,
      String url,
      String place) {

    /** The quoted words alone. */
    String text() {
      return marked.replace(">>", "").replace("<<", "");
    }

    String articleId() {
      return place.substring(0, place.indexOf(' '));
    }

    Span span() {
      String[] ends = place.substring(place.indexOf(' ') + 1).split("–", 2);
      return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    /**
     * Reads the lines below a quotation, the styles taken off.
     *
     * @throws AssertionError when they are no attribution and source
     */
    static Proof read(String context, String marked, String lines, String url) {
      Matcher source = SOURCE.matcher(lines);
      if (!source.matches()) {
        throw new AssertionError("no source below a quotation: " + lines);
      }
      return new Proof(
          marked,
          context,
          Objects.requireNonNullElse(source.group("who"), ""),
          source.group("title"),
          source.group("facts"),
          // Where a surface can lead to the words in the page, it does.
          url.replaceFirst("#:~:text=.*", ""),
          source.group("place"));
    }

    private static Proof of(Block.Evidence evidence) {
      Citation citation = evidence.citation();
      Span answer = evidence.answer();
      String text = evidence.text();
      String facts =
          Stream.of(citation.publisher(), citation.published())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · "));
      return new Proof(
          answer == null
              ? text
              : Shown.marked(
                  text.substring(0, answer.start()), answer.of(text), text.substring(answer.end())),
          Objects.requireNonNullElse(evidence.context(), ""),
          Objects.requireNonNullElse(evidence.attribution(), ""),
          citation.title().isEmpty() ? citation.articleId() : citation.title(),
          facts.isEmpty() ? "publisher and date not stated" : facts,
          Objects.requireNonNullElse(citation.url(), ""),
          citation.articleId() + " " + citation.span().start() + "–" + citation.span().end());
    }
  }

  static String marked(String before, String bold, String after) {
    return before + ">>" + bold + "<<" + after;
  }

  /** What the handler wants to be seen. */
  static Shown of(Reply reply) {
    List<Proof> proofs = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph paragraph -> words.add(words(paragraph.runs()));
        case Block.Bullets bullets -> bullets.items().forEach(item -> words.add(words(item)));
        case Block.Evidence evidence -> proofs.add(Proof.of(evidence));
        case Block.Picture picture -> words.add(picture.caption());
        case Block.Buttons buttons ->
            words.add(
                buttons.buttons().stream()
                    .map(button -> "[" + button.label() + "]")
                    .collect(Collectors.joining(" ")));
      }
    }
    return new Shown(proofs, words);
  }

  private static String words(List<Block.Run> runs) {
    return runs.stream()
        .map(run -> run.url() == null ? run.text() : run.text() + " <" + run.url() + ">")
        .collect(Collectors.joining());
  }
}
