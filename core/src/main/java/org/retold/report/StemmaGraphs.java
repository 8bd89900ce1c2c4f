package org.retold.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.retold.model.Stemma;
import org.retold.model.StoryReport;

/**
 * The stemma of each story for other programs: Graphviz, GraphML readers, and those that read the
 * trees of biologists. A story where nobody copied anybody has no such files.
 */
final class StemmaGraphs {
  private static final List<String> ENDINGS = List.of(".dot", ".graphml", ".nwk");

  private final Path folder;

  StemmaGraphs(Path out) {
    folder = out.resolve("stemmata");
  }

  void write(StoryReport story) throws IOException {
    Stemma stemma = story.stemma();
    for (String ending : ENDINGS) {
      Path file = folder.resolve(FileNames.plain(story.story().id()) + ending);
      if (stemma.derivations().isEmpty()) {
        // An earlier report in this folder may have had one.
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(folder);
        Files.writeString(file, text(ending, stemma));
      }
    }
  }

  private static String text(String ending, Stemma stemma) throws IOException {
    return switch (ending) {
      case ".dot" -> StemmaDot.of(stemma);
      case ".graphml" -> StemmaGraphml.of(stemma);
      default -> StemmaNewick.of(stemma);
    };
  }
}
