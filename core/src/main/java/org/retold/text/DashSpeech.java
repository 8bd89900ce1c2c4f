package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Speech that a dash begins: {@code — We leave, — said Doe. — Now.} Lists begin with a dash too, so
 * the line counts only if a clause in lower case with a verb of reporting is set off in it.
 */
final class DashSpeech {
  private static final Set<String> LANGUAGES =
      Set.of(
          "fr", "es", "pt", "it", "ca", "gl", "ro", "ru", "uk", "be", "bg", "sr", "mk", "pl", "cs",
          "sk", "hu", "tr", "el", "sv", "nb", "da", "fi", "lt", "lv", "et", "vi", "hr", "sl");

  private final String text;
  private final Span within;
  private final boolean used;
  private final ReportingVerbs verbs;
  private final SpeakerFinder speakers;

  DashSpeech(String text, Span within, String language) {
    this.text = text;
    this.within = within;
    used = uses(language);
    verbs = ReportingVerbs.of(language);
    speakers = new SpeakerFinder(text, language);
  }

  static boolean uses(String language) {
    return LANGUAGES.contains(Languages.base(language));
  }

  List<QuoteMention> find() {
    List<QuoteMention> found = new ArrayList<>();
    int start = within.start();
    while (used && start < within.end()) {
      int end = start;
      while (end < within.end() && !Punctuation.isLineEnd(text.charAt(end))) {
        end++;
      }
      int first = start;
      while (first < end && Punctuation.isSpace(text.charAt(first))) {
        first++;
      }
      if (end - first > 3 && isDash(text.charAt(first))) {
        speak(new Span(first + 1, end), found);
      }
      start = end + 1;
    }
    return found;
  }

  private void speak(Span line, List<QuoteMention> found) {
    List<Span> parts = parts(line);
    @Nullable Span speaker = null;
    boolean told = false;
    for (Span part : parts) {
      if (isClause(part)) {
        told = true;
        speaker = speakers.find(new Span(part.start() - 1, part.start()), part).speaker();
        break;
      }
    }
    if (told) {
      for (Span part : parts) {
        if (!isClause(part)) {
          found.add(new QuoteMention(part, speaker));
        }
      }
    }
  }

  /** What stands between the dashes, trimmed; a hyphen inside a word is no dash. */
  private List<Span> parts(Span line) {
    List<Span> parts = new ArrayList<>();
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || isDash(text.charAt(i))) {
        int first = start;
        int last = i;
        while (first < last && !Character.isLetterOrDigit(text.charAt(first))) {
          first++;
        }
        while (last > first && isEdge(text.charAt(last - 1))) {
          last--;
        }
        if (last > first) {
          parts.add(new Span(first, last));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private boolean isClause(Span part) {
    if (!Character.isLowerCase(text.charAt(part.start())) || part.start() == 0) {
      return false;
    }
    Words words = Words.of(text, List.of(part));
    for (int i = 0; i < Math.min(words.size(), 12); i++) {
      if (verbs.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDash(char c) {
    return c == '—' || c == '–' || c == '―';
  }

  private static boolean isEdge(char c) {
    return Punctuation.isSpace(c) || c == ',';
  }
}
