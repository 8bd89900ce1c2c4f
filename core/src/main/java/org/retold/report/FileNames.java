package org.retold.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The file of a story's page: its id, spelled so that no id can leave the folder. */
final class FileNames {
  private static final int LONGEST = 80;

  private FileNames() {}

  static String of(String story) {
    boolean plain = story.matches("[A-Za-z0-9][A-Za-z0-9._-]{0," + LONGEST + "}");
    // Windows and macOS do not tell a from A in file names; ids that Retold makes are lower case.
    return (plain
            ? story
            : "x"
                + HexFormat.of()
                    .formatHex(story.getBytes(StandardCharsets.UTF_8))
                    .substring(
                        0, Math.min(LONGEST, 2 * story.getBytes(StandardCharsets.UTF_8).length)))
        + ".html";
  }

  static String href(String story) {
    return "stories/" + of(story);
  }
}
