package org.retold.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who took the text from whom in one story.
 *
 * @param story the id of the story
 * @param witnesses every telling, and the inferred ones
 * @param derivations without cycles; a witness may have several exemplars
 * @param nearest the pair of tellings that came nearest to a derivation when there is none
 */
public record Stemma(
    String story,
    List<Witness> witnesses,
    List<Derivation> derivations,
    @Nullable Nearest nearest) {

  /** Two sigla, how much speaks for a derivation (0..1), and the threshold that it missed. */
  public record Nearest(String one, String other, double score, double threshold) {}

  public Stemma {
    witnesses = List.copyOf(witnesses);
    derivations = List.copyOf(derivations);
    Set<String> sigla = new HashSet<>();
    for (Witness witness : witnesses) {
      if (!sigla.add(witness.siglum())) {
        throw new IllegalArgumentException(story + ": siglum twice: " + witness.siglum());
      }
    }
    for (Derivation derivation : derivations) {
      if (!sigla.contains(derivation.from()) || !sigla.contains(derivation.to())) {
        throw new IllegalArgumentException(
            "%s: unknown siglum in %s -> %s".formatted(story, derivation.from(), derivation.to()));
      }
    }
  }

  /** The siglum of an article of this story. */
  public String siglum(String article) {
    return witnesses.stream()
        .filter(witness -> article.equals(witness.article()))
        .map(Witness::siglum)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(story + " has no article " + article));
  }

  /** The derivations that end in a witness: its exemplars. */
  public List<Derivation> exemplars(String siglum) {
    return derivations.stream().filter(derivation -> derivation.to().equals(siglum)).toList();
  }

  public Optional<Witness> witness(String siglum) {
    return witnesses.stream().filter(witness -> witness.siglum().equals(siglum)).findFirst();
  }
}
