package dealsbot.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows what is no question to the articles, and the one line that it gets. */
final class SmallTalk {

  private record Rule(Pattern pattern, String line) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|yo|howdy)"
                  + "(?: there| bot| all| everyone| team)?",
              "Hello! Ask me about the deals in the articles, or type /sources to see them."),
          rule(
              "(?:thanks?|thank you|thx|ty|cheers|great|nice|perfect|cool|awesome|ok|okay|got"
                  + " it)(?: you)?(?: (?:so|very) much| a lot| bot| again| very"
                  + " (?:clear|helpful|useful|nice)| that (?:helps|was helpful)| for (?:that|your"
                  + " help))?",
              "You're welcome."),
          rule(
              "sorry(?: (?:about|for) that| that was rude| my bad)?|my bad|apologies",
              "No harm done. Ask me about the deals in the articles."),
          rule(
              "are you (?:really )?sure(?: about that)?|is (?:that|this) (?:really )?true|do you"
                  + " (?:make (?:things|stuff|this|that|it) up|lie|hallucinate)|can i trust"
                  + " (?:you|this|that)",
              "I only quote: every sentence stands word for word in its article. Ask “show me the"
                  + " source” to see the paragraph around it."),
          rule(
              "(?:stop|quit|exit|bye|goodbye|good ?night|see you|see ya|ciao)(?: then| later|"
                  + " bot)?",
              "Goodbye!"),
          rule(
              "(?:you(?:'re| are)? (?:an? |so |really"
                  + " )*(?:stupid|dumb|useless|idiot|moron|bad|awful|terrible|rubbish|worthless)(?:"
                  + " bot| thing)?|(?:stupid|dumb|useless|bad) bot|shut up|f+u+c+k (?:you|off)|this"
                  + " (?:bot )?(?:sucks|is (?:useless|rubbish))|you suck|idiot|moron)",
              "Sorry that didn't help. Try naming the company or the figure you are after, or type"
                  + " /sources to see what I have read."),
          rule(
              "(?:who|what) (?:are|r) (?:you|u)|what can (?:you|u) do|what do you do|how do(?:es)?"
                  + " (?:you|this(?: bot| thing)?) work|are you (?:an?"
                  + " )?(?:bot|human|robot|ai|real|person|chatgpt|llm|language model)|who"
                  + " (?:made|built|wrote|created) you|what is this(?: bot)?|what'?s your name|what"
                  + " is your name|how are you(?: doing)?(?: today)?|help me|can you help(?:"
                  + " me)?|what(?:'s| is) this (?:all )?about|what (?:can|should) i ask(?:"
                  + " you)?|what do you know(?: about)?|what (?:articles|sources) (?:do you"
                  + " have|have you read)",
              "I answer questions about the business deals in a set of news articles, in their own"
                  + " words. /sources lists them, /help tells how to ask."));

  private SmallTalk() {}

  private static Rule rule(String pattern, String line) {
    return new Rule(Pattern.compile(pattern), line);
  }

  /** The line for small talk; empty when the message is something else. */
  static Optional<String> reply(String message) {
    String bare =
        message
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
            .replaceAll(" +", " ")
            .strip();
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(bare).matches())
        .map(Rule::line)
        .findFirst();
  }
}
