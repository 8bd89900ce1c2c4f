package org.retold.encoder;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a TensorFlow bundle keeps a variable: TensorFlow's message {@code BundleEntryProto}.
 *
 * @param shape rows and columns, or only a length
 * @param offset in the bundle's data file, in bytes
 * @param size in bytes
 * @param checksum masked CRC-32C of these bytes
 */
record StoredTensor(String name, List<Integer> shape, long offset, long size, int checksum) {
  private static final int FLOAT = 1;
  private static final int BYTES_OF_FLOAT = 4;

  StoredTensor {
    shape = List.copyOf(shape);
    long values = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (size != values * BYTES_OF_FLOAT || offset < 0) {
      throw new IllegalArgumentException(
          name + ": " + size + " bytes at " + offset + " cannot hold floats of shape " + shape);
    }
  }

  int rows() {
    return shape.size() == 1 ? 1 : shape.get(0);
  }

  int columns() {
    return shape.get(shape.size() - 1);
  }

  /** Reads an entry of the bundle's index. */
  static StoredTensor parse(String name, byte[] entry) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(entry);
    List<Integer> shape = new ArrayList<>();
    int type = 0;
    int shard = 0;
    long offset = 0;
    long size = 0;
    int checksum = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> type = in.readEnum();
        case 2 -> shape.addAll(dimensions(in.readByteArray()));
        case 3 -> shard = in.readInt32();
        case 4 -> offset = in.readInt64();
        case 5 -> size = in.readInt64();
        case 6 -> checksum = in.readFixed32();
        default -> in.skipField(tag);
      }
    }
    if (type != FLOAT || shard != 0) {
      throw new IOException(
          name + ": expected floats in shard 0, got type " + type + " in " + shard);
    }
    return new StoredTensor(name, shape, offset, size, checksum);
  }

  /** The message {@code TensorShapeProto}: its dimensions, each a message with a size. */
  private static List<Integer> dimensions(byte[] shape) throws IOException {
    List<Integer> dimensions = new ArrayList<>();
    CodedInputStream in = CodedInputStream.newInstance(shape);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 2) {
        CodedInputStream dimension = CodedInputStream.newInstance(in.readByteArray());
        dimension.readTag();
        dimensions.add(Math.toIntExact(dimension.readInt64()));
      } else {
        in.skipField(tag);
      }
    }
    return dimensions;
  }
}
