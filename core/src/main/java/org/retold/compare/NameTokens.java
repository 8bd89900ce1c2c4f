package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    String plain = Romanizer.ascii(word, language).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z0-9]", "");
  }

  /** 0..1, how probably two parts are one name's, spelled differently. */
  static double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int longest = Math.max(one.length(), other.length());
    double edit = 1 - (double) distance(one, other) / Math.max(1, longest);
    String fine = Romanizer.skeleton(one, "en");
    String coarse = Romanizer.coarse(one, "en");
    if (fine.length() > 1 && fine.equals(Romanizer.skeleton(other, "en"))) {
      return Math.max(.9, edit);
    }
    if (coarse.length() > 1 && coarse.equals(Romanizer.coarse(other, "en"))) {
      return Math.max(.85, edit);
    }
    // Arabic has no v and writes f for it.
    String voiceless = Romanizer.coarse(one.replace('v', 'f'), "en");
    if (voiceless.length() > 1
        && voiceless.equals(Romanizer.coarse(other.replace('v', 'f'), "en"))) {
      return Math.max(.8, edit);
    }
    return edit >= .7 ? edit : 0;
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
