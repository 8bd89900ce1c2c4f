package org.retold.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a desk takes over of a text, and where it puts what it has from elsewhere. */
final class DeskHabits {
  static final int LEAST_TAKEN = 3;
  private static final int MOST_OWN = 6;

  private final Random random;

  DeskHabits(Random random) {
    this.random = random;
  }

  /** The head, or all but some, and now and then in another order. */
  <T> List<T> cut(List<T> all) {
    double how = random.nextDouble();
    int most =
        how < .6 ? (int) Math.ceil(all.size() * (.35 + .6 * random.nextDouble())) : all.size();
    double leftOut = how < .3 ? 0 : .1 + .4 * random.nextDouble();
    List<T> taken = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      if (random.nextDouble() >= leftOut || taken.size() + most - i <= LEAST_TAKEN) {
        taken.add(all.get(i));
      }
    }
    if (random.nextDouble() < .15 && taken.size() > 4) {
      Collections.rotate(taken.subList(1, taken.size()), 1 + random.nextInt(3));
    }
    return taken;
  }

  /** Puts in what the desk has from elsewhere: a lead, an end, paragraphs between. */
  <T> List<T> withOwn(List<T> taken, List<T> elsewhere) {
    int own = random.nextDouble() < .3 ? 0 : 1 + random.nextInt(MOST_OWN);
    List<T> all = new ArrayList<>(taken);
    int at = -1;
    for (int i = 0; i < Math.min(own, elsewhere.size()); i++) {
      if (at < 0 || random.nextDouble() < .4) {
        double where = random.nextDouble();
        at = where < .25 ? 0 : where < .6 ? all.size() : random.nextInt(all.size() + 1);
      }
      all.add(at++, elsewhere.get(i));
    }
    return all;
  }
}
