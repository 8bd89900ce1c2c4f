package org.retold.vector;

import java.util.List;

/**
 * Gives sentences of any language a place in one space, so that those which say the same lie close
 * to each other: a neural encoder, if the user has one. Retold needs none and brings none.
 *
 * <p>Called from several threads. The same sentences have the same places whatever they are asked
 * together with, or two runs would differ.
 */
public interface SentenceEncoder {
  /**
   * The places of sentences, in their order; all of one length, which need not be 1. They are
   * centred by language here, so the encoder need not.
   *
   * @param language of the sentences, BCP 47
   */
  float[][] encode(List<String> sentences, String language);
}
