package dealsbot.answer;

import dealsbot.article.Span;
import dealsbot.index.Snapshot;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import dealsbot.language.Sentences;
import dealsbot.search.KnownNames;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import dealsbot.search.Synonyms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question in these steps: filters a person typed are taken out; quoted phrases are
 * noted; kind and focus are told from the wording; names, figures and content words are collected;
 * words that no article holds are corrected where another word is near.
 */
final class QuestionReader {

  private static final Pattern PHRASE = Pattern.compile("\"([^\"]{2,120})\"|“([^“”]{2,120})”");

  private static final int LONGEST_NAME = 4;

  private final QuestionTerms analysis;
  private final Synonyms synonyms;
  private final KnownNames knownNames = new KnownNames();

  QuestionReader(QuestionTerms analysis, Synonyms synonyms) {
    this.analysis = analysis;
    this.synonyms = synonyms;
  }

  /**
   * Reads what was typed.
   *
   * @param today the day of asking, where the options name no other
   */
  Question read(String typed, AskOptions options, LocalDate today, Snapshot snapshot) {
    TypedFilters filters = new TypedFilters(options.excluded(), options.asOf(), snapshot);
    String timed = Preambles.cut(inFull(unshouted(filters.takeFrom(typed))));
    Optional<TimeWords.Since> time =
        TimeWords.in(timed, options.asOf().orElse(today)).filter(words -> isQuestion(timed));
    Optional<TimeWords.Since> since = time.filter(filters::takeTime);
    String text = time.map(words -> words.cutFrom(timed)).orElse(timed);
    List<QueryTerm> terms = analysis.of(text, synonyms, snapshot);
    Map<String, String> corrections = corrections(terms, snapshot);
    // Quoted words are meant as they stand.
    String quoted = String.join("\n", phrases(text));
    corrections.keySet().removeIf(quoted::contains);
    String corrected = apply(corrections, text);
    if (!corrections.isEmpty()) {
      terms = analysis.of(corrected, synonyms, snapshot);
    }
    String proper = proper(corrected);
    QuestionKinds.Reading reading = QuestionKinds.read(corrected, proper);
    String focus = stemOfLast(reading.focus());
    List<String> names = names(corrected, terms, focus, snapshot);
    boolean bare = isBareName(corrected, reading.kind(), terms, names);
    return new Question(
        corrected,
        bare ? QuestionKind.DEFINITION : reading.kind(),
        focus,
        terms,
        names,
        numbers(corrected),
        phrases(corrected),
        corrections,
        filters.filter(),
        filters.speaker(),
        bare,
        since.orElse(null),
        filters.notes());
  }

  /** What is told, not asked, speaks of the week in which it was written. */
  private static boolean isQuestion(String text) {
    return QuestionKinds.read(text, proper(text)).kind() != QuestionKind.KEYWORDS;
  }

  private static final Pattern SHORTENED =
      Pattern.compile("\\b(what|who|where|when|how|why)s\\b", Pattern.CASE_INSENSITIVE);

  /** "Whats" is "what is". */
  private static String inFull(String text) {
    return SHORTENED.matcher(text).replaceAll("$1 is");
  }

  private static final int SHOUTED_WORDS = 3;

  /** A question all in capitals tells no names by them: it is read as one without any. */
  private static String unshouted(String text) {
    boolean shouted =
        text.chars().noneMatch(Character::isLowerCase)
            && text.chars().anyMatch(Character::isUpperCase)
            && text.strip().split("\\s+", -1).length >= SHOUTED_WORDS;
    return shouted ? text.toLowerCase(Locale.ROOT) : text;
  }

  /**
   * Names by their capitals, and words that the articles know as names, however typed, but for what
   * is asked for: "in which states" names no United States.
   */
  private List<String> names(
      String text, List<QueryTerm> terms, @Nullable String focus, Snapshot snapshot) {
    List<String> names = new ArrayList<>(Wording.names(text));
    for (QueryTerm term : terms) {
      String word = term.word().replaceFirst("['’]s$", "");
      boolean plain =
          word.equals(word.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
      if (plain
          && term.found()
          && !Offices.isWrittenAsName(word)
          && !term.stem().equals(focus)
          && names.stream().noneMatch(name -> name.contains(word))
          && knownNames.contain(term.exact().replaceFirst("['’]s$", ""), snapshot)) {
        names.add(word);
      }
    }
    return names;
  }

  /** Whether nothing is typed but a name that the articles know. */
  private static boolean isBareName(
      String text, QuestionKind kind, List<QueryTerm> terms, List<String> names) {
    boolean open = kind == QuestionKind.KEYWORDS || kind == QuestionKind.WHAT;
    List<String> words = List.of(text.replaceAll("[?!.,]+$", "").strip().split("\\s+", -1));
    return open
        && words.size() <= LONGEST_NAME
        && words.size() == terms.size()
        && terms.stream()
            .allMatch(
                term ->
                    term.found() && names.stream().anyMatch(name -> name.contains(term.word())));
  }

  /** The sentence that asks, where others lead up to it. */
  private static String proper(String text) {
    List<Span> sentences = Sentences.of(text);
    for (int i = sentences.size() - 1; i >= 0; i--) {
      String sentence = sentences.get(i).of(text);
      if (sentence.endsWith("?") || i == 0) {
        return sentence;
      }
    }
    return text;
  }

  private Map<String, String> corrections(List<QueryTerm> terms, Snapshot snapshot) {
    Map<String, String> corrections = new LinkedHashMap<>();
    for (QueryTerm term : terms) {
      analysis
          .corrected(term, knownNames, snapshot)
          .ifPresent(word -> corrections.put(term.word(), word));
    }
    return corrections;
  }

  /** Puts the corrected words in, with a capital where the typed word had one. */
  private static String apply(Map<String, String> corrections, String text) {
    String corrected = text;
    for (Map.Entry<String, String> entry : corrections.entrySet()) {
      String word = entry.getValue();
      if (Character.isUpperCase(entry.getKey().charAt(0))) {
        word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
      entry.setValue(word);
      corrected = corrected.replace(entry.getKey(), word);
    }
    return corrected;
  }

  private @Nullable String stemOfLast(@Nullable String focus) {
    if (focus == null) {
      return null;
    }
    List<QuestionTerms.Token> tokens = analysis.tokens(focus);
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1).term();
  }

  private static List<String> numbers(String text) {
    return Mentions.in(text).stream()
        .filter(mention -> mention.isQuantity() || mention.kind() == Mention.Kind.DATE)
        .map(mention -> mention.span().of(text))
        .toList();
  }

  private static List<String> phrases(String text) {
    List<String> phrases = new ArrayList<>();
    Matcher matcher = PHRASE.matcher(text);
    while (matcher.find()) {
      String phrase = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (phrase.chars().anyMatch(Character::isLetterOrDigit)) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }
}
