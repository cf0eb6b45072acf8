package dealsbot.cli;

import dealsbot.chat.StateException;
import dealsbot.config.ConfigurationException;
import dealsbot.index.IndexException;
import dealsbot.model.Models;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Entry point: hands the arguments to their command. */
@Command(
    name = "deals-bot",
    version = "deals-bot 0.1.0",
    mixinStandardHelpOptions = true,
    header = "Answers questions about business deals with the exact words of news articles.",
    description = {
      "",
      "Try:",
      "  ./deals-bot ask \"How many AI chips will Nvidia supply to South Korea?\"",
      "  ./deals-bot chat          talk with the bot in this terminal",
      "  ./deals-bot run           serve Telegram and Slack (README tells how to set them up)",
      ""
    },
    commandListHeading = "Commands:%n",
    footer = {
      "",
      "Articles lie in index-data/articles: put files there, then reindex; or add a file or a"
          + " link.",
      "./deals-bot COMMAND --help tells more about a command."
    })
public final class Main implements Runnable {

  /** The commands in the order of the help. */
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

  @Spec private CommandSpec spec;

  private Main(CommandSpec spec) {
    this.spec = spec;
  }

  /** For picocli, which fills in the specification. */
  Main() {
    this(CommandSpec.create());
  }

  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("ask", AskCommand::new);
    commands.put("chat", ChatCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("reindex", ReindexCommand::new);
    commands.put("add", AddCommand::new);
    commands.put("remove", RemoveCommand::new);
    commands.put("articles", ArticlesCommand::new);
    commands.put("quotes", QuotesCommand::new);
    commands.put("deals", DealsCommand::new);
    commands.put("status", StatusCommand::new);
    commands.put("unanswered", UnansweredCommand::new);
    commands.put("audit", AuditCommand::new);
    commands.put("backup", BackupCommand::new);
    commands.put("verify", VerifyCommand::new);
    commands.put("rollback", RollbackCommand::new);
    commands.put("eval", EvalCommand::new);
    commands.put("train", TrainCommand::new);
    return commands;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("ask")) {
      Models.loadAhead();
    }
    int code = commandLine(args).execute(args);
    System.out.flush();
    Models.settle();
    System.exit(code);
  }

  /** Reads {@code args}: with the one command that they begin with, or with all of them. */
  static CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(new Main());
    Supplier<Object> only = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (only == null) {
      COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
    } else {
      // Reading all commands' annotations would be a good part of a start.
      line.addSubcommand(args[0], only.get());
    }
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          line.getErr().println("deals-bot: " + sentence(failure));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return line;
  }

  /** One sentence that says why, and what to do. */
  private static String sentence(Exception failure) {
    if (failure instanceof IndexException
        || failure instanceof ConfigurationException
        || failure instanceof CommandFailure
        || failure instanceof StateException
        || failure instanceof dealsbot.eval.EvalFile.EvalException) {
      return String.valueOf(failure.getMessage());
    }
    org.slf4j.LoggerFactory.getLogger(Main.class).error("The command failed", failure);
    return "Something unexpected went wrong ("
        + failure.getClass().getSimpleName()
        + "); the line above tells more.";
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
