package org.retold.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that was read in a wrong encoding before it was saved: UTF-8 taken for a legacy one
 * ("StraÃŸe"), and quotation marks of Windows-1252 taken for control characters.
 *
 * <p>It is believed only if all of the text proves it: every run of letters beyond ASCII must be
 * whole characters of UTF-8 when it is turned back. A single "é" that was read rightly is no such
 * thing, and the text stays.
 */
final class Mojibake {
  private static final List<Charset> TAKEN_FOR =
      List.of(CharsetGuess.WESTERN, Charset.forName("windows-1251"));

  /** A text may quote one such run. */
  private static final int LEAST_RUNS = 2;

  /** A run of three, an apostrophe or a dash, is never written on purpose. */
  private static final int TELLING = 3;

  private static final char NEXT_LINE = '\u0085';

  private Mojibake() {}

  /** The text as it was meant, with what was mended; the same without remark if nothing was. */
  static Decoded mended(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return new Decoded(text, null);
    }
    for (Charset charset : TAKEN_FOR) {
      String meant = turnedBack(text, charset);
      if (meant != null) {
        String again = turnedBack(meant, charset);
        String remark = "UTF-8 that was once read as " + charset.name() + ", turned back";
        return new Decoded(again == null ? meant : again, remark);
      }
    }
    return withoutControls(text);
  }

  private static @Nullable String turnedBack(String text, Charset charset) {
    StringBuilder meant = null;
    int from = 0;
    int runs = 0;
    boolean telling = false;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < 0x80) {
        continue;
      }
      int end = at;
      while (end < text.length() && text.charAt(end) >= 0x80) {
        end++;
      }
      String run = text.substring(at, end);
      String decoded = decoded(run, charset);
      if (decoded == null && end < text.length() && text.charAt(end) == ' ') {
        // The no-break space behind "Ã" is a plain one in many files.
        decoded = decoded(run + '\u00A0', charset);
        end++;
      }
      if (decoded == null) {
        return null;
      }
      meant = meant == null ? new StringBuilder(text.length()) : meant;
      meant.append(text, from, at).append(decoded);
      runs++;
      telling |= run.length() >= TELLING;
      from = end;
      at = end - 1;
    }
    boolean proven = runs >= LEAST_RUNS || (runs == 1 && telling);
    return meant == null || !proven ? null : meant.append(text, from, text.length()).toString();
  }

  private static @Nullable String decoded(String run, Charset charset) {
    byte[] bytes = new byte[run.length()];
    for (int at = 0; at < bytes.length; at++) {
      char c = run.charAt(at);
      int b = c >= 0x80 && c < 0xA0 ? c : inOneByte(c, charset);
      if (b < 0) {
        return null;
      }
      bytes[at] = (byte) b;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int inOneByte(char c, Charset charset) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
      return bytes.remaining() == 1 ? bytes.get() & 0xFF : -1;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  /** No text has control characters of this kind; one that breaks lines alone is left. */
  private static Decoded withoutControls(String text) {
    StringBuilder meant = null;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80 && c < 0xA0 && c != NEXT_LINE) {
        meant = meant == null ? new StringBuilder(text) : meant;
        String printed = new String(new byte[] {(byte) c}, CharsetGuess.WESTERN);
        meant.setCharAt(at, printed.charAt(0) == Decoder.REPLACEMENT ? c : printed.charAt(0));
      }
    }
    String mended = meant == null ? text : meant.toString();
    return mended.equals(text)
        ? new Decoded(text, null)
        : new Decoded(mended, "control characters that are marks of windows-1252, read as these");
  }
}
