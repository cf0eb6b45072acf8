package dealsbot.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a question's kind and focus from its wording. */
final class QuestionKinds {

  /**
   * @param kind what sort of answer is wanted
   * @param focus the noun that is counted or chosen, as typed; null where there is none
   */
  record Reading(QuestionKind kind, @Nullable String focus) {}

  private record Rule(Pattern pattern, QuestionKind kind) {}

  private static final String NOUNS = "((?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)";

  private static final String VERB =
      "(?: (?:is|are|was|were|will|would|did|does|do|has|have|had|can|could|should|may|might)\\b|"
          + "[?,.]|$)";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "\\bwhat (?:did|does|do|has|have|had) .*\\b(?:say|said|tell|told|announce|announced|"
                  + "explain|explained|claim|claimed|think|thinks|argue|argued|comment|commented)\\b",
              QuestionKind.SAID),
          rule("\\bhow did .* (?:describe|react|respond|explain|call)", QuestionKind.SAID),
          rule(
              "\\b(?:what|which) (?:percentage|percent|per cent|share|proportion|fraction)\\b",
              QuestionKind.PERCENTAGE),
          rule(
              "\\bhow (?:big|large|much) (?:an? |of an? )?(?:is |was |are |will be"
                  + " )?.*\\b(?:stake|shareholding|holding)\\b",
              QuestionKind.PERCENTAGE),
          rule("\\bhow many " + NOUNS + VERB, QuestionKind.HOW_MANY),
          rule("\\b(?:how many|what number|number of|at what age)\\b", QuestionKind.HOW_MANY),
          rule(
              "\\bhow (?:old|long|far|tall|big|large|fast|high|deep|heavy|often|wide)\\b",
              QuestionKind.HOW_MANY),
          rule("\\bhow much\\b", QuestionKind.HOW_MUCH),
          rule(
              "\\bwhat (?:(?:is|was|were|are) .{2,60} worth|(?:did|does|do|will) .{2,60} cost)\\b",
              QuestionKind.HOW_MUCH),
          rule(
              "\\bwhat (?:is|was|were|are|will be) the (?:\\w+ ){0,3}?(?:price|cost|value|worth|"
                  + "amount|sum|revenue|profit|size|fee|salary|valuation)\\b",
              QuestionKind.HOW_MUCH),
          rule(
              "\\bwhat (?:is|was|were|are|will be) \\p{L}[\\p{L}\\p{N} .&-]*['’]s? (?:[\\w-]+"
                  + " ){0,3}?(?:price|cost|value|worth|revenues?|turnover|sales|profits?|income|loss"
                  + "|losses|debts?|earnings|budget|fee|salary|valuation)\\b",
              QuestionKind.HOW_MUCH),
          rule(
              "\\b(?:what|which) (?:\\w+ )?(?:year|date|day|month|time|quarter|decade|century|week)"
                  + "\\b",
              QuestionKind.WHEN),
          rule("\\bwhen\\b(?! .*\\b(?:what|which|who|how|why)\\b)", QuestionKind.WHEN),
          rule(
              "^(?:(?:and|please|now|can you|could you|so) ){0,2}(?:list|name|give|show)(?: me)?(?:"
                  + " all)? (?:the |all )?"
                  + NOUNS,
              QuestionKind.LIST),
          rule(
              "\\b(?:what|which)(?: \\w+){0,2} ((?:compan|countr|cit|compon|industr|part)ies|"
                  + "companies|countries|firms|groups|sectors|people|partners|products|states|reasons|things|names|parties|carmakers|banks|investors|executives|suppliers|places|areas)"
                  + " ",
              QuestionKind.LIST),
          rule("\\bwhich (?!does)(\\w{3,}(?<!s)(?<!u)(?<!i)s) ", QuestionKind.LIST),
          rule("\\bwhere\\b", QuestionKind.WHERE),
          rule(
              "\\b(?:what|which|in which|in what) (?:\\w+ )?(city|country|state|town|place|region|"
                  + "county|continent|location|island|province|village)\\b",
              QuestionKind.WHERE),
          // "Who is Ana Ruiz?" asks about a name; "who is the head of …" and "who is buying …" ask
          // for one.
          rule(
              "^who(?:['’]s| is| was| are| were) (?!(?:the|a|an|his|her|its|their|behind)\\b)"
                  + "(?!\\p{L}+ing\\b)(?!.*['’]s\\b)[\\p{L}.-]+(?: [\\p{L}.-]+){0,3} ?\\??$",
              QuestionKind.DEFINITION),
          rule("\\bwh(?:o|om|ose)\\b", QuestionKind.WHO),
          rule(
              "\\bwhy\\b|\\bwhat (?:is|was) the reason\\b|\\bwhat"
                  + " (?:caused|causes|prompted|led)\\b",
              QuestionKind.WHY),
          rule("\\bwhich (?:of the |of )?" + NOUNS + VERB, QuestionKind.WHICH),
          rule("\\bwhich\\b", QuestionKind.WHICH),
          rule(
              "^what (?:is|are|was|were) (?:an? |the )?[\\p{L}\\p{N} '’.&-]{1,40}\\??$",
              QuestionKind.DEFINITION),
          rule(
              "\\bwhat (company|firm|group|bank|organisation|organization|agency|person|man|woman|"
                  + "name|brand|team|app|product|film|movie|show|book|animal|sport|language|type|kind|"
                  + "sort|part|word|title)\\b",
              QuestionKind.WHICH),
          rule("\\bwhat\\b", QuestionKind.WHAT),
          rule("\\bhow\\b", QuestionKind.HOW),
          rule(
              "^(?:is|are|was|were|will|would|did|does|do|has|have|had|can|could|should|may|might)"
                  + "\\b",
              QuestionKind.YES_NO));

  private QuestionKinds() {}

  private static Rule rule(String pattern, QuestionKind kind) {
    return new Rule(Pattern.compile(pattern), kind);
  }

  /** The first rule that fits decides; the question proper is looked at before its preamble. */
  static Reading read(String question, String proper) {
    Reading reading = read(proper);
    if (reading.kind() == QuestionKind.KEYWORDS && !question.equals(proper)) {
      reading = read(question);
    }
    if (reading.kind() == QuestionKind.KEYWORDS && question.strip().endsWith("?")) {
      return new Reading(QuestionKind.WHAT, null);
    }
    return reading;
  }

  private static Reading read(String question) {
    String lower = question.toLowerCase(Locale.ROOT).strip();
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(lower);
      if (matcher.find()) {
        return new Reading(rule.kind(), matcher.groupCount() > 0 ? matcher.group(1) : null);
      }
    }
    return new Reading(QuestionKind.KEYWORDS, null);
  }
}
