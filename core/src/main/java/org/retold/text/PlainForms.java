package org.retold.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Letters and digits whose form does not depend on their neighbours, as nearly all of a text are:
 * normal by themselves (NFKC), joined with nothing before them, one character in lower case. A
 * table over the basic plane, because every character of a collection is looked up.
 */
final class PlainForms {
  /** No plain form is this character. */
  static final char NONE = 0;

  private static final char[] FORMS = forms();

  private PlainForms() {}

  /** The character as it stands in a form; {@link #NONE} if its neighbours have to be asked. */
  static char of(char c) {
    return FORMS[c];
  }

  private static char[] forms() {
    Normalizer2 compatible = Normalizer2.getNFKCInstance();
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = isPlain(c, compatible) ? (char) Character.toLowerCase(c) : NONE;
    }
    // They stand inside figures and short forms, and in words there is no other such apostrophe.
    for (char inside : new char[] {'\'', '.', ','}) {
      forms[inside] = inside;
    }
    return forms;
  }

  private static boolean isPlain(int c, Normalizer2 compatible) {
    byte glyph = Glyphs.of(c);
    return glyph != Glyphs.OTHER
        && glyph != Glyphs.INVISIBLE
        && !Glyphs.isApostrophe(c)
        && !Glyphs.isOptionalSemitic(c)
        && c != 'ς'
        && compatible.hasBoundaryBefore(c)
        && compatible.isNormalized(Character.toString(c));
  }
}
