package dealsbot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatMeMessageResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import dealsbot.chat.Block;
import dealsbot.chat.FileDrop;
import dealsbot.chat.PlainText;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The methods of Slack's Web API that carry messages and files. Over 200 lines, since each has many
 * parameters. Safe for many threads.
 */
final class SlackApi {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private final SlackSettings settings;
  private final Caller caller;
  private final OkHttpClient files;

  SlackApi(SlackSettings settings, Caller caller) {
    this.settings = settings;
    this.caller = caller;
    // A redirect could carry the token elsewhere.
    this.files = caller.http().newBuilder().followRedirects(false).build();
  }

  /** Asks who the bot is. */
  Identity identify() throws SlackFailure {
    AuthTestResponse me =
        caller.asBot("auth.test", methods -> methods.authTest(request -> request));
    return new Identity(
        Objects.requireNonNullElse(me.getUserId(), ""),
        Objects.requireNonNullElse(me.getBotId(), ""));
  }

  /** Asks for the address of a new socket, good for one connection. */
  String openSocket(String appToken) throws SlackFailure {
    return caller
        .call(
            "apps.connections.open",
            () -> caller.slack().methods(appToken).appsConnectionsOpen(request -> request))
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
    return posted(request).getTs();
  }

  /**
   * Slack answers with the whole message; reading that into the SDK's classes takes longer than
   * sending it. What is needed of it is what {@code chat.meMessage} is answered with.
   */
  private ChatMeMessageResponse posted(ChatPostMessageRequest request) throws SlackFailure {
    return caller.asBot(
        Methods.CHAT_POST_MESSAGE,
        methods ->
            methods.postFormWithTokenAndParseResponse(
                form -> RequestFormBuilder.toForm(request),
                Methods.CHAT_POST_MESSAGE,
                settings.botToken(),
                ChatMeMessageResponse.class));
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
    caller.asBot("chat.update", methods -> methods.chatUpdate(request));
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
    try (okhttp3.Response response = files.newCall(request).execute()) {
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
    return Objects.requireNonNullElse(posted(request).getChannel(), user);
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
    caller.ifAllowed(
        "files.upload",
        methods -> {
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
  void postEphemeral(
      String channel, String user, @Nullable String threadTs, String text, @Nullable String blocks)
      throws SlackFailure {
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(channel)
            .user(user)
            .threadTs(threadTs)
            .text(text)
            .blocksAsString(blocks)
            .parse("none")
            .linkNames(false)
            .build();
    caller.asBot("chat.postEphemeral", methods -> methods.chatPostEphemeral(request));
  }

  /**
   * Answers at the address that a command or a press came with.
   *
   * @param manner to whom, and in whose place
   */
  void respond(String responseUrl, String text, @Nullable String blocks, Response manner)
      throws SlackFailure {
    JsonObject body = new JsonObject();
    body.addProperty(
        "response_type", manner == Response.FOR_EVERYBODY ? "in_channel" : "ephemeral");
    body.addProperty("replace_original", manner == Response.IN_PLACE);
    body.addProperty("text", text);
    if (blocks != null) {
      body.add("blocks", JsonParser.parseString(blocks));
    }
    caller.post(
        "response_url",
        new Request.Builder()
            .url(responseUrl)
            .post(RequestBody.create(body.toString(), JSON))
            .build());
  }

  /** What a message at a response URL is. */
  enum Response {
    /** Seen by one person. */
    ALONE,
    /** Seen by one person, in the place of the message that the URL came with. */
    IN_PLACE,
    /** Seen by all in the channel. */
    FOR_EVERYBODY
  }
}
