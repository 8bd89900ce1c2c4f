package org.retold.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
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

  private static final int ENOUGH_CONFIDENCE = 20;

  private Decoder() {}

  static String decode(byte[] bytes, String declaredBySender) {
    int skip = markLength(bytes);
    if (skip > 0) {
      Charset charset = marked(bytes);
      return new String(bytes, skip, bytes.length - skip, charset);
    }
    return strict(bytes, StandardCharsets.UTF_8)
        .orElseGet(() -> new String(bytes, declaredOrDetected(bytes, declaredBySender)));
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

  private static int markLength(byte[] bytes) {
    if (Unpacker.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    boolean sixteen =
        Unpacker.startsWith(bytes, 0xFE, 0xFF) || Unpacker.startsWith(bytes, 0xFF, 0xFE);
    return sixteen ? 2 : 0;
  }

  private static Charset marked(byte[] bytes) {
    if (bytes[0] == (byte) 0xEF) {
      return StandardCharsets.UTF_8;
    }
    return bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset declaredOrDetected(byte[] bytes, String declaredBySender) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    Optional<Charset> own = declared.find() ? charset(firstGroup(declared)) : Optional.empty();
    return own.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .or(() -> charset(declaredBySender).filter(set -> !set.equals(StandardCharsets.UTF_8)))
        .orElseGet(() -> detected(bytes, own.isPresent() || !declaredBySender.isEmpty()));
  }

  private static String firstGroup(Matcher found) {
    String first = found.group(1);
    return first != null ? first : String.valueOf(found.group(2));
  }

  /** The web's habit: what calls itself Latin-1 is Windows-1252. */
  private static Optional<Charset> charset(String name) {
    try {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.isEmpty()) {
        return Optional.empty();
      }
      boolean latin =
          lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii");
      return Optional.of(Charset.forName(latin ? "windows-1252" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** A few broken bytes in what says it is UTF-8 do not make it something else. */
  private static Charset detected(byte[] bytes, boolean saysUtf8) {
    byte[] sample = bytes.length <= DETECTION_BYTES ? bytes : Arrays.copyOf(bytes, DETECTION_BYTES);
    if (saysUtf8 || mostlyUtf8(sample)) {
      return StandardCharsets.UTF_8;
    }
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    boolean sure = match != null && match.getConfidence() >= ENOUGH_CONFIDENCE;
    return sure
        ? charset(match.getName()).orElse(Charset.forName("windows-1252"))
        : Charset.forName("windows-1252");
  }

  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long wrong = text.chars().filter(c -> c == REPLACEMENT).count();
    long beyond = text.chars().filter(c -> c > 127 && c != REPLACEMENT).count();
    return beyond > 10 * wrong;
  }
}
