package org.retold.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of short items between marks: the way to the page at the top, links at the bottom. */
final class Breadcrumb {
  private static final Pattern MARKS =
      Pattern.compile("\\s+[/|>›»→•·∙⁄<‹«←]+\\s+|\\s*[›»→>]\\s*|\\s*\\|\\s*|\\s*::\\s*");

  /** An item of a menu seldom has more words; the last of a breadcrumb may be the headline. */
  private static final int ITEM_WORDS = 4;

  private Breadcrumb() {}

  static List<String> items(String line) {
    return Arrays.stream(MARKS.split(line, -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** The way to the page: it begins with a word for "home", or has three short items or more. */
  static boolean is(String line) {
    List<String> items = items(line);
    if (items.size() < 2) {
      return false;
    }
    boolean shortItems =
        items.subList(0, items.size() - 1).stream()
            .allMatch(item -> Wording.words(item) <= ITEM_WORDS);
    return shortItems && (items.size() >= 3 || Labels.shared().is("home", items.get(0)));
  }

  /** Links side by side: three short items or more and no sentence. */
  static boolean isMenu(String line) {
    List<String> items = items(line);
    return items.size() >= 3
        && items.stream().allMatch(item -> Wording.words(item) <= ITEM_WORDS + 1);
  }
}
