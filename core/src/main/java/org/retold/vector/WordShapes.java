package org.retold.vector;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retold.text.Romanizer;

/**
 * The features of single words of one language, each computed once: news repeats its words, and
 * romanising one costs a hundred times looking it up. Not safe for threads.
 */
final class WordShapes {
  /** Longer words are no words (addresses, hashes, runs of letters). */
  private static final int LONGEST = 40;

  private static final int GRAM = 4;
  private static final int SHORTEST_COGNATE = 4;
  private static final int SHORTEST_SKELETON = 2;
  private static final int[] NONE = {};

  /**
   * One word form.
   *
   * @param word its stem as a feature
   * @param names the skeletons it has as a name
   * @param sounds its coarse skeletons, with and without the article written as one with it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box millions
  record Shape(int word, int[] names, int[] sounds, int[] grams, int[] echoes) {}

  private final String language;
  private final Stems stems;
  private final SoundsOfSigns signs;
  private final boolean across;
  private final Map<String, Shape> shapes = new HashMap<>();

  /**
   * @param across false if no text of another language is there to be compared
   */
  WordShapes(String language, boolean across) {
    this.language = language;
    this.stems = new Stems(language);
    this.signs = new SoundsOfSigns(language);
    this.across = across;
  }

  Shape of(String form) {
    Shape known = shapes.get(form);
    if (known != null) {
      return known;
    }
    Shape shape = make(form.length() > LONGEST ? form.substring(0, LONGEST) : form);
    shapes.put(form, shape);
    return shape;
  }

  /** Word forms that are remembered. */
  int size() {
    return shapes.size();
  }

  void forget() {
    shapes.clear();
  }

  String stem(String form) {
    return stems.of(form);
  }

  private Shape make(String form) {
    int word = Features.id(Kind.WORD, language, stems.of(form));
    int[] names = skeletons(Kind.NAME, Romanizer.skeleton(form, language));
    if (!across) {
      return new Shape(word, names, NONE, NONE, NONE);
    }
    List<String> coarse = Romanizer.coarseVariants(form, language);
    int[] sounds = skeletons(Kind.SOUND, coarse.toArray(String[]::new));
    int[] echoes = grams(Kind.ECHO, coarse.isEmpty() ? "" : coarse.get(coarse.size() - 1), 3);
    return new Shape(word, names, sounds, cognates(form), echoes);
  }

  private int[] cognates(String form) {
    String ascii = Romanizer.ascii(form, language);
    return ascii.length() < SHORTEST_COGNATE ? NONE : grams(Kind.GRAM, '^' + ascii + '$', GRAM);
  }

  private static int[] skeletons(Kind kind, String... skeletons) {
    IntArrayList ids = new IntArrayList();
    for (String skeleton : skeletons) {
      if (skeleton.length() >= SHORTEST_SKELETON) {
        ids.add(Features.id(kind, "", skeleton));
      }
    }
    return ids.toIntArray();
  }

  private static int[] grams(Kind kind, String letters, int length) {
    if (letters.length() < length) {
      return NONE;
    }
    int[] ids = new int[letters.length() - length + 1];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Features.id(kind, "", letters.substring(i, i + length));
    }
    return ids;
  }

  /** The sounds of names in scripts without spaces. */
  SoundsOfSigns signs() {
    return signs;
  }
}
