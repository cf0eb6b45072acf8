package dealsbot.answer;

import dealsbot.article.Article;
import dealsbot.article.Span;
import dealsbot.language.GeneralWords;
import dealsbot.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence would have to tell, and does not. */
final class Silences {

  /** Somebody else than this one is asked for. */
  private static final double LEFT_OUT = 0.3;

  /** Nothing but names of the question is in the sentence. */
  private static final double NAMES_ALONE = 0.5;

  /** Verbs that say too little to be missed. */
  static final Set<String> GENERAL = Set.of("have", "take", "want", "use", "bring", "help");

  /** In a longer question the verb is a small part of what tells the sentence. */
  private static final int SHORT = 5;

  private static final Pattern BESIDES =
      Pattern.compile(
          "\\b(?:besides|other than|apart from|aside from|except(?: for)?|excluding) (.{2,60}?)(?="
              + " (?:is|are|was|were|will|has|have|did|do)\\b|[,?.!]|$)",
          Pattern.CASE_INSENSITIVE);

  private final Question question;
  private final Optional<AskedAct> asked;

  Silences(Question question, Optional<AskedAct> asked) {
    this.question = question;
    this.asked = asked;
  }

  /** What speaks against the sentence. */
  List<Explanation.Doubt> of(CandidateSentence sentence, Acts acts, @Nullable Span answer) {
    List<Explanation.Doubt> doubts = new ArrayList<>();
    addNamesAlone(sentence, acts, doubts);
    addOtherSpeaker(acts, doubts);
    addLeftOut(sentence, answer, doubts);
    addOtherMatter(sentence, doubts);
    addOtherObject(sentence, acts, doubts);
    Accounts.other(question, sentence).ifPresent(doubts::add);
    if (Reasons.areMissing(question, sentence)) {
      doubts.add(new Explanation.Doubt("The sentence tells of it and not why", Reasons.NONE_GIVEN));
    }
    return doubts;
  }

  /** Who does it is asked, and the sentence speaks of nothing of the kind. */
  void addUntold(Acts acts, @Nullable Span answer, List<Explanation.Doubt> doubts) {
    AskedAct act = asked.orElseThrow();
    boolean silent =
        act.agentAsked()
            && question.terms().size() <= SHORT
            && !GENERAL.contains(act.sense())
            && (!acts.speaksOf(act.sense(), act.verb()) || isOfOther(act, acts.text()));
    if (silent && answer != null) {
      doubts.add(
          new Explanation.Doubt(
              "The sentence does not say who did that (“" + act.verb() + "”)", Roles.UNTOLD));
    }
  }

  /** "Who invested in Acme?": an investment is told of, and no Acme. */
  private static boolean isOfOther(AskedAct act, String sentence) {
    return !act.others().isEmpty()
        && !Roles.holdsAny(new Span(0, sentence.length()), sentence, act.others());
  }

  /** Whether the sentence holds the question's word or one that stands for it. */
  static boolean isCovered(Question question, CandidateSentence sentence, String word) {
    for (int t = 0; t < question.terms().size(); t++) {
      if (sentence.covered().get(t) && question.terms().get(t).word().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** "What did Acme say?": the sentence gives the words of somebody else, or nobody's. */
  private void addOtherSpeaker(Acts acts, List<Explanation.Doubt> doubts) {
    List<String> speaker = SaidAnswers.namesOfSpeaker(question);
    if (question.kind() != QuestionKind.SAID || speaker.isEmpty()) {
      return;
    }
    List<Act> said = acts.all().stream().filter(act -> act.sense().equals("say")).toList();
    boolean own =
        said.stream()
            .anyMatch(
                act ->
                    act.pointsBack()
                        || act.agent() == null
                        || Roles.holdsAny(act.agent(), acts.text(), speaker));
    if (!own) {
      doubts.add(
          new Explanation.Doubt(
              "The sentence does not give their words", said.isEmpty() ? NO_WORDS : OTHER_SPEAKER));
    }
  }

  private static final double NO_WORDS = 0.7;
  private static final double OTHER_SPEAKER = 0.4;

  /** "What is Acme building?": a sentence with Acme in it that speaks of no building. */
  private void addNamesAlone(
      CandidateSentence sentence, Acts acts, List<Explanation.Doubt> doubts) {
    if (question.kind() == QuestionKind.WHEN && asked.isEmpty() && coversNamesAlone(sentence)) {
      doubts.add(
          new Explanation.Doubt("The sentence has names of the question alone", NAMES_ALONE));
    }
    if (question.kind() == QuestionKind.WHY
        && coversNamesAlone(sentence)
        && !Reasons.areGiven(sentence.text())
        && !neighboursTellOfIt(sentence)) {
      doubts.add(
          new Explanation.Doubt(
              "The sentence and those beside it have names of the question alone", NAMES_ALONE));
    }
    if (question.kind() == QuestionKind.WHEN && onlySpeaks(sentence, acts)) {
      doubts.add(
          new Explanation.Doubt("There they only speak, and of something else", OTHER_MATTER));
    }
    boolean open = question.kind() == QuestionKind.WHAT && asked.isPresent();
    if (!open || asked.get().agents().isEmpty() || GENERAL.contains(asked.get().sense())) {
      return;
    }
    if (coversNamesAlone(sentence)
        && acts.wordsOf(asked.get().sense(), asked.get().verb()).isEmpty()) {
      doubts.add(
          new Explanation.Doubt("The sentence has names of the question alone", NAMES_ALONE));
    }
  }

  /** "When did Acme agree to run them?": "Bolt will deliver in May, Acme said". */
  private boolean onlySpeaks(CandidateSentence sentence, Acts acts) {
    List<String> names =
        asked
            .map(AskedAct::agents)
            .orElseGet(
                () -> question.names().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList());
    List<Act> own =
        acts.all().stream().filter(act -> Roles.isDoneBy(act, acts.text(), names)).toList();
    boolean silent =
        asked
            .map(act -> acts.wordsOf(act.sense(), act.verb()).isEmpty())
            .orElseGet(() -> leavesOutMost(sentence));
    return silent && !own.isEmpty() && own.stream().allMatch(act -> act.sense().equals("say"));
  }

  /** Whether the sentence holds less than half of what the question asks of its names. */
  private boolean leavesOutMost(CandidateSentence sentence) {
    int there = 0;
    int missing = 0;
    for (int t = 0; t < question.terms().size(); t++) {
      if (!question.isName(question.terms().get(t).word())) {
        there += sentence.covered().get(t) ? 1 : 0;
        missing += sentence.covered().get(t) ? 0 : 1;
      }
    }
    return missing > there;
  }

  /** A reason may stand beside what it is the reason for. */
  private boolean neighboursTellOfIt(CandidateSentence sentence) {
    List<Hit.ScoredSentence> all = sentence.hit().sentences();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).span().equals(sentence.span())) {
        return (i > 0 && tellsOfIt(all.get(i - 1), all.get(i), sentence.hit()))
            || (i + 1 < all.size() && tellsOfIt(all.get(i + 1), all.get(i), sentence.hit()));
      }
    }
    return false;
  }

