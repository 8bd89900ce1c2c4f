package org.retold.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the class names of one page say: it has few of them and uses them often. Knows the element
 * that a walk has come to, of which the readers of the page ask the same.
 */
final class PageNames {
  private final Map<String, ClassWords.Said> said = new HashMap<>();
  private String last = "";
  private ClassWords.Said called = ClassWords.Said.NOTHING;
  private boolean bare;
  private boolean onlyCalled;

  /** Comes to the next element of the page. */
  void at(Element element) {
    int attributes = element.attributesSize();
    String names = attributes == 0 ? "" : element.attributes().get("class");
    // What stands side by side is often called alike.
    if (!names.equals(last)) {
      last = names;
      called = of(names);
    }
    bare = attributes == 0;
    onlyCalled = attributes == 1 && !names.isEmpty();
  }

  /** What the class of this element says. */
  ClassWords.Said called() {
    return called;
  }

  /** True if this element has no attributes. */
  boolean isBare() {
    return bare;
  }

  /** True if it has a class and nothing else, as most elements. */
  boolean isOnlyCalled() {
    return onlyCalled;
  }

  ClassWords.Said of(String names) {
    return names.isEmpty()
        ? ClassWords.Said.NOTHING
        : said.computeIfAbsent(names, ClassWords::said);
  }
}
