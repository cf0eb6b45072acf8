package dealsbot.quote;

import dealsbot.quote.Cast.Appearance;
import dealsbot.quote.NamedEntity.Gender;
import dealsbot.quote.SpeechVerbs.Force;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks back for whomever "he", "she", "it" or "the company" stands for. The nearest sentence that
 * names anyone fitting decides: the only one it names, or the one it is about. Where that leaves
 * two with equal right, nobody is found.
 */
final class Antecedents {

  /** A pronoun looks back over this many sentences, and over at most two paragraph breaks. */
  private static final int REACH = 8;

  private final List<ReporterSentence> sentences;
  private final List<List<Attribution>> attributions;
  private final Cast cast;
  private final Map<Integer, Optional<TokenRange>> mainSubjects = new HashMap<>();

  Antecedents(List<ReporterSentence> sentences, List<List<Attribution>> attributions, Cast cast) {
    this.sentences = sentences;
    this.attributions = attributions;
    this.cast = cast;
  }

  /** The person whom a personal pronoun stands for. */
  @Nullable NamedEntity person(Mention mention, Gender gender) {
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

  /** The one who speaks in the sentence, else the one it is about; each sentence is read once. */
  private @Nullable TokenRange mainSubject(int number) {
    return mainSubjects.computeIfAbsent(number, this::readMainSubject).orElse(null);
  }

  private Optional<TokenRange> readMainSubject(int number) {
    for (Attribution attribution : attributions.get(number)) {
      if (attribution.verb() != null && attribution.verb().force() == Force.SAY) {
        return Optional.of(attribution.subject());
      }
    }
    ReporterSentence sentence = sentences.get(number);
    return Optional.ofNullable(new Clauses(sentence).subject(0, sentence.size()));
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
    return run.from() == subject.from() || Coreference.isJoint(sentences.get(number), subject);
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
  @Nullable NamedEntity body(Mention mention) {
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
