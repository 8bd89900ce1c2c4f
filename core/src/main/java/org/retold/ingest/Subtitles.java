package org.retold.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subtitles (SubRip, WebVTT): what is said, without numbers, times and marks of style. */
final class Subtitles {
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(\\d{1,2}):)?(\\d\\d):(\\d\\d)[.,]\\d{3} +--> +(?:(\\d{1,2}):)?(\\d\\d):(\\d\\d)[.,]\\d{3}.*");

  private static final Pattern HEAD =
      Pattern.compile("\\A\\s*(?:WEBVTT|\\d+\\s*\\R[\\d:,.]+ +--> )");
  private static final Pattern SPEAKER = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]+)>");
  private static final Pattern STYLE = Pattern.compile("</?[a-zA-Z0-9.:][^>]*>|\\{\\\\[^}]*\\}");

  /** Where nothing is said for so many seconds after a sentence, another paragraph begins. */
  private static final int PAUSE = 2;

  private static final String ENDS = ".!?…。！？؟";

  private final StringBuilder text = new StringBuilder();
  private String last = "";
  private int ended;

  private Subtitles() {}

  static boolean are(String text) {
    return HEAD.matcher(text).find();
  }

  static String plain(String file) {
    Subtitles subtitles = new Subtitles();
    boolean cue = false;
    for (String line : file.split("\\R", -1)) {
      Matcher times = TIMES.matcher(line.strip());
      if (times.matches()) {
        subtitles.pause(times);
        cue = true;
      } else if (line.isBlank()) {
        cue = false;
      } else if (cue) {
        subtitles.say(line);
      }
    }
    return subtitles.text.toString();
  }

  private void pause(Matcher times) {
    int start = seconds(times, 1);
    boolean sentence = text.length() > 0 && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    if (sentence && start - ended >= PAUSE) {
      text.append("\n\n");
    }
    ended = seconds(times, 4);
  }

  private static int seconds(Matcher times, int group) {
    String hours = times.group(group);
    return 3600 * (hours == null ? 0 : Integer.parseInt(hours))
        + 60 * Integer.parseInt(times.group(group + 1))
        + Integer.parseInt(times.group(group + 2));
  }

  /** Rolling subtitles give each line again with the next. */
  private void say(String line) {
    String spoken = STYLE.matcher(SPEAKER.matcher(line).replaceAll("$1: ")).replaceAll("").strip();
    if (spoken.isEmpty() || spoken.equals(last)) {
      return;
    }
    boolean begins = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    text.append(begins ? "" : " ").append(spoken);
    last = spoken;
  }
}
