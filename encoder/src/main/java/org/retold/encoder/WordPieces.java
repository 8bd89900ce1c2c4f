package org.retold.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * WordPiece as BERT uses it (Schuster and Nakajima 2012; Devlin et al. 2019): words are cut at
 * spaces, punctuation and Chinese signs, then into the longest pieces that the vocabulary has.
 */
final class WordPieces implements Tokenizer {
  /** A word of more letters is a web address or noise, and counts as unknown. */
  private static final int LONGEST_WORD = 100;

  private static final String INSIDE = "##";

  private final Map<String, Integer> numbers;
  private final boolean lowerCase;
  private final int first;
  private final int last;
  private final int unknown;

  private WordPieces(Map<String, Integer> numbers, boolean lowerCase, Path vocabulary)
      throws IOException {
    this.numbers = numbers;
    this.lowerCase = lowerCase;
    this.first = special("[CLS]", vocabulary);
    this.last = special("[SEP]", vocabulary);
    this.unknown = special("[UNK]", vocabulary);
  }

  /**
   * @param lowerCase true if the model was trained on small letters without accents
   */
  static WordPieces read(Path vocabulary, boolean lowerCase) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> lines = Files.readAllLines(vocabulary);
    for (int i = 0; i < lines.size(); i++) {
      numbers.putIfAbsent(lines.get(i), i);
    }
    return new WordPieces(numbers, lowerCase, vocabulary);
  }

  /** The same from a {@code tokenizer.json}, if it cuts words as BERT does. */
  static WordPieces of(Path file, JsonNode tokenizer) throws IOException {
    String type = tokenizer.path("model").path("type").asText("unknown");
    if (!type.equals("WordPiece")) {
      throw new IOException(
          file + " cuts words by " + type + "; only models with WordPiece can be used");
    }
    Map<String, Integer> numbers = new HashMap<>();
    tokenizer
        .path("model")
        .path("vocab")
        .properties()
        .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
    boolean lowerCase = tokenizer.path("normalizer").path("lowercase").asBoolean(false);
    return new WordPieces(numbers, lowerCase, file);
  }

  private int special(String piece, Path vocabulary) throws IOException {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IOException(vocabulary + " is no vocabulary of WordPiece: it has no " + piece);
    }
    return number;
  }

  @Override
  public long[] pieces(String sentence, int most) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(first);
    for (String word : words(lowerCase ? plain(sentence) : sentence)) {
      if (pieces.size() >= most - 1) {
        break;
      }
      add(word, pieces);
    }
    int kept = Math.min(pieces.size(), most - 1);
    long[] numbered = new long[kept + 1];
    for (int i = 0; i < kept; i++) {
      numbered[i] = pieces.get(i);
    }
    numbered[kept] = last;
    return numbered;
  }

  private static String plain(String sentence) {
    String apart = Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return apart.replaceAll("\\p{Mn}", "");
  }

  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < sentence.length(); ) {
      int sign = sentence.codePointAt(i);
      i += Character.charCount(sign);
      if (isSpace(sign)) {
        finish(word, words);
      } else if (standsAlone(sign)) {
        finish(word, words);
        words.add(Character.toString(sign));
      } else if (!isSilent(sign)) {
        word.appendCodePoint(sign);
      }
    }
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || Character.getType(sign) == Character.SPACE_SEPARATOR;
  }

  /** Control and format characters, which the models never saw. */
  private static boolean isSilent(int sign) {
    int type = Character.getType(sign);
    return sign == 0xfffd || type == Character.CONTROL || type == Character.FORMAT;
  }

  private static boolean standsAlone(int sign) {
    return isPunctuation(sign) || isChinese(sign);
  }

  /** Like BERT, all signs of ASCII that are no letter or digit, though $ or + are symbols. */
  private static boolean isPunctuation(int sign) {
    if (sign > ' ' && sign < 0x7f) {
      return !Character.isLetterOrDigit(sign);
    }
    return switch (Character.getType(sign)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT names; Kana and Hangul are written in words or longer pieces. */
  private static boolean isChinese(int sign) {
    return (sign >= 0x4e00 && sign <= 0x9fff)
        || (sign >= 0x3400 && sign <= 0x4dbf)
        || (sign >= 0xf900 && sign <= 0xfaff)
        || (sign >= 0x20000 && sign <= 0x2a6df)
        || (sign >= 0x2a700 && sign <= 0x2ceaf)
        || (sign >= 0x2f800 && sign <= 0x2fa1f);
  }

  private void add(String word, List<Integer> pieces) {
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < word.length() && word.length() <= LONGEST_WORD) {
      int to = word.length();
      Integer number = numbers.get(piece(word, from, to));
      while (number == null && (to = word.offsetByCodePoints(to, -1)) > from) {
        number = numbers.get(piece(word, from, to));
      }
      if (number == null) {
        break;
      }
      found.add(number);
      from = to;
    }
    if (from == word.length()) {
      pieces.addAll(found);
    } else {
      pieces.add(unknown);
    }
  }

  private static String piece(String word, int from, int to) {
    String piece = word.substring(from, to);
    return from == 0 ? piece : INSIDE + piece;
  }
}
