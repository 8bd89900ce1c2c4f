package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;
import org.retold.model.Published.Precision;

/**
 * A line that says when the article was changed, and perhaps when it was published too: {@code
 * Publié le 14 mai 2024 à 10h15, mis à jour à 14h30}; {@code Updated 14:30}.
 *
 * @param published what it says of publication, if anything
 * @param modified a date, or an hour alone, that of the day of publication
 */
record LineDates(@Nullable Published published, String modified) {
  private static final int LONGEST = 140;

  /** Words beside label and date; more of them make it a sentence. */
  private static final int MOST_WORDS = 3;

  /** Shorter labels of publication ("am", "le") stand in every line. */
  private static final int LEAST_LABEL = 5;

  /** An hour is read beside a day; of this one nothing is taken. */
  private static final String ANY_DAY = "2000-01-01 ";

  private static final int DAY = 10;

  static Optional<LineDates> of(String line, String language) {
    if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Published published = null;
    String modified = "";
    for (String part : parts(line)) {
      boolean changed = Labels.shared().prefix("modified", part) > 0;
      if (changed && isAgo(part)) {
        continue;
      }
      Optional<Reading> read = read(part, changed, language);
      if (read.isEmpty() || read.get().words() > MOST_WORDS) {
        return Optional.empty();
      }
      PrintedDate date = read.get().date();
      if (changed) {
        modified = read.get().hourAlone() ? date.value().substring(DAY + 1) : date.value();
      } else if (published == null) {
        published = date.published("line \"" + line + "\"");
      }
    }
    return modified.isEmpty() && (published == null || parts(line).size() < 2)
        ? Optional.empty()
        : Optional.of(new LineDates(published, modified));
  }

  /** "Updated 2 hours ago" says nothing that is true when it is read. */
  private static boolean isAgo(String part) {
    return RelativeTime.is(part.substring(Labels.shared().prefix("modified", part)).strip());
  }

  /** Cut before each label of a change, and before one of publication that follows a date. */
  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    boolean dated = false;
    for (int at = 0; at < line.length(); at++) {
      dated |= Character.isDigit(line.charAt(at));
      boolean starts =
          Character.isLetter(line.charAt(at))
              && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
      int changed = starts ? Labels.shared().prefix("modified", line.substring(at)) : 0;
      int first = starts && dated ? Labels.shared().prefix("published", line.substring(at)) : 0;
      if (changed > 0 || first >= LEAST_LABEL) {
        parts.add(line.substring(from, at));
        from = at;
        at += Math.max(changed, first) - 1;
        dated = false;
      }
    }
    parts.add(line.substring(from));
    return parts.stream().filter(part -> Wording.words(part) > 0).toList();
  }

  /**
   * What one part says.
   *
   * @param words how many stand beside label and date
   */
  private record Reading(PrintedDate date, boolean hourAlone, int words) {}

  private static Optional<Reading> read(String part, boolean changed, String language) {
    int label = Labels.shared().prefix(changed ? "modified" : "published", part);
    String rest = part.substring(label).replaceFirst("^[\\s:：,，]+", "");
    Optional<PrintedDate> day = PrintedDate.ofAnyCalendar(rest, language);
    if (day.isPresent() || !changed) {
      return day.map(date -> new Reading(date, false, wordsBeside(rest, date)));
    }
    String placed = ANY_DAY + rest;
    return PrintedDate.first(placed, language)
        .filter(date -> date.precision() != Precision.DAY)
        .map(date -> new Reading(date, true, wordsBeside(placed, date)));
  }

  private static int wordsBeside(String part, PrintedDate date) {
    String before = part.substring(0, date.span().start());
    String after = part.substring(date.span().end());
    return Wording.words((before + " | " + after).replaceAll("\\p{N}+", " "));
  }
}
