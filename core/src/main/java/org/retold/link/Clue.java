package org.retold.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.retold.vector.Kind;

/**
 * What linking goes by. Each can be left out, to see what it adds: docs/method/link.md#ablation.
 */
public enum Clue {
  WORDS,
  /** Words of titles and first lines, once more. */
  LEADS,
  /** Capitalised words, by their consonants in Latin letters. */
  NAMES,
  /** Names of scripts without vowels or capitals, transliterated and likened coarsely. */
  SOUNDS,
  NUMBERS,
  /** Dates that the articles tell of, in all calendars. */
  DATES,
  PLACES,
  /** Runs of letters or consonants that two languages have in common. */
  COGNATES,
  /** When the articles were published. */
  DAYS,
  /** The words of two languages that stand for each other, learned from the collection. */
  LEXICON,
  /** Whether there is a nearer article in that language, and whether there mostly is one. */
  RIVALS,
  /** What the articles of a group tell language by language. */
  LANGUAGE_BY_LANGUAGE,
  /** What parts of a story each have of their own. */
  CONTRAST,
  /** What all members of a story share. */
  COMMON_TO_A_STORY;

  /** The features by which texts show some clues. */
  static Set<Kind> kinds(Set<Clue> clues) {
    Set<Kind> all = EnumSet.noneOf(Kind.class);
    clues.forEach(clue -> all.addAll(clue.kinds()));
    return all;
  }

  private List<Kind> kinds() {
    return switch (this) {
      case WORDS -> List.of(Kind.WORD);
      case LEADS -> List.of(Kind.LEAD);
      case NAMES -> List.of(Kind.NAME);
      case SOUNDS -> List.of(Kind.SOUND);
      case NUMBERS -> List.of(Kind.NUMBER);
      case DATES -> List.of(Kind.DATE);
      case PLACES -> List.of(Kind.PLACE);
      case COGNATES -> List.of(Kind.GRAM, Kind.ECHO);
      case DAYS, LEXICON, RIVALS, LANGUAGE_BY_LANGUAGE, CONTRAST, COMMON_TO_A_STORY -> List.of();
    };
  }
}
