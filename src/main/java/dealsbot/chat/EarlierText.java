package dealsbot.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that an article had before it was replaced.
 *
 * @param article the article's id
 * @param title its title then
 * @param published the date it stated then; null where it stated none
 * @param text its text then
 * @param replacedAt when another text took its place
 */
public record EarlierText(
    String article, String title, @Nullable String published, String text, Instant replacedAt) {}
