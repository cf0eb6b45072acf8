package dealsbot.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it is with a feed.
 *
 * @param address where it is
 * @param looked when it was looked at last; null: not yet
 * @param outcome what came of it, in a few words
 * @param taken how many articles came of it in all
 */
public record FeedReport(String address, @Nullable Instant looked, String outcome, int taken) {}
