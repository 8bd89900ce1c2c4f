package org.retold.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code retold}: shows how a news story was retold. */
@Command(
    name = "retold",
    description = "Shows how a news story was retold: by whom, from whom, and what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = ReuseCommand.class)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
