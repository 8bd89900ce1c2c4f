package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;

/**
 * A name that a copy spells otherwise than its exemplar, in a sentence that it took word for word:
 * no other way of writing it, but a slip or the habit of a desk.
 *
 * <p>Letters that sound another way are a slip. Vowels, doubled letters and marks are what desks
 * disagree on where a name comes from another script, so such a spelling is to be checked; and
 * where a telling that is no kin has it too, it is a spelling like any other.
 *
 * @param exemplar as the name stood
 * @param copies as the copy has it, then as those have it who took it from there
 */
record MiscopiedName(Mentioned exemplar, List<Mentioned> copies, List<Mentioned> others) {
  private static final double SLIP = .75;
  private static final double PERHAPS = .6;

  /** The first spelling that can be told to have come by copying. */
  static Optional<MiscopiedName> of(StoryView story, Collection<List<Mentioned>> spellings) {
    return spellings.stream().flatMap(own -> of(story, own, spellings).stream()).findFirst();
  }

  private static Optional<MiscopiedName> of(
      StoryView story, List<Mentioned> own, Collection<List<Mentioned>> spellings) {
    List<Mentioned> rest =
        spellings.stream().filter(other -> other != own).flatMap(List::stream).toList();
    Set<Telling> having = tellings(own);
    Set<Telling> lacking = tellings(rest);
    boolean inBoth = having.stream().anyMatch(lacking::contains);
    List<Telling> hands =
        having.stream()
            .filter(at -> story.tellings().likelyExemplars(at).stream().noneMatch(having::contains))
            .toList();
    if (inBoth || hands.size() != 1) {
      return Optional.empty();
    }
    return own.stream()
        .filter(at -> at.telling() == hands.get(0))
        .flatMap(at -> rest.stream().filter(old -> isCopied(story, old, at)))
        .filter(old -> !old.tokens().equals(own.get(0).tokens()))
        .findFirst()
        .map(old -> new MiscopiedName(old, copies(own, hands.get(0)), rest));
  }

  private static Set<Telling> tellings(List<Mentioned> mentions) {
    return mentions.stream().map(Mentioned::telling).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The hand first. */
  private static List<Mentioned> copies(List<Mentioned> own, Telling hand) {
    List<Mentioned> copies = new ArrayList<>(own);
    copies.sort((one, other) -> Boolean.compare(other.telling() == hand, one.telling() == hand));
    return copies;
  }

  private static boolean isCopied(StoryView story, Mentioned old, Mentioned now) {
    return story.tellings().likelyExemplars(now.telling()).contains(old.telling())
        && story
            .twinsAt(old.telling(), old.span())
            .filter(twin -> twin.wordForWord() && twin.near() == old.telling())
            .filter(twin -> twin.far() == now.telling())
            .anyMatch(
                twin -> twin.counterpart(old.span()).filter(now.span()::overlaps).isPresent());
  }

  Discrepancy discrepancy(StoryView story) {
    boolean slip = !sound(exemplar).equals(sound(copies.get(0)));
    List<Reading> readings =
        Stream.concat(Stream.of(exemplar), Stream.concat(copies.stream(), others.stream()))
            .map(at -> Contrast.reading(at.telling(), at.span(), at.key()))
            .distinct()
            .toList();
    VariantPlace place = new VariantPlace(readings, 1, slip ? SLIP : PERHAPS);
    List<Passage> passages = place.passages();
    return new Discrepancy(
        Kind.NAME_VARIANT,
        slip ? Severity.ERROR : Severity.CHECK,
        VariantSentence.of(place, story.tellings(), VariantSentence.Verb.HAVE, ""),
        place.confidence(),
        passages);
  }

  private static List<String> sound(Mentioned name) {
    return name.tokens().stream().map(NameTokens::consonants).toList();
  }
}
