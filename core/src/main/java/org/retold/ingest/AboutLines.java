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
  private @Nullable Published changed;
  private @Nullable PrintedDate modified;

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

  /** What the first date line says, one of a change if there is no other; or null. */
  @Nullable Published published() {
    return published == null ? changed : published;
  }

  /** When the article was changed last, or null. */
  @Nullable PrintedDate modified() {
    return modified;
  }

  private boolean takes(String line, String parted) {
    if (parted.length() > LONGEST) {
      return false;
    }
    Optional<PrintedDate> date = dateOf(parted, language);
    if (date.isPresent()) {
      note(date.get(), line, parted);
      add(DropReason.PUBLISH_DATE, line);
    } else if (!Byline.names(parted).isEmpty()) {
      add(DropReason.BYLINE, line);
    } else {
      return false;
    }
    return true;
  }

  /** "Published 9:14, 11 June 2024 · Updated 15:40, 11 June 2024", in one line or two. */
  private void note(PrintedDate date, String line, String parted) {
    String before = parted.substring(0, date.span().start());
    String behind = parted.substring(date.span().end());
    if (Labels.shared().anywhere("modified", before)) {
      modified = modified == null ? date : modified;
      changed = changed == null ? date.published("line \"" + line + "\"") : changed;
      return;
    }
    published = published == null ? date.published("line \"" + line + "\"") : published;
    if (modified == null && Labels.shared().anywhere("modified", behind)) {
      modified = PrintedDate.first(behind, language).orElse(null);
    }
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

  /** Reads the dates between the headline and the first sentence, kept or not. */
  void readHead(List<Block> head) {
    for (Block block : head) {
      if (block.counts().digits() > 0) {
        String parted = LineParts.parted(block);
        dateOf(parted, language).ifPresent(date -> note(date, parted, parted));
      }
    }
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
