package org.retold.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;
import org.retold.text.PlaceMention;

/**
 * Another country, or another first name, in a passage that says the same, in whatever language:
 * Austria for Australia, Livia for Lucia. Countries and their adjectives are compared by their
 * codes, first names beside one and the same surname.
 */
final class ExchangedNames implements Detector {
  /** From here on a passage says the same, see docs/method/compare.md#names. */
  private static final double SURE = .8;

  /** Below this two first names are no spellings of one. */
  private static final double ONE_NAME = .7;

  private static final Set<String> UNIONS = Set.of("EU", "UN", "EZ");

  @Override
  public List<Noted> find(StoryView story) {
    Contrast contrast = new Contrast(Kind.NAME_OTHER, Severity.ERROR, .7);
    for (Twin twin : story.twins()) {
      // Two reports in one language that say nearly the same may well speak of two countries.
      if (twin.wordForWord() || !twin.sameLanguage()) {
        country(story, twin, contrast);
      }
      if (!twin.wordForWord()) {
        story.entities().in(twin.near(), twin.nearSpan()).stream()
            .filter(near -> near.type().equals("person") && near.tokens().size() == 2)
            .forEach(near -> firstName(story, twin, near, contrast));
      }
    }
    return contrast.noted(story);
  }

  /** One country here, one other there, all others the same, and neither told nearby. */
  private static void country(StoryView story, Twin twin, Contrast contrast) {
    Map<String, Span> near = countries(story, twin.near(), twin.nearSpan());
    Map<String, Span> far = countries(story, twin.far(), twin.farSpan());
    for (String code : near.keySet()) {
      if (far.containsKey(code)) {
        contrast.agree(reading(twin.near(), near, code), reading(twin.far(), far, code));
      }
    }
    Set<String> here = without(near.keySet(), far.keySet());
    Set<String> there = without(far.keySet(), near.keySet());
    if (here.size() != 1 || there.size() != 1) {
      return;
    }
    String one = here.iterator().next();
    String other = there.iterator().next();
    if (!isNearby(story, twin.far(), twin.farSpan(), one)
        && !isNearby(story, twin.near(), twin.nearSpan(), other)) {
      contrast.differ(
          reading(twin.near(), near, one), reading(twin.far(), far, other), confidence(twin));
    }
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(code -> !others.contains(code)).collect(Collectors.toSet());
  }

  private static double confidence(Twin twin) {
    // A copy may put a place for the country that it lies in.
    return !twin.wordForWord() && twin.trust() >= SURE ? .75 : .6;
  }

  /** In the passage or in a sentence beside it. */
  private static boolean isNearby(StoryView story, Telling telling, Span span, String code) {
    int number = telling.sentenceNumber(span);
    Span wide = telling.sentencesAround(span);
    if (number > 0) {
      wide = wide.cover(telling.sentences().get(number - 1));
    }
    int after = telling.sentenceNumber(new Span(wide.end(), wide.end()));
    if (after < telling.sentences().size()) {
      wide = wide.cover(telling.sentences().get(after));
    }
    return countries(story, telling, wide).containsKey(code);
  }

  /** Each country of a passage where it first stands; no name of a person or a body holds it. */
  private static Map<String, Span> countries(StoryView story, Telling telling, Span within) {
    Map<String, Span> found = new TreeMap<>();
    for (PlaceMention place : telling.places()) {
      boolean whole = within.contains(place.span()) && isCountry(place.code());
      if (whole && !isInName(story, telling, place.span())) {
        found.putIfAbsent(place.code(), place.span());
      }
    }
    return found;
  }

  private static boolean isCountry(String code) {
    return code.length() == 2 && Character.isUpperCase(code.charAt(0)) && !UNIONS.contains(code);
  }

  private static boolean isInName(StoryView story, Telling telling, Span place) {
    return story
        .entities()
        .at(telling, place)
        .filter(at -> at.span().length() > place.length() || at.type().equals("person"))
        .isPresent();
  }

  private static Reading reading(Telling telling, Map<String, Span> places, String code) {
    Span span = places.get(code);
    if (span == null) {
      throw new IllegalArgumentException("no place " + code);
    }
    return Contrast.reading(telling, span, code);
  }

  /** The same surname, another first name, and neither telling has the other one. */
  private static void firstName(StoryView story, Twin twin, Mentioned near, Contrast contrast) {
    story.entities().in(twin.far(), twin.farSpan()).stream()
        .filter(far -> far.tokens().size() == 2 && far.last().equals(near.last()))
        .filter(far -> near.mayBe(far) && near.isLatin() && far.isLatin())
        .filter(far -> !areSpellings(near.tokens().get(0), far.tokens().get(0)))
        .filter(far -> !isTold(story, near, twin.far()) && !isTold(story, far, twin.near()))
        .findFirst()
        .ifPresent(
            far -> contrast.differ(reading(near), reading(far), twin.trust() >= SURE ? .75 : .6));
  }

  /** J. for James too; a ruler's number follows a name that every language has its own form of. */
  private static boolean areSpellings(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return NameTokens.similarity(one, other) >= ONE_NAME
        || (initial && one.charAt(0) == other.charAt(0));
  }

  private static boolean isTold(StoryView story, Mentioned name, Telling telling) {
    return name.last().matches("[ivx]+")
        || story.entities().in(telling).stream().anyMatch(at -> at.key().equals(name.key()));
  }

  private static Reading reading(Mentioned at) {
    return Contrast.reading(at.telling(), at.span(), at.key());
  }
}
