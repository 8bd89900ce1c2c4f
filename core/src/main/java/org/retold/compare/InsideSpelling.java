package org.retold.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.text.Words;

/** One name spelled in two ways inside one telling. */
final class InsideSpelling implements Detector {

  /** Languages that put an ending on names: a difference at the end says nothing there. */
  private static final Set<String> CASE_ENDINGS =
      Set.of(
          "ru", "uk", "be", "bg", "pl", "cs", "sk", "sl", "hr", "sr", "lt", "lv", "et", "fi", "hu",
          "tr", "el", "la");

  /** Languages whose possessive is an s without apostrophe. */
  private static final Set<String> POSSESSIVE_S = Set.of("de", "nl", "sv", "da", "no", "nb", "fy");

  /** Endings that make an adjective or the name of a people of a name. */
  private static final Set<String> DEMONYM = Set.of("i", "n", "an", "is", "ns", "e");

  /** How names of peoples end before the s of many. */
  private static final Set<String> PEOPLE = Set.of("an", "i", "ish", "er");

  private static final ClosedClasses CLOSED = ClosedClasses.load();

  private static final int MIN_LETTERS = 5;

  /** Beside a part of the name that is the same. */
  private static final int MIN_BESIDE = 4;

  record Slip(Mentioned usual, Mentioned odd, double confidence) {}

