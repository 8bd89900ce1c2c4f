package org.retold.encoder;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An ONNX model as it is built and written.
 *
 * <p>The numbers are those of the fields in ONNX's published schema ({@code onnx.proto}); the wire
 * format is left to the Protocol Buffers library. Generated classes would hold the tables of words
 * twice in memory.
 */
final class OnnxModel {
  static final int FLOAT = 1;
  static final int INT8 = 3;
  static final int INT64 = 7;

  private static final int IR_VERSION = 9;
  private static final int OPERATORS = 20;

  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int RAW_DATA = 9;

  private final List<byte[]> nodes = new ArrayList<>();
  private final List<Tensor> tensors = new ArrayList<>();
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();
  private final SortedMap<String, String> notes = new TreeMap<>();

  /** A constant: its head as a message, and its values apart, so that they are never copied. */
  private static final class Tensor {
    final byte[] head;
    final byte[] values;

    Tensor(byte[] head, byte[] values) {
      this.head = head;
      this.values = values;
    }

    int size() {
      return head.length + CodedOutputStream.computeByteArraySize(RAW_DATA, values);
    }
  }

  /** Writes the fields of one message. */
  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      fields.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An operation; its attributes as {@link #number}, {@link #real} and {@link #list} make them. */
  void node(String operation, List<String> from, List<String> to, byte[]... attributes) {
    nodes.add(
        message(
            out -> {
              for (String name : from) {
                out.writeString(1, name);
              }
              for (String name : to) {
                out.writeString(2, name);
              }
              out.writeString(3, to.get(0));
              out.writeString(4, operation);
              for (byte[] attribute : attributes) {
                out.writeByteArray(5, attribute);
              }
            }));
  }

  static byte[] real(String name, float value) {
    return message(
        out -> {
          out.writeString(1, name);
          out.writeFloat(2, value);
          out.writeInt32(20, 1);
        });
  }

  static byte[] number(String name, long value) {
    return message(
        out -> {
          out.writeString(1, name);
          out.writeInt64(3, value);
          out.writeInt32(20, 2);
        });
  }

  static byte[] list(String name, long... values) {
    return message(
        out -> {
          out.writeString(1, name);
          for (long value : values) {
            out.writeInt64(8, value);
          }
          out.writeInt32(20, 7);
        });
  }

  void floats(String name, List<Integer> shape, float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    constant(name, FLOAT, shape, bytes.array());
  }

  void longs(String name, long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    constant(name, INT64, List.of(values.length), bytes.array());
  }

  void bytes(String name, List<Integer> shape, byte[] values) {
    constant(name, INT8, shape, values);
  }

  private void constant(String name, int type, List<Integer> shape, byte[] values) {
    byte[] head =
        message(
            out -> {
              for (int dimension : shape) {
                out.writeInt64(1, dimension);
              }
              out.writeInt32(2, type);
              out.writeString(8, name);
            });
    tensors.add(new Tensor(head, values));
  }

  /** An input of any size, its dimensions named. */
  void input(String name, int type, String... dimensions) {
    inputs.add(value(name, type, dimensions));
  }

  void output(String name, int type, String... dimensions) {
    outputs.add(value(name, type, dimensions));
  }

  /** The message {@code ValueInfoProto}; a dimension is a name, or a number. */
  private static byte[] value(String name, int type, String... dimensions) {
    byte[] shape =
        message(
            out -> {
              for (String dimension : dimensions) {
                out.writeByteArray(1, dimension(dimension));
              }
            });
    byte[] tensor =
        message(
            out -> {
              out.writeInt32(1, type);
              out.writeByteArray(2, shape);
            });
    return message(
        out -> {
          out.writeString(1, name);
          out.writeByteArray(2, message(typed -> typed.writeByteArray(1, tensor)));
        });
  }

  private static byte[] dimension(String dimension) {
    boolean fixed = dimension.chars().allMatch(Character::isDigit);
    return message(
        out -> {
          if (fixed) {
            out.writeInt64(1, Long.parseLong(dimension));
          } else {
            out.writeString(2, dimension);
          }
        });
  }

  /** Something that a reader of the file should know: origin, licence. */
  void note(String key, String value) {
    notes.put(key, value);
  }

  void write(OutputStream to) throws IOException {
    CodedOutputStream out = CodedOutputStream.newInstance(to, 1 << 16);
    out.writeInt64(1, IR_VERSION);
    out.writeString(2, "retold");
    out.writeTag(GRAPH, 2);
    out.writeUInt32NoTag(graphSize());
    writeGraph(out);
    out.writeByteArray(8, message(version -> version.writeInt64(2, OPERATORS)));
    for (String key : notes.keySet()) {
      out.writeByteArray(14, note(key));
    }
    out.flush();
  }

  private byte[] note(String key) {
    return message(
        out -> {
          out.writeString(1, key);
          out.writeString(2, notes.getOrDefault(key, ""));
        });
  }

  private int graphSize() {
    int size = CodedOutputStream.computeStringSize(2, "encoder");
    size += sizes(NODE, nodes) + sizes(11, inputs) + sizes(12, outputs);
    for (Tensor tensor : tensors) {
      size += CodedOutputStream.computeTagSize(INITIALIZER);
      size += CodedOutputStream.computeUInt32SizeNoTag(tensor.size()) + tensor.size();
    }
    return size;
  }

  private static int sizes(int field, List<byte[]> messages) {
    return messages.stream()
        .mapToInt(message -> CodedOutputStream.computeByteArraySize(field, message))
        .sum();
  }

  private void writeGraph(CodedOutputStream out) throws IOException {
    for (byte[] node : nodes) {
      out.writeByteArray(NODE, node);
    }
    out.writeString(2, "encoder");
    for (Tensor tensor : tensors) {
      out.writeTag(INITIALIZER, 2);
      out.writeUInt32NoTag(tensor.size());
      out.writeRawBytes(tensor.head);
      out.writeByteArray(RAW_DATA, tensor.values);
    }
    for (byte[] input : inputs) {
      out.writeByteArray(11, input);
    }
    for (byte[] output : outputs) {
      out.writeByteArray(12, output);
    }
  }
}
