package org.retold.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.text.FunctionWords;
import org.retold.text.Romanizer;

/**
 * Which value of one side of a twin stands for which value of the other.
 *
 * <p>Word for word the alignment says it. Elsewhere equal values stand for each other, and of what
 * is left a value stands for another only if both count the same thing: the words beside them are
 * alike, or the same other values stand beside them.
 */
final class ValuePairing {

  /**
   * One value of the near side and the value of the far side that stands for it.
   *
   * @param confidence 0..1, that they stand for each other
   */
  record Pair(Value near, Value far, double confidence) {
    boolean agrees() {
      return near.canonical().equals(far.canonical());
    }
  }

  /** A change of one number into another inside a word-for-word copy is hardly anything else. */
  private static final double WORD_FOR_WORD = .95;

  private static final double SAME_THING = .85;
  private static final double SAME_NEIGHBOUR = .7;
  private static final double ALONE = .5;

  /** Two numbers of a sentence and two others of its translation: hardly by chance. */
  private static final double IN_ORDER = .5;

  /** Trust in the sentences from which on that is so. */
  private static final double SURE_OF_SENTENCE = .8;

  /** The digits of one number are those of the other: the commonest slip of a desk. */
  private static final double SAME_DIGITS = .22;

  private final Twin twin;
  private final List<Value> near;
  private final List<Value> far;

  ValuePairing(Twin twin, List<Value> near, List<Value> far) {
    this.twin = twin;
    this.near = near;
    this.far = far;
  }

  List<Pair> pairs() {
    return twin.wordForWord() ? wordForWord() : bySense();
  }

  private List<Pair> wordForWord() {
    List<Pair> pairs = new ArrayList<>();
    for (Value value : near) {
      twin.counterpart(value.span())
          .ifPresent(
              there -> {
                List<Value> others = far.stream().filter(at -> at.span().overlaps(there)).toList();
                others.stream()
                    .filter(other -> other.canonical().equals(value.canonical()))
                    .findFirst()
                    .or(() -> others.size() == 1 ? others.stream().findFirst() : none())
                    .filter(other -> other.sort().equals(value.sort()))
                    .ifPresent(other -> pairs.add(new Pair(value, other, WORD_FOR_WORD)));
              });
    }
    return pairs;
  }

  private static java.util.Optional<Value> none() {
    return java.util.Optional.empty();
  }

  private List<Pair> bySense() {
    List<Pair> pairs = new ArrayList<>(equal());
    Set<Value> used = new HashSet<>();
    pairs.forEach(
        pair -> {
          used.add(pair.near());
          used.add(pair.far());
        });
    List<Value> hereLeft = near.stream().filter(value -> !used.contains(value)).toList();
    List<Value> thereLeft = far.stream().filter(value -> !used.contains(value)).toList();
    List<Pair> candidates = new ArrayList<>();
    for (Value here : hereLeft) {
      for (Value there : thereLeft) {
        double confidence = confidence(here, there, pairs, hereLeft, thereLeft);
        if (confidence > 0) {
          candidates.add(new Pair(here, there, confidence));
        }
      }
    }
    candidates.sort(
        java.util.Comparator.comparingDouble(Pair::confidence)
            .reversed()
            .thenComparing(pair -> pair.near().span())
            .thenComparing(pair -> pair.far().span()));
    for (Pair candidate : candidates) {
      if (!used.contains(candidate.near()) && !used.contains(candidate.far())) {
        used.add(candidate.near());
        used.add(candidate.far());
        pairs.add(candidate);
      }
    }
    return pairs;
  }

  /** Equal values in the order in which they stand. */
  private List<Pair> equal() {
    List<Pair> pairs = new ArrayList<>();
    Set<Value> used = new HashSet<>();
    for (Value here : near) {
      far.stream()
          .filter(there -> !used.contains(there))
          .filter(there -> there.sort().equals(here.sort()))
          .filter(there -> there.canonical().equals(here.canonical()))
          .findFirst()
          .ifPresent(
              there -> {
                used.add(there);
                pairs.add(new Pair(here, there, WORD_FOR_WORD));
              });
    }
    return pairs;
  }

