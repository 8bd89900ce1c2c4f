package org.retold.encoder;

/** Cuts a sentence into the pieces that a model knows by number. */
interface Tokenizer extends AutoCloseable {

  /** The pieces with what the model wants before and after them, {@code most} at most. */
  long[] pieces(String sentence, int most);

  @Override
  default void close() {}
}
