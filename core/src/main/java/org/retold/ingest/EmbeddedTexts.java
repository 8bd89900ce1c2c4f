package org.retold.ingest;

import java.util.List;
import org.retold.model.Dropped;
import org.retold.model.Embedded;

/**
 * All texts of their own inside an article: letters and statements by their form, quotations by
 * their marks.
 */
final class EmbeddedTexts {
  private EmbeddedTexts() {}

  static List<Embedded> find(String text, List<Dropped> dropped) {
    return LetterFinder.find(text, dropped);
  }
}
