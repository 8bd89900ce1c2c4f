package org.retold.encoder;

import java.util.List;

/**
 * The layers of a BERT as an ONNX graph that multiplies bytes: from the numbers of word pieces to a
 * vector for each.
 *
 * <p>The input of a multiplication is brought to bytes when it is there ({@code
 * DynamicQuantizeLinear}), the weights were before ({@link QuantizedMatrix}).
 */
final class BertGraph {
  static final String PIECES = "input_ids";
  static final String MASK = "attention_mask";
  static final String STATES = "last_hidden_state";

  private static final String QUERY = "attention/self/query";
  private static final String KEY = "attention/self/key";
  private static final String VALUE = "attention/self/value";
  private static final String ATTENDED = "attention/output/dense";
  private static final String WIDER = "intermediate/dense";
  private static final String NARROWER = "output/dense";

  /** What multiplies in a layer. */
  static final List<String> KERNELS = List.of(QUERY, KEY, VALUE, ATTENDED, WIDER, NARROWER);

  /** All published BERTs: 64 numbers a head, and this little thing under the root. */
  private static final int HEAD = 64;

  private static final float EPSILON = 1e-12f;

  private final BertWeights weights;
  private final OnnxModel model = new OnnxModel();
  private final int width;

  private BertGraph(BertWeights weights) {
    this.weights = weights;
    this.width = weights.matrix("embeddings/word_embeddings").columns();
  }

  static OnnxModel of(BertWeights weights) {
    return new BertGraph(weights).build();
  }

  private OnnxModel build() {
    model.input(PIECES, OnnxModel.INT64, "batch", "pieces");
    model.input(MASK, OnnxModel.INT64, "batch", "pieces");
    constants();
    String state = embeddings();
    mask();
    for (int layer = 0; layer < weights.layers(); layer++) {
      state = layer(layer, state);
    }
    model.node("Identity", List.of(state), List.of(STATES));
    model.output(STATES, OnnxModel.FLOAT, "batch", "pieces", String.valueOf(width));
    return model;
  }

  private void constants() {
    int heads = Math.max(1, width / HEAD);
    model.longs("split_heads", 0, 0, heads, width / heads);
    model.longs("join_heads", 0, 0, width);
    model.longs("first", 0);
    model.longs("after_first", 1);
    model.longs("first_axis", 0);
    model.longs("head_axes", 1, 2);
    model.floats("one", List.of(), new float[] {1});
    model.floats("hidden", List.of(), new float[] {-10000});
    model.floats("root", List.of(), new float[] {(float) (1 / Math.sqrt((double) width / heads))});
  }

  /** Word piece, place, and the first of two kinds of text, which is the only one here. */
  private String embeddings() {
    QuantizedMatrix words = weights.matrix("embeddings/word_embeddings");
    model.bytes("words", List.of(words.rows(), width), words.values());
    model.floats("word_scales", List.of(words.rows(), 1), words.scales());
    float[] places = weights.vector("embeddings/position_embeddings").clone();
    float[] kind = weights.vector("embeddings/token_type_embeddings");
    for (int i = 0; i < places.length; i++) {
      places[i] += kind[i % width];
    }
    model.floats("places", List.of(places.length / width, width), places);
    model.node("Gather", List.of("words", PIECES), List.of("word_bytes"));
    model.node("Cast", List.of("word_bytes"), List.of("word_floats"), OnnxModel.number("to", 1));
    model.node("Gather", List.of("word_scales", PIECES), List.of("scale_of_word"));
    model.node("Mul", List.of("word_floats", "scale_of_word"), List.of("word"));
    model.node("Shape", List.of(PIECES), List.of("shape"));
    model.node("Slice", List.of("shape", "after_first", "last", "first_axis"), List.of("length"));
    model.longs("last", 2);
    model.node("Slice", List.of("places", "first", "length", "first_axis"), List.of("place"));
    model.node("Add", List.of("word", "place"), List.of("placed"));
    return normalized("placed", "embeddings/LayerNorm", "embedded");
  }

  /** Zero for pieces that are there, very negative for what fills a batch up. */
  private void mask() {
    model.node("Cast", List.of(MASK), List.of("there"), OnnxModel.number("to", 1));
    model.node("Sub", List.of("one", "there"), List.of("not_there"));
    model.node("Mul", List.of("not_there", "hidden"), List.of("flat_mask"));
    model.node("Unsqueeze", List.of("flat_mask", "head_axes"), List.of("mask"));
  }

