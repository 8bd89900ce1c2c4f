package org.retold.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes words of any script in plain Latin letters, and takes their consonants, so that a name can
 * be known again in another language: {@code Karimov}, {@code Каримов} and {@code كريموف}.
 *
 * <p>ICU transliterates (Any-Latin; Latin-ASCII). The fine skeleton keeps the sounds that most
 * languages keep; the coarse one also joins those that Arabic letters or habits of spelling confuse
 * (b = p, s = z = sh, k = g = kh).
 */
public final class Romanizer {
  /** Enough for the names of a day's news; then it is forgotten and filled again. */
  private static final int MOST_REMEMBERED = 200_000;

  private static final int LONGEST_REMEMBERED = 48;

  /** And, so, by, as, for; and the same in Hebrew with from, that, the. */
  private static final String CLITICS = "وفبلكוהבלמשכ";

  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private static final Set<String> SEMITIC =
      Set.of("ar", "fa", "ur", "ps", "ckb", "sd", "he", "yi");

  private static final class Holder {
    static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    static final PlainLetters PLAIN = new PlainLetters(LATIN::transliterate);
  }

  private Romanizer() {}

  /** The word in lower-case ASCII; Han as pinyin without tones, its syllables parted by spaces. */
  public static String ascii(String s, String language) {
    if (isAscii(s)) {
      return s.toLowerCase(Locale.ROOT);
    }
    if (s.length() > LONGEST_REMEMBERED) {
      return latin(s);
    }
    String known = REMEMBERED.get(s);
    if (known != null) {
      return known;
    }
    if (REMEMBERED.size() > MOST_REMEMBERED) {
      REMEMBERED.clear();
    }
    String latin = latin(s);
    REMEMBERED.put(s, latin);
    return latin;
  }

  /** The consonants, finely told apart; empty if there are none. */
  public static String skeleton(String s, String language) {
    return Skeletons.fine(ascii(s, language));
  }

  /** The consonants, coarsely, without the article of Arabic and Hebrew. */
  public static String coarse(String s, String language) {
    return Skeletons.coarse(ascii(withoutArticle(s), language));
  }

  /**
   * The coarse skeletons a word may have: as written, and without what Arabic and Hebrew write
   * together with it (and, by, for, the).
   */
  public static List<String> coarseVariants(String s, String language) {
    Set<String> skeletons = new LinkedHashSet<>();
    for (String variant : variants(s, language)) {
      skeletons.add(Skeletons.coarse(ascii(variant, language)));
    }
    skeletons.remove("");
    return List.copyOf(skeletons);
  }

  /** The word as written, without its article, and without each clitic before it. */
  static List<String> variants(String s, String language) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(s);
    variants.add(withoutArticle(s));
    if (SEMITIC.contains(Languages.base(language))) {
      String rest = s;
      for (int i = 0; i < 2 && rest.length() > 3 && CLITICS.indexOf(rest.charAt(0)) >= 0; i++) {
        rest = rest.substring(1);
        variants.add(rest);
        variants.add(withoutArticle(rest));
      }
    }
    return List.copyOf(variants);
  }

  private static String withoutArticle(String s) {
    if (s.startsWith("ال") && s.length() > 4) {
      return s.substring(2);
    }
    String lower = s.toLowerCase(Locale.ROOT);
    boolean article = lower.startsWith("al-") || lower.startsWith("el-") || lower.startsWith("al ");
    return article && s.length() > 5 ? s.substring(3) : s;
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String latin(String s) {
    StringBuilder plain = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (!Glyphs.isOptionalSemitic(c) && Glyphs.of(c) != Glyphs.INVISIBLE) {
        plain.appendCodePoint(c);
      }
    }
    String folded = Cyrillic.latin(folded(plain.toString()));
    String latin = isAscii(folded) ? folded : transliterated(folded);
    StringBuilder ascii = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c < 128 && c != '\'' && c != '`') {
        ascii.append(Character.toLowerCase(c));
      }
    }
    return ascii.toString();
  }

  private static String transliterated(String word) {
    String plain = Holder.PLAIN.latin(word);
    return plain == null ? Holder.LATIN.transliterate(word) : plain;
  }

  /** Latin letters without their marks, which spares most words the transliterator. */
  private static String folded(String s) {
    String parted = Normalizer.normalize(s, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parted.length());
    boolean latin = false;
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      if (c < 128 && Character.isLetter(c)) {
        latin = true;
      }
      boolean mark = c >= 0x300 && c < 0x370;
      if (mark && latin) {
        continue;
      }
      switch (c) {
        case 'ß' -> folded.append("ss");
        case 'ø', 'Ø' -> folded.append('o');
        case 'ł', 'Ł' -> folded.append('l');
        case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
        case 'æ', 'Æ' -> folded.append("ae");
        case 'œ', 'Œ' -> folded.append("oe");
        case 'þ', 'Þ' -> folded.append("th");
        case 'ı' -> folded.append('i');
        case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ' -> {}
        default -> folded.append(c);
      }
    }
    return latin ? folded.toString() : s.replace('ة', 'ه');
  }
}
