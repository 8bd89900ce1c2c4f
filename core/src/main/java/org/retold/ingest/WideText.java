package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recognises text in which every character has two or four bytes (UTF-16, UTF-32), with a byte
 * order mark or without one.
 *
 * <p>Without a mark a text has to prove itself, because nearly all bytes are some character of
 * UTF-16: it decodes without fault, has no control, private or unassigned characters, and has what
 * every running text has, the spaces and stops of its script.
 */
final class WideText {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Chance gives a space or a stop once in thousands of characters, running text in thirty. */
  private static final int PROOF = 60;

  private static final String PROVING = " \n,.、。，「」<>\"{}";

  /** Chance draws from all blocks of Unicode, a text from few: blocks of 256, characters each. */
  private static final int BLOCKS_OF = 6;

  private static final int BUFFER = 1 << 14;

  private static final char MARK = '\uFEFF';

  private WideText() {}

  /** The encoding, if it is one of these. */
  static Optional<Charset> of(byte[] head) {
    if (Unpacker.startsWith(head, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (Unpacker.startsWith(head, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    }
    if (Unpacker.startsWith(head, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Unpacker.startsWith(head, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : unmarked(head);
  }

  /** The same text in UTF-8, which readers of lines and of formats can take apart. */
  static BufferedInputStream inUtf8(InputStream in, Charset charset) {
    return new BufferedInputStream(new Recoded(new InputStreamReader(in, charset)), BUFFER);
  }

  private static final class Recoded extends InputStream {
    private final Reader text;
    private final char[] chars = new char[BUFFER];
    private byte[] bytes = {};
    private int at;
    private boolean started;

    Recoded(Reader text) {
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int got = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, offset, got);
      at += got;
      return got;
    }

    /** A pair of surrogates is never parted: the second is waited for. */
    private boolean fill() throws IOException {
      while (at == bytes.length) {
        int got = text.read(chars, 0, BUFFER - 1);
        if (got < 0) {
          return false;
        }
        if (got > 0 && Character.isHighSurrogate(chars[got - 1])) {
          int low = text.read();
          chars[got] = (char) low;
          got += low < 0 ? 0 : 1;
        }
        int from = !started && got > 0 && chars[0] == MARK ? 1 : 0;
        started |= got > 0;
        bytes = new String(chars, from, got - from).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }

  private static Optional<Charset> unmarked(byte[] head) {
    if (!mayProve(head)) {
      return Optional.empty();
    }
    for (Charset charset :
        List.of(UTF_32LE, UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (proves(Arrays.copyOf(head, head.length & ~3), charset)) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  /**
   * The spaces and stops that prove a wide text have a byte that no narrow text has, but for a line
   * end behind a zero.
   */
  private static boolean mayProve(byte[] head) {
    for (int at = 0; at < head.length; at++) {
      byte b = head[at];
      // All but a few bytes of a page are letters, marks and spaces.
      if (b > '\r') {
        continue;
      }
      boolean corner = b == '\r' && (is(head, at - 1, '0') || is(head, at + 1, '0'));
      if ((b >= 0 && b <= 2) || b == '\f' || corner) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(byte[] head, int at, char c) {
    return at >= 0 && at < head.length && head[at] == c;
  }

  private static boolean proves(byte[] bytes, Charset charset) {
    try {
      // A pair of surrogates may be cut in two where the head ends.
      ByteBuffer whole = ByteBuffer.wrap(bytes, 0, Math.max(0, bytes.length - 4));
      return isRunningText(charset.newDecoder().decode(whole).toString());
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isRunningText(String text) {
    long proving = text.chars().filter(c -> PROVING.indexOf(c) >= 0).count();
    long blocks = text.chars().map(c -> isIdeograph(c) ? -1 : c >> 8).distinct().count();
    return text.length() >= BLOCKS_OF
        && proving * PROOF >= text.length()
        && blocks * BLOCKS_OF <= text.length() + BLOCKS_OF
        && text.codePoints().allMatch(WideText::isOfText);
  }

  private static boolean isIdeograph(int c) {
    return Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isOfText(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      default -> true;
    };
  }
}
