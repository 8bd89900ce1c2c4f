package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Names of authors out of what pages put into author fields. */
final class Authors {
  private static final int LONGEST = 60;

  private Authors() {}

  static List<String> names(List<String> fields) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : fields) {
      for (String part : field.split("\\s*(?:;|\\||,| and | und | et | y )\\s*", -1)) {
        String name = cleaned(part);
        if (!name.isEmpty()
            && name.length() <= LONGEST
            && !name.startsWith("http")
            && !name.contains("@")) {
          names.add(name);
        }
      }
    }
    return new ArrayList<>(names);
  }

  static List<String> visible(Document page) {
    List<String> fields = new ArrayList<>();
    for (Element element :
        page.select(
            "[rel=author], [itemprop=author] [itemprop=name], .byline .author, .author-name, .byline-name")) {
      fields.add(element.text());
    }
    return names(fields);
  }

  private static String cleaned(String part) {
    String bare = part.strip();
    int label = Labels.shared().prefix("byline", bare);
    String name = label > 0 && label < bare.length() ? bare.substring(label) : bare;
    return name.replaceAll("^[\\s:/]+|[\\s.]+$", "");
  }
}
