package org.retold.encoder;

import java.util.Map;

/** The network in doubles, straight from the paper (Devlin et al. 2019), with one head. */
final class ExactBert {
  private static final int WIDTH = SmallModel.WIDTH;

  private final Map<String, float[]> variables;
  private final int layers;

  ExactBert(SmallModel model, int layers) {
    this.variables = model.variables;
    this.layers = layers;
  }

  /** The mean over all pieces but the first and the last. */
  double[] encode(int... pieces) {
    double[][] state = new double[pieces.length][WIDTH];
    for (int i = 0; i < pieces.length; i++) {
      for (int k = 0; k < WIDTH; k++) {
        state[i][k] =
            variable("embeddings/word_embeddings")[pieces[i] * WIDTH + k]
                + variable("embeddings/position_embeddings")[i * WIDTH + k]
                + variable("embeddings/token_type_embeddings")[k];
      }
    }
    state = norm(state, "embeddings/LayerNorm");
    for (int layer = 0; layer < layers; layer++) {
      state = layer(state, "encoder/layer_" + layer + '/');
    }
    double[] mean = new double[WIDTH];
    for (int i = 1; i < pieces.length - 1; i++) {
      for (int k = 0; k < WIDTH; k++) {
        mean[k] += state[i][k] / (pieces.length - 2);
      }
    }
    return mean;
  }

  private double[][] layer(double[][] state, String at) {
    double[][] query = dense(state, at + "attention/self/query");
    double[][] key = dense(state, at + "attention/self/key");
    double[][] value = dense(state, at + "attention/self/value");
    double[][] seen = new double[state.length][WIDTH];
    for (int i = 0; i < state.length; i++) {
      double[] share = new double[state.length];
      double sum = 0;
      for (int j = 0; j < state.length; j++) {
        double dot = 0;
        for (int k = 0; k < WIDTH; k++) {
          dot += query[i][k] * key[j][k];
        }
        share[j] = Math.exp(dot / Math.sqrt(WIDTH));
        sum += share[j];
      }
      for (int j = 0; j < state.length; j++) {
        for (int k = 0; k < WIDTH; k++) {
          seen[i][k] += share[j] / sum * value[j][k];
        }
      }
    }
    double[][] middle =
        norm(
            plus(state, dense(seen, at + "attention/output/dense")),
            at + "attention/output/LayerNorm");
    double[][] wide = dense(middle, at + "intermediate/dense");
    for (double[] row : wide) {
      for (int k = 0; k < row.length; k++) {
        row[k] = row[k] * normalShareBelow(row[k]);
      }
    }
    return norm(plus(middle, dense(wide, at + "output/dense")), at + "output/LayerNorm");
  }

  /** The normal distribution's function, by Simpson's rule. */
  private static double normalShareBelow(double x) {
    int steps = 200;
    double h = x / steps;
    double sum = density(0) + density(x);
    for (int i = 1; i < steps; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * density(i * h);
    }
    return .5 + sum * h / 3;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double[][] plus(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][WIDTH];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < WIDTH; k++) {
        sum[i][k] = a[i][k] + b[i][k];
      }
    }
    return sum;
  }

  private double[][] dense(double[][] rows, String name) {
    float[] kernel = variable(name + "/kernel");
    float[] bias = variable(name + "/bias");
    double[][] out = new double[rows.length][bias.length];
    for (int i = 0; i < rows.length; i++) {
      for (int column = 0; column < bias.length; column++) {
        double sum = bias[column];
        for (int k = 0; k < rows[i].length; k++) {
          sum += rows[i][k] * kernel[k * bias.length + column];
        }
        out[i][column] = sum;
      }
    }
    return out;
  }

  private double[][] norm(double[][] rows, String name) {
    double[][] out = new double[rows.length][WIDTH];
    for (int i = 0; i < rows.length; i++) {
      double mean = 0;
      for (double value : rows[i]) {
        mean += value / WIDTH;
      }
      double variance = 0;
      for (double value : rows[i]) {
        variance += (value - mean) * (value - mean) / WIDTH;
      }
      for (int k = 0; k < WIDTH; k++) {
        double unit = (rows[i][k] - mean) / Math.sqrt(variance + 1e-12);
        out[i][k] = unit * variable(name + "/gamma")[k] + variable(name + "/beta")[k];
      }
    }
    return out;
  }

  private float[] variable(String name) {
    return variables.getOrDefault("module/bert/" + name, new float[0]);
  }
}
