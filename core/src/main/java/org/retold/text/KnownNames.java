package org.retold.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of names found where capitals tell them, kept by their sound: so a name is known again
 * in German, where all nouns have capitals, and in Arabic, Hebrew or Chinese, where none have.
 */
final class KnownNames {
  /** Shorter skeletons are shared by too many words. */
  private static final int SHORTEST = 3;

  /** With ten times as many names a chance match is ten times as likely: one consonant more. */
  private static final int SMALL = 300;

  private final Set<String> forms = new HashSet<>();
  private final Set<String> fine = new HashSet<>();
  private final Map<String, String> coarse = new HashMap<>();

  void add(String word, String type) {
    if (!forms.add(Words.form(word))) {
      return;
    }
    String skeleton = Romanizer.skeleton(word, "und");
    if (skeleton.length() >= SHORTEST) {
      fine.add(initial(Romanizer.ascii(word, "und")) + skeleton);
    }
    String rough = arabic(skeleton);
    if (rough.length() >= SHORTEST) {
      coarse.merge(rough, type, (a, b) -> a.equals(b) ? a : NameTypes.OTHER);
    }
  }

  boolean isEmpty() {
    return forms.isEmpty();
  }

  boolean contains(String form) {
    return forms.contains(form);
  }

  /** Also in another spelling with the same first sound. */
  boolean sounds(String word) {
    String skeleton = Romanizer.skeleton(word, "und");
    return skeleton.length() > SHORTEST
        && fine.contains(initial(Romanizer.ascii(word, "und")) + skeleton);
  }

  /** The type of the known name that a word of an uncased script may write; null if none. */
  @Nullable String type(String word, String language) {
    for (String variant : Romanizer.variants(word, language)) {
      String rough = arabic(Romanizer.skeleton(variant, language));
      String type = rough.length() >= shortest() ? coarse.get(rough) : null;
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  /** The same for the sound of Han and Kana, given as ASCII. */
  @Nullable String eastern(String ascii) {
    String rough = arabic(Skeletons.fine(ascii.replace("ng", "n")));
    return rough.length() > shortest() ? coarse.get(rough) : null;
  }

  private int shortest() {
    int size = forms.size();
    return size <= SMALL ? SHORTEST : size <= 10 * SMALL ? SHORTEST + 1 : SHORTEST + 2;
  }

  /** Arabic has no p, v or hard g of its own; h comes and goes. */
  private static String arabic(String fine) {
    StringBuilder rough = new StringBuilder(fine.length());
    for (int i = 0; i < fine.length(); i++) {
      char c = fine.charAt(i);
      char same =
          switch (c) {
            case 'p' -> 'b';
            case 'v' -> 'f';
            case 'g' -> 'k';
            case 'z', 'c' -> 's';
            default -> c;
          };
      if (same != 'h' && (rough.length() == 0 || rough.charAt(rough.length() - 1) != same)) {
        rough.append(same);
      }
    }
    return rough.toString();
  }

  /** A vowel or the class of the first consonant. */
  private static char initial(String ascii) {
    char c = ascii.isEmpty() ? ' ' : ascii.charAt(0);
    return "aeiou".indexOf(c) >= 0 ? 'a' : 'c';
  }
}
