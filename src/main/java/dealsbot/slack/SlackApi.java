package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.util.http.SlackHttpClient;
import dealsbot.chat.Block;
import dealsbot.chat.FileDrop;
import dealsbot.chat.PlainText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The few methods of Slack's Web API that the bot calls. Each call is made once: no layer below
 * repeats it. Over 200 lines, since every vendor's type ends here. Safe for many threads.
 */
final class SlackApi implements AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration DEFAULT_RETRY = Duration.ofSeconds(30);

  private final SlackSettings settings;
  private final Pulse pulse;
  private final OkHttpClient http;
  private final OkHttpClient files;
  private final Slack slack;
  private final MethodsClient methods;

  SlackApi(SlackSettings settings, Pulse pulse) {
    this.settings = settings;
    this.pulse = pulse;
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setStatsEnabled(false);
    // The default handlers log whole requests and responses.
    config.getHttpClientResponseHandlers().clear();
    this.http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            // A repeated POST would be a second message.
            .retryOnConnectionFailure(false)
            .connectTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(30))
            .build();
    // A redirect could carry the token elsewhere.
    this.files = http.newBuilder().followRedirects(false).build();
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    this.slack = Slack.getInstance(config, client);
    this.methods = slack.methods(settings.botToken());
  }

  /** The SDK's own entry, for the socket and for Bolt. */
  Slack slack() {
    return slack;
  }

  /** Asks who the bot is. */
  Identity identify() throws SlackFailure {
    AuthTestResponse me = withBotToken(() -> methods.authTest(request -> request));
    return new Identity(
        Objects.requireNonNullElse(me.getUserId(), ""),
        Objects.requireNonNullElse(me.getBotId(), ""));
  }

  /** Asks for the address of a new socket, good for one connection. */
  String openSocket() throws SlackFailure {
    return call(() -> slack.methods(settings.appToken()).appsConnectionsOpen(request -> request))
        .getUrl();
  }

  /**
   * Posts a message.
   *
   * @param blocks Block Kit blocks as JSON; null for plain text
   * @return the new message's ts
   */
  String post(String channel, @Nullable String threadTs, String text, @Nullable String blocks)
      throws SlackFailure {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(threadTs)
            .text(text)
            .blocksAsString(blocks)
            .mrkdwn(false)
            .parse("none")
            .linkNames(false)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    ChatPostMessageResponse posted = withBotToken(() -> methods.chatPostMessage(request));
    return posted.getTs();
  }

  /** Replaces a message of the bot's. */
  void update(String channel, String ts, String text, @Nullable String blocks) throws SlackFailure {
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(channel)
            .ts(ts)
            .text(text)
            // Left out, the old blocks would stay.
            .blocksAsString(blocks == null ? "[]" : blocks)
            .parse("none")
            .linkNames(false)
            .build();
    withBotToken(() -> methods.chatUpdate(request));
  }

  /**
   * Fetches a file that somebody shared.
   *
   * @param url as Slack gave it; fetched with the token from Slack's own hosts alone
   */
  byte[] file(String url) throws IOException {
    HttpUrl address = HttpUrl.parse(url);
    HttpUrl own = HttpUrl.parse(settings.apiUrl());
    boolean trusted =
        address != null
            && ((address.isHttps()
                    && (address.host().endsWith(".slack.com")
                        || address.host().endsWith(".slack-gov.com")))
                || (own != null
                    && address.host().equals(own.host())
                    && address.port() == own.port()));
    if (address == null || !trusted) {
      throw new IOException("the file does not lie with Slack");
    }
    Request request =
        new Request.Builder()
            .url(address)
            .header("Authorization", "Bearer " + settings.botToken())
            .build();
    try (Response response = files.newCall(request).execute()) {
      byte[] bytes = response.peekBody(FileDrop.LARGEST + 1).bytes();
      if (!response.isSuccessful() || bytes.length > FileDrop.LARGEST) {
        throw new IOException("Slack does not give the file out: HTTP " + response.code());
      }
      return bytes;
    }
  }

  /**
   * Posts a message to a person directly.
   *
   * @return the id of their direct messages with the bot
   */
  String postDirect(String user, String text) throws SlackFailure {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(user)
            .text(text)
            .mrkdwn(false)
            .parse("none")
            .linkNames(false)
            .build();
    return Objects.requireNonNullElse(
        withBotToken(() -> methods.chatPostMessage(request)).getChannel(), user);
  }

  /** Uploads a picture into a channel, its caption the comment above it. */
  void upload(String channel, @Nullable String threadTs, Block.Picture picture)
      throws SlackFailure {
    FilesUploadV2Request request =
        FilesUploadV2Request.builder()
            .channel(channel)
            .threadTs(threadTs)
            .filename("deals.png")
            .title("Deals")
            .altTxt(picture.alt())
            .initialComment(Markup.escape(PlainText.neutralise(picture.caption())))
            .fileData(picture.image())
            .build();
    // An app of an older manifest may not upload, and is well all the same.
    call(
        () -> {
          try {
            return methods.filesUploadV2(request);
          } catch (SlackFilesUploadV2Exception refused) {
            return refusal(refused);
          }
        });
  }

  /** What the step of an upload that failed was told. */
  private static FilesUploadV2Response refusal(SlackFilesUploadV2Exception refused) {
    FilesUploadV2Response response = new FilesUploadV2Response();
    response.setError(
        Stream.concat(
                refused.getGetURLResponses().stream(),
                Stream.ofNullable(refused.getCompleteResponse()))
            .map(SlackApiTextResponse::getError)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("upload_failed"));
    return response;
  }

  /** Posts a message that only one person in the channel sees. */
  void postEphemeral(String channel, String user, String text, @Nullable String blocks)
      throws SlackFailure {
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(channel)
            .user(user)
            .text(text)
            .blocksAsString(blocks)
            .parse("none")
            .linkNames(false)
            .build();
    withBotToken(() -> methods.chatPostEphemeral(request));
  }

  /** Answers a slash command at the address it came with, seen by its sender only. */
  void respond(String responseUrl, String text, @Nullable String blocks, boolean replaces)
      throws SlackFailure {
    JsonObject body = new JsonObject();
    body.addProperty("response_type", "ephemeral");
    if (replaces) {
      body.addProperty("replace_original", true);
    }
    body.addProperty("text", text);
    if (blocks != null) {
      body.add("blocks", JsonParser.parseString(blocks));
    }
    Request request =
        new Request.Builder()
            .url(responseUrl)
            .post(RequestBody.create(body.toString(), JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == 429) {
        throw SlackFailure.limited(retryAfter(response));
      }
      if (response.code() >= 500) {
        throw SlackFailure.unknown("http_" + response.code(), null);
      }
      if (!response.isSuccessful()) {
        throw SlackFailure.refused(response.body().string().strip());
      }
    } catch (IOException failure) {
      throw failureOf(failure);
    }
  }

  private <R extends SlackApiTextResponse> R withBotToken(Call<R> call) throws SlackFailure {
    try {
      R response = call(call);
      pulse.tokenAccepted();
      return response;
    } catch (SlackFailure failure) {
      if (failure.concernsToken()) {
        pulse.tokenRefused(Wording.tokenRefused("slack.bot-token", failure));
      }
      throw failure;
    }
  }

  private static <R extends SlackApiTextResponse> R call(Call<R> call) throws SlackFailure {
    try {
      R response = call.make();
      if (!response.isOk()) {
        throw "ratelimited".equals(response.getError())
            ? SlackFailure.limited(DEFAULT_RETRY)
            : SlackFailure.refused(response.getError());
      }
      if (response.getWarning() != null && response.getWarning().contains("message_truncated")) {
        throw SlackFailure.refused("message_truncated");
      }
      return response;
    } catch (SlackApiException failure) {
      int status = failure.getResponse().code();
      throw status == 429
          ? SlackFailure.limited(retryAfter(failure.getResponse()))
          : SlackFailure.unknown("http_" + status, failure);
    } catch (IOException failure) {
      throw failureOf(failure);
    } catch (RuntimeException failure) {
      // A reply that is no JSON, cut off or empty, say.
      throw SlackFailure.unknown("unreadable_reply", failure);
    }
  }

  private static SlackFailure failureOf(IOException failure) {
    boolean neverSent =
        failure instanceof ConnectException
            || failure instanceof NoRouteToHostException
            || failure instanceof UnknownHostException
            || failure instanceof SSLHandshakeException
            || (failure instanceof SocketTimeoutException
                && String.valueOf(failure.getMessage()).contains("onnect timed out"));
    return neverSent ? SlackFailure.notSent(failure) : SlackFailure.unknown("broken_off", failure);
  }

  private static Duration retryAfter(Response response) {
    String seconds = response.header("Retry-After");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : DEFAULT_RETRY;
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** A call of the SDK. */
  @FunctionalInterface
  private interface Call<R> {
    R make() throws IOException, SlackApiException;
  }
}
