package dealsbot.quote;

import dealsbot.quote.NamedEntity.Gender;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a mention stands for: a short name for the full one, "he" for whoever the sentences
 * before it are about, "the chief executive" for the one who is. Where two could be meant with
 * equal right, nobody is named.
 */
final class Coreference {

  private final String text;
  private final List<ReporterSentence> sentences;
  private final Cast cast;
  private final Antecedents antecedents;

  Coreference(String text, List<ReporterSentence> sentences, List<List<Attribution>> attributions) {
    this.text = text;
    this.sentences = sentences;
    this.cast = Cast.of(text, sentences);
    this.antecedents = new Antecedents(sentences, attributions, cast);
  }

  /** Who {@code mention} stands for. */
  Speaker speaker(Mention mention) {
    ReporterSentence sentence = sentences.get(mention.sentence());
    TokenRange range = mention.range();
    Token first = sentence.get(range.from());
    if (range.to() - range.from() == 1) {
      switch (first.lower()) {
        case "he", "his" -> {
          return person(antecedents.person(mention, Gender.HE));
        }
        case "she", "her" -> {
          return person(antecedents.person(mention, Gender.SHE));
        }
        case "it", "its" -> {
          NamedEntity body = antecedents.body(mention);
          return body == null ? Speaker.UNKNOWN : new Speaker(body.name(), null);
        }
        case "they", "their", "we", "i", "you", "our", "my" -> {
          return Speaker.UNKNOWN;
        }
        default -> {}
      }
    }
    if (isJoint(sentence, range)) {
      return new Speaker(words(mention), null);
    }
    NameRun name = headName(sentence, range);
    if (name != null) {
      NamedEntity entity = cast.entity(sentence, name);
      return entity == null || entity.shared()
          ? new Speaker(name.text(sentence), null)
          : new Speaker(entity.name(), entity.person() ? entity.role() : null);
    }
    return nominal(mention, sentence);
  }

  /** Whether the mention is a name that stands for someone whom the text shows to be a person. */
  boolean isPerson(Mention mention) {
    ReporterSentence sentence = sentences.get(mention.sentence());
    NameRun name = headName(sentence, mention.range());
    NamedEntity entity = name == null ? null : cast.entity(sentence, name);
    return entity != null && entity.person();
  }

  private static Speaker person(@Nullable NamedEntity entity) {
    return entity == null || entity.shared()
        ? Speaker.UNKNOWN
        : new Speaker(entity.name(), entity.role());
  }

  private String words(Mention mention) {
    return mention.span().of(text).replaceAll("\\s+", " ");
  }

  static boolean isJoint(ReporterSentence sentence, TokenRange range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (WordClasses.PREPOSITIONS.contains(sentence.get(i).lower())) {
        return false;
      }
      if (sentence.is(i, "and")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name that the phrase ends with, or ends with before "of", "at", "from"; null for others.
   */
  private static @Nullable NameRun headName(ReporterSentence sentence, TokenRange range) {
    for (NameRun run : NameRun.in(sentence)) {
      if (run.to() == range.to()
          && run.named()
          && run.name() > run.from()
          && run.from() >= range.from()) {
        return run; // "Office of the Mayor Ana Ruiz": a title makes the last name the head.
      }
    }
    for (NameRun run : NameRun.in(sentence)) {
      if (run.to() <= range.from() || run.from() >= range.to() || !run.named()) {
        continue;
      }
      int end = Math.min(run.to(), range.to());
      boolean ends =
          end == range.to() || WordClasses.PREPOSITIONS.contains(sentence.get(end).lower());
      if (ends && run.name() < end) {
        return linkedBefore(sentence, range, run) ? null : new NameRun(run.from(), run.name(), end);
      }
    }
    return null;
  }

  /** "a spokesman for Acme": the name only says whose. */
  private static boolean linkedBefore(ReporterSentence sentence, TokenRange range, NameRun run) {
    for (int i = range.from(); i < run.from(); i++) {
      if (WordClasses.PREPOSITIONS.contains(sentence.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "the chief executive", "the company", "a source". */
  private Speaker nominal(Mention mention, ReporterSentence sentence) {
    TokenRange range = mention.range();
    Token first = sentence.get(range.from());
    boolean definite =
        first.is("the")
            || first.is("his")
            || first.is("her")
            || first.is("its")
            || owned(sentence, range);
    Token head = sentence.get(range.to() - 1);
    if (definite && RoleNouns.isRole(head.lower())) {
      NamedEntity entity = withRole(sentence, range);
      if (entity != null) {
        return new Speaker(entity.name(), entity.role());
      }
    }
    if (first.is("the") && range.to() - range.from() == 2 && RoleNouns.isBody(head.lower())) {
      NamedEntity body = antecedents.body(mention);
      if (body != null) {
        return new Speaker(body.name(), null);
      }
    }
    return new Speaker(words(mention), null);
  }

  private static boolean owned(ReporterSentence sentence, TokenRange range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (sentence.get(i).isPossessive()) {
        return true;
      }
    }
    return false;
  }

  /** The one person whose role has all of the phrase's words. */
  private @Nullable NamedEntity withRole(ReporterSentence sentence, TokenRange range) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = range.from(); i < range.to(); i++) {
      Token token = sentence.get(i);
      if (token.isWord() && !WordClasses.DETERMINERS.contains(token.lower())) {
        words.add(token.lower());
      }
    }
    return cast.withRole(words);
  }
}
