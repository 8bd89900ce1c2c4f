package org.retold.ingest;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.retold.model.Article;
import org.retold.model.Published;
import org.retold.model.Rejected;

/** Takes drafts in, finishes them, refuses the second holder of an id. One for each read. */
final class Intake implements Sink {
  /** Of one place and one reason, so that the list of refusals stays small. */
  private static final long TOLD = 1000;

  private final Consumer<Article> articles;
  private final Consumer<Rejected> rejected;
  private final TemplateWindow window;
  private final LocalDate latest;
  private final SortedMap<String, Long> refusedHere = new TreeMap<>();
  private final LongOpenHashSet ids = new LongOpenHashSet();

  Intake(IngestOptions options, Consumer<Article> articles, Consumer<Rejected> rejected) {
    this.articles = articles;
    this.rejected = rejected;
    this.latest = options.latest();
    this.window = new TemplateWindow(options.templateWindow(), this::finish);
  }

  @Override
  public void article(Draft draft) {
    draft.id = Decoder.sound(draft.id);
    if (draft.page == null && draft.text.codePoints().noneMatch(Character::isLetter)) {
      refuse(draft.source, RefusalReason.EMPTY, draft.text.isBlank() ? "no text" : "no words");
    } else if (!ids.add(hash(draft.id))) {
      refuse(draft.source, RefusalReason.DUPLICATE_ID, "a second article has the id " + draft.id);
    } else {
      doubtDate(draft);
      window.add(draft);
    }
  }

  /** The article stays; a date that cannot be one of publication goes, and it is said why. */
  private void doubtDate(Draft draft) {
    Published published = draft.published;
    if (published == null) {
      return;
    }
    LocalDate day = published.printed().toLocalDate();
    boolean early = day.getYear() < IngestOptions.FIRST_YEAR;
    if (early || day.isAfter(latest)) {
      draft.published = null;
      draft.repairs.add(
          String.format(
              Locale.ROOT,
              "date %s (%s) not believed: %s",
              published.value(),
              published.evidence(),
              early ? "before printing" : "in the future"));
    }
  }

  /** A million broken lines of one file are told by the first thousand and their number. */
  @Override
  public void refuse(Rejected refused) {
    if (refusedHere.merge(refused.reason(), 1L, Long::sum) <= TOLD) {
      rejected.accept(refused);
    }
  }

  /** Called when a place has been read to its end: says how many refusals went untold. */
  void leave(String place) {
    refusedHere.forEach(
        (reason, count) -> {
          if (count > TOLD) {
            rejected.accept(
                new Rejected(place, reason, (count - TOLD) + " more, not told one by one"));
          }
        });
    refusedHere.clear();
  }

  void finish() {
    window.flush();
    leave("pages held back");
  }

  private void finish(Draft draft) {
    if (draft.text.isBlank()) {
      refuse(
          draft.source,
          RefusalReason.NO_TEXT,
          "no running text found on the page; if a script shows it, save the page once it is shown");
      return;
    }
    if (draft.mend()) {
      draft.repairs.add("NULs or lone surrogates replaced by U+FFFD");
    }
    for (String repair : draft.repairs) {
      refuse(draft.source, RefusalReason.REPAIRED, repair);
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
