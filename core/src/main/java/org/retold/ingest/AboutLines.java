package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;
import org.retold.model.Published.Precision;
import org.retold.model.Span;

/**
 * Lines of a page that are about the article and not of it: when it was published and who wrote it,
 * between the headline and the first sentence or behind the last. They leave the text, where their
 * dates would be compared with those of the story, and stay in the metadata.
 */
final class AboutLines {
  private static final int LONGEST = 120;

  /** Of what stands beside the date between two signs: a weekday, a desk, a place, a name. */
  private static final int WORDS_OF_A_PART = 3;

  /** "Submitted by the harbour desk on Tue, 06/11/2024". */
  private static final int WORDS_BEHIND_LABEL = 6;

  private static final int MOST_PARTS = 6;

  private static final int PROSE = 10;

  private static final Pattern SIGNS = Pattern.compile("[|·•–—/,;:：，()]+|\\s-\\s");

  private final List<Block> blocks;
  private final String language;
  private final List<Map<String, Object>> found = new ArrayList<>();
  private @Nullable Published published;

  AboutLines(List<Block> blocks, String language) {
    this.blocks = blocks;
    this.language = language.isEmpty() ? "und" : language;
  }

  /** Takes the lines out of what is kept. */
  void takeOut(boolean[] kept) {
    int first = 0;
    int last = kept.length - 1;
    while (first < last && !(kept[first] && isProse(first))) {
      first++;
    }
    while (last > first && !(kept[last] && isProse(last))) {
      last--;
    }
    for (int at = 0; at < kept.length; at++) {
      if (kept[at] && (at < first || at > last) && !blocks.get(at).isHeading()) {
        String line = blocks.get(at).text();
        kept[at] = !takes(line, line) && !takes(line, LineParts.parted(blocks.get(at)));
      }
    }
  }

  /** What was taken: reason and text of each line. */
  List<Map<String, Object>> found() {
    return found;
  }

  /** What the first date line says, or null. */
  @Nullable Published published() {
    return published;
  }

  private boolean takes(String line, String parted) {
    if (parted.length() > LONGEST) {
      return false;
    }
    Optional<PrintedDate> date = dateOf(parted, language);
    if (date.isPresent()) {
      published = published == null ? date.get().published("line \"" + line + "\"") : published;
      add(DropReason.PUBLISH_DATE, line);
    } else if (!Byline.names(parted).isEmpty()) {
      add(DropReason.BYLINE, line);
    } else {
      return false;
    }
    return true;
  }

  private void add(DropReason reason, String line) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("reason", reason.word());
    row.put("text", line);
    found.add(row);
  }

  private boolean isProse(int at) {
    String text = blocks.get(at).text();
    Line line = new Line(new Span(0, text.length()), 0, text);
    return blocks.get(at).words() >= PROSE && line.endsSentence();
  }

  /** The date of a line that is a date and few words beside it, each parted from the next. */
  static Optional<PrintedDate> dateOf(String line, String language) {
    if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return PrintedDate.first(line, language)
        .filter(date -> date.precision() != Precision.MONTH)
        .filter(date -> isAlone(line, date));
  }

  /** The date between the headline and the first sentence, if it is not that of a change. */
  static @Nullable Published underHeadline(List<Block> head, String language) {
    String tag = language.isEmpty() ? "und" : language;
    for (Block block : head) {
      String line = LineParts.parted(block);
      boolean changed = Labels.shared().anywhere("modified", line);
      Optional<PrintedDate> date = changed ? Optional.empty() : dateOf(line, tag);
      if (date.isPresent()) {
        return date.get().published("line \"" + line + "\"");
      }
    }
    return null;
  }

  private static boolean isLabelled(String line) {
    return Labels.shared().prefix("byline", line) > 0
        || Labels.shared().prefix("published", line) > 0;
  }

  private static boolean isAlone(String line, PrintedDate date) {
    String rest =
        line.substring(0, date.span().start()) + " | " + line.substring(date.span().end());
    int parts = 0;
    int most = isLabelled(line) ? WORDS_BEHIND_LABEL : WORDS_OF_A_PART;
    for (String part : SIGNS.split(rest.replaceAll("\\p{N}+", " "), -1)) {
      int words = Wording.words(part);
      if (words > most) {
        return false;
      }
      parts += words > 0 ? 1 : 0;
    }
    return parts <= MOST_PARTS;
  }
}
