package dealsbot.answer;

import dealsbot.language.GeneralWords;
import dealsbot.search.QueryTerm;
import dealsbot.search.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was understood.
 *
 * @param text what is asked, without filters and words of time
 * @param kind what sort of answer is wanted
 * @param focus the stem of the thing counted or chosen ("companies", "chips"); null where none is
 * @param terms content words with their rarity
 * @param names names in it, as they were typed
 * @param numbers figures in it, as they were typed
 * @param phrases quoted words: they must occur as they stand
 * @param corrections words that no article holds, with the nearest word that one does
 * @param filter which articles may answer
 * @param speaker whose words are wanted, as a person typed it; null for anybody's
 * @param bareName whether it is a name alone, which the articles know
 * @param since what its words of time reach back to, as {@code filter} has it; null without any
 * @param notes sentences for people on what could not be taken as typed
 */
record Question(
    String text,
    QuestionKind kind,
    @Nullable String focus,
    List<QueryTerm> terms,
    List<String> names,
    List<String> numbers,
    List<String> phrases,
    Map<String, String> corrections,
    SearchRequest.Filter filter,
    @Nullable String speaker,
    boolean bareName,
    TimeWords.@Nullable Since since,
    List<String> notes) {

  Question {
    terms = List.copyOf(terms);
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
    phrases = List.copyOf(phrases);
    corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    notes = List.copyOf(notes);
  }

  /** Total rarity of the content words: what a sentence could cover. */
  double mass() {
    double mass = 0;
    for (QueryTerm term : terms) {
      mass += term.idf();
    }
    return mass;
  }

  /**
   * What to look for.
   *
   * @param passages how many at most
   */
  SearchRequest search(int passages) {
    return new SearchRequest(terms, text, phrases, filter, passages);
  }

  /** Names and words of a topic that no article speaks of, as they were typed. */
  List<String> missing() {
    return terms.stream()
        .filter(term -> !term.found())
        .map(QueryTerm::word)
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .filter(word -> isName(word) || !GeneralWords.contain(word))
        .toList();
  }

  /**
   * The notes where the articles do not say: how far it was looked back, and that no article has
   * the words that were quoted.
   *
   * @param nothing whether nothing was found at all
   */
  List<String> notesOnSilence(boolean nothing) {
    List<String> all = new ArrayList<>(notes);
    if (since != null) {
      all.add(
          "For “"
              + since.words()
              + "” I looked at articles since "
              + since.day()
              + "; add after:2026-01-31, say, to look further back.");
    }
    if (nothing && filter.isOpen()) {
      phrases.forEach(words -> all.add("No article has the words “" + words + "”."));
    }
    return all;
  }

  /** Whether a word of it is a name or a part of one. */
  boolean isName(String word) {
    return names.stream().anyMatch(name -> name.contains(word));
  }
}
