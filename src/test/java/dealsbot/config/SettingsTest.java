package dealsbot.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  private static final SourceSettings SOURCES =
      new SourceSettings(
          true, java.util.List.of(), java.time.Duration.ofMinutes(30), Set.of(), Set.of());

  private static final String SECRET = "ZZsecretZZ";

  private Path file;

  @BeforeEach
  void nameFile(@TempDir Path folder) {
    file = folder.resolve("bot.properties");
  }

  private Settings load(String content, String... variables) {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin", "HOME", "/"));
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Settings.load(file, environment);
  }

  private String error(String content, String... variables) {
    return String.valueOf(
        assertThrows(ConfigurationException.class, () -> load(content, variables)).getMessage());
  }

  private static Settings defaults() {
    return new Settings(
        null,
        null,
        null,
        Path.of("index-data"),
        Runtime.getRuntime().availableProcessors(),
        LogLevel.INFO,
        30,
        ServiceSettings.DEFAULT,
        ReaderSettings.DEFAULT,
        SOURCES);
  }

  @Test
  void withoutFileAndVariablesTheDefaultsCount() {
    assertEquals(defaults(), Settings.load(file, Map.of()));
    assertEquals(defaults(), load(""));
  }

  @Test
  void everyKeyIsRead() {
    Settings settings =
        load(
            """
            telegram.token = 123:abc_DEF-1
            telegram.api-url = http://bot_api:8081/
            telegram.admins = 17, 4503599627370495,
            telegram.allowed-chats = -1001234567890,42
            telegram.allowed-users = 43
            telegram.mode = webhook
            telegram.webhook-url = https://bots.example/deals/
            slack.bot-token = xoxb-1-a
            slack.app-token = xapp-1-a
            slack.api-url = https://slack-gov.com/api
            slack.admins = T01:U02, E03:W04
            http.port = 8080
            http.host = ::1
            data = /srv/deals
            answer.workers = 3
            log.level = Debug
            inbox.answer-within-minutes = 5
            questions.per-minute = 7
            supervised = true
            """);
    assertEquals(
        new Settings(
            new TelegramSettings(
                new Secret("123:abc_DEF-1"),
                URI.create("http://bot_api:8081"),
                Set.of(17L, 4503599627370495L),
                Set.of(-1001234567890L, 42L),
                Set.of(43L),
                URI.create("https://bots.example/deals")),
            new SlackSettings(
                new Secret("xoxb-1-a"),
                new SlackSettings.Transport.SocketMode(new Secret("xapp-1-a")),
                URI.create("https://slack-gov.com/api/"),
                Set.of("T01:U02", "E03:W04")),
            new HttpSettings("::1", 8080),
            Path.of("/srv/deals"),
            3,
            LogLevel.DEBUG,
            30,
            new ServiceSettings(5, 7, true),
            ReaderSettings.DEFAULT,
            SOURCES),
        settings);
    assertEquals(Path.of("other"), settings.withData(Path.of("other")).data());
  }

  @Test
  void slackMayCallTheBotInstead() {
    Settings settings =
        load(
            """
            slack.mode=http
            slack.bot-token=xoxb-1
            slack.signing-secret=abc
            http.port=80
            """);
    assertEquals(
        new SlackSettings.Transport.Http(new Secret("abc")),
        assertNotNullAnd(settings.slack()).transport());
    assertEquals(new HttpSettings("127.0.0.1", 80), settings.http());
  }

  private static SlackSettings assertNotNullAnd(SlackSettings slack) {
    assertNotNull(slack);
    return slack;
  }

  @Test
  void environmentVariablesWin() {
    Settings settings =
        load(
            "telegram.token=1:a\nhttp.port=80\nlog.level=warn",
            "DEALSBOT_TELEGRAM_TOKEN",
            "",
            "DEALSBOT_HTTP_PORT",
            "81",
            "DEALSBOT_HOME",
            "/opt",
            "DEALSBOT_JAVA",
            "java",
            "DEALSBOT_JAVA_OPTS",
            "-Xmx1g");
    assertNull(settings.telegram());
    assertEquals(new HttpSettings("127.0.0.1", 81), settings.http());
    assertEquals(LogLevel.WARN, settings.logLevel());
  }

  @Test
  void everyKeyHasItsVariable() {
    assertEquals("DEALSBOT_TELEGRAM_API_URL", Key.TELEGRAM_API_URL.variable());
    assertEquals(Path.of("d"), Settings.load(file, Map.of("DEALSBOT_DATA", "d")).data());
    for (Key key : Key.values()) {
      assertEquals(key, Key.ofVariable(key.variable()).orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "telegram.tokn=1:a | unknown key telegram.tokn in bot.properties: did you mean"
            + " telegram.token?",
        "Telegram.Token=1:a | unknown key Telegram.Token in bot.properties: did you mean"
            + " telegram.token?",
        "slack.apiUrl=x | unknown key slack.apiUrl in bot.properties: did you mean slack.api-url?",
        "loglevel=x | unknown key loglevel in bot.properties: did you mean log.level?",
        "colour=red | unknown key colour in bot.properties: bot.properties.example lists the keys.",
      })
  void anUnknownKeyIsAnErrorThatNamesTheNearest(String line, String message) {
    assertEquals(message, error(line));
  }

  @Test
  void anUnknownVariableIsAnErrorThatNamesTheNearest() {
    assertEquals(
        "unknown environment variable DEALSBOT_TELEGRAM_TOKEN_: did you mean"
            + " DEALSBOT_TELEGRAM_TOKEN?",
        error("", "DEALSBOT_TELEGRAM_TOKEN_", SECRET));
    assertEquals(
        "unknown environment variable DEALSBOT_SPEED: bot.properties.example lists the keys.",
        error("", "DEALSBOT_SPEED", "9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "telegram.token=ZZsecretZZ | telegram.token in bot.properties is not a token as BotFather"
            + " gives it: digits, a colon, letters.",
        "slack.bot-token=xapp-ZZsecretZZ | slack.bot-token in bot.properties is not a bot token:"
            + " those begin with xoxb-.",
        "slack.app-token=\"xapp-ZZsecretZZ\" | slack.app-token in bot.properties is not an"
            + " app-level token: those begin with xapp-.",
        "slack.signing-secret=ZZsecretZZ x | slack.signing-secret in bot.properties is not a"
            + " signing secret: it has no blanks.",
        "telegram.admins=@ZZsecretZZ | telegram.admins in bot.properties must be numeric user ids"
            + " with commas between them.",
        "telegram.admins=-5 | telegram.admins in bot.properties must be numeric user ids with"
            + " commas between them.",
        "telegram.allowed-chats=99999999999999999999 | telegram.allowed-chats in bot.properties"
            + " must be numeric chat ids with commas between them.",
        "slack.admins=U0123 | slack.admins in bot.properties must be TEAM:USER ids such as"
            + " T0123:U0456, with commas between them.",
        "slack.mode=ZZsecretZZ | slack.mode in bot.properties must be one of socket, http.",
        "log.level=loud | log.level in bot.properties must be one of error, warn, info, debug,"
            + " trace.",
        "http.port=65536 | http.port in bot.properties must be a whole number from 0 to 65535.",
        "http.port=ZZsecretZZ | http.port in bot.properties must be a whole number from 0 to"
            + " 65535.",
        "answer.workers=0 | answer.workers in bot.properties must be a whole number from 1 to"
            + " 1000.",
        "http.host=http://ZZsecretZZ | http.host in bot.properties must be a host name or an"
            + " address without a port.",
      })
  void aBadValueIsAnErrorThatNamesItsKey(String line, String message) {
    assertEquals(message, error(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "api.telegram.org",
        "https://",
        "https://example.org/?token=ZZsecretZZ",
        "https://user:ZZsecretZZ@example.org",
        "https://exa mple.org/ZZsecretZZ",
        "https:example.org"
      })
  void apiAddressesAreWebAddresses(String address) {
    for (String key : List.of("telegram.api-url", "slack.api-url")) {
      assertEquals(
          key + " in bot.properties must be an address that begins with https:// or http://.",
          error(key + "=" + address));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack.bot-token=xoxb-ZZsecretZZ | slack.bot-token in bot.properties is set, but"
            + " slack.app-token is not: Socket Mode needs both.",
        "slack.app-token=xapp-ZZsecretZZ | slack.app-token in bot.properties is set, but"
            + " slack.bot-token is not: set both or neither.",
        "slack.signing-secret=ZZsecretZZ | slack.signing-secret in bot.properties is set, but"
            + " slack.bot-token is not: set both or neither.",
        "slack.mode=http\\nslack.bot-token=xoxb-ZZsecretZZ | slack.mode in bot.properties is http,"
            + " which needs slack.signing-secret: set it too.",
        "slack.mode=http\\nslack.bot-token=xoxb-a\\nslack.signing-secret=ZZsecretZZ | slack.mode in"
            + " bot.properties is http, which needs http.port: Slack calls the bot there.",
      })
  void aPlatformConfiguredByHalfIsAnError(String lines, String message) {
    assertEquals(message, error(lines.replace("\\n", "\n")));
  }

  @Test
  void aBadVariableIsNamedWithItsKey() {
    assertEquals(
        "http.port (environment variable DEALSBOT_HTTP_PORT) must be a whole number from 0 to"
            + " 65535.",
        error("http.port=80", "DEALSBOT_HTTP_PORT", "ninety"));
  }

  /** A token on a line of its own, a broken line: what looks like a key may be a secret. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xoxb-ZZsecretZZ",
        "xapp-ZZsecretZZ",
        "xoxe.xoxb-ZZsecretZZ",
        "123456:ZZsecretZZ",
        "ZZsecretZZabcdefabcdefabcdefabcdef",
        "ZZsecretZZ9",
        "telegram.token 1:\\\n  ZZsecretZZ x",
        "telegram.token=1:a\ntelegram.token=1:ZZsecretZZ",
        "telegram.token=1:ZZsecretZZ\\uXYZ"
      })
  void noErrorRepeatsASecret(String content) {
    ConfigurationException error = assertThrows(ConfigurationException.class, () -> load(content));
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      assertFalse(cause.toString().contains(SECRET), cause.toString());
    }
  }

  @Test
  void settingsDoNotPrintTheirSecrets() {
    Settings settings =
        load(
            """
            telegram.token=1:ZZsecretZZ
            slack.bot-token=xoxb-ZZsecretZZ
            slack.app-token=xapp-ZZsecretZZ
            """);
    assertNotNull(settings.telegram());
    assertEquals("1:ZZsecretZZ", settings.telegram().token().value());
    assertFalse(settings.toString().contains(SECRET), settings.toString());
    assertEquals("********", new Secret("x").toString());
  }

  @Test
  void aKeyThatStandsTwiceIsAnError() {
    assertEquals(
        "http.port stands twice in bot.properties: keep one of the lines.",
        error("http.port=80\nhttp.port=80"));
  }

  @Test
  void theFileIsReadAsUtf8() {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    assumeTrue(names.newEncoder().canEncode('ä'), "file names are " + names + " here");
    assertEquals(Path.of("/srv/Geschäfte"), load("data=/srv/Geschäfte").data());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    assertEquals(Path.of("d"), load("\ufeffdata=d").data());
  }

  @Test
  void aFileThatCannotBeReadIsSaid(@TempDir Path folder) throws IOException {
    Files.write(file, "data=Geschäfte".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "bot.properties is not UTF-8: save it as UTF-8.",
        assertThrows(ConfigurationException.class, () -> Settings.load(file, Map.of()))
            .getMessage());
    Path asFolder = Files.createDirectory(folder.resolve("settings"));
    assertEquals(
        "settings is a folder: give a file.",
        assertThrows(ConfigurationException.class, () -> Settings.load(asFolder, Map.of()))
            .getMessage());
    assertEquals(
        "bot.properties holds \\u without four hex digits: write \\\\ for a backslash.",
        error("data=C:\\users"));
  }
}
