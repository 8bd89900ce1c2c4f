package org.retold.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text: by byte order mark, then UTF-8 if it is without fault (what is valid UTF-8 with
 * letters beyond ASCII was never meant as anything else), then what the document or its sender
 * declares, then by detection.
 */
final class Decoder {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:.-]+)");

  private static final int DECLARATION_BYTES = 8192;

  /** Detection looks no further. */
  private static final int DETECTION_BYTES = 1 << 16;

  /** Bytes that are read as one where some of them are beyond ASCII. */
  private static final int PIECE = 64;

  /** Eight bytes of an array as one number. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The highest bit of each of eight bytes, which ASCII has not. */
  private static final long BEYOND = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;

  private static final byte ESCAPE = 0x1B;

  private static final Charset ESCAPED = Charset.forName("ISO-2022-JP");

  private Decoder() {}

  static String decode(byte[] bytes, String declaredBySender) {
    return read(bytes, declaredBySender).text();
  }

  /** The text as it was meant, where all of it shows that it was once read wrongly. */
  static Decoded meant(byte[] bytes, String declaredBySender) {
    Decoded decoded = read(bytes, declaredBySender);
    Decoded meant = Mojibake.mended(decoded.text());
    return meant.remark() == null || decoded.remark() != null ? decoded : meant;
  }

  /** The text, and what had to be mended to read it. */
  static Decoded read(byte[] bytes, String declaredBySender) {
    Optional<Charset> wide =
        WideText.of(Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.HEAD)));
    if (wide.isPresent()) {
      return mended(bytes, wide.get());
    }
    int skip = Unpacker.startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    byte[] text = skip == 0 ? bytes : Arrays.copyOfRange(bytes, skip, bytes.length);
    if (isEscaped(text)) {
      return mended(text, ESCAPED);
    }
    Decoded utf8 = mended(text, StandardCharsets.UTF_8);
    if (utf8.remark() == null || skip > 0 || mostlyUtf8(utf8.text())) {
      return utf8;
    }
    List<String> declared = declared(text, declaredBySender);
    Charset charset = new CharsetGuess(text, declared).guess();
    return as(text, charset, declared);
  }

  /**
   * The character that stands where bytes or code units made no sense; as long as what it is for.
   */
  static final char REPLACEMENT = '\uFFFD';

  /** NULs and lone surrogates replaced, character for character. */
  static String sound(String text) {
    StringBuilder sound = null;
    for (int at = 0; at < text.length(); at++) {
      if (isUnsound(text, at)) {
        sound = sound == null ? new StringBuilder(text) : sound;
        sound.setCharAt(at, REPLACEMENT);
      }
    }
    return sound == null ? text : sound.toString();
  }

  private static boolean isUnsound(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == '\0';
  }

  /** Japanese in seven bits: ESC $ before its characters. */
  private static boolean isEscaped(byte[] bytes) {
    int end = Math.min(bytes.length - 2, DETECTION_BYTES);
    for (int at = 0; at < end; at++) {
      while (at + Long.BYTES <= end && !holdsEscape((long) EIGHT.get(bytes, at))) {
        at += Long.BYTES;
      }
      if (at < end && bytes[at] == ESCAPE && bytes[at + 1] == '$' && (bytes[at + 2] | 2) == 'B') {
        return true;
      }
    }
    return false;
  }

  /** Whether one of eight bytes is ESC: exclusive or makes it zero, and a zero borrows. */
  private static boolean holdsEscape(long eight) {
    long zero = eight ^ (ONES * ESCAPE);
    return ((zero - ONES) & ~zero & BEYOND) != 0;
  }

  private static Decoded as(byte[] bytes, Charset charset, List<String> declared) {
    Decoded decoded = mended(bytes, charset);
    boolean other =
        declared.stream().map(CharsetGuess::named).noneMatch(Optional.of(charset)::equals);
    if (declared.isEmpty() || !other) {
      return decoded;
    }
    String remark = "declared " + declared.get(0) + ", read as " + charset.name();
    return new Decoded(
        decoded.text(), decoded.remark() == null ? remark : remark + "; " + decoded.remark());
  }

  static Decoded mended(byte[] bytes, Charset charset) {
    String text = charset.equals(StandardCharsets.UTF_8) ? utf8(bytes) : new String(bytes, charset);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int first = text.indexOf(REPLACEMENT);
    String remark =
        first < 0 || isSound(bytes, charset)
            ? null
            : "bytes that are no " + charset.name() + " replaced, first at character " + first;
    return new Decoded(text, remark);
  }

  /**
   * As the JDK reads UTF-8, in pieces: it reads ASCII alone many times as fast, and letters beyond
   * stand in few places of most pages. A run of ASCII is found eight bytes at a time; what follows
   * it is cut only between two characters of ASCII, where nothing can break.
   */
  private static String utf8(byte[] bytes) {
    char[] text = new char[bytes.length];
    int size = 0;
    int from = 0;
    while (from < bytes.length) {
      int to = afterAscii(bytes, from);
      if (to == from) {
        to = Math.min(from + PIECE, bytes.length);
        while (to < bytes.length && (bytes[to - 1] | bytes[to]) < 0) {
          to++;
        }
      }
      String piece = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      piece.getChars(0, piece.length(), text, size);
      size += piece.length();
      from = to;
    }
    return new String(text, 0, size);
  }

  /** The end of the run of ASCII that begins here, found in steps of eight bytes. */
  private static int afterAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & BEYOND) == 0) {
      at += Long.BYTES;
    }
    return at;
  }

  private static boolean isSound(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** What the document says of itself, then what its sender said. */
  private static List<String> declared(byte[] bytes, String declaredBySender) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher own = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    List<String> declared = new ArrayList<>();
    if (own.find()) {
      declared.add(firstGroup(own));
    }
    if (!declaredBySender.isBlank()) {
      declared.add(declaredBySender);
    }
    return declared;
  }

  private static String firstGroup(Matcher found) {
    String first = found.group(1);
    return first != null ? first : String.valueOf(found.group(2));
  }

  /** A few broken bytes do not make what is UTF-8 something else. */
  static boolean mostlyUtf8(String text) {
    long wrong = 0;
    long beyond = 0;
    for (int at = 0; at < text.length(); at++) {
      wrong += text.charAt(at) == REPLACEMENT ? 1 : 0;
      beyond += text.charAt(at) > 127 ? 1 : 0;
    }
    return beyond - wrong > 10 * wrong;
  }
}
