package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retold.text.Romanizer;
import org.retold.text.Words;

/** The parts of a name, in forms that can be compared across scripts. */
final class NameTokens {

  /** What a register adds to a company's name: leaving it out changes nothing. */
  private static final Set<String> LEGAL =
      Set.of(
          "ltd", "limited", "inc", "plc", "llc", "corp", "co", "company", "gmbh", "ag", "kg", "sa",
          "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "se", "kgaa", "ev");

  /** Share of letters that spellings of one name have in common at least. */
  private static final double LIKE_SPELLING = .7;

  private NameTokens() {}

  /** Lower case, without accents and legal forms; Latin letters for every script. */
  static List<String> of(String form, String language) {
    Words words = Words.of(form);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String token = ascii(withoutPossessive(words.form(i)), language);
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    List<String> proper = tokens.stream().filter(token -> !LEGAL.contains(token)).toList();
    return proper.isEmpty() ? tokens : proper;
  }

  private static String withoutPossessive(String form) {
    return form.length() > 3 && form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
  }

  static String ascii(String word, String language) {
    String plain = Romanizer.ascii(word, language);
    StringBuilder ascii = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        ascii.append(c);
      }
    }
    return ascii.toString();
  }

  /** 0..1, how probably two parts are one name's, spelled differently. */
  static double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    double sound = sound(one, other);
    int longest = Math.max(1, Math.max(one.length(), other.length()));
    int apart = Math.abs(one.length() - other.length());
    // Most words of a sentence are no spelling of a name at all: their letters need no counting.
    boolean near = 1 - (double) apart / longest >= LIKE_SPELLING;
    double edit = near || sound > 0 ? 1 - (double) distance(one, other) / longest : 0;
    return edit >= LIKE_SPELLING ? Math.max(sound, edit) : sound;
  }

  /** The consonants of a part, as coarsely as languages write them. */
  static String consonants(String part) {
    return Romanizer.coarse(part, "en");
  }

  /** The consonants that both have: of what sounds finely alike more than of what does coarsely. */
  private static double sound(String one, String other) {
    String coarse = Romanizer.coarse(one, "en");
    if (coarse.equals(Romanizer.coarse(other, "en"))) {
      String fine = Romanizer.skeleton(one, "en");
      if (fine.length() > 1 && fine.equals(Romanizer.skeleton(other, "en"))) {
        return .9;
      }
      if (coarse.length() > 1) {
        return .85;
      }
    }
    // Arabic has no v and writes f for it.
    if (one.indexOf('v') < 0 && other.indexOf('v') < 0) {
      return 0;
    }
    String voiceless = Romanizer.coarse(one.replace('v', 'f'), "en");
    return voiceless.length() > 1
            && voiceless.equals(Romanizer.coarse(other.replace('v', 'f'), "en"))
        ? .8
        : 0;
  }

  /** 0..1 for whole names: each part of the shorter against its best part of the longer. */
  static double similarity(List<String> one, List<String> other) {
    List<String> few = one.size() <= other.size() ? one : other;
    List<String> many = few == one ? other : one;
    if (few.isEmpty()) {
      return 0;
    }
    double sum = 0;
    int from = 0;
    for (String token : few) {
      double best = 0;
      for (int i = from; i < many.size(); i++) {
        double here = similarity(token, many.get(i));
        if (here > best) {
          best = here;
          from = i + 1;
        }
      }
      sum += best;
    }
    return sum / few.size();
  }

  /** Edits of letters that turn one into the other; two letters that change places are one. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
