package dealsbot.answer;

import dealsbot.article.Provenance;
import dealsbot.article.Span;
import dealsbot.index.ArticleSummary;
import dealsbot.index.Snapshot;
import dealsbot.language.Mention;
import dealsbot.language.Mentions;
import dealsbot.language.Sentences;
import dealsbot.search.QueryTerm;
import dealsbot.search.QuestionTerms;
import dealsbot.search.SearchRequest;
import dealsbot.search.Synonyms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question in these steps: filters a person typed are taken out; quoted phrases are
 * noted; kind and focus are told from the wording; names, figures and content words are collected;
 * words that no article holds are corrected where another word is near.
 */
final class QuestionReader {

  private static final Pattern FILTER =
      Pattern.compile(
          "(?<![\\w])(source|article|after|before):(?:\"([^\"]{1,100})\"|([^\\s\"]{1,100}))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PHRASE = Pattern.compile("\"([^\"]{2,120})\"|“([^“”]{2,120})”");

  private final QuestionTerms analysis;
  private final Synonyms synonyms;

  QuestionReader(QuestionTerms analysis, Synonyms synonyms) {
    this.analysis = analysis;
    this.synonyms = synonyms;
  }

  Question read(String typed, Set<String> excluded, Optional<LocalDate> asOf, Snapshot snapshot) {
    FilterReading filters = new FilterReading(excluded, asOf, snapshot);
    String text = filters.takeFrom(typed);
    List<QueryTerm> terms = analysis.of(text, synonyms, snapshot);
    Map<String, String> corrections = corrections(terms, snapshot);
    String corrected = apply(corrections, text);
    if (!corrections.isEmpty()) {
      terms = analysis.of(corrected, synonyms, snapshot);
    }
    String proper = proper(corrected);
    QuestionKinds.Reading reading = QuestionKinds.read(corrected, proper);
    return new Question(
        corrected,
        reading.kind(),
        stemOfLast(reading.focus()),
        terms,
        Wording.names(corrected),
        numbers(corrected),
        phrases(corrected),
        corrections,
        filters.filter());
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
      analysis.corrected(term, snapshot).ifPresent(word -> corrections.put(term.word(), word));
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

  /** The filters that a person typed, on top of those that came with the question. */
  private static final class FilterReading {
    private final Set<String> excluded;
    private final Snapshot snapshot;
    private final Set<String> only = new HashSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    FilterReading(Set<String> excluded, Optional<LocalDate> asOf, Snapshot snapshot) {
      this.excluded = excluded;
      this.snapshot = snapshot;
      this.to = asOf.orElse(null);
    }

    /** The text without the filters that were understood. */
    String takeFrom(String typed) {
      Matcher matcher = FILTER.matcher(typed);
      StringBuilder rest = new StringBuilder();
      while (matcher.find()) {
        String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        if (take(matcher.group(1).toLowerCase(Locale.ROOT), value)) {
          matcher.appendReplacement(rest, "");
        }
      }
      matcher.appendTail(rest);
      return rest.toString().strip();
    }

    private boolean take(String key, String value) {
      if (key.equals("after") || key.equals("before")) {
        return takeDay(key, value);
      }
      String wanted = value.toLowerCase(Locale.ROOT);
      for (ArticleSummary article : snapshot.articles()) {
        Provenance provenance = article.provenance();
        String publisher = provenance.publisher() == null ? "" : provenance.publisher();
        boolean matches =
            key.equals("source")
                ? publisher.toLowerCase(Locale.ROOT).contains(wanted)
                : article.id().toLowerCase(Locale.ROOT).contains(wanted)
                    || article.title().toLowerCase(Locale.ROOT).contains(wanted);
        if (matches) {
          only.add(article.id());
        }
      }
      if (only.isEmpty()) {
        // A filter that nothing passes is not dropped in silence: nothing may answer then.
        only.add("");
      }
      return true;
    }

    private boolean takeDay(String key, String value) {
      try {
        LocalDate day = LocalDate.parse(value.length() == 4 ? value + "-01-01" : value);
        if (key.equals("after")) {
          from = day;
        } else {
          to = to == null || day.minusDays(1).isBefore(to) ? day.minusDays(1) : to;
        }
        return true;
      } catch (DateTimeException notADay) {
        return false;
      }
    }

    SearchRequest.Filter filter() {
      return new SearchRequest.Filter(
          excluded, only, Optional.ofNullable(from), Optional.ofNullable(to));
    }
  }
}
