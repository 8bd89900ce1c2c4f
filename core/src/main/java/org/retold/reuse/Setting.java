package org.retold.reuse;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Whether what a text shares is about the same as its own words around it, even where no word comes
 * back: market reports, court cases and reviews each have their words.
 */
final class Setting {
  private static final int AROUND = Recurrence.Window.PARAGRAPH.words;

  private final KinGroup group;
  private final WordSpace space;

  Setting(KinGroup group) {
    this.group = group;
    space = group.space();
  }

  /**
   * How near what one text shares with another is to what it has around it, -1..1; NaN where too
   * few of these words are its own.
   */
  double of(int index, int other) {
    KinPair pair = group.pair(index, other);
    CodedText text = group.text(index);
    int[] distances = Cohesion.distances(pair, text.size());
    IntOpenHashSet seen = new IntOpenHashSet();
    IntOpenHashSet seenAround = new IntOpenHashSet();
    IntArrayList shared = new IntArrayList();
    IntArrayList around = new IntArrayList();
    for (int w = 0; w < distances.length; w++) {
      int word = space.number(text.codes[text.from + w]);
      boolean in = pair.inB(w) >= 0;
      if (word >= 0 && in && seen.add(word)) {
        shared.add(word);
      }
      boolean near = !in && distances[w] <= AROUND && group.isOwn(index, w);
      if (word >= 0 && near && seenAround.add(word)) {
        around.add(word);
      }
    }
    return shared.isEmpty() || around.size() < Recurrence.LEAST
        ? Double.NaN
        : space.nearness(shared.toIntArray(), around.toIntArray());
  }
}
