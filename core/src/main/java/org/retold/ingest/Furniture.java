package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words that pages of many languages use around an article: "Recent posts", "Leave a
 * reply". The list holds furniture only, no outlets, people or subjects.
 */
final class Furniture {
  /** Longer lines are not headings; a paragraph may well begin with "More". */
  private static final int HEADING_WORDS = 7;

  /** Longer lines are no furniture at all. */
  static final int LINE_WORDS = 28;

  /** An outlet that speaks to its readers needs a paragraph, not a page. */
  private static final int CALL_WORDS = 60;

  private static final String QUOTES = "\"'“”„«»‘’‹›「『";

  /** What a line opens or is. */
  enum Extent {
    /** No article resumes after it. */
    END,
    /** A block that may be followed by more of the article. */
    HEADING,
    /** The line alone. */
    LINE
  }

  /** A recognised line. */
  record Match(DropReason reason, Extent extent) {}

  /** "The post ... appeared first on ...": what stands between is the headline. */
  private record Frame(DropReason reason, String start, String inside) {}

  private static final Furniture SHARED = new Furniture();

  private final Map<String, Match> headings = new HashMap<>();
  private final PhraseStarts starts = new PhraseStarts();
  private final PhraseSearch insides = new PhraseSearch();
  private final PhraseSearch calls = new PhraseSearch();
  private final List<Frame> frames = new ArrayList<>();
  private final List<String> rights = new ArrayList<>();
  private final List<String> abouts = new ArrayList<>();

  private Furniture() {
    WordTable.rows("furniture.tsv").forEach(this::add);
  }

  static Furniture shared() {
    return SHARED;
  }

  private void add(List<String> fields) {
    DropReason reason = DropReason.of(fields.get(0));
    for (String phrase : fields.get(2).split("\\|", -1)) {
      if (phrase.isBlank()) {
        throw new IllegalStateException("furniture.tsv: empty phrase in " + fields);
      }
      add(reason, fields.get(1), phrase);
    }
  }

  private void add(DropReason reason, String how, String phrase) {
    switch (how) {
      case "end" -> headings.putIfAbsent(Wording.bareKey(phrase), new Match(reason, Extent.END));
      case "heading" ->
          headings.putIfAbsent(Wording.bareKey(phrase), new Match(reason, Extent.HEADING));
      case "start" -> starts.add(reason, startKey(phrase, Wording.key(phrase)));
      case "inside" -> {
        insides.add(reason, Wording.key(phrase));
        if (reason == DropReason.COPYRIGHT) {
          rights.add(phrase.toLowerCase(Locale.ROOT));
        }
      }
      case "frame" -> {
        int dots = phrase.indexOf('…');
        String start = Wording.key(phrase.substring(0, dots));
        frames.add(new Frame(reason, start, Wording.key(phrase.substring(dots + 1))));
      }
      case "call" -> calls.add(reason, Wording.key(phrase));
      case "about" -> abouts.add(Wording.key(phrase));
      default -> throw new IllegalStateException("furniture.tsv: " + how);
    }
  }

  /** What this line is, or null if it is no furniture that has words of its own. */
  @Nullable Match match(String line) {
    int words = Wording.words(line);
    return words > LINE_WORDS ? null : match(line, words, Wording.key(line));
  }

  /** The same for a line whose words were counted and whose {@link Wording#key} was made. */
  @Nullable Match match(String line, int words, String key) {
    if (words > LINE_WORDS) {
      return null;
    }
    if (words <= HEADING_WORDS) {
      Match heading = headings.get(withoutCount(Wording.bare(key)));
      if (heading != null) {
        return heading;
      }
    }
    DropReason reason = lineReason(line, key);
    return reason == null ? null : new Match(reason, Extent.LINE);
  }

  /**
   * What a paragraph is in which the outlet speaks to its readers (subscribe, follow, write to us),
   * or null. Whoever is quoted saying so is not the outlet.
   */
  @Nullable DropReason call(String line, int words) {
    if (line.isEmpty() || words > CALL_WORDS || QUOTES.indexOf(line.charAt(0)) >= 0) {
      return null;
    }
    String key = Wording.key(line);
    DropReason call = calls.first(key);
    return call == null ? framed(key) : call;
  }

  private @Nullable DropReason framed(String key) {
    for (Frame frame : frames) {
      if (key.startsWith(frame.start())
          && key.indexOf(frame.inside(), frame.start().length()) > 0) {
        return frame.reason();
      }
    }
    return null;
  }

  /**
   * True for a short line such as "About Jane Roe": the word, then a capital or a letter without
   * case.
   */
  boolean isAbout(String line) {
    if (Wording.words(line) > HEADING_WORDS || line.endsWith(".") || line.endsWith("?")) {
      return false;
    }
    String key = Wording.key(line);
    for (String about : abouts) {
      if (key.startsWith(about + " ") && !Character.isLowerCase(line.charAt(about.length() + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Coast Courier, all rights reserved" without the notice, in any language that is known. */
  static String withoutRights(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    int end = name.length();
    for (String notice : SHARED.rights) {
      int at = key.length() == name.length() ? key.indexOf(notice) : -1;
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return name.substring(0, end).strip();
  }

  private @Nullable DropReason lineReason(String line, String whole) {
    String key = startKey(line, whole);
    if (key.isEmpty()) {
      return null;
    }
    DropReason start = starts.first(key);
    return start == null ? insides.first(key) : start;
  }

  /** "Comments (12)" is "Comments". */
  private static String withoutCount(String key) {
    int end = key.length();
    while (end > 0
        && !Character.isLetter(key.charAt(end - 1))
        && Character.getType(key.charAt(end - 1)) != Character.NON_SPACING_MARK) {
      end--;
    }
    return end == 0 ? key : key.substring(0, end);
  }

  /** Keeps trailing space and colon, which tell "Photo: ..." from "Photographs of ...". */
  private static String startKey(String line, String key) {
    int from = 0;
    while (from < key.length() && " *•·-–—>»|►▶→\"([".indexOf(key.charAt(from)) >= 0) {
      from++;
    }
    String rest = key.substring(from);
    return line.endsWith(" ") ? rest + " " : rest;
  }
}
