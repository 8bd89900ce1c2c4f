package org.retold.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The file of a story's page: its id, spelled so that no id can leave the folder. */
final class FileNames {
  private static final int LONGEST = 80;

  private FileNames() {}

  static String of(String story) {
    return plain(story) + ".html";
  }

  /** The same without an ending. */
  static String plain(String story) {
    boolean plain = story.matches("[A-Za-z0-9][A-Za-z0-9._-]{0," + LONGEST + "}");
    // Windows and macOS do not tell a from A in file names; ids that Retold makes are lower case.
    if (plain) {
      return story;
    }
    byte[] bytes = story.getBytes(StandardCharsets.UTF_8);
    return "x" + HexFormat.of().formatHex(bytes).substring(0, Math.min(LONGEST, 2 * bytes.length));
  }

  static String href(String story) {
    return "stories/" + of(story);
  }
}
