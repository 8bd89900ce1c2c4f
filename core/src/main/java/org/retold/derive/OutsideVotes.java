package org.retold.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retold.text.Words;

/**
 * Whether tellings of the story outside a kin read as one of its tellings does: names and numbers
 * pass into other words and languages, so who still has them stands nearer the source.
 */
final class OutsideVotes {
  /** Beyond so many places one more says little that is new. */
  private static final double CAP = 6;

  private static final int LONG = 6;

  private final TextDescent descent;
  private final List<Set<String>> outsiders;

  OutsideVotes(TextDescent descent, List<Telling> outsiders) {
    this.descent = descent;
    this.outsiders = outsiders.stream().map(OutsideVotes::forms).toList();
  }

  /** How many more of their words the first has where the two differ. */
  double of(int one, int other) {
    double sum = 0;
    Places places = descent.places();
    for (int p = 0; p < places.size() && !outsiders.isEmpty(); p++) {
      int a = places.reading(one, p);
      int b = places.reading(other, p);
      PlaceFinder.Variant variant = descent.variants().get(p);
      boolean known = a != Places.UNKNOWN && b != Places.UNKNOWN;
      if (a != b && known && variant.kind() != PlaceFinder.Kind.MARK) {
        sum += votes(one, other, variant) - votes(other, one, variant);
      }
    }
    return Math.max(-CAP, Math.min(CAP, sum));
  }

  private static Set<String> forms(Telling telling) {
    Set<String> forms = new HashSet<>();
    for (int w = 0; w < telling.words().size(); w++) {
      forms.add(telling.words().form(w));
    }
    return forms;
  }

  /** How many telling words of this reading that the other lacks tellings outside the kin have. */
  private double votes(int telling, int other, PlaceFinder.Variant variant) {
    Collation collation = descent.collation();
    Words words = collation.tellings().get(telling).words();
    double votes = 0;
    for (int c = variant.from(); c < variant.to(); c++) {
      if (collation.reads(telling, c) && isTelling(words, collation.cell(telling, c))) {
        String form = words.form(collation.cell(telling, c));
        if (outsiders.stream().anyMatch(forms -> forms.contains(form)) && !has(other, form)) {
          votes++;
        }
      }
    }
    return votes;
  }

  private static boolean isTelling(Words words, int word) {
    return words.isCapitalised(word) || words.isNumber(word) || words.form(word).length() >= LONG;
  }

  private boolean has(int telling, String form) {
    Words words = descent.collation().tellings().get(telling).words();
    for (int w = 0; w < words.size(); w++) {
      // The same word misspelt is the same word: no vote for a spelling.
      if (words.form(w).equals(form) || Spelling.alike(words.form(w), form)) {
        return true;
      }
    }
    return false;
  }
}
