package org.retold.vector;

import com.ibm.icu.text.Transliterator;

/** Words of any script in Latin letters, and what is left of them when vowels go. */
final class RomanLetters {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^a-z0-9] Remove");

  private static final String[][] SOUNDS = {
    {"ph", "f"}, {"ck", "k"}, {"sch", "s"}, {"sh", "s"}, {"ch", "s"}, {"kh", "h"}, {"ts", "s"},
    {"th", "t"}, {"x", "ks"}, {"q", "k"}, {"w", "v"}, {"c", "s"}, {"z", "s"}, {"j", "g"}
  };

  private RomanLetters() {}

  static String ascii(String form) {
    return LATIN.transliterate(form);
  }

  /** Consonants, each once in a row. */
  static String skeleton(String form) {
    String ascii = ascii(form);
    for (String[] sound : SOUNDS) {
      ascii = ascii.replace(sound[0], sound[1]);
    }
    return onceInARow(ascii.replaceAll("[aeiouyh]", ""));
  }

  /** Consonants that languages mix up made one. */
  static String coarse(String form) {
    String fine = skeleton(form).replace('p', 'b').replace('f', 'b').replace('g', 'k');
    return onceInARow(fine.replace('d', 't').replace("v", ""));
  }

  private static String onceInARow(String letters) {
    return letters.replaceAll("(.)\\1+", "$1");
  }
}
