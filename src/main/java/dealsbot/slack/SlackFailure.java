package dealsbot.slack;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call of Slack's Web API that did not succeed. Its message holds no token. */
final class SlackFailure extends Exception {

  private static final long serialVersionUID = 1;

  /** What became of the call. */
  enum Kind {
    /** Slack said no; {@link #code} says why. */
    REFUSED,
    /** Too many calls: {@link #retryAfter} says when the next may come. */
    LIMITED,
    /** No connection came about, so Slack never saw the call. */
    NOT_SENT,
    /** The connection broke or the reply was no reply: Slack may have done what was asked. */
    UNKNOWN
  }

  // As https://docs.slack.dev/reference/methods lists them for every method.
  private static final Set<String> TOKEN_CODES =
      Set.of(
          "access_denied",
          "account_inactive",
          "ekm_access_denied",
          "invalid_auth",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "not_authed",
          "org_login_required",
          "team_access_not_granted",
          "token_expired",
          "token_revoked");

  private static final Set<String> FORMAT_CODES =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long");

  private final Kind kind;
  private final String code;
  private final Duration retryAfter;

  private SlackFailure(Kind kind, String code, Duration retryAfter, @Nullable Throwable cause) {
    super(kind + " " + code, cause);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  static SlackFailure refused(@Nullable String code) {
    // What comes over the wire is shown to admins only when it looks like one of Slack's codes.
    boolean sound = code != null && code.matches("[a-z0-9_]{1,60}");
    return new SlackFailure(
        Kind.REFUSED, sound && code != null ? code : "no_reason", Duration.ZERO, null);
  }

  static SlackFailure limited(Duration retryAfter) {
    return new SlackFailure(Kind.LIMITED, "ratelimited", retryAfter, null);
  }

  static SlackFailure notSent(Throwable cause) {
    return new SlackFailure(Kind.NOT_SENT, "not_connected", Duration.ZERO, cause);
  }

  static SlackFailure unknown(String code, @Nullable Throwable cause) {
    return new SlackFailure(Kind.UNKNOWN, code, Duration.ZERO, cause);
  }

  Kind kind() {
    return kind;
  }

  /** Slack's word for the reason, such as {@code channel_not_found}. */
  String code() {
    return code;
  }

  /** How long Slack wants to be left alone; zero unless {@link Kind#LIMITED}. */
  Duration retryAfter() {
    return retryAfter;
  }

  boolean concernsToken() {
    return kind == Kind.REFUSED && TOKEN_CODES.contains(code);
  }

  boolean concernsFormat() {
    return kind == Kind.REFUSED && FORMAT_CODES.contains(code);
  }
}
