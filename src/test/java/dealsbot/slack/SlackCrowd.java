package dealsbot.slack;

import com.google.gson.JsonObject;

/** Those who look at everything that a bot does in Slack, when there is too much to record. */
public interface SlackCrowd {

  /**
   * A method was called.
   *
   * @return how the call fails; null: it does not
   */
  SlackPeer.Scripted called(String method, JsonObject parameters);

  /** The bot has acknowledged an envelope. */
  void acknowledged(String envelopeId);
}
