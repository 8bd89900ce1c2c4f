package org.retold.text;

import java.util.List;
import java.util.Set;

/** Small words inside names: Ludwig van Beethoven, Front for the Liberation of X, Abu Bakr al-Y. */
final class NameParticles {
  /** Between parts of a person's name; also at its head. */
  private static final Set<String> PERSONAL =
      Set.copyOf(
          List.of(
              "de", "del", "della", "delle", "dello", "di", "da", "das", "do", "dos", "du", "des",
              "d'", "van", "von", "vom", "zu", "zur", "zum", "der", "den", "ter", "ten", "te", "la",
              "le", "el", "al", "bin", "ibn", "ben", "bint", "abu", "abd", "ul", "ur", "ud", "as",
              "ad", "ar", "ash", "af", "av", "los", "las", "y", "e", "i", "mac", "mc", "san", "st",
              "l'", "dell'", "degli", "dei", "do's", "san't", "bar", "ap", "o'"));

  /** Inside the name of a body or a place. */
  private static final Set<String> INSIDE =
      Set.copyOf(
          List.of(
              "of", "the", "for", "and", "on", "in", "at", "to", "against", "with", "de", "del",
              "la", "las", "los", "el", "les", "le", "du", "des", "d'", "l'", "pour", "et", "en",
              "sur", "contre", "para", "por", "y", "contra", "do", "da", "dos", "das", "e", "per",
              "di", "della", "dei", "delle", "degli", "dello", "dell'", "il", "lo", "i", "gli",
              "für", "und", "der", "die", "das", "des", "zur", "zum", "von", "vom", "am", "im",
              "voor", "van", "het", "op", "och", "för", "av", "og", "af", "til", "&", "al", "bin",
              "ibn", "abu"));

  private NameParticles() {}

  static boolean contains(String form) {
    return PERSONAL.contains(form) || INSIDE.contains(form);
  }

  /** Joins an office to what it is the office of. */
  static boolean isOf(String form) {
    return form.equals("of") || form.equals("the") || PERSONAL.contains(form);
  }

  static boolean isPersonal(String form) {
    return PERSONAL.contains(form);
  }

  static boolean isInside(String form) {
    return INSIDE.contains(form);
  }
}
