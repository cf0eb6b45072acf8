/**
 * The bot's state in one SQLite file: what came in and what is to go out, the record of admin
 * actions, questions without an answer and who waits for one, the questions behind buttons, what
 * people think of answers and have chosen for their chats, earlier texts of edited articles,
 * actions that wait for their confirmation.
 *
 * <p>Values of {@code chat} enter and leave; no SQL does. Open {@link dealsbot.store.BotStore}
 * first. The file is opened when something of it is needed, and no answer waits for it.
 */
@NullMarked
package dealsbot.store;

import org.jspecify.annotations.NullMarked;
