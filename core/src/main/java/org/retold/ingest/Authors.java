package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Names of authors, out of what pages put into author fields and bylines. */
final class Authors {
  private static final int LONGEST = 60;

  /** A page that names more in one place lists its staff. */
  private static final int MOST = 8;

  private static final String MARKED =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], a[href*=/author/],"
          + " a[href*=/autor/], a[href*=/auteur/], a[href*=/autoren/], a[href*=/profile/],"
          + " a[href*=/by/]";

  private static final String CALLED =
      "[class*=byline], [class*=Byline], [class*=author], [class*=Author], [class*=autor],"
          + " [class*=auteur], [data-testid*=byline], [data-testid*=author]";

  private static final String BETWEEN =
      "\\s*(?:;|\\||,|&|、|،|/|\\s(?:and|und|et|y|e|og|och|ja|i|și|és|ve|и|та|и|و|και|en|dan|và)\\s)\\s*";

  private Authors() {}

  static List<String> names(List<String> fields) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : fields) {
      for (String part : field.split(BETWEEN, -1)) {
        String name = cleaned(part);
        boolean address = name.startsWith("http") || name.contains("@");
        if (!name.isEmpty() && name.length() <= LONGEST && !address) {
          names.add(name);
        }
      }
    }
    return new ArrayList<>(names);
  }

  /** The first place of the page that looks like a byline. */
  static List<String> visible(Document page) {
    List<String> marked = visible(page, MARKED);
    return marked.isEmpty() ? visible(page, CALLED) : marked;
  }

  private static List<String> visible(Document page, String marks) {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : page.select(marks)) {
      String text = element.text().strip();
      if (!text.isEmpty() && text.length() <= 2 * LONGEST && !isElsewhere(element)) {
        names.addAll(people(text));
      }
    }
    return names.size() > MOST ? List.of() : List.copyOf(names);
  }

  private static List<String> people(String text) {
    int label = Labels.shared().prefix("byline", text);
    String rest = label > 0 && label < text.length() ? text.substring(label) : text;
    return Byline.namesIn(rest.replaceFirst("^[\\s:：/／]+", ""));
  }

  /** Teasers, comments and lists of other articles have authors of their own. */
  private static boolean isElsewhere(Element element) {
    long elsewhere =
        ClassWords.Group.RELATED.bit()
            | ClassWords.Group.COMMENT.bit()
            | ClassWords.Group.POPULAR.bit()
            | ClassWords.Group.TEASER.bit()
            | ClassWords.Group.FOOTER.bit();
    Element up = element;
    for (int level = 0; level < 8 && up != null; level++) {
      String tag = up.normalName();
      boolean apart = tag.equals("nav") || tag.equals("footer") || tag.equals("aside");
      if (apart || (ClassWords.groups(up.className() + ' ' + up.id()) & elsewhere) != 0) {
        return true;
      }
      up = tag.equals("article") || tag.equals("main") ? null : up.parent();
    }
    return false;
  }

  private static String cleaned(String part) {
    String bare = part.strip();
    int label = Labels.shared().prefix("byline", bare);
    String name = label > 0 && label < bare.length() ? bare.substring(label) : bare;
    return name.replaceAll("^[\\s:/]+|[\\s.]+$", "");
  }
}