  private double confidence(
      Value here, Value there, List<Pair> equal, List<Value> hereLeft, List<Value> thereLeft) {
    if (!here.sort().equals(there.sort()) || anywhere(here, there) || otherUnit(here, there)) {
      return 0;
    }
    double thing = sameThing(here, there);
    double neighbour = sameNeighbour(here, there, equal);
    boolean alone = alike(hereLeft, here) == 1 && alike(thereLeft, there) == 1;
    boolean translated = twin.relation() == Relation.TRANSLATION;
    if (thing == 0 && neighbour == 0 && !(alone && translated)) {
      return translated && inOrder(here, there, hereLeft, thereLeft)
          ? (IN_ORDER + (sameDigits(here.canonical(), there.canonical()) ? SAME_DIGITS : 0))
              * (.4 + .6 * twin.trust())
          : 0;
    }
    double confidence = Math.max(Math.max(thing, neighbour), ALONE);
    if (thing > 0 && neighbour > 0) {
      confidence += .05;
    }
    if (sameDigits(here.canonical(), there.canonical())) {
      confidence += SAME_DIGITS;
    }
    double sure = alone ? Math.min(.95, confidence) : confidence - .15;
    return sure * (.4 + .6 * twin.trust());
  }

  /** Miles are not compared with kilometres, nor photos with years, where both can be read. */
  private boolean otherUnit(Value here, Value there) {
    String one = here.unit();
    String other = there.unit();
    return twin.sameLanguage()
        && one != null
        && other != null
        && !one.regionMatches(
            true, 0, other, 0, Math.min(3, Math.min(one.length(), other.length())));
  }

  /** As many are left on both sides, and both stand at one place among them. */
  private boolean inOrder(Value here, Value there, List<Value> hereLeft, List<Value> thereLeft) {
    List<Value> ours = hereLeft.stream().filter(at -> at.sort().equals(here.sort())).toList();
    List<Value> theirs = thereLeft.stream().filter(at -> at.sort().equals(there.sort())).toList();
    return twin.trust() >= SURE_OF_SENTENCE
        && ours.size() == theirs.size()
        && ours.indexOf(here) == theirs.indexOf(there);
  }

  private static long alike(List<Value> values, Value value) {
    return values.stream().filter(other -> other.sort().equals(value.sort())).count();
  }

  /** If each side says the other's value too, nearby, nothing was changed. */
  private boolean anywhere(Value here, Value there) {
    Span wideNear = twin.near().sentencesAround(twin.nearSpan());
    Span wideFar = twin.far().sentencesAround(twin.farSpan());
    return says(twin.near(), wideNear, there) || says(twin.far(), wideFar, here);
  }

  private static boolean says(Telling telling, Span span, Value value) {
    List<Value> values = new ArrayList<>(telling.numbersIn(span));
    values.addAll(telling.datesIn(span));
    return values.stream().anyMatch(other -> other.canonical().equals(value.canonical()));
  }

  private double sameThing(Value here, Value there) {
    for (boolean after : new boolean[] {true, false}) {
      Set<String> one = beside(twin.near(), here.span(), twin.nearSpan(), after);
      one.retainAll(beside(twin.far(), there.span(), twin.farSpan(), after));
      if (!one.isEmpty()) {
        return SAME_THING;
      }
    }
    return 0;
  }

  /** Sounds of the two words after, or of the one before: long ones only, in any script. */
  private static Set<String> beside(Telling telling, Span span, Span bounds, boolean after) {
    int[] at = telling.wordsIn(span);
    Set<String> stems = new HashSet<>();
    FunctionWords grammar = FunctionWords.of(telling.language());
    for (int i = after ? at[1] : at[0] - 1; i < (after ? at[1] + 2 : at[0]); i++) {
      boolean outside = i < 0 || i >= telling.words().size() || (i >= at[0] && i < at[1]);
      if (outside || !bounds.contains(telling.words().span(i)) || telling.words().isNumber(i)) {
        continue;
      }
      String form = telling.words().form(i);
      String skeleton = Romanizer.coarse(form, telling.language()).toLowerCase(Locale.ROOT);
      if (form.length() > 3 && !grammar.contains(form) && skeleton.length() > 2) {
        stems.add(skeleton.substring(0, Math.min(4, skeleton.length())));
      }
    }
    return stems;
  }

  /** The value that stands next on either side is the same in both. */
  private double sameNeighbour(Value here, Value there, List<Pair> equal) {
    for (Pair pair : equal) {
      if (!pair.agrees()) {
        continue;
      }
      boolean before = next(near, here, pair.near(), true) && next(far, there, pair.far(), true);
      boolean after = next(near, here, pair.near(), false) && next(far, there, pair.far(), false);
      if (before || after) {
        return SAME_NEIGHBOUR;
      }
    }
    return 0;
  }

  private static boolean next(List<Value> values, Value value, Value other, boolean before) {
    int at = values.indexOf(value) + (before ? -1 : 1);
    return at >= 0 && at < values.size() && values.get(at).equals(other);
  }

  static boolean sameDigits(String one, String other) {
    int[] a = one.chars().filter(Character::isDigit).sorted().toArray();
    int[] b = other.chars().filter(Character::isDigit).sorted().toArray();
    return a.length > 1 && java.util.Arrays.equals(a, b);
  }
}
