package org.retold.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.model.Article;
import org.retold.model.Discrepancy;
import org.retold.model.StoryReport;
import org.retold.model.Witness;

/**
 * A story as a list of stories shows it.
 *
 * @param outlets at most twelve, in a line
 * @param findings how many of each severity, gravest first
 * @param counts how much was found, by the names of {@code run.json}
 * @param complete false if passages were aligned along the stemma only
 */
public record StorySummary(
    String id,
    String label,
    int tellings,
    int languages,
    String outlets,
    Map<String, Long> findings,
    SortedMap<String, Long> counts,
    boolean complete) {
  private static final int MOST_OUTLETS = 12;

  /** Characters of a label where it stands on a line of its own. */
  static final int LONGEST_HEADING = 140;

  /** The label in a line that a terminal may show: hostile characters gone, and not too long. */
  public String heading() {
    return Shown.cut(label, LONGEST_HEADING);
  }

  /** How many findings there are in all. */
  public long allFindings() {
    return findings.values().stream().mapToLong(Long::longValue).sum();
  }

  static StorySummary of(StoryReport story) {
    List<Article> articles = story.articles();
    Map<String, Long> findings = new LinkedHashMap<>();
    for (Discrepancy.Severity severity : Findings.GRAVEST_FIRST) {
      long number =
          story.comparison().discrepancies().stream()
              .filter(found -> found.severity() == severity)
              .count();
      findings.put(JsonLines.word(severity), number);
    }
    return new StorySummary(
        story.story().id(),
        story.story().label(),
        articles.size(),
        (int) articles.stream().map(Article::language).distinct().count(),
        articles.stream()
            .map(Naming::of)
            .distinct()
            .limit(MOST_OUTLETS)
            .collect(Collectors.joining(", ")),
        findings,
        counts(story),
        story.alignment().complete());
  }

  private static SortedMap<String, Long> counts(StoryReport story) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("passages", (long) story.alignment().pairs().size());
    counts.put("derivations", (long) story.stemma().derivations().size());
    counts.put(
        "inferredWitnesses",
        story.stemma().witnesses().stream().filter(Witness::isInferred).count());
    counts.put("claims", (long) story.comparison().claims().size());
    counts.put("names", (long) story.comparison().names().size());
    counts.put("discrepancies", (long) story.comparison().discrepancies().size());
    counts.put("substitutions", (long) story.comparison().substitutions().size());
    return counts;
  }
}
