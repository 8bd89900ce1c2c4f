package org.retold.vector;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.text.Romanizer;

/**
 * The features of single words of one language, each computed once: news repeats its words, and
 * romanising one costs a hundred times looking it up. Not safe for threads.
 */
final class WordShapes {
  /** Longer words are no words (addresses, hashes, runs of letters). */
  private static final int LONGEST = 40;

  private static final int GRAM = 4;
  private static final int ECHO = 3;
  private static final int SHORTEST_COGNATE = 4;
  private static final int SHORTEST_SKELETON = 2;
  private static final int[] NONE = {};

  private final String language;
  private final Stems stems;
  private final SoundsOfSigns signs;
  private final boolean across;

  /** By hash: the hash of String is the same for many a pair of Hangul, Thai or Chinese signs. */
  private final Long2ObjectOpenHashMap<Shape> shapes = new Long2ObjectOpenHashMap<>();

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
    long hash = Features.hash("", form);
    Shape known = shapes.get(hash);
    if (known != null) {
      return known;
    }
    Shape shape = new Shape(form.length() > LONGEST ? form.substring(0, LONGEST) : form);
    shapes.put(hash, shape);
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

  /** One word form. What is not asked for is not made: not every reader looks across languages. */
  final class Shape {
    private final String form;
    private final int word;
    private int @Nullable [] names;
    private int @Nullable [] sounds;
    private int @Nullable [] grams;
    private int @Nullable [] echoes;

    private Shape(String form) {
      this.form = form;
      this.word = Features.id(Kind.WORD, language, stems.of(form));
    }

    /** Its stem as a feature. */
    int word() {
      return word;
    }

    /** The skeletons it has as a name. */
    int[] names() {
      if (names == null) {
        names = skeletons(Kind.NAME, Romanizer.skeleton(form, language));
      }
      return names;
    }

    /** Its coarse skeletons, with and without the article written as one with it. */
    int[] sounds() {
      if (sounds == null) {
        sounds = readSounds();
      }
      return sounds;
    }

    /** Letters in a row of its romanised form. */
    int[] grams() {
      if (grams == null) {
        grams = across ? cognates(form) : NONE;
      }
      return grams;
    }

    /** Letters in a row of its coarse skeleton. */
    int[] echoes() {
      if (echoes == null) {
        readSounds();
      }
      return echoes == null ? NONE : echoes;
    }

    /** Both are of the same skeletons, which cost more than all else of a word. */
    private int[] readSounds() {
      List<String> coarse = across ? Romanizer.coarseVariants(form, language) : List.of();
      echoes = coarse.isEmpty() ? NONE : runs(Kind.ECHO, coarse.get(coarse.size() - 1), ECHO);
      return skeletons(Kind.SOUND, coarse.toArray(String[]::new));
    }
  }

  private int[] cognates(String form) {
    String ascii = Romanizer.ascii(form, language);
    return ascii.length() < SHORTEST_COGNATE ? NONE : runs(Kind.GRAM, '^' + ascii + '$', GRAM);
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

  private static int[] runs(Kind kind, String letters, int length) {
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
