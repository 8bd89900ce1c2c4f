package org.retold.ingest;

import java.util.HashMap;
import java.util.Map;

/** What the class names of one page say: it has few of them and uses them often. */
final class PageNames {
  private final Map<String, ClassWords.Said> said = new HashMap<>();

  ClassWords.Said of(String names) {
    return names.isEmpty()
        ? ClassWords.Said.NOTHING
        : said.computeIfAbsent(names, ClassWords::said);
  }
}
