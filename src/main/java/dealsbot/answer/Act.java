package dealsbot.answer;

import dealsbot.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sentence tells to be done, and by whom.
 *
 * @param sense the verb's, see {@link dealsbot.language.Verbs}
 * @param verb place of the verb
 * @param clause from where to where the sentence tells of it
 * @param agent who does it; null where that is not told
 * @param pointsBack whether the agent is only pointed at: "it", "the company"
 * @param object to whom or to what it is done; null where that is not told
 * @param to who gets it; null where that is not told
 * @param from who gave it; null where that is not told
 */
record Act(
    String sense,
    Span verb,
    Span clause,
    @Nullable Span agent,
    boolean pointsBack,
    @Nullable Span object,
    @Nullable Span to,
    @Nullable Span from) {}
