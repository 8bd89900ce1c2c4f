package org.retold.reuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one JSON object a line from bytes that are UTF-8 already. */
final class JsonRow {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream out;
  private boolean first;

  JsonRow(ByteArrayOutputStream out) {
    this.out = out;
  }

  JsonRow begin() {
    out.write('{');
    first = true;
    return this;
  }

  JsonRow end() {
    out.write('}');
    out.write('\n');
    return this;
  }

  JsonRow put(String name, String value) {
    name(name);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    string(bytes, 0, bytes.length);
    return this;
  }

  JsonRow put(String name, long value) {
    name(name);
    out.writeBytes(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  JsonRow put(String name, boolean value) {
    name(name);
    out.writeBytes(Boolean.toString(value).getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** A number between 0 and 1 with three digits. */
  JsonRow putFraction(String name, double value) {
    name(name);
    long thousandths = Math.round(value * 1000);
    String digits = Long.toString(1000 + thousandths % 1000).substring(1);
    out.writeBytes((thousandths / 1000 + "." + digits).getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  JsonRow putNull(String name) {
    name(name);
    out.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  JsonRow put(String name, byte[] utf8, int from, int to) {
    name(name);
    string(utf8, from, to);
    return this;
  }

  private void name(String name) {
    if (!first) {
      out.write(',');
    }
    first = false;
    out.write('"');
    out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    out.write('"');
    out.write(':');
  }

  private void string(byte[] bytes, int from, int to) {
    out.write('"');
    int plain = from;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if ((b >= 0 && b < ' ') || b == '"' || b == '\\' || b == 0x7f) {
        out.write(bytes, plain, i - plain);
        escaped(b);
        plain = i + 1;
      }
    }
    out.write(bytes, plain, to - plain);
    out.write('"');
  }

  private void escaped(byte b) {
    out.write('\\');
    switch (b) {
      case '"', '\\' -> out.write(b);
      case '\n' -> out.write('n');
      case '\r' -> out.write('r');
      case '\t' -> out.write('t');
      default -> {
        out.write('u');
        out.write('0');
        out.write('0');
        out.write(HEX[b >> 4]);
        out.write(HEX[b & 15]);
      }
    }
  }
}
