package dealsbot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.utility.BotUtils;
import dealsbot.chat.FileDrop;
import dealsbot.metrics.PlatformMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Carries the vendor's requests to the Bot API and brings back values: never throws, never repeats
 * a request by itself, and masks the token in whatever it reports. Safe for use by many threads.
 */
final class BotApi implements AutoCloseable {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(15);
  private static final Duration BRIEF_PATIENCE = Duration.ofSeconds(3);

  /** Far above a batch of 100 messages; a longer body is not Telegram's. */
  private static final long LONGEST_BODY = 32L << 20;

  private final TelegramSettings settings;
  private final PlatformMetrics metrics;
  private final OkHttpClient calls;
  private final OkHttpClient briefCalls;
  private final OkHttpClient polls;

  BotApi(TelegramSettings settings, PlatformMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
    this.calls =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_PATIENCE)
            .readTimeout(ANSWER_PATIENCE)
            .callTimeout(CONNECT_PATIENCE.plus(ANSWER_PATIENCE))
            // OkHttp would send a message again when a kept-alive connection dies under it.
            .retryOnConnectionFailure(false)
            // A redirect would carry the token to another host.
            .followRedirects(false)
            .followSslRedirects(false)
            .eventListener(new SendingBegins())
            .build();
    this.briefCalls = calls.newBuilder().callTimeout(BRIEF_PATIENCE).build();
    Duration poll = Duration.ofSeconds(settings.pollSeconds());
    this.polls =
        calls
            .newBuilder()
            .dispatcher(new Dispatcher())
            .readTimeout(poll.plusSeconds(10))
            .callTimeout(poll.plusSeconds(20))
            .build();
  }

  /** Calls a method that answers at once. */
  Answer call(BaseRequest<?, ?> request) {
    return counted(request, execute(calls.newCall(http(request))));
  }

  /** Calls a method whose answer is not worth more than a few seconds of waiting. */
  Answer callBriefly(BaseRequest<?, ?> request) {
    return counted(request, execute(briefCalls.newCall(http(request))));
  }

  /** Waits for updates as long as the settings say; {@link #cancelPolls} ends it early. */
  Answer poll(GetUpdates request) {
    return counted(request, execute(polls.newCall(http(request))));
  }

  /**
   * Fetches a file that somebody sent.
   *
   * @throws IOException without the token in it, when it is too large or cannot be had
   */
  byte[] file(String fileId) throws IOException {
    if (!(call(new GetFile(fileId)) instanceof Answer.Done done)
        || !(done.result() instanceof JsonObject file)
        || !(file.get("file_path") instanceof JsonPrimitive path)) {
      throw new IOException("Telegram does not give the file out");
    }
    // The path is Telegram's own, and goes behind the token as it came.
    Request request =
        new Request.Builder()
            .url(settings.apiUrl() + "/file/bot" + settings.token() + "/" + path.getAsString())
            .build();
    try (Response response = calls.newCall(request).execute()) {
      byte[] bytes = response.peekBody(FileDrop.LARGEST + 1).bytes();
      if (!response.isSuccessful() || bytes.length > FileDrop.LARGEST) {
        throw new IOException("Telegram does not give the file out: HTTP " + response.code());
      }
      return bytes;
    } catch (IOException | RuntimeException failure) {
      throw new IOException(cause(failure));
    }
  }

  /** Breaks off the polls that are under way. */
  void cancelPolls() {
    polls.dispatcher().cancelAll();
  }

  private Request http(BaseRequest<?, ?> request) {
    return new Request.Builder()
        .url(settings.apiUrl() + "/bot" + settings.token() + "/" + request.getMethod())
        .post(body(request))
        .tag(AtomicBoolean.class, new AtomicBoolean())
        .build();
  }

  /** A form; in parts where a file is among them. */
  private static RequestBody body(BaseRequest<?, ?> request) {
    if (request.isMultipart()) {
      MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
      MediaType type = MediaType.parse(request.getContentType());
      request
          .getParameters()
          .forEach(
              (name, value) -> {
                if (value instanceof byte[] file) {
                  parts.addFormDataPart(
                      name, request.getFileName(), RequestBody.create(file, type));
                } else {
                  parts.addFormDataPart(name, parameter(value));
                }
              });
      return parts.build();
    }
    FormBody.Builder form = new FormBody.Builder();
    request.getParameters().forEach((name, value) -> form.add(name, parameter(value)));
    return form.build();
  }

  private static String parameter(Object value) {
    JsonElement json = BotUtils.GSON.toJsonTree(value);
    return json.isJsonPrimitive() ? json.getAsString() : json.toString();
  }

  private Answer counted(BaseRequest<?, ?> request, Answer answer) {
    metrics.called(
        request.getMethod(),
        switch (answer) {
          case Answer.Done done -> PlatformMetrics.Outcome.OK;
          case Answer.Refused refused ->
              refused.code() == 429
                  ? PlatformMetrics.Outcome.LIMITED
                  : PlatformMetrics.Outcome.REFUSED;
          case Answer.Failed failed -> PlatformMetrics.Outcome.FAILED;
        });
    return answer;
  }

  private Answer execute(Call call) {
    try (Response response = call.execute()) {
      return read(response);
    } catch (IOException | RuntimeException failure) {
      AtomicBoolean sending = call.request().tag(AtomicBoolean.class);
      boolean sent = sending != null && sending.get();
      return new Answer.Failed(sent ? Answer.Stage.LOST : Answer.Stage.UNREACHED, cause(failure));
    }
  }

  private Answer read(Response response) {
    try {
      if (JsonParser.parseString(response.peekBody(LONGEST_BODY).string())
              instanceof JsonObject answer
          && answer.get("ok") instanceof JsonPrimitive ok) {
        JsonElement result = answer.get("result");
        return ok.getAsBoolean() && result != null
            ? new Answer.Done(result)
            : refusal(response.code(), answer);
      }
      return unreadable(response.code(), "not an answer of the Bot API");
    } catch (IOException | RuntimeException cut) {
      return unreadable(response.code(), cause(cut));
    }
  }

  private static Answer unreadable(int status, String cause) {
    Answer.Stage stage = status == 200 ? Answer.Stage.UNREADABLE : Answer.Stage.TURNED_AWAY;
    return new Answer.Failed(stage, "HTTP " + status + ", " + cause);
  }

  private Answer refusal(int status, JsonObject answer) {
    JsonObject parameters =
        answer.get("parameters") instanceof JsonObject given ? given : new JsonObject();
    JsonElement code = answer.get("error_code");
    JsonElement description = answer.get("description");
    JsonElement retryAfter = parameters.get("retry_after");
    JsonElement migrateTo = parameters.get("migrate_to_chat_id");
    Answer.Refused refused =
        new Answer.Refused(
            code == null ? status : code.getAsInt(),
            description == null ? "no description" : settings.mask(description.getAsString()),
            retryAfter == null ? null : retryAfter.getAsInt(),
            migrateTo == null ? null : migrateTo.getAsLong());
    // Telegram's own 5xx says that it failed, not that it objects.
    return refused.code() < 500
        ? refused
        : new Answer.Failed(Answer.Stage.TURNED_AWAY, refused.code() + " " + refused.description());
  }

  private String cause(Exception failure) {
    return settings.mask(failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  /** Breaks off what is under way and lets go of all connections. */
  @Override
  public void close() {
    cancelPolls();
    calls.dispatcher().cancelAll();
    polls.dispatcher().executorService().shutdown();
    calls.dispatcher().executorService().shutdown();
    calls.connectionPool().evictAll();
  }

  /** Notes on the request's tag that its first byte may be on the way. */
  private static final class SendingBegins extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      AtomicBoolean sending = call.request().tag(AtomicBoolean.class);
      if (sending != null) {
        sending.set(true);
      }
    }
  }
}
