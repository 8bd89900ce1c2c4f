package org.retold.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
      return agree(near, far);
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

  /** The same figures with thousand, million or billion behind them that the other has not. */
  private static final double OTHER_SCALE = .9;

  /** Two numbers that changed places. */
  private static final double TURNED = .9;

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
    Map<Value, List<Value>> opposite = new LinkedHashMap<>();
    for (Value value : near) {
      Optional<Span> there = twin.counterpart(value.span());
      opposite.put(
          value,
          far.stream()
              .filter(at -> there.isPresent() && at.span().overlaps(there.get()))
              .filter(at -> at.sort().equals(value.sort()))
              .toList());
    }
    Pairs pairs = new Pairs();
    opposite.forEach(
        (here, others) -> pairs.addFirst(here, others, there -> agree(here, there), WORD_FOR_WORD));
    // "19, up from 14" names the old value too, where no other number stands opposite.
    Set<Value> placed = new HashSet<>();
    opposite.values().forEach(placed::addAll);
    opposite.forEach(
        (here, others) ->
            pairs.addFirst(
                here,
                far,
                there -> agree(here, there) && (others.isEmpty() || !placed.contains(there)),
                WORD_FOR_WORD));
    opposite.forEach(
        (here, others) ->
            others.stream()
                .filter(there -> others.size() == 1 && pairs.isFree(here, there))
                .forEach(there -> pairs.add(changed(here, there))));
    return pairs.found;
  }

  /** One number in place of another, unless the sentence gives the old one beside the new. */
  private Pair changed(Value here, Value there) {
    Optional<Value> kept = beside(twin.far(), there, far, here);
    Optional<Value> added = beside(twin.near(), here, near, there);
    return kept.map(old -> new Pair(here, old, WORD_FOR_WORD))
        .or(() -> added.map(old -> new Pair(old, there, WORD_FOR_WORD)))
        .orElse(new Pair(here, there, WORD_FOR_WORD));
  }

  /** The same as sought in the sentence of a value, where it goes on beyond the twin. */
  private static Optional<Value> beside(
      Telling telling, Value value, List<Value> inTwin, Value sought) {
    return telling.numbersIn(telling.sentencesAround(value.span())).stream()
        .filter(other -> agree(other, sought) && !inTwin.contains(other))
        .findFirst();
  }

  private static boolean agree(Value here, Value there) {
    boolean same = here.sort().equals(there.sort());
    if (here.isMeasured() && there.isMeasured()) {
      return same && DateFit.compatible(here, there);
    }
    boolean unread =
        (here.isMeasured() && there.sort().equals("cardinal"))
            || (there.isMeasured() && here.sort().equals("cardinal"));
    return unread
        ? DateFit.compatible(here, there)
        : same && here.canonical().equals(there.canonical());
  }

  /** Pairs of which each value stands for one other. */
  private static final class Pairs {
    private final List<Pair> found = new ArrayList<>();
    private final Set<Value> nears = new HashSet<>();
    private final Set<Value> fars = new HashSet<>();

    boolean isFree(Value here, Value there) {
      return !nears.contains(here) && !fars.contains(there);
    }

    void add(Pair pair) {
      if (isFree(pair.near(), pair.far())) {
        nears.add(pair.near());
        fars.add(pair.far());
        found.add(pair);
      }
    }

    void addFirst(Value here, List<Value> there, Predicate<Value> fits, double confidence) {
      there.stream()
          .filter(other -> isFree(here, other) && fits.test(other))
          .findFirst()
          .ifPresent(other -> add(new Pair(here, other, confidence)));
    }
  }

  private List<Pair> bySense() {
    Pairs pairs = new Pairs();
    turned(pairs);
    near.forEach(
        here ->
            pairs.addFirst(
                here,
                far,
                there -> here.canonical().equals(there.canonical()) && agree(here, there),
                WORD_FOR_WORD));
    near.forEach(here -> pairs.addFirst(here, far, there -> agree(here, there), WORD_FOR_WORD));
    List<Pair> equal = List.copyOf(pairs.found);
    List<Value> hereLeft = near.stream().filter(value -> !pairs.nears.contains(value)).toList();
    List<Value> thereLeft = far.stream().filter(value -> !pairs.fars.contains(value)).toList();
    List<Pair> candidates = new ArrayList<>();
    for (Value here : hereLeft) {
      for (Value there : thereLeft) {
        double confidence = confidence(here, there, equal, hereLeft, thereLeft);
        if (confidence > 0) {
          candidates.add(new Pair(here, there, confidence));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::confidence)
            .reversed()
            .thenComparing(pair -> pair.near().span())
            .thenComparing(pair -> pair.far().span()));
    candidates.forEach(pairs::add);
    return pairs.found;
  }

  /** "118 votes to 112" told as "112 to 118": each stands for the other, not for itself. */
  private void turned(Pairs pairs) {
    for (int i = 0; i + 1 < near.size(); i++) {
      for (int j = 0; j + 1 < far.size(); j++) {
        boolean crossed =
            agree(near.get(i), far.get(j + 1))
                && agree(near.get(i + 1), far.get(j))
                && !near.get(i).canonical().equals(near.get(i + 1).canonical());
        if (crossed
            && Balance.of(twin.near(), near.get(i), near.get(i + 1))
            && Balance.of(twin.far(), far.get(j), far.get(j + 1))) {
          pairs.add(new Pair(near.get(i), far.get(j), turnedConfidence()));
          pairs.add(new Pair(near.get(i + 1), far.get(j + 1), turnedConfidence()));
        }
      }
    }
  }

  private double turnedConfidence() {
    return TURNED * (.4 + .6 * twin.trust());
  }

  private double confidence(
      Value here, Value there, List<Pair> equal, List<Value> hereLeft, List<Value> thereLeft) {
    if (!here.sort().equals(there.sort()) || anywhere(here, there) || otherUnit(here, there)) {
      return 0;
    }
    boolean bare = here.unit() == null && there.unit() == null;
    if (bare && twin.sameLanguage() && (isLabel(twin.near(), here) || isLabel(twin.far(), there))) {
      return 0;
    }
    double thing = Math.max(sameThing(here, there), sameFigures(here, there));
    double neighbour = sameNeighbour(here, there, equal);
    boolean alone = alike(hereLeft, here) == 1 && alike(thereLeft, there) == 1;
    boolean translated = twin.relation() == Relation.TRANSLATION;
    if (alone && translated && DateFit.differInOneField(here.canonical(), there.canonical())) {
      thing = SAME_THING;
    }
    if (alone && here.isMeasured()) {
      thing = SAME_THING;
    }
    if (thing == 0 && !alone && twin.sameLanguage()) {
      // The number beside it is the same, but several are left: nothing says what each counts.
      return 0;
    }
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
    boolean sole = alone || thing == OTHER_SCALE;
    double sure = sole ? Math.min(.95, confidence) : confidence - .15;
    return sure * (.4 + .6 * twin.trust());
  }

  /** 38 million and 38 billion: hardly two things. */
  private static double sameFigures(Value here, Value there) {
    Optional<BigDecimal> one = here.number().map(BigDecimal::stripTrailingZeros);
    Optional<BigDecimal> other = there.number().map(BigDecimal::stripTrailingZeros);
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int thousands = one.get().scale() - other.get().scale();
    boolean several = one.get().precision() > 1;
    boolean figures = one.get().unscaledValue().equals(other.get().unscaledValue());
    return several && figures && thousands != 0 && thousands % 3 == 0 ? OTHER_SCALE : 0;
  }

  /** Photos are not compared with years, where both can be read. */
  private boolean otherUnit(Value here, Value there) {
    String one = here.unit();
    String other = there.unit();
    return twin.sameLanguage()
        && !here.isMeasured()
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
    return values.stream().anyMatch(other -> agree(other, value));
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

  /** Game 6 and Game Seven are two games: the number behind a name is a part of it. */
  static boolean isLabel(Telling telling, Value value) {
    int before = telling.wordsIn(value.span())[0] - 1;
    return before >= 0
        && !telling.language().equals("de")
        && telling.words().isCapitalised(before)
        && !telling.words().startsSentence(before);
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
