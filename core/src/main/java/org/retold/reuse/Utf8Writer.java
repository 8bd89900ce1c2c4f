package org.retold.reuse;

import java.util.Arrays;

/** Characters as UTF-8, without a string between. What is half a surrogate pair becomes a mark. */
final class Utf8Writer {
  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** Appends characters; gives the number of bytes, which is theirs exactly if all are ASCII. */
  int write(char[] characters, int length) {
    int start = size;
    makeRoom(Math.addExact(start, Math.multiplyExact(3, length)));
    int i = 0;
    while (i < length && characters[i] < 0x80) {
      bytes[start + i] = (byte) characters[i];
      i++;
    }
    size += i;
    while (i < length) {
      char c = characters[i++];
      if (Character.isHighSurrogate(c) && i < length && Character.isLowSurrogate(characters[i])) {
        put(Character.toCodePoint(c, characters[i++]));
      } else {
        put(Character.isSurrogate(c) ? '?' : c);
      }
    }
    return size - start;
  }

  private void put(int point) {
    if (point < 0x80) {
      bytes[size++] = (byte) point;
    } else if (point < 0x800) {
      bytes[size++] = (byte) (0xc0 | point >> 6);
      bytes[size++] = (byte) (0x80 | (point & 0x3f));
    } else {
      if (point < 0x10000) {
        bytes[size++] = (byte) (0xe0 | point >> 12);
      } else {
        bytes[size++] = (byte) (0xf0 | point >> 18);
        bytes[size++] = (byte) (0x80 | (point >> 12 & 0x3f));
      }
      bytes[size++] = (byte) (0x80 | (point >> 6 & 0x3f));
      bytes[size++] = (byte) (0x80 | (point & 0x3f));
    }
  }

  private void makeRoom(int wanted) {
    if (bytes.length < wanted) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(wanted, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length)));
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
