package org.retold.ingest;

import java.util.List;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.text.LanguageDetector;

/** The last step for every article: language and embedded texts. */
final class Finisher {
  /** Detection looks no further into an article. */
  private static final int SAMPLE = 4000;

  private Finisher() {}

  static Article finish(Draft draft) {
    if (draft.language.isEmpty() || draft.language.equals("und")) {
      draft.language = detect(draft.text);
    }
    List<Line> lines = Line.of(draft.text);
    List<PassageLanguages.Passage> passages =
        PassageLanguages.of(draft.text, lines, draft.language);
    if (!passages.isEmpty()) {
      draft.metadata.put("passageLanguages", PassageLanguages.rows(draft.text, passages));
    }
    List<Embedded> embedded =
        EmbeddedTexts.find(draft.text, lines, draft.dropped, draft.language, passages);
    return draft.build(embedded);
  }

  /** The language of running text; of the whole if there is none. */
  static String detect(String whole) {
    String text = whole.substring(firstLetter(whole));
    StringBuilder prose = new StringBuilder();
    for (Line line : Line.of(text.length() > 4 * SAMPLE ? text.substring(0, 4 * SAMPLE) : text)) {
      if (line.isProse() && prose.length() < SAMPLE) {
        prose.append(line.text()).append('\n');
      }
    }
    CharSequence sample =
        prose.length() > 0 ? prose : text.substring(0, Math.min(SAMPLE, text.length()));
    return LanguageDetector.shared().detect(sample);
  }

  /** Thousands of blank lines or marks may stand before the first word. */
  private static int firstLetter(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at == text.length() ? 0 : at;
  }
}
