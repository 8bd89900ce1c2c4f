package org.retold.encoder;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The lower layers of a BERT (Devlin et al. 2019), from a TensorFlow bundle: matrices in bytes, the
 * rest as it is.
 */
final class BertWeights {
  private static final String ROOT = "module/bert/";
  private static final String INDEX = "variables/variables.index";
  private static final String DATA = "variables/variables.data-00000-of-00001";

  private final Map<String, float[]> vectors = new HashMap<>();
  private final Map<String, QuantizedMatrix> matrices = new HashMap<>();
  private final int layers;

  private BertWeights(int layers) {
    this.layers = layers;
  }

  /**
   * Reads the embeddings and the first layers.
   *
   * @param progress is told which part of the variables has been read, in thousandths
   */
  static BertWeights read(ModelArchive archive, int layers, LongConsumer progress)
      throws IOException {
    List<StoredTensor> wanted = wanted(archive.bytes(INDEX), layers);
    StoredTensor last = wanted.get(wanted.size() - 1);
    BertWeights weights = new BertWeights(layers);
    archive.read(
        DATA,
        in -> {
          VariableReader reader = new VariableReader(in);
          for (StoredTensor tensor : wanted) {
            weights.add(tensor, reader);
            progress.accept(1000 * reader.position() / (last.offset() + last.size()));
          }
          return weights;
        });
    weights.requireWhole();
    return weights;
  }

  /** The variables to read, in the order they lie in the data. */
  private static List<StoredTensor> wanted(byte[] index, int layers) throws IOException {
    SortedMap<String, StoredTensor> wanted = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : LevelTable.read(index).entrySet()) {
      String name = entry.getKey();
      if (name.startsWith(ROOT + "embeddings/") || layer(name) < layers) {
        wanted.put(name, StoredTensor.parse(name.substring(ROOT.length()), entry.getValue()));
      }
    }
    if (wanted.isEmpty()) {
      throw new IOException("the bundle holds no variable of " + ROOT);
    }
    return wanted.values().stream().sorted(Comparator.comparingLong(StoredTensor::offset)).toList();
  }

  private static int layer(String name) {
    String start = ROOT + "encoder/layer_";
    if (!name.startsWith(start)) {
      return Integer.MAX_VALUE;
    }
    return Integer.parseInt(name.substring(start.length(), name.indexOf('/', start.length())));
  }

  private void add(StoredTensor tensor, VariableReader reader) throws IOException {
    String name = tensor.name();
    if (name.endsWith("word_embeddings")) {
      QuantizedMatrix words = QuantizedMatrix.ofRows(tensor.rows(), tensor.columns());
      reader.read(tensor, words::setRow);
      matrices.put(name, words);
    } else if (name.endsWith("/kernel")) {
      float[] values = reader.read(tensor);
      matrices.put(name, QuantizedMatrix.byColumn(values, tensor.rows(), tensor.columns()));
    } else {
      vectors.put(name, reader.read(tensor));
    }
  }

  /** The last to be named of each layer: fails now and not in the middle of writing. */
  private void requireWhole() throws IOException {
    for (int i = 0; i < layers; i++) {
      for (String part : BertGraph.KERNELS) {
        String name = layerName(i, part);
        if (!matrices.containsKey(name + "/kernel") || !vectors.containsKey(name + "/bias")) {
          throw new IOException("the bundle has no " + name);
        }
      }
    }
  }

  static String layerName(int layer, String part) {
    return "encoder/layer_" + layer + '/' + part;
  }

  int layers() {
    return layers;
  }

  float[] vector(String name) {
    return require(vectors.get(name), name);
  }

  QuantizedMatrix matrix(String name) {
    return require(matrices.get(name), name);
  }

  private static <T> T require(@org.jspecify.annotations.Nullable T found, String name) {
    if (found == null) {
      throw new IllegalArgumentException("the bundle has no " + name);
    }
    return found;
  }
}