  private String layer(int layer, String state) {
    String at = "layer" + layer;
    String attended = attention(layer, state);
    String dense = dense(layer, ATTENDED, attended, at + "/attended");
    model.node("Add", List.of(dense, state), List.of(at + "/sum"));
    String middle =
        normalized(
            at + "/sum",
            BertWeights.layerName(layer, "attention/output/LayerNorm"),
            at + "/middle");
    String wider = dense(layer, WIDER, middle, at + "/wider");
    model.node("Gelu", List.of(wider), List.of(at + "/gelu"));
    String narrower = dense(layer, NARROWER, at + "/gelu", at + "/narrower");
    model.node("Add", List.of(narrower, middle), List.of(at + "/total"));
    String name = BertWeights.layerName(layer, "output/LayerNorm");
    return normalized(at + "/total", name, at + "/out");
  }

  /** Query, key and value in one multiplication. */
  private String attention(int layer, String state) {
    String at = "layer" + layer;
    String[] parts = {QUERY, KEY, VALUE};
    QuantizedMatrix[] kernels = new QuantizedMatrix[parts.length];
    float[] bias = new float[parts.length * width];
    for (int i = 0; i < parts.length; i++) {
      String name = BertWeights.layerName(layer, parts[i]);
      kernels[i] = weights.matrix(name + "/kernel");
      System.arraycopy(weights.vector(name + "/bias"), 0, bias, i * width, width);
    }
    String all = multiplied(QuantizedMatrix.beside(kernels), bias, state, at + "/qkv");
    List<String> split = List.of(at + "/q", at + "/k", at + "/v");
    model.node(
        "Split",
        List.of(all),
        split,
        OnnxModel.number("axis", -1),
        OnnxModel.number("num_outputs", parts.length));
    String query = heads(split.get(0), 0, 2, 1, 3);
    String key = heads(split.get(1), 0, 2, 3, 1);
    String value = heads(split.get(2), 0, 2, 1, 3);
    model.node("MatMul", List.of(query, key), List.of(at + "/raw"));
    model.node("Mul", List.of(at + "/raw", "root"), List.of(at + "/scaled"));
    model.node("Add", List.of(at + "/scaled", "mask"), List.of(at + "/masked"));
    model.node(
        "Softmax", List.of(at + "/masked"), List.of(at + "/share"), OnnxModel.number("axis", -1));
    model.node("MatMul", List.of(at + "/share", value), List.of(at + "/seen"));
    model.node(
        "Transpose",
        List.of(at + "/seen"),
        List.of(at + "/turned"),
        OnnxModel.list("perm", 0, 2, 1, 3));
    model.node("Reshape", List.of(at + "/turned", "join_heads"), List.of(at + "/joined"));
    return at + "/joined";
  }

  private String heads(String from, long... order) {
    model.node("Reshape", List.of(from, "split_heads"), List.of(from + "/heads"));
    model.node(
        "Transpose",
        List.of(from + "/heads"),
        List.of(from + "/turned"),
        OnnxModel.list("perm", order));
    return from + "/turned";
  }

  private String dense(int layer, String part, String from, String to) {
    String name = BertWeights.layerName(layer, part);
    return multiplied(weights.matrix(name + "/kernel"), weights.vector(name + "/bias"), from, to);
  }

  private String multiplied(QuantizedMatrix kernel, float[] bias, String from, String to) {
    model.bytes(to + "/kernel", List.of(kernel.rows(), kernel.columns()), kernel.values());
    model.floats(to + "/scales", List.of(kernel.columns()), kernel.scales());
    model.floats(to + "/bias", List.of(kernel.columns()), bias);
    List<String> bytes = List.of(to + "/bytes", to + "/scale", to + "/zero");
    model.node("DynamicQuantizeLinear", List.of(from), bytes);
    model.node(
        "MatMulInteger",
        List.of(to + "/bytes", to + "/kernel", to + "/zero"),
        List.of(to + "/product"));
    model.node("Cast", List.of(to + "/product"), List.of(to + "/float"), OnnxModel.number("to", 1));
    model.node("Mul", List.of(to + "/scale", to + "/scales"), List.of(to + "/unit"));
    model.node("Mul", List.of(to + "/float", to + "/unit"), List.of(to + "/exact"));
    model.node("Add", List.of(to + "/exact", to + "/bias"), List.of(to));
    return to;
  }

  private String normalized(String from, String name, String to) {
    model.floats(to + "/gamma", List.of(width), weights.vector(name + "/gamma"));
    model.floats(to + "/beta", List.of(width), weights.vector(name + "/beta"));
    model.node(
        "LayerNormalization",
        List.of(from, to + "/gamma", to + "/beta"),
        List.of(to),
        OnnxModel.number("axis", -1),
        OnnxModel.real("epsilon", EPSILON));
    return to;
  }
}
