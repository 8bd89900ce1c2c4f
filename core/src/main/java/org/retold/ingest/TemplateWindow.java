package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds a bounded number of pages back until it is known what their outlets repeat: a paragraph
 * that stands on several pages of one outlet is the outlet's, not an article's.
 */
final class TemplateWindow {
  /** One article may be saved twice; three pages that share a paragraph share furniture. */
  private static final int PAGES = 3;

  private final int size;
  private final Consumer<Draft> next;
  private final List<Draft> held = new ArrayList<>();

  TemplateWindow(int size, Consumer<Draft> next) {
    this.size = size;
    this.next = next;
  }

  void add(Draft draft) {
    if (size == 0 || (draft.page == null && held.isEmpty())) {
      release(draft);
      return;
    }
    held.add(draft);
    if (held.size() >= size) {
      flush();
    }
  }

  void flush() {
    Map<String, Integer> pages = countPages();
    for (Draft draft : held) {
      Page page = draft.page;
      if (page != null && !page.host.isEmpty()) {
        draft.page = page.without(key -> pages.getOrDefault(page.host + '\n' + key, 0) >= PAGES);
      }
      release(draft);
    }
    held.clear();
  }

  private void release(Draft draft) {
    Page page = draft.page;
    if (page != null) {
      draft.text = page.text();
      draft.page = null;
    }
    next.accept(draft);
  }

  private Map<String, Integer> countPages() {
    Map<String, Integer> pages = new HashMap<>();
    for (Draft draft : held) {
      Page page = draft.page;
      if (page != null) {
        Set<String> keys = new HashSet<>();
        page.pieces.forEach(
            piece -> keys.add(Objects.requireNonNull(page.host) + '\n' + piece.key()));
        keys.forEach(key -> pages.merge(key, 1, Integer::sum));
      }
    }
    return pages;
  }
}