  private boolean tellsOfIt(Hit.ScoredSentence beside, Hit.ScoredSentence own, Hit hit) {
    Article article = hit.passage().article();
    String text = article.slice(beside.span());
    boolean together =
        !article.slice(beside.span().cover(own.span())).contains(Article.PARAGRAPH_BREAK);
    return together
        && question.terms().stream()
            .filter(term -> !question.isName(term.word()))
            .anyMatch(term -> Wording.holds(text, term.word()));
  }

  private boolean coversNamesAlone(CandidateSentence sentence) {
    for (int t = 0; t < question.terms().size(); t++) {
      if (!question.isName(question.terms().get(t).word()) && sentence.covered().get(t)) {
        return false;
      }
    }
    return !question.names().isEmpty();
  }

  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "^(?:and |so )?who(?:['’]s| is| are| was| were) the (?:\\p{L}+ )?(\\p{L}{4,})"
              + " (?:of|in|at|for|behind)\\b|\\bhow much (\\p{L}{4,})"
              + " (?:does|do|did|will|would|is|are|was|were|has|have)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Who are the customers of …", "how much royalty …": the sentence speaks of no such thing. */
  private void addOtherMatter(CandidateSentence sentence, List<Explanation.Doubt> doubts) {
    Matcher matcher = ASKED_FOR.matcher(question.text());
    if (!matcher.find()) {
      return;
    }
    String noun = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    String near =
        sentence.hit().passage().article().title() + " " + sentence.hit().passage().text();
    if (!GeneralWords.contain(noun)
        && !COMMON.contains(noun.toLowerCase(Locale.ROOT))
        && !isCovered(question, sentence, noun)) {
      doubts.add(
          new Explanation.Doubt(
              "The sentence does not speak of “" + noun + "”",
              Wording.holds(near, noun) ? MATTER_NEAR : OTHER_MATTER));
    }
  }

  /** "Who builds the rockets?": the sentence tells who builds satellites. */
  private void addOtherObject(
      CandidateSentence sentence, Acts acts, List<Explanation.Doubt> doubts) {
    if (asked.isEmpty() || !asked.get().agentAsked()) {
      return;
    }
    Optional<String> noun = asked.get().objectIn(question.text());
    if (noun.isEmpty()
        || question.isName(noun.get())
        || GeneralWords.contain(noun.get())
        || COMMON.contains(noun.get())
        || isCovered(question, sentence, noun.get())) {
      return;
    }
    boolean ofAnother =
        acts.all().stream()
            .filter(act -> act.sense().equals(asked.get().sense()) && act.object() != null)
            .map(act -> act.object().of(sentence.text()))
            .anyMatch(
                object ->
                    object.indexOf(' ') > 0
                        && object
                            .substring(1)
                            .equals(object.substring(1).toLowerCase(Locale.ROOT)));
    if (ofAnother) {
      doubts.add(
          new Explanation.Doubt(
              "The sentence tells it of something else than “" + noun.get() + "”", OTHER_MATTER));
    }
  }

  private static final double OTHER_MATTER = 0.6;
  private static final double MATTER_NEAR = 0.85;

  private static final Set<String> COMMON =
      Set.of(
          "person", "people", "company", "firm", "money", "cash", "time", "woman", "head", "name",
          "country");

  private void addLeftOut(
      CandidateSentence sentence, @Nullable Span answer, List<Explanation.Doubt> doubts) {
    Matcher besides = BESIDES.matcher(question.text());
    if (answer != null && besides.find()) {
      String left = besides.group(1).toLowerCase(Locale.ROOT);
      String words = answer.of(sentence.text()).toLowerCase(Locale.ROOT);
      int behind = Math.min(sentence.text().length(), answer.end() + left.length() + 4);
      String near = sentence.text().substring(answer.start(), behind).toLowerCase(Locale.ROOT);
      if (words.contains(left) || near.contains(left)) {
        doubts.add(new Explanation.Doubt("That one was not asked for", LEFT_OUT));
      }
    }
  }
}
