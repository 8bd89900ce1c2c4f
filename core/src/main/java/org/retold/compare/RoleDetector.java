package org.retold.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/** One person with another office: the deputy who has become the director. */
final class RoleDetector implements Detector {
  private static final List<Sort> RANKS = List.of(Sort.DEPUTY, Sort.FORMER, Sort.ACTING);

  @Override
  public List<Noted> find(StoryView story) {
    Contrast contrast = new Contrast(Kind.ROLE, Severity.ERROR, .7);
    for (Twin twin : story.twins()) {
      for (Mentioned near : story.entities().in(twin.near(), twin.nearSpan())) {
        story.entities().in(twin.far(), twin.farSpan()).stream()
            .filter(far -> story.entities().of(far).equals(story.entities().of(near)))
            .filter(far -> far.role() != null && near.role() != null)
            .findFirst()
            .ifPresent(far -> compare(story, twin, near, far, contrast));
      }
    }
    return contrast.noted(story);
  }

  private static void compare(
      StoryView story, Twin twin, Mentioned near, Mentioned far, Contrast contrast) {
    ClosedClasses words = story.closed();
    Span here = whole(near);
    Span there = whole(far);
    String value = rank(near, here, words);
    String other = rank(far, there, words);
    Reading nearReading = Contrast.reading(near.telling(), here, value);
    Reading farReading = Contrast.reading(far.telling(), there, other);
    if (value.equals(other)) {
      contrast.agree(nearReading, farReading);
    } else if (sameOffice(near, far, words)) {
      contrast.differ(nearReading, farReading, twin.sameLanguage() ? .9 : .72);
    }
  }

  /** The office with the name, and a word before it: a rank may stand outside what was found. */
  private static Span whole(Mentioned at) {
    Span role = at.mention().role();
    Span both = role == null ? at.span() : at.span().cover(role);
    return at.telling().withNeighbours(both, 1, 0);
  }

  private static String rank(Mentioned at, Span span, ClosedClasses words) {
    StringBuilder rank = new StringBuilder();
    for (Sort sort : RANKS) {
      if (words.has(sort, at.telling(), at.telling().withNeighbours(span, 1, 1))) {
        rank.append(sort.name()).append(' ');
      }
    }
    return rank.isEmpty() ? "plain" : rank.toString().strip();
  }

  /** In one language the office must share a word, or other words say what the rank said. */
  private static boolean sameOffice(Mentioned near, Mentioned far, ClosedClasses words) {
    Set<String> shared = stems(near, words);
    shared.retainAll(stems(far, words));
    return !shared.isEmpty();
  }

  private static Set<String> stems(Mentioned at, ClosedClasses words) {
    Set<String> stems = new HashSet<>();
    Span role = at.mention().role();
    int[] range = at.telling().wordsIn(role == null ? at.span() : role);
    String language = at.telling().language();
    for (int i = range[0]; i < range[1]; i++) {
      String form = at.telling().words().form(i);
      boolean rank = words.isAny(language, form, Sort.DEPUTY, Sort.FORMER, Sort.ACTING);
      String ascii = NameTokens.ascii(form, language);
      if (!rank && ascii.length() >= 4) {
        stems.add(ascii.substring(0, Math.min(5, ascii.length())));
      }
    }
    return stems;
  }
}
