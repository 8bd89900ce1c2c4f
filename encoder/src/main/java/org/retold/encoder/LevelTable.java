package org.retold.encoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table in the format of LevelDB, in which TensorFlow keeps the index of its variables.
 *
 * <p>Blocks of entries whose keys are written as what differs from the key before; a footer points
 * to the block that lists the blocks. TensorFlow never compresses them.
 */
final class LevelTable {
  private static final int FOOTER = 48;
  private static final long MAGIC = 0xdb4775248b80fb57L;
  private static final int PLAIN = 0;

  private final byte[] table;

  private LevelTable(byte[] table) {
    this.table = table;
  }

  /** All entries of a table by their keys. */
  static SortedMap<String, byte[]> read(byte[] table) throws IOException {
    try {
      return new LevelTable(table).entries();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException("the index of variables is damaged: an entry points outside of it", e);
    }
  }

  private SortedMap<String, byte[]> entries() throws IOException {
    if (table.length < FOOTER || number(table.length - 8) != MAGIC) {
      throw new IOException("not an index of variables: its last 8 bytes are not LevelDB's");
    }
    Cursor footer = new Cursor(table.length - FOOTER);
    footer.varint();
    footer.varint();
    SortedMap<String, byte[]> entries = new TreeMap<>();
    for (byte[] place : block(footer.varint(), footer.varint()).values()) {
      Cursor cursor = new LevelTable(place).new Cursor(0);
      entries.putAll(block(cursor.varint(), cursor.varint()));
    }
    return entries;
  }

  private long number(int at) {
    return ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
  }

  private SortedMap<String, byte[]> block(int start, int size) throws IOException {
    if (table[start + size] != PLAIN) {
      throw new IOException("the index of variables is compressed, which TensorFlow does not do");
    }
    ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    int restarts = bytes.getInt(start + size - Integer.BYTES);
    int end = start + size - Integer.BYTES * Math.addExact(restarts, 1);
    SortedMap<String, byte[]> entries = new TreeMap<>();
    byte[] key = {};
    for (Cursor cursor = new Cursor(start); cursor.at < end; ) {
      int shared = cursor.varint();
      int rest = cursor.varint();
      int length = cursor.varint();
      Objects.checkFromIndexSize(0, shared, key.length);
      Objects.checkFromIndexSize(cursor.at, rest, table.length);
      byte[] next = Arrays.copyOf(key, shared + rest);
      System.arraycopy(table, cursor.at, next, shared, rest);
      key = next;
      cursor.at += rest;
      entries.put(
          new String(key, StandardCharsets.UTF_8),
          Arrays.copyOfRange(table, cursor.at, cursor.at + length));
      cursor.at += length;
    }
    return entries;
  }

  /** Reads numbers of seven bits a byte, the lowest first. */
  private final class Cursor {
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    int varint() {
      int value = 0;
      for (int shift = 0; shift < Integer.SIZE; shift += 7) {
        byte next = table[at++];
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IndexOutOfBoundsException("a number of more than 32 bits at " + at);
    }
  }
}
