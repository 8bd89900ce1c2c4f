package org.retold.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;

/**
 * A line that says something about the article and nothing of the story: {@code News ID: 90367},
 * {@code Publish Date : 18 May 2021 - 22:05}.
 *
 * @param label as printed; empty for a bare date
 * @param date what it says if it is a date
 * @param modified true if the label says that the article was changed then
 */
record LabelledLine(
    DropReason reason, String label, String value, @Nullable Published date, boolean modified) {
  private static final Pattern LABEL_NUMBER =
      Pattern.compile(
          "([\\p{L}\\p{M}][^:：#]{0,40}?)(?<!\\p{N})\\s*[:：#]\\s*#?([\\p{N}][\\p{N}\\s.,/-]*|[A-Z]*-?[\\p{N}]{3,}[\\p{N}-]*)");

  /** More words beside a date make it a sentence that has one. */
  private static final int WORDS_BESIDE_DATE = 5;

  private static final int LONGEST = 110;

  static Optional<LabelledLine> of(String line, String language) {
    return line.length() > LONGEST
        ? Optional.empty()
        : dated(line, language).or(() -> numbered(line));
  }

  /** The same where only a date is looked for. */
  static Optional<LabelledLine> dated(String line, String language) {
    Optional<PrintedDate> found =
        line.length() <= LONGEST && line.chars().anyMatch(Character::isDigit)
            ? PrintedDate.ofAnyCalendar(line, language)
            : Optional.empty();
    return found.filter(date -> isDateLine(line, date)).map(date -> dated(line, date));
  }

  private static LabelledLine dated(String line, PrintedDate date) {
    String before = line.substring(0, date.span().start());
    boolean modified = Labels.shared().anywhere("modified", before);
    String label = before.replaceAll("[\\s:：,|–—-]+$", "").strip();
    String evidence = label.isEmpty() ? "line \"" + line + "\"" : "line \"" + label + "\"";
    return new LabelledLine(
        DropReason.PUBLISH_DATE, label, date.span().of(line), date.published(evidence), modified);
  }

  /** Only a label, a weekday, a place or a second date may stand beside the date. */
  private static boolean isDateLine(String line, PrintedDate date) {
    String before = line.substring(0, date.span().start());
    String after = line.substring(date.span().end());
    int words = Wording.words(before) + lettersOnly(after);
    boolean labelled =
        Labels.shared().prefix("published", before) > 0
            || Labels.shared().anywhere("modified", before);
    if (line.endsWith(".") && !labelled && words > 0) {
      return false;
    }
    return words <= (labelled ? WORDS_BESIDE_DATE : 2);
  }

  private static int lettersOnly(String text) {
    return Wording.words(text.replaceAll("[\\p{N}]+", " "));
  }

  private static Optional<LabelledLine> numbered(String line) {
    Matcher found = LABEL_NUMBER.matcher(line);
    boolean matches = found.matches() && Wording.words(found.group(1)) <= 4;
    if (matches) {
      return Optional.of(metadata(found.group(1).strip(), found.group(2).strip()));
    }
    return isReadingTime(line) ? Optional.of(metadata("readingTime", line)) : Optional.empty();
  }

  private static LabelledLine metadata(String label, String value) {
    return new LabelledLine(DropReason.METADATA, label, value, null, false);
  }

  /** "Temps de lecture : 2 min", "5 min read". */
  private static boolean isReadingTime(String line) {
    if (line.chars().noneMatch(Character::isDigit) || Wording.words(line) > WORDS_BESIDE_DATE + 1) {
      return false;
    }
    String words = line.replaceAll("\\p{N}+", " ");
    return Labels.shared().anywhere("reading", words) && Labels.shared().anywhere("unit", words);
  }
}
