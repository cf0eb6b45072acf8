package dealsbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dealsbot.metrics.PlatformMetrics;
import dealsbot.metrics.PlatformMetrics.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls to Slack, each once: no layer below repeats one. Tells how each ended, counts it, and
 * notes what it says of the token. Safe for many threads.
 */
final class Caller implements AutoCloseable {

  private static final Duration DEFAULT_RETRY = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(Caller.class);

  private final SlackConfig config = new SlackConfig();
  private final Pulse pulse;
  private final PlatformMetrics metrics;
  private final OkHttpClient http;
  private final Slack slack;
  private final MethodsClient methods;

  Caller(SlackSettings settings, Pulse pulse, PlatformMetrics metrics) {
    this.pulse = pulse;
    this.metrics = metrics;
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
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    this.slack = Slack.getInstance(config, client);
    this.methods = slack.methods(settings.botToken());
  }

  /** The SDK's own entry. */
  Slack slack() {
    return slack;
  }

  /** The client below all calls. */
  OkHttpClient http() {
    return http;
  }

  /** Calls a method with the bot's token, which may be found wanting. */
  <R extends SlackApiTextResponse> R asBot(String method, BotCall<R> call) throws SlackFailure {
    try {
      R response = call(method, () -> call.make(methods));
      pulse.tokenAccepted();
      return response;
    } catch (SlackFailure failure) {
      if (failure.concernsToken()) {
        pulse.tokenRefused(Wording.tokenRefused("slack.bot-token", failure));
      }
      throw failure;
    }
  }

  /** Calls a method with the bot's token that an app of an older manifest may not call. */
  <R extends SlackApiTextResponse> R ifAllowed(String method, BotCall<R> call) throws SlackFailure {
    return call(method, () -> call.make(methods));
  }

  /** Calls a method. */
  <R extends SlackApiTextResponse> R call(String method, Call<R> call) throws SlackFailure {
    return counted(method, () -> checked(call));
  }

  /** Posts to an address that Slack gave. */
  void post(String method, Request request) throws SlackFailure {
    counted(
        method,
        () -> {
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
            return true;
          } catch (IOException failure) {
            throw failureOf(failure);
          }
        });
  }

  private <R> R counted(String method, Counted<R> call) throws SlackFailure {
    try {
      R result = call.make();
      metrics.called(method, Outcome.OK);
      return result;
    } catch (SlackFailure failure) {
      metrics.called(
          method,
          switch (failure.kind()) {
            case LIMITED -> Outcome.LIMITED;
            case REFUSED -> Outcome.REFUSED;
            case NOT_SENT, UNKNOWN -> Outcome.FAILED;
          });
      throw failure;
    }
  }

  private static <R extends SlackApiTextResponse> R checked(Call<R> call) throws SlackFailure {
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
    // Each has a thread, though nothing is counted.
    for (AutoCloseable statistics :
        List.of(
            config.getMethodsConfig().getMetricsDatastore(),
            config.getAuditConfig().getMetricsDatastore(),
            config.getSCIMConfig().getMetricsDatastore(),
            config.getSCIM2Config().getMetricsDatastore())) {
      try {
        statistics.close();
      } catch (Exception failure) {
        log.warn("A thread of the Slack client goes on", failure);
      }
    }
  }

  /** A call of the SDK with the bot's token. */
  @FunctionalInterface
  interface BotCall<R> {
    R make(MethodsClient methods) throws IOException, SlackApiException;
  }

  /** A call of the SDK. */
  @FunctionalInterface
  interface Call<R> {
    R make() throws IOException, SlackApiException;
  }

  /** A call that tells how it failed. */
  @FunctionalInterface
  private interface Counted<R> {
    R make() throws SlackFailure;
  }
}
