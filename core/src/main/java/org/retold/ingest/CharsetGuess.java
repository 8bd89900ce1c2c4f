package org.retold.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which encoding bytes are in that are not UTF-8: what is declared if the text reads well in it,
 * else the one in which it reads best ({@link Readability}), ICU's guesses and the web's legacy
 * encodings being tried.
 */
final class CharsetGuess {
  static final Charset WESTERN = Charset.forName("windows-1252");

  /** The legacy encodings of the web (WHATWG), the commonest first: equals go to the first. */
  private static final List<String> LEGACY =
      List.of(
          "windows-1252",
          "windows-1251",
          "gb18030",
          "shift_jis",
          "euc-kr",
          "big5",
          "euc-jp",
          "windows-1250",
          "iso-8859-2",
          "windows-1254",
          "windows-1256",
          "windows-1253",
          "windows-1255",
          "windows-1257",
          "windows-874",
          "windows-1258",
          "koi8-r",
          "koi8-u",
          "ibm866",
          "iso-8859-5",
          "iso-8859-6",
          "iso-8859-8");

  /** What reads as well as this was declared rightly. */
  private static final double WELL = 0.9;

  /** By how much another must read better than what is declared. */
  private static final double FAITH = 0.05;

  private static final int SAMPLE = 4000;

  private final byte[] sample;
  private final List<String> declared;

  CharsetGuess(byte[] bytes, List<String> declared) {
    this.sample = sample(bytes);
    this.declared = declared;
  }

  Charset guess() {
    Charset best = WESTERN;
    double most = -1;
    Map<String, Double> scores = new HashMap<>();
    // Nearly every page is settled here; asking ICU costs as much as reading the page.
    for (Charset charset : narrow(declared)) {
      String text = new String(sample, charset);
      if (Readability.isSound(text, WELL)) {
        return charset;
      }
    }
    for (Charset charset : candidates()) {
      double score = scores.computeIfAbsent(new String(sample, charset), Readability::of);
      double given = isDeclared(charset) ? score + FAITH : score;
      if (given > most + 0.001) {
        most = given;
        best = charset;
      }
    }
    return best;
  }

  private boolean isDeclared(Charset charset) {
    return declared.stream().map(CharsetGuess::named).anyMatch(Optional.of(charset)::equals);
  }

  private Set<Charset> candidates() {
    List<String> names = new ArrayList<>(declared);
    names.addAll(LEGACY);
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      names.add(match.getName());
    }
    return narrow(names);
  }

  /** Wide encodings were asked for before: any two bytes of a text are some ideograph of UTF-16. */
  private static Set<Charset> narrow(List<String> names) {
    Set<Charset> charsets = new LinkedHashSet<>();
    names.forEach(name -> named(name).ifPresent(charsets::add));
    charsets.removeIf(charset -> charset.name().matches("UTF-(16|32).*"));
    return charsets;
  }

  /** The web's habit: what calls itself Latin-1 is Windows-1252, and so for its kin. */
  static Optional<Charset> named(String name) {
    String web =
        switch (name.strip().toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1" -> "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "gb2312", "gbk", "x-gbk" -> "gb18030";
          case "shift_jis", "sjis", "x-sjis" -> "windows-31j";
          case "euc-kr", "ks_c_5601-1987", "korean" -> "x-windows-949";
          case "big5" -> "big5-hkscs";
          case "tis-620", "iso-8859-11", "windows-874" -> "x-windows-874";
          case "iso-8859-8-i" -> "iso-8859-8";
          default -> name.strip();
        };
    try {
      return web.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(web));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * The stretches between tags and line breaks that are not plain ASCII: script and style would
   * outweigh the text. The bytes at which it cuts are never the second byte of a character.
   */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int start = 0;
    boolean plain = true;
    for (int at = 0; at <= bytes.length && sample.size() < SAMPLE; at++) {
      byte b = at == bytes.length ? (byte) '\n' : bytes[at];
      if (b == '<' || b == '>' || b == '\n' || b == '\r') {
        if (!plain) {
          sample.write(bytes, start, Math.min(at - start, SAMPLE));
          sample.write('\n');
        }
        start = at + 1;
        plain = true;
      } else {
        plain &= b >= 0;
      }
    }
    return sample.size() == 0 ? "?".getBytes(StandardCharsets.US_ASCII) : sample.toByteArray();
  }
}
