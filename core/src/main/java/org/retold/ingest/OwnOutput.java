package org.retold.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Retold wrote itself. A report often lies in the folder that it reports of; read again, its
 * pages would be articles, and its articles would be told twice.
 */
public final class OwnOutput {
  /** Why such a folder is not read. */
  public static final String REMARK =
      "Retold wrote this folder; to read its articles again, name its articles.jsonl";

  private static final List<String> REPORT = List.of("run.json", "articles.jsonl", "stories.jsonl");
  private static final List<String> CUT_SHORT = List.of(".parts/key", "articles.jsonl");
  private static final List<String> REUSE =
      List.of("pairs.jsonl", "clusters.jsonl", "sources.jsonl");

  private OwnOutput() {}

  /** True if a report, or what was found of reuse, was written into the folder. */
  public static boolean isIn(Path folder) {
    return isReuse(folder) || holds(folder, REPORT) || holds(folder, CUT_SHORT);
  }

  /** True if what was found of reuse was written into the folder. */
  public static boolean isReuse(Path folder) {
    return holds(folder, REUSE);
  }

  private static boolean holds(Path folder, List<String> files) {
    return files.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
  }
}
