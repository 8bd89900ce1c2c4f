package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.retold.model.Published;

/**
 * A line that parts the date, who wrote it and perhaps a place or a section by signs: {@code מאת:
 * דנה לוי | 14.05.2024 | 10:30}, {@code Jane Roe • 14 May 2024 • Canals}. It looks like the way to
 * the page.
 */
record HeadRow(Published date, List<String> authors) {
  private static final Pattern SIGNS = Pattern.compile("\\s*[|•·∙]\\s*|\\s+[-–—/]\\s+|\\s{2,}|\\t");

  private static final int LONGEST = 120;
  private static final int MOST_ITEMS = 6;
  private static final int MOST_WORDS = 3;

  static Optional<HeadRow> of(String line, String language) {
    List<String> items =
        Arrays.stream(SIGNS.split(line, -1)).map(String::strip).filter(i -> !i.isEmpty()).toList();
    boolean row = items.size() >= 2 && items.size() <= MOST_ITEMS && line.length() <= LONGEST;
    if (!row || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    List<String> authors = new ArrayList<>();
    for (String item : items) {
      List<String> names = Byline.names(item);
      authors.addAll(names.isEmpty() && Byline.isCasedName(item) ? List.of(item) : names);
      if (names.isEmpty() && Wording.words(item.replaceAll("\\p{N}+", " ")) > MOST_WORDS) {
        return Optional.empty();
      }
    }
    return PrintedDate.ofAnyCalendar(line, language)
        .map(date -> new HeadRow(date.published("line \"" + line + "\""), authors));
  }
}
