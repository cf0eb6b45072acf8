package dealsbot.chat;

import dealsbot.index.Generation;
import java.util.Map;
import java.util.Optional;

/**
 * How the bot is.
 *
 * @param generation what is served; empty when there is no index
 * @param encoder the sentence encoder in use; empty when the search is by words alone
 * @param parts each part's health in a few words, in the order to show
 */
public record StatusReport(
    Optional<Generation> generation, Optional<String> encoder, Map<String, String> parts) {}
