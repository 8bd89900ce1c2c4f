package org.retold.compare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retold.model.Change;
import org.retold.model.Relation;
import org.retold.model.Span;

/**
 * A stretch of one telling and the stretch of another that says the same, about a sentence each.
 *
 * @param near the telling nearer to the root
 * @param trust 0..1, how far the two can be compared word by word, see {@link Trust}
 * @param changes from near to far, inside these two spans
 * @param map word to word; null for paraphrases and translations
 */
record Twin(
    Telling near,
    Span nearSpan,
    Telling far,
    Span farSpan,
    Relation relation,
    double similarity,
    double trust,
    List<Change> changes,
    @Nullable WordMap map) {

  Twin withTrust(double now) {
    return new Twin(near, nearSpan, far, farSpan, relation, similarity, now, changes, map);
  }

  /** The span on the side of one of the two tellings. */
  Span side(Telling telling) {
    return near == telling ? nearSpan : farSpan;
  }

  Telling other(Telling telling) {
    return near == telling ? far : near;
  }

  boolean wordForWord() {
    return map != null;
  }

  boolean sameLanguage() {
    return near.language().equals(far.language());
  }

  /** What stands for these words of the near side; empty if nothing does or it cannot be told. */
  Optional<Span> counterpart(Span span) {
    return map == null ? Optional.empty() : map.counterpart(span);
  }

  /**
   * True for a few words that changed in the midst of words that did not. A longer change is
   * another sentence; one at the rim of what is alike may go on beyond it, unless the sentence
   * begins or ends there.
   */
  boolean isLocal(Change change, int mostWords) {
    return isInside(near, change.a(), nearSpan, mostWords)
        && isInside(far, change.b(), farSpan, mostWords);
  }

  private static boolean isInside(Telling telling, Span change, Span bounds, int mostWords) {
    int[] words = telling.wordsIn(change);
    int changed = change.isEmpty() ? 0 : words[1] - words[0];
    int[] all = telling.wordsIn(bounds);
    int[] whole = telling.wordsIn(telling.sentencesAround(change));
    boolean before = words[0] - all[0] >= 2 || all[0] <= whole[0];
    boolean after = all[1] - (words[0] + changed) >= 2 || all[1] >= whole[1];
    return changed <= mostWords && before && after;
  }

  /** The changes of words proper, without those of spelling marks, case or punctuation. */
  List<Change> wordChanges() {
    return changes.stream().filter(change -> change.level() == Change.Level.WORDS).toList();
  }
}
