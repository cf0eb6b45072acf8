package dealsbot.cli;

import dealsbot.app.BotServer;
import dealsbot.app.DataFolder;
import dealsbot.app.Workplace;
import dealsbot.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class Options {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder; index-data unless the configuration names another.")
  @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration; bot.properties when it is there.")
  @Nullable Path config;

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  Settings settings() {
    Path file = config;
    if (file == null) {
      file = Path.of("bot.properties");
    } else if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no configuration file " + file + ": check --config.");
    }
    Settings settings = Settings.load(file, System.getenv());
    return data == null ? settings : settings.withData(data);
  }

  DataFolder folder() {
    return new DataFolder(settings().data());
  }

  /** A workplace for one command; whoever sits at the terminal is its admin. */
  Workplace open(boolean withVectors) {
    Settings settings = settings();
    return Workplace.open(
        new DataFolder(settings.data()),
        withVectors,
        Set.of(),
        Duration.ofDays(settings.unansweredKeepDays()),
        Duration.ofMinutes(settings.service().answerWithinMinutes()),
        settings.reader(),
        settings.sources());
  }

  /** A workplace for the chat platforms. */
  static Workplace open(Settings settings) {
    return Workplace.open(
        new DataFolder(settings.data()),
        true,
        BotServer.admins(settings),
        Duration.ofDays(settings.unansweredKeepDays()),
        Duration.ofMinutes(settings.service().answerWithinMinutes()),
        settings.reader(),
        settings.sources());
  }
}
