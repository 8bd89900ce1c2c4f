package org.retold.ingest;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

  /** Of each id, what its text is. */
  private final Long2LongOpenHashMap ids = new Long2LongOpenHashMap();

  /** The ids of the file that is being read. */
  private final LongOpenHashSet here = new LongOpenHashSet();

  /** What was told once of the file that is being read. */
  private final Set<String> habits = new HashSet<>();

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
    } else if (isNew(draft)) {
      tellHabits(draft);
      doubtDate(draft);
      window.add(draft);
    }
  }

  /**
   * Files number their articles from one: an id that another file has used for another text is no
   * name for both, and the second is called by its place.
   */
  private boolean isNew(Draft draft) {
    if (isFree(draft)) {
      return true;
    }
    String taken = draft.id;
    boolean same = ids.get(hash(taken)) == hash(draft.text);
    if (!draft.place.isEmpty() && !same && !here.contains(hash(taken))) {
      draft.id = draft.place;
      if (isFree(draft)) {
        here.add(hash(taken));
        draft.habits.add(
            "ids that another file has used for other articles; called by file and number instead");
        return true;
      }
    }
    refuse(
        draft.source,
        RefusalReason.DUPLICATE_ID,
        "a second article has the id "
            + taken
            + (draft.file.isEmpty() ? "" : ", in " + draft.file)
            + (same && draft.page == null ? " and the same text" : ""));
    return false;
  }

  private boolean isFree(Draft draft) {
    long id = hash(draft.id);
    if (ids.containsKey(id)) {
      return false;
    }
    ids.put(id, hash(draft.text));
    here.add(id);
    return true;
  }

  private void tellHabits(Draft draft) {
    for (String habit : draft.habits) {
      if (habits.add(habit)) {
        refuse(draft.source, RefusalReason.REPAIRED, habit + " (told once of this file)");
      }
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
    here.clear();
    habits.clear();
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
    if (!draft.instead.isEmpty()) {
      refuse(draft.source, RefusalReason.NO_TEXT, draft.instead);
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
