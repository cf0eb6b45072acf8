package dealsbot.search;

import dealsbot.article.Span;
import dealsbot.index.Snapshot;
import dealsbot.index.TextAnalysis;
import dealsbot.language.ActionNouns;
import dealsbot.language.IrregularVerbs;
import dealsbot.language.StopWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Reads text as the index does, and knows how rare its words are in the articles. */
public final class QuestionTerms {

  /** A question of more content words than this is cut: a query stays small whatever is typed. */
  private static final int MOST_TERMS = 48;

  /** A word of a text with the term that the index holds for it. */
  public record Token(String term, Span place) {}

  /** The stemmed terms of any text, in order, small words included. */
  public List<Token> tokens(String text) {
    return tokens(text, true);
  }

  /** The lower-cased words of any text, in order, unstemmed. */
  public List<Token> exactTokens(String text) {
    return tokens(text, false);
  }

  /** The stems of any text, in order, with blanks between them. */
  String stems(String text) {
    StringJoiner stems = new StringJoiner(" ");
    TextAnalysis.terms(text, true, (term, start, end) -> stems.add(term));
    return stems.toString();
  }

  /** The question's content words, each once, with their rarity in this generation. */
  public List<QueryTerm> of(String question, Synonyms synonyms, Snapshot snapshot) {
    List<Token> tokens = tokens(question);
    List<String> stems = tokens.stream().map(Token::term).toList();
    List<String> exact = exactTokens(question).stream().map(Token::term).toList();
    Map<String, QueryTerm> terms = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size() && terms.size() < MOST_TERMS; i++) {
      String word = tokens.get(i).place().of(question);
      if (!StopWords.contains(stripPossessive(word)) && !terms.containsKey(stems.get(i))) {
        Set<String> alternatives = alternatives(stems, exact, i, synonyms);
        Map<String, Integer> forms = forms(exact.get(i), alternatives, snapshot);
        alternatives.remove(stems.get(i));
        forms.keySet().removeAll(alternatives);
        forms.remove(stems.get(i));
        terms.put(
            stems.get(i),
            term(word, tokens.get(i), exact.get(i), List.copyOf(alternatives), forms, snapshot));
      }
    }
    return List.copyOf(terms.values());
  }

  /** What means the same as a word, or as the verb that it is a form of: "bought", "acquire". */
  private Set<String> alternatives(
      List<String> stems, List<String> exact, int place, Synonyms synonyms) {
    Set<String> alternatives = new LinkedHashSet<>(synonyms.alternatives(stems, place));
    for (String base : IrregularVerbs.bases(exact.get(place))) {
      List<String> asBase = new ArrayList<>(stems);
      asBase.set(place, stems(base));
      alternatives.addAll(synonyms.alternatives(asBase, place));
    }
    NumberForms.of(exact, place).forEach(form -> alternatives.add(stems(form)));
    return alternatives;
  }

  /**
   * Stems of other forms of a word, of the verbs that mean the same, and of the nouns for what they
   * do, that the index holds, with how frequent they are.
   */
  private Map<String, Integer> forms(String word, Set<String> alternatives, Snapshot snapshot) {
    Set<String> bases = new LinkedHashSet<>(IrregularVerbs.bases(word));
    Set<String> own = new LinkedHashSet<>(bases);
    own.addAll(Inflections.bases(word));
    alternatives.forEach(alternative -> bases.addAll(IrregularVerbs.bases(alternative)));
    Set<String> words = new LinkedHashSet<>(Inflections.of(word));
    for (String base : own) {
      for (String relative : ActionNouns.family(base)) {
        words.add(relative);
        words.addAll(Inflections.of(relative));
        bases.addAll(IrregularVerbs.bases(relative));
      }
    }
    bases.forEach(base -> words.addAll(IrregularVerbs.forms(base)));
    Map<String, Integer> forms = new LinkedHashMap<>();
    for (String form : words) {
      forms.computeIfAbsent(stems(form), snapshot::passagesWith);
    }
    forms.values().removeIf(frequency -> frequency == 0);
    return forms;
  }

  /** The word of the articles that was meant by one they do not hold, where one is near enough. */
  public Optional<String> corrected(QueryTerm term, KnownNames names, Snapshot snapshot) {
    return term.found() ? Optional.empty() : Spelling.nearest(term.exact(), names, snapshot);
  }

  private static QueryTerm term(
      String word,
      Token token,
      String exact,
      List<String> alternatives,
      Map<String, Integer> forms,
      Snapshot snapshot) {
    int frequency = snapshot.passagesWith(token.term());
    for (int ofForm : forms.values()) {
      frequency = Math.max(frequency, ofForm);
    }
    for (String alternative : alternatives) {
      if (alternative.indexOf(' ') < 0) {
        frequency = Math.max(frequency, snapshot.passagesWith(alternative));
      }
    }
    return new QueryTerm(
        word,
        token.place(),
        token.term(),
        exact,
        alternatives,
        List.copyOf(forms.keySet()),
        idf(frequency, snapshot.generation().passages()),
        frequency > 0);
  }

  /** BM25's inverse document frequency: ln(1 + (N - n + .5) / (n + .5)) for n of N passages. */
  static double idf(long frequency, long passages) {
    double n = Math.min(frequency, passages);
    return Math.log(1 + (passages - n + 0.5) / (n + 0.5));
  }

  private static List<Token> tokens(String text, boolean stemmed) {
    List<Token> tokens = new ArrayList<>(8 + text.length() / 5);
    TextAnalysis.terms(
        text, stemmed, (term, start, end) -> tokens.add(new Token(term, new Span(start, end))));
    return tokens;
  }

  private static String stripPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("\u2019s")
        ? word.substring(0, word.length() - 2)
        : word;
  }
}
