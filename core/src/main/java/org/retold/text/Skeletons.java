package org.retold.text;

/** Consonants of a word in ASCII. */
final class Skeletons {
  /** Longer ones first. */
  private static final String[] CLUSTERS = {
    "tsch", "dsch", "sch", "tch", "dzh", "ch", "sh", "kh", "ph", "th", "gh", "zh", "dj", "ck", "ts",
    "tz"
  };

  private static final String BEGINNINGS = "tdscpkgz";

  private Skeletons() {}

  /**
   * Vowels go; spellings of one sound are joined: ph = f, c = k or s, q = k, w = v, kh = h, dj = j,
   * sch = tch = ch = sh. A doubled letter counts once, a final h not at all.
   */
  static String fine(String ascii) {
    StringBuilder fine = new StringBuilder(ascii.length());
    int at = 0;
    while (at < ascii.length()) {
      int length = cluster(ascii, at);
      char c = sound(ascii, at, length);
      if (c == 'x') {
        append(fine, 'k');
        append(fine, 's');
      } else if (c != 0) {
        append(fine, c);
      }
      at += length;
    }
    int last = fine.length() - 1;
    if (last > 1 && fine.charAt(last) == 'h') {
      fine.setLength(last);
    }
    return fine.toString();
  }

  /** Also joins what Arabic and Chinese do not tell apart; h and w are dropped. */
  static String coarse(String ascii) {
    String fine = fine(ascii);
    StringBuilder coarse = new StringBuilder(fine.length());
    for (int i = 0; i < fine.length(); i++) {
      switch (fine.charAt(i)) {
        case 'b', 'p' -> append(coarse, 'p');
        case 'f' -> append(coarse, 'f');
        case 'd', 't' -> append(coarse, 't');
        case 's', 'z', 'c', 'j' -> append(coarse, 's');
        case 'k', 'g' -> append(coarse, 'k');
        case 'h', 'v' -> {}
        default -> append(coarse, fine.charAt(i));
      }
    }
    return coarse.toString();
  }

  private static void append(StringBuilder to, char c) {
    if (to.length() == 0 || to.charAt(to.length() - 1) != c) {
      to.append(c);
    }
  }

  /** How many letters write the sound that begins here. */
  private static int cluster(String s, int at) {
    if (at + 1 < s.length() && BEGINNINGS.indexOf(s.charAt(at)) >= 0) {
      for (String cluster : CLUSTERS) {
        if (s.startsWith(cluster, at)) {
          return cluster.length();
        }
      }
    }
    return 1;
  }

  private static char sound(String s, int at, int length) {
    char c = s.charAt(at);
    if (length > 1) {
      return switch (s.substring(at, at + length)) {
        case "kh" -> 'h';
        case "ph" -> 'f';
        case "th" -> 't';
        case "gh" -> 'g';
        case "zh", "dj", "dzh", "dsch" -> 'j';
        case "ck" -> 'k';
        case "ts", "tz" -> 's';
        default -> 'c';
      };
    }
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> 0;
      case 'c' -> isSoft(s, at + 1) ? 's' : 'k';
      case 'q' -> 'k';
      case 'w' -> 'v';
      default -> c >= 'a' && c <= 'z' ? c : c >= '0' && c <= '9' ? c : 0;
    };
  }

  private static boolean isSoft(String s, int next) {
    return next < s.length() && "eiy".indexOf(s.charAt(next)) >= 0;
  }
}
