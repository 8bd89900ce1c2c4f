package org.retold.ingest;

import java.util.Arrays;
import java.util.List;

/** What the buttons of a page leave in a saved text: "Share: Facebook Twitter", "Print", "Save". */
final class ShareBar {
  private static final int MOST_NETWORKS = 15;

  /** Of a line that begins with a word for sharing: "Share this story on Facebook". */
  private static final int MOST_WORDS = 7;

  /** Shorter names and an ending are other words. */
  private static final int LEAST_INFLECTED = 7;

  private ShareBar() {}

  /** True if the line is networks alone, or a word for sharing with one of them. */
  static boolean is(String line) {
    String rest = line.substring(Labels.shared().prefix("share", line));
    List<String> words =
        Arrays.stream(rest.split("[\\s|·•/,،、:：]+", -1)).filter(word -> !word.isEmpty()).toList();
    long networks = words.stream().filter(ShareBar::isNetwork).count();
    boolean shares = rest.length() < line.length();
    boolean alone = networks == words.size() && words.size() <= MOST_NETWORKS;
    return networks > 0
        && (shares
            ? alone || (words.size() <= MOST_WORDS && !line.endsWith("."))
            : alone && words.size() >= 2);
  }

  /** Hebrew and Arabic write "on" together with the name; Slavic languages give it a case. */
  private static boolean isNetwork(String word) {
    if (Labels.shared().is("network", word)) {
      return true;
    }
    boolean prefixed = word.length() > 4 && word.charAt(0) > 0x590 && word.charAt(0) < 0x700;
    boolean inflected = word.length() > LEAST_INFLECTED;
    return (prefixed && Labels.shared().is("network", word.substring(1)))
        || (inflected && Labels.shared().is("network", word.substring(0, word.length() - 1)))
        || (inflected && Labels.shared().is("network", word.substring(0, word.length() - 2)));
  }

  /** One word beside a button is a button. */
  static void dropButtons(LineMarks marks, int from, int body) {
    for (int at = from; at < body; at++) {
      boolean above = at + 1 < body && isButton(marks, at + 1) && marks.line(at + 1).gap() == 0;
      boolean below = at > from && isButton(marks, at - 1) && marks.line(at).gap() == 0;
      if (marks.isKept(at) && (above || below) && isOneWord(marks.line(at))) {
        marks.drop(at, DropReason.SHARING);
      }
    }
  }

  private static boolean isButton(LineMarks marks, int at) {
    return marks.reason(at) == DropReason.SHARING;
  }

  private static boolean isOneWord(Line line) {
    return line.words() <= 2 && line.text().indexOf(' ') < 0 && !line.endsSentence();
  }
}
