package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of authors, out of what pages put into author fields and bylines. */
final class Authors {
  private static final int LONGEST = 60;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:;|\\||,|&|、|،|/|\\s(?:and|und|et|y|e|og|och|ja|i|și|és|ve|и|та|и|و|και|en|dan|và)\\s)\\s*");

  private static final Pattern AROUND = Pattern.compile("^[\\s:/]+|\\s+\\([^()]*\\)$|[\\s.]+$");

  private Authors() {}

  static List<String> names(List<String> fields) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : fields) {
      if (!isAddress(field)) {
        for (String part : BETWEEN.split(field, -1)) {
          String name = cleaned(part);
          if (isNamed(name)) {
            names.add(name);
          }
        }
      }
    }
    List<String> people = names.stream().filter(name -> !Byline.isRole(name)).toList();
    return new ArrayList<>(people.isEmpty() ? names : people);
  }

  /** Numbers are a system's, and what holds an @ is an address or a handle. */
  private static boolean isNamed(String name) {
    return name.length() <= LONGEST
        && !name.contains("@")
        && name.codePoints().anyMatch(Character::isLetter);
  }

  /** Pages put the author's page, or the outlet's, where the author's name should be. */
  private static boolean isAddress(String field) {
    String start = field.strip();
    return start.startsWith("http") || start.startsWith("//") || start.startsWith("www.");
  }

  private static String cleaned(String part) {
    String bare = part.strip();
    int label = Labels.shared().prefix("byline", bare);
    String name = label > 0 && label < bare.length() ? bare.substring(label) : bare;
    return Byline.withoutRole(AROUND.matcher(name).replaceAll(""));
  }
}
