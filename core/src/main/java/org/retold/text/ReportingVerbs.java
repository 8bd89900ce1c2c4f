package org.retold.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verbs that tell who speaks. They say where to look for a speaker, never how he is judged. */
public final class ReportingVerbs {
  private static final String RESOURCE = "reporting.tsv";
  private static final Map<String, ReportingVerbs> ALL = read();
  private static final ReportingVerbs NONE = new ReportingVerbs("");

  private final Set<String> forms = new HashSet<>();
  private final List<String> stems = new ArrayList<>();

  private ReportingVerbs(String words) {
    for (String word : words.split(" ", -1)) {
      if (word.endsWith("*")) {
        stems.add(word.substring(0, word.length() - 1));
      } else if (!word.isEmpty()) {
        forms.add(word);
      }
    }
  }

  /** Those of a language; none if it is not known. */
  public static ReportingVerbs of(String language) {
    return ALL.getOrDefault(Languages.base(language), NONE);
  }

  /** True if the {@link Words#form(int) form} reports speech; also as in {@code dit-il}. */
  public boolean contains(String form) {
    return forms.contains(form) || stems.stream().anyMatch(form::startsWith);
  }

  /** Where the last reporting verb begins in a text without spaces; -1 if there is none. */
  int lastIn(String text) {
    int last = -1;
    for (String form : forms) {
      last = Math.max(last, text.lastIndexOf(form));
    }
    return last;
  }

  private static Map<String, ReportingVerbs> read() {
    Map<String, ReportingVerbs> all = new HashMap<>();
    TableRows.of(RESOURCE).forEach(fields -> all.put(fields[0], new ReportingVerbs(fields[1])));
    return Map.copyOf(all);
  }
}
