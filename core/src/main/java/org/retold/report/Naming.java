package org.retold.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retold.model.Article;

/** How pages name what has no name of its own. */
final class Naming {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");
  private static final int LONGEST = 48;

  private Naming() {}

  /** The outlet; without one the file's name, which the reader knows from the folder. */
  static String of(Article article) {
    String name = Shown.line(article.name());
    return cut(name.isEmpty() ? Shown.line(article.id()) : name);
  }

  static String cut(String name) {
    return Shown.cut(name, LONGEST);
  }

  /**
   * The names of all that stand on one page, by article: where two files are called the same, each
   * is told with its folder.
   */
  static Map<String, String> of(Collection<Article> articles) {
    Map<String, Long> frequencies =
        articles.stream().collect(Collectors.groupingBy(Naming::of, Collectors.counting()));
    Map<String, String> names = new HashMap<>();
    for (Article article : articles) {
      String name = of(article);
      boolean clashes = frequencies.getOrDefault(name, 0L) > 1;
      names.put(
          article.id(), clashes && article.outlet().isBlank() ? inFolder(article, name) : name);
    }
    return names;
  }

  private static String inFolder(Article article, String name) {
    String[] steps = Shown.line(article.source()).replaceAll("[/?#]+$", "").split("/", -1);
    String folder = steps.length < 2 ? "" : steps[steps.length - 2];
    return folder.isBlank() ? name : cut(folder + "/" + name);
  }

  /** The English name of a language. */
  static String language(String tag) {
    if (tag.isEmpty() || tag.equals("und")) {
      return "language unknown";
    }
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }

  /** The value of a dir attribute. */
  static String direction(String tag) {
    if (tag.isEmpty() || tag.equals("und")) {
      return "auto";
    }
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage()) ? "rtl" : "ltr";
  }

  /** The value of a lang attribute; empty means unknown, as HTML has it. */
  static String lang(String tag) {
    return tag.equals("und") ? "" : tag;
  }
}
