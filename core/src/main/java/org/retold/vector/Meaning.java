package org.retold.vector;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a {@link SentenceEncoder} puts a sentence, less where it puts its language: encoders of
 * many languages leave each in a corner of its own, and closeness across languages means little
 * before the corners are laid upon each other (docs/method/align.md#encoder).
 */
public final class Meaning {
  private final float[] place;

  private Meaning(float[] place) {
    this.place = place;
  }

  /** The meanings of sentences of one language. */
  public static List<Meaning> of(SentenceEncoder encoder, List<String> sentences, String language) {
    float[][] places = encoder.encode(sentences, language);
    if (places.length != sentences.size()) {
      throw new IllegalArgumentException(
          "expected " + sentences.size() + " places, got " + places.length);
    }
    double[] centre = centre(places);
    List<Meaning> meanings = new ArrayList<>(places.length);
    for (float[] place : places) {
      meanings.add(new Meaning(unit(place, centre)));
    }
    return List.copyOf(meanings);
  }

  /** The mean of many; few sentences say more of themselves than of their language. */
  private static double[] centre(float[][] places) {
    double[] centre = new double[places.length == 0 ? 0 : places[0].length];
    if (places.length < ENOUGH) {
      return centre;
    }
    for (float[] place : places) {
      for (int k = 0; k < centre.length; k++) {
        centre[k] += place[k] / (double) places.length;
      }
    }
    return centre;
  }

  /** Sentences whose mean stands for their language. */
  private static final int ENOUGH = 4;

  private static float[] unit(float[] place, double[] centre) {
    double square = 0;
    for (int k = 0; k < place.length; k++) {
      square += (place[k] - centre[k]) * (place[k] - centre[k]);
    }
    float[] unit = new float[place.length];
    for (int k = 0; k < place.length && square > 0; k++) {
      unit[k] = (float) ((place[k] - centre[k]) / Math.sqrt(square));
    }
    return unit;
  }

  /** The cosine of two meanings, -1..1. */
  double closeness(Meaning other) {
    double sum = 0;
    for (int k = 0; k < place.length; k++) {
      sum += place[k] * other.place[k];
    }
    return sum;
  }
}
