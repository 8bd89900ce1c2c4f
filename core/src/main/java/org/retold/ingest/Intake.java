package org.retold.ingest;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.function.Consumer;
import org.retold.model.Article;
import org.retold.model.Rejected;

/** Takes drafts in, finishes them, refuses the second holder of an id. One for each read. */
final class Intake implements Sink {
  private final Consumer<Article> articles;
  private final Consumer<Rejected> rejected;
  private final TemplateWindow window;
  private final LongOpenHashSet ids = new LongOpenHashSet();

  Intake(IngestOptions options, Consumer<Article> articles, Consumer<Rejected> rejected) {
    this.articles = articles;
    this.rejected = rejected;
    this.window = new TemplateWindow(options.templateWindow(), this::finish);
  }

  @Override
  public void article(Draft draft) {
    if (draft.text.isBlank() && draft.page == null) {
      refuse(draft.source, RefusalReason.EMPTY, "no text");
    } else if (!ids.add(hash(draft.id))) {
      refuse(draft.source, RefusalReason.DUPLICATE_ID, "a second article has the id " + draft.id);
    } else {
      window.add(draft);
    }
  }

  @Override
  public void refuse(Rejected refused) {
    rejected.accept(refused);
  }

  void finish() {
    window.flush();
  }

  private void finish(Draft draft) {
    if (draft.text.isBlank()) {
      refuse(draft.source, RefusalReason.NO_TEXT, "no running text found on the page");
      return;
    }
    String sound = Decoder.sound(draft.text);
    if (!sound.equals(draft.text)) {
      draft.text = sound;
      refuse(draft.source, RefusalReason.REPAIRED, "NULs or lone surrogates replaced by U+FFFD");
    }
    articles.accept(Finisher.finish(draft));
  }

  /** FNV-1a over the characters: eight bytes an id, so that millions fit. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < id.length(); at++) {
      hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }
}
