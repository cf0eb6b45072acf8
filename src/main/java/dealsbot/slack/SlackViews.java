package dealsbot.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.request.assistant.threads.AssistantThreadsSetStatusRequest;
import com.slack.api.methods.request.assistant.threads.AssistantThreadsSetSuggestedPromptsRequest;
import com.slack.api.methods.request.assistant.threads.AssistantThreadsSetTitleRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.model.assistant.SuggestedPrompt;
import dealsbot.chat.PlainText;
import dealsbot.chat.Prompt;
import java.util.List;

/**
 * The methods of Slack's Web API for what is no message: windows, the home tab, the assistant pane.
 * Safe for many threads.
 */
final class SlackViews {

  private static final int LONGEST_TITLE = 80;

  /** Slack shows no more. */
  private static final int MOST_PROMPTS = 4;

  private final Caller caller;

  SlackViews(Caller caller) {
    this.caller = caller;
  }

  /** Shows somebody their home tab. */
  void publish(String user, JsonObject view) throws SlackFailure {
    ViewsPublishRequest request =
        ViewsPublishRequest.builder().userId(user).viewAsString(view.toString()).build();
    caller.asBot("views.publish", methods -> methods.viewsPublish(request));
  }

  /** Opens a window, within 3 seconds of what gave the trigger. */
  void open(String trigger, JsonObject view) throws SlackFailure {
    ViewsOpenRequest request =
        ViewsOpenRequest.builder().triggerId(trigger).viewAsString(view.toString()).build();
    caller.asBot("views.open", methods -> methods.viewsOpen(request));
  }

  /** Shows something else in a window. */
  void update(String id, JsonObject view) throws SlackFailure {
    ViewsUpdateRequest request =
        ViewsUpdateRequest.builder().viewId(id).viewAsString(view.toString()).build();
    caller.asBot("views.update", methods -> methods.viewsUpdate(request));
  }

  /** Shows what goes on in a conversation of the pane, until the next message there. */
  void status(String channel, String thread, String status) throws SlackFailure {
    AssistantThreadsSetStatusRequest request =
        AssistantThreadsSetStatusRequest.builder()
            .channelId(channel)
            .threadTs(thread)
            .status(status)
            .build();
    caller.ifAllowed(
        "assistant.threads.setStatus", methods -> methods.assistantThreadsSetStatus(request));
  }

  /** Names a conversation of the pane, in the list of them. */
  void title(String channel, String thread, String title) throws SlackFailure {
    AssistantThreadsSetTitleRequest request =
        AssistantThreadsSetTitleRequest.builder()
            .channelId(channel)
            .threadTs(thread)
            .title(Kit.shortened(PlainText.neutralise(title), LONGEST_TITLE))
            .build();
    caller.ifAllowed(
        "assistant.threads.setTitle", methods -> methods.assistantThreadsSetTitle(request));
  }

  /** Offers questions in a new conversation of the pane. */
  void prompts(String channel, String thread, String title, List<Prompt> prompts)
      throws SlackFailure {
    AssistantThreadsSetSuggestedPromptsRequest request =
        AssistantThreadsSetSuggestedPromptsRequest.builder()
            .channelId(channel)
            .threadTs(thread)
            .title(title)
            .prompts(
                prompts.stream()
                    .limit(MOST_PROMPTS)
                    .map(prompt -> new SuggestedPrompt(prompt.title(), prompt.question()))
                    .toList())
            .build();
    caller.ifAllowed(
        "assistant.threads.setSuggestedPrompts",
        methods -> methods.assistantThreadsSetSuggestedPrompts(request));
  }
}
