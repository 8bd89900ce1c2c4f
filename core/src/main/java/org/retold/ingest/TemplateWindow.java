package org.retold.ingest;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds a bounded number of pages back until it is known what their outlets repeat: a paragraph
 * that stands on several pages of one outlet is the outlet's, not an article's.
 */
final class TemplateWindow {
  /** One article may be saved twice; three pages that share a paragraph share furniture. */
  private static final int PAGES = 3;

  /** Of a page's text; less is what a copy has of its own, a date or a counter. */
  private static final double LEAST_OWN = .2;

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
    Long2IntOpenHashMap pages = countPages();
    for (Draft draft : held) {
      Page page = draft.page;
      if (page != null) {
        Page rest = page.without(key -> pages.get(of(page, key)) >= PAGES);
        // Where next to nothing is left, the article itself was saved several times.
        boolean copies = rest.text().length() < LEAST_OWN * page.text().length();
        draft.page = copies ? page : rest;
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

  private Long2IntOpenHashMap countPages() {
    Long2IntOpenHashMap pages = new Long2IntOpenHashMap();
    for (Draft draft : held) {
      Page page = draft.page;
      if (page != null) {
        LongOpenHashSet keys = new LongOpenHashSet();
        page.pieces.forEach(piece -> keys.add(of(page, piece.key())));
        keys.forEach(key -> pages.addTo(key, 1));
      }
    }
    return pages;
  }

  /** A block's key among those of its outlet. */
  private static long of(Page page, long key) {
    return key * 0x9E3779B97F4A7C15L ^ BlockText.key(page.site);
  }
}
