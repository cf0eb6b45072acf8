package dealsbot.quote;

import dealsbot.quote.Cast.Appearance;
import dealsbot.quote.NamedEntity.Gender;
import dealsbot.quote.SpeechVerbs.Force;
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

  /** A pronoun looks back over this many sentences, and over at most two paragraph breaks. */
  private static final int REACH = 8;

  private final String text;
  private final List<ReporterSentence> sentences;
  private final List<List<Attribution>> attributions;
  private final Cast cast;

  Coreference(String text, List<ReporterSentence> sentences, List<List<Attribution>> attributions) {
    this.text = text;
    this.sentences = sentences;
    this.attributions = attributions;
    this.cast = Cast.of(text, sentences);
  }

  /** Who {@code mention} stands for. */
  Speaker speaker(Mention mention) {
    ReporterSentence sentence = sentences.get(mention.sentence());
    TokenRange range = mention.range();
    Token first = sentence.get(range.from());
    if (range.to() - range.from() == 1) {
      switch (first.lower()) {
        case "he", "his" -> {
          return person(pronoun(mention, Gender.HE));
        }
        case "she", "her" -> {
          return person(pronoun(mention, Gender.SHE));
        }
        case "it", "its" -> {
          NamedEntity body = body(mention);
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

  private static boolean isJoint(ReporterSentence sentence, TokenRange range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (sentence.get(i).is("and")) {
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
      NamedEntity body = body(mention);
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

  private @Nullable NamedEntity pronoun(Mention mention, Gender gender) {
    int end = mention.range().from();
    int last = Math.max(0, mention.sentence() - REACH);
    int paragraph = sentences.get(mention.sentence()).paragraph();
    for (int i = mention.sentence(); i >= last; i--) {
      if (paragraph - sentences.get(i).paragraph() > 2) {
        return null;
      }
      int before = i == mention.sentence() ? end : sentences.get(i).size();
      if (i < mention.sentence() && subjectIs(i, gender)) {
        continue;
      }
      Set<NamedEntity> people = people(i, before, gender);
      if (people.size() == 1 && !aboutAnother(i, before, people)) {
        return people.iterator().next();
      }
      if (!people.isEmpty()) {
        return leading(i, before, people);
      }
    }
    return null;
  }

  private boolean subjectIs(int number, Gender gender) {
    String pronoun = gender == Gender.HE ? "he" : "she";
    ReporterSentence sentence = sentences.get(number);
    TokenRange subject = mainSubject(number);
    return subject != null && sentence.get(subject.from()).is(pronoun);
  }

  /** The one who speaks in the sentence, else the one it is about. */
  private @Nullable TokenRange mainSubject(int number) {
    for (Attribution attribution : attributions.get(number)) {
      if (attribution.verb() != null && attribution.verb().force() == Force.SAY) {
        return attribution.subject();
      }
    }
    ReporterSentence sentence = sentences.get(number);
    return new Clauses(sentence).subject(0, sentence.size());
  }

  private Set<NamedEntity> people(int number, int before, Gender gender) {
    Set<NamedEntity> people = new LinkedHashSet<>();
    for (Appearance appearance : cast.in(number)) {
      NamedEntity entity = appearance.entity();
      boolean person = entity.person() || isNamedSubject(number, appearance);
      if (appearance.run().from() < before && person && entity.fits(gender)) {
        people.add(entity);
      }
    }
    return people;
  }

  /** Whether someone speaks in the sentence whom only a bare name tells, and not the one found. */
  private boolean aboutAnother(int number, int before, Set<NamedEntity> people) {
    TokenRange subject = mainSubject(number);
    if (subject == null || subject.from() >= before) {
      return false;
    }
    for (Appearance appearance : cast.in(number)) {
      int from = appearance.run().from();
      boolean inside = from >= subject.from() && from < subject.to() && !appearance.owner();
      NamedEntity entity = appearance.entity();
      if (inside && !people.contains(entity) && !entity.body() && !entity.person()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the appearance is a name of several words whom its sentence is about. */
  private boolean isNamedSubject(int number, Appearance appearance) {
    NamedEntity entity = appearance.entity();
    NameRun run = appearance.run();
    boolean two = run.words(sentences.get(number)) == 2;
    if (entity.body() || entity.place() || !two || appearance.owner()) {
      return false;
    }
    TokenRange subject = mainSubject(number);
    if (subject == null || run.to() > subject.to() || run.from() < subject.from()) {
      return false;
    }
    return run.from() == subject.from() || isJoint(sentences.get(number), subject);
  }

  /** Of several, the one that is the sentence's subject alone; null where none is. */
  private @Nullable NamedEntity leading(int number, int before, Set<NamedEntity> people) {
    TokenRange subject = mainSubject(number);
    if (subject == null || subject.from() >= before) {
      return null;
    }
    NamedEntity leading = null;
    for (Appearance appearance : cast.in(number)) {
      int from = appearance.run().from();
      boolean inside = from >= subject.from() && from < subject.to() && !appearance.owner();
      if (inside && people.contains(appearance.entity())) {
        if (leading != null && leading != appearance.entity()) {
          return null;
        }
        leading = appearance.entity();
      }
    }
    return leading;
  }

  /** The body that the sentences before the mention are about; null where two could be. */
  private @Nullable NamedEntity body(Mention mention) {
    int last = Math.max(0, mention.sentence() - REACH);
    int paragraph = sentences.get(mention.sentence()).paragraph();
    for (int i = mention.sentence(); i >= last; i--) {
      if (paragraph - sentences.get(i).paragraph() > 1) {
        return null;
      }
      int before = i == mention.sentence() ? mention.range().from() : sentences.get(i).size();
      Set<NamedEntity> bodies = new LinkedHashSet<>();
      for (Appearance appearance : cast.in(i)) {
        if (appearance.run().from() < before && appearance.entity().mayBeBody()) {
          bodies.add(appearance.entity());
        }
      }
      if (bodies.size() == 1) {
        return bodies.iterator().next();
      }
      if (bodies.size() > 1) {
        return leading(i, before, bodies);
      }
    }
    return null;
  }
}
