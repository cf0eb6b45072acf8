package dealsbot.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a message goes, in a form that outlives a restart. */
sealed interface Destination {

  /** How long Slack takes messages at a response URL. */
  Duration LIFETIME = Duration.ofMinutes(30);

  /** What keeps its order and pace. */
  String lane();

  /** The same for the messages that come after the first, which replaces nothing. */
  Destination behind();

  /**
   * A channel, a thread or direct messages.
   *
   * @param channel the channel
   * @param thread the thread's ts; null for the channel itself
   * @param replaces the ts of the message that it takes the place of; null for a message of its own
   * @param pane whether it is a conversation of the assistant pane
   */
  record Channel(String channel, @Nullable String thread, @Nullable String replaces, boolean pane)
      implements Destination {
    @Override
    public String lane() {
      return channel;
    }

    @Override
    public Destination behind() {
      return new Channel(channel, thread, null, pane);
    }
  }

  /**
   * One person, who alone sees it, or everybody where that person is.
   *
   * @param channel where that person is
   * @param user the person's id
   * @param url the response URL; may be empty
   * @param expiry until when Slack takes messages there
   * @param replaces whether it takes the place of the message that the URL came with
   * @param everybody whether all in the channel are to see it
   * @param thread the thread that the URL came from; null for none
   */
  record Aside(
      String channel,
      String user,
      String url,
      Instant expiry,
      boolean replaces,
      boolean everybody,
      @Nullable String thread)
      implements Destination {
    @Override
    public String lane() {
      return channel + ":" + user;
    }

    @Override
    public Destination behind() {
      return new Aside(channel, user, url, expiry, false, everybody, thread);
    }
  }

  /**
   * An open window, or its person where it was closed.
   *
   * @param view the window's id
   * @param user the person's id
   * @param origin where it belongs
   */
  record Window(String view, String user, Origin origin) implements Destination {
    @Override
    public String lane() {
      return "view:" + view;
    }

    @Override
    public Destination behind() {
      return this;
    }
  }

  /** As it is kept with a message. */
  default JsonObject kept() {
    JsonObject json = new JsonObject();
    switch (this) {
      case Channel place -> {
        json.addProperty("channel", place.channel());
        json.addProperty("thread", place.thread());
        json.addProperty("replaces", place.replaces());
        json.addProperty("pane", place.pane());
      }
      case Aside aside -> {
        json.addProperty("channel", aside.channel());
        json.addProperty("user", aside.user());
        json.addProperty("url", aside.url());
        json.addProperty("expiry", aside.expiry().toString());
        json.addProperty("in_place", aside.replaces());
        json.addProperty("everybody", aside.everybody());
        json.addProperty("thread", aside.thread());
      }
      case Window window -> {
        json.addProperty("view", window.view());
        json.addProperty("user", window.user());
        json.addProperty("origin", window.origin().metadata());
      }
    }
    return json;
  }

  /** Reads what {@link #kept} wrote. */
  static Destination read(JsonObject json) {
    if (json.has("view")) {
      return new Window(
          Json.string(json, "view"),
          Json.string(json, "user"),
          Origin.read(Json.string(json, "origin")).orElseThrow());
    }
    String thread = Json.string(json, "thread");
    if (json.has("user")) {
      return new Aside(
          Json.string(json, "channel"),
          Json.string(json, "user"),
          Json.string(json, "url"),
          Instant.parse(Json.string(json, "expiry")),
          Json.isTrue(json, "in_place"),
          Json.isTrue(json, "everybody"),
          thread.isEmpty() ? null : thread);
    }
    String replaces = Json.string(json, "replaces");
    return new Channel(
        Json.string(json, "channel"),
        thread.isEmpty() ? null : thread,
        replaces.isEmpty() ? null : replaces,
        Json.isTrue(json, "pane"));
  }
}
