package dealsbot.cli;

import dealsbot.app.Workplace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: a copy of the state. */
@Command(
    name = "backup",
    description = "Writes a copy of bot.db, while the bot goes on running.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @Mixin private final Options options = new Options();

  @Parameters(paramLabel = "FILE", description = "The copy; must not exist yet.")
  private Path file = Path.of("bot-backup.db");

  @Override
  public Integer call() {
    try (Workplace workplace = options.open(false)) {
      workplace.store().backup(file);
    }
    if (options.json) {
      com.google.gson.JsonObject json = new com.google.gson.JsonObject();
      json.addProperty("file", file.toString());
      System.out.println(Json.line(json));
    } else {
      System.out.println(
          "The state is in " + file + "; to go back to it, put it in bot.db's place.");
    }
    return 0;
  }
}
