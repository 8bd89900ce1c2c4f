package org.retold.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command {@code retold}: shows how a news story was retold. */
@Command(
    name = "retold",
    description = "Shows how a news story was retold: by whom, from whom, and what changed.",
    footer = {
      "",
      "Example: a folder of saved articles, the report into a new folder",
      "  retold run articles/ -o report",
      "",
      "Exit code: 0 done; 1 done, but documents were refused; 2 not done."
    },
    subcommands = {
      RunCommand.class,
      CompareCommand.class,
      CleanCommand.class,
      ReuseCommand.class,
      EncoderCommand.class,
      GenerateCompletion.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its streams in UTF-8, whatever the machine's own encoding. */
  static CommandLine commandLine() {
    IExecutionExceptionHandler failures =
        (failure, command, parsed) -> {
          command.getErr().println("retold: " + message(failure));
          return ExitCode.NOT_DONE;
        };
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(failures);
  }

  /** Which file or folder it was and why, without the name of an exception. */
  private static String inWords(FileSystemException failure) {
    String reason = failure.getReason();
    if (failure instanceof AccessDeniedException) {
      reason = "no right to read or write it";
    } else if (failure instanceof NoSuchFileException) {
      reason = "it is not there and cannot be made";
    }
    return failure.getFile() + ": " + (reason == null ? "it cannot be used" : reason);
  }

  /** What went wrong and where; the stack trace only for those who ask for it. */
  private static String message(Exception failure) {
    if (Boolean.getBoolean("retold.trace")) {
      failure.printStackTrace();
    }
    if (failure instanceof NotDone notDone) {
      return notDone.what();
    }
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof FileSystemException file) {
      return "not done: " + Commands.printable(inWords(file));
    }
    return "not done: " + cause + ". To see where, set RETOLD_JAVA_OPTS=-Dretold.trace=true";
  }
}