  @Override
  public List<Noted> find(StoryView story) {
    List<Noted> found = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      for (Slip slip : slips(story.entities().in(telling))) {
        found.add(Noted.allButFirst(discrepancy(story, telling, slip)));
      }
    }
    return found;
  }

  static List<Slip> slips(List<Mentioned> mentions) {
    Map<String, List<Mentioned>> byKey = new TreeMap<>();
    mentions.forEach(at -> byKey.computeIfAbsent(at.key(), key -> new ArrayList<>()).add(at));
    List<Slip> slips = new ArrayList<>();
    List<List<Mentioned>> groups = List.copyOf(byKey.values());
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        List<Mentioned> one = groups.get(i);
        List<Mentioned> other = groups.get(j);
        boolean usual =
            one.size() != other.size()
                ? one.size() > other.size()
                : one.get(0).compareTo(other.get(0)) < 0;
        Mentioned a = (usual ? one : other).get(0);
        Mentioned b = (usual ? other : one).get(0);
        boolean two = sideBySide(one, other) || aloneFirst(one, other);
        double confidence = two ? 0 : confidence(a, b, mentions);
        if (confidence > 0) {
          slips.add(new Slip(a, b, confidence));
        }
      }
    }
    return slips;
  }

  /** Two names that one sentence sets beside each other are two names. */
  private static boolean sideBySide(List<Mentioned> one, List<Mentioned> other) {
    return one.stream()
        .anyMatch(
            here ->
                other.stream()
                    .anyMatch(
                        there ->
                            here.telling().sentenceNumber(here.span())
                                == there.telling().sentenceNumber(there.span())));
  }

  /** A surname alone stands for a full name that the reader has met already. */
  private static boolean aloneFirst(List<Mentioned> one, List<Mentioned> other) {
    boolean oneAlone = one.get(0).tokens().size() < other.get(0).tokens().size();
    List<Mentioned> alone = oneAlone ? one : other;
    List<Mentioned> full = oneAlone ? other : one;
    int longest = full.get(0).tokens().size();
    return alone.get(0).tokens().size() < longest
        && last(alone).span().start() < Collections.min(full).span().start();
  }

  private static Mentioned last(List<Mentioned> mentions) {
    return Collections.max(mentions);
  }

  /** A word that the telling also writes small, or that leads a number, is no misspelled name. */
  private static boolean isCommonWord(Mentioned at) {
    Telling telling = at.telling();
    Words words = telling.words();
    int next = words.at(at.span().end());
    if (next < words.size() && words.isNumber(next)) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.form(i).equals(at.last()) && !words.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** 0 unless the two can only be one name. */
  private static double confidence(Mentioned usual, Mentioned odd, List<Mentioned> mentions) {
    if (!usual.mayBe(odd)) {
      return 0;
    }
    int few = Math.min(usual.tokens().size(), odd.tokens().size());
    int many = Math.max(usual.tokens().size(), odd.tokens().size());
    if (few == many && few > 1) {
      return fullForms(usual, odd);
    }
    // A surname alone against the full name, or against the surname alone.
    boolean person = usual.type().equals("person") || odd.type().equals("person");
    if (few != 1
        || !person
        || !slip(usual.last(), odd.last(), usual.telling().language(), MIN_LETTERS)) {
      return 0;
    }
    String alone = usual.tokens().size() == 1 ? usual.last() : odd.last();
    String other = alone.equals(usual.last()) ? odd.last() : usual.last();
    Mentioned single = usual.tokens().size() == 1 ? usual : odd;
    // "Sunni Muslims" beside "Muslim": the many of what is no person's name.
    if ((many > 1 && other.equals(alone + "s")) || isCommonWord(single)) {
      return 0;
    }
    boolean ownsFull = full(mentions, alone) > 0;
    if (ownsFull || full(mentions, other) > 1) {
      return 0;
    }
    return many > 1 ? .88 : full(mentions, other) == 1 ? .85 : .7;
  }

  /** How many full names end in this surname. */
  private static long full(List<Mentioned> mentions, String surname) {
    return mentions.stream()
        .filter(at -> at.tokens().size() > 1 && at.last().equals(surname))
        .map(Mentioned::key)
        .distinct()
        .count();
  }

  private static double fullForms(Mentioned usual, Mentioned odd) {
    int different = -1;
    for (int i = 0; i < usual.tokens().size(); i++) {
      if (!usual.tokens().get(i).equals(odd.tokens().get(i))) {
        if (different >= 0) {
          return 0;
        }
        different = i;
      }
    }
    boolean slip =
        different >= 0
            && !possessive(usual.tokens(), odd.tokens(), different)
            && !areSeveral(usual, odd)
            && !areSeveral(odd, usual)
            && !isOfCountry(usual, odd, different)
            && slip(
                usual.tokens().get(different),
                odd.tokens().get(different),
                usual.telling().language(),
                MIN_BESIDE);
    return slip ? .85 : 0;
  }

  /** "The Spitzer and Hubble Space Telescopes": "and" leads to the many. */
  private static boolean areSeveral(Mentioned one, Mentioned other) {
    boolean several = one.last().equals(other.last() + "s");
    int before = one.telling().wordsIn(one.span())[0] - 1;
    return several
        && before >= 0
        && CLOSED.is(
            Sort.CONJUNCTION, one.telling().language(), one.telling().words().form(before));
  }

  /** Defence and Defense: two bodies, or two desks, but no slip; persons are spelled in one way. */
  private static boolean isOfCountry(Mentioned one, Mentioned other, int at) {
    boolean person = one.type().equals("person") || other.type().equals("person");
    return !person && CountrySpelling.differ(one.tokens().get(at), other.tokens().get(at));
  }

  /** An s behind a name that another name follows is a lost apostrophe. */
  private static boolean possessive(List<String> one, List<String> other, int at) {
    String left = one.get(at);
    String right = other.get(at);
    return at < one.size() - 1 && (left.equals(right + "s") || right.equals(left + "s"));
  }

  /**
   * One letter apart but not the first, or two in a long name that sounds the same, and not a
   * matter of grammar.
   */
  private static boolean slip(String one, String other, String language, int least) {
    int shortest = Math.min(one.length(), other.length());
    if (shortest < least || one.equals(other) || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int distance = NameTokens.distance(one, other);
    boolean near = distance == 1 || (distance == 2 && NameTokens.similarity(one, other) >= .9);
    return near && !grammar(one, other, shortest, language);
  }

  private static boolean grammar(String one, String other, int shortest, String language) {
    int common = 0;
    while (common < shortest && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    if (CASE_ENDINGS.contains(language)) {
      return common >= shortest - 2;
    }
    if (common < shortest) {
      return false;
    }
    String longer = one.length() > other.length() ? one : other;
    String ending = longer.substring(shortest);
    String stem = longer.substring(0, shortest);
    boolean people = ending.equals("s") && PEOPLE.stream().anyMatch(stem::endsWith);
    return people
        || DEMONYM.contains(ending)
        || (POSSESSIVE_S.contains(language) && ending.startsWith("s"));
  }

  private static Discrepancy discrepancy(StoryView story, Telling telling, Slip slip) {
    String what =
        "%s spells one name in two ways: “%s” and “%s”"
            .formatted(story.tellings().name(telling), slip.usual().form(), slip.odd().form());
    Severity severity = slip.confidence() >= .8 ? Severity.ERROR : Severity.CHECK;
    return new Discrepancy(
        Kind.NAME_INSIDE,
        severity,
        what,
        slip.confidence(),
        List.of(telling.passage(slip.usual().span()), telling.passage(slip.odd().span())));
  }
}
