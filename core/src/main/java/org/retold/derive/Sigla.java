package org.retold.derive;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.retold.model.Article;

/**
 * The names of witnesses. Tellings are A, B, ... Z, AA, AB, ... in the order of their printed
 * times, those without a time last, equal ones by id. Inferred witnesses are α, β, ... ω, α2, β2,
 * ... from the roots downwards.
 */
final class Sigla {
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

  private static final Comparator<Article> ORDER =
      Comparator.comparing(Sigla::printed).thenComparing(Comparator.naturalOrder());

  private Sigla() {}

  static List<Article> inOrder(List<Article> articles) {
    return articles.stream().sorted(ORDER).toList();
  }

  static String extant(int number) {
    StringBuilder siglum = new StringBuilder();
    for (int left = number; left >= 0; left = left / 26 - 1) {
      siglum.insert(0, (char) ('A' + left % 26));
    }
    return siglum.toString();
  }

  static String inferred(int number) {
    int round = number / GREEK.length();
    String letter = String.valueOf(GREEK.charAt(number % GREEK.length()));
    return round == 0 ? letter : letter + (round + 1);
  }

  private static LocalDateTime printed(Article article) {
    var published = article.published();
    return published == null ? LocalDateTime.MAX : published.printed();
  }
}
