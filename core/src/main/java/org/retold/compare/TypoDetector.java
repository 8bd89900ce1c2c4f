package org.retold.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.retold.model.Change;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/**
 * Words that no other place of the story has, a letter or two from the word that the aligned
 * passage has there.
 */
final class TypoDetector implements Detector {
  private static final int MIN_LETTERS = 5;

  private record Slip(Telling telling, Span span, Telling other, Span right, double confidence) {}

  @Override
  public List<Noted> find(StoryView story) {
    Map<String, Vocabulary> vocabularies = Vocabulary.of(story.tellings());
    Map<String, Slip> slips = new TreeMap<>();
    for (Twin twin : story.twins()) {
      if (twin.sameLanguage()) {
        Vocabulary words = vocabularies.computeIfAbsent(twin.near().language(), Vocabulary::new);
        if (twin.wordForWord()) {
          wordForWord(twin, words, slips);
        } else {
          bySense(twin, words, slips);
        }
      }
    }
    return slips.values().stream()
        .map(slip -> Noted.allButFirst(discrepancy(story, slip)))
        .toList();
  }

  private static void wordForWord(Twin twin, Vocabulary words, Map<String, Slip> slips) {
    for (Change change : twin.changes()) {
      if (change.kind() == Change.Kind.SUBSTITUTION) {
        int[] near = twin.near().wordsIn(change.a());
        int[] far = twin.far().wordsIn(change.b());
        if (near[1] - near[0] == far[1] - far[0] && near[1] - near[0] <= 4) {
          for (int i = 0; i < near[1] - near[0]; i++) {
            judge(twin, near[0] + i, far[0] + i, words, slips);
          }
        }
      }
    }
  }

  private static void bySense(Twin twin, Vocabulary words, Map<String, Slip> slips) {
    int[] near = twin.near().wordsIn(twin.nearSpan());
    int[] far = twin.far().wordsIn(twin.farSpan());
    for (int i = near[0]; i < near[1]; i++) {
      for (int j = far[0]; j < far[1]; j++) {
        boolean rare =
            words.count(twin.near().words().form(i)) == 1
                || words.count(twin.far().words().form(j)) == 1;
        if (rare) {
          judge(twin, i, j, words, slips);
        }
      }
    }
  }

  private static void judge(
      Twin twin, int near, int far, Vocabulary words, Map<String, Slip> slips) {
    if (inNumber(twin.near(), near) && inNumber(twin.far(), far)) {
      return;
    }
    String here = twin.near().words().form(near);
    String there = twin.far().words().form(far);
    double nearWrong = confidence(here, there, words);
    double farWrong = confidence(there, here, words);
    if (Math.max(nearWrong, farWrong) == 0) {
      return;
    }
    boolean inFar = farWrong >= nearWrong;
    Span nearSpan = twin.near().words().span(near);
    Span farSpan = twin.far().words().span(far);
    Slip slip =
        inFar
            ? new Slip(twin.far(), farSpan, twin.near(), nearSpan, farWrong)
            : new Slip(twin.near(), nearSpan, twin.far(), farSpan, nearWrong);
    slips.merge(
        slip.telling().rank() + " " + slip.span().start(),
        slip,
        (one, other) -> one.confidence() >= other.confidence() ? one : other);
  }

  /** Million for billion is another number, and told as one. */
  private static boolean inNumber(Telling telling, int word) {
    Span span = telling.words().span(word);
    return telling.numbers().stream().anyMatch(number -> number.span().overlaps(span));
  }

  /** That {@code odd} is a slip for {@code usual}; 0 if it need not be. */
  private static double confidence(String odd, String usual, Vocabulary words) {
    boolean letters = odd.chars().allMatch(Character::isLetter) && usual.length() >= 4;
    boolean once = words.count(odd) == 1;
    if (!letters || !once || odd.length() < MIN_LETTERS || odd.equals(usual)) {
      return 0;
    }
    if (words.isName(odd) || words.isName(usual) || words.isFunctionWord(odd)) {
      return 0;
    }
    String core = core(odd, usual).orElse(odd);
    int distance = NameTokens.distance(core, usual);
    boolean swapped = distance == 1 && sameLetters(core, usual);
    if (distance != 1
        || CountrySpelling.differ(core, usual)
        || (!swapped && core.length() < odd.length())) {
      return 0;
    }
    int common = CountrySpelling.common(core, usual);
    boolean atEnd = common >= Math.min(core.length(), usual.length()) - 1;
    if (atEnd && !swapped) {
      return ending(core, usual, common, words);
    }
    boolean strange = words.hasStrangeLetters(odd);
    return swapped ? (strange ? .92 : .75) : strange ? .8 : .55;
  }

  /** An ending that other words of the story exchange too is grammar. */
  private static double ending(String odd, String usual, int common, Vocabulary words) {
    int exchanged = words.exchanged(odd.substring(common), usual.substring(common));
    boolean lost = odd.length() < usual.length();
    return lost && exchanged <= 1 && words.count(usual) > 2 ? .75 : 0;
  }

  /** In a compound the slip may sit in the part that the other telling has as a word. */
  private static Optional<String> core(String odd, String usual) {
    int extra = odd.length() - usual.length();
    return extra > 2 && usual.length() >= MIN_LETTERS
        ? Optional.of(odd.substring(extra))
        : Optional.empty();
  }

  private static boolean sameLetters(String one, String other) {
    int[] a = one.chars().sorted().toArray();
    int[] b = other.chars().sorted().toArray();
    return java.util.Arrays.equals(a, b);
  }

  private static Discrepancy discrepancy(StoryView story, Slip slip) {
    String what =
        "“%s” in %s stands where %s has “%s”"
            .formatted(
                slip.telling().words(slip.span()),
                story.tellings().name(slip.telling()),
                story.tellings().name(slip.other()),
                slip.other().words(slip.right()));
    return new Discrepancy(
        Kind.TYPO,
        slip.confidence() >= .7 ? Severity.ERROR : Severity.CHECK,
        what,
        slip.confidence(),
        List.of(slip.other().passage(slip.right()), slip.telling().passage(slip.span())));
  }
}
