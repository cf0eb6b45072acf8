/**
 * From a question to an answer in the articles' own words, or to an honest "not in the articles".
 *
 * <p>A question enters, an {@link dealsbot.answer.Answer} leaves. Open {@link
 * dealsbot.answer.AnswerEngine} first: its steps stand there in order. Models rank, point and
 * abstain here; every shown word is re-read from its article just before it leaves.
 */
@NullMarked
package dealsbot.answer;

import org.jspecify.annotations.NullMarked;
