package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.align.AlignOptions;
import org.retold.align.PassageAligner;
import org.retold.compare.CompareOptions;
import org.retold.compare.StoryComparer;
import org.retold.derive.DeriveOptions;
import org.retold.derive.StemmaBuilder;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Alignment;
import org.retold.model.Claim;
import org.retold.model.Comparison;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Lexicon;
import org.retold.model.NamedEntity;
import org.retold.model.Passage;
import org.retold.model.Stemma;
import org.retold.model.Story;

/**
 * What compare finds in the demo stories, the tellings of a story given, against their truth; the
 * lexicon is the one that linking all of them learns.
 */
final class ComparisonAccuracy implements Accuracy {
  private static final List<String> STORIES = List.of("dam", "ferry", "recall");

  /** Kinds that one slip may be told by: a list with a name lost is a count that does not fit. */
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("count", "list"),
          Set.of("name_cut", "name_other"),
          Set.of("name_inside", "name_variant", "name_other"),
          Set.of("quotation", "negation", "wording"));

  private final TreeMap<String, double[]> tallies = new TreeMap<>();
  private final boolean talk;

  ComparisonAccuracy(boolean talk) {
    this.talk = talk;
  }

  /** Prints every finding and every miss. */
  public static void main(String[] args) throws IOException {
    new ComparisonAccuracy(true)
        .measure(AccuracyRuns.evalFolder())
        .forEach((metric, value) -> System.out.printf(Locale.ROOT, "%s\t%.4f%n", metric, value));
  }

  @Override
  public String data() {
    return "demo-compare";
  }

  @Override
  public boolean present(Path eval) {
    return Files.isDirectory(root().resolve("golden"));
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    tallies.clear();
    List<GoldenStory> stories = new ArrayList<>();
    for (String name : STORIES) {
      stories.add(GoldenStory.read(root(), name));
    }
    Lexicon lexicon =
        new StoryLinker(LinkOptions.defaults())
            .link(stories.stream().flatMap(one -> one.articles().stream()).toList())
            .lexicon();
    stories.forEach(golden -> measure(golden, lexicon));
    SortedMap<String, Double> metrics = new TreeMap<>();
    tallies.forEach((metric, tally) -> metrics.put(metric, tally[0] / Math.max(1, tally[1])));
    return metrics;
  }

  /** The checkout: bench runs in its own folder, or in the root. */
  private static Path root() {
    return Files.isDirectory(Path.of("golden")) ? Path.of("") : Path.of("..");
  }

  private void measure(GoldenStory golden, Lexicon lexicon) {
    List<org.retold.model.Article> articles = golden.articles();
    Story story =
        new Story(
            golden.name(),
            articles.stream().map(org.retold.model.Article::id).toList(),
            golden.name(),
            List.of(),
            List.of());
    Alignment alignment =
        new PassageAligner(AlignOptions.defaults()).align(story, articles, lexicon);
    Stemma stemma = new StemmaBuilder(DeriveOptions.defaults()).build(story, articles, alignment);
    Comparison comparison =
        new StoryComparer(CompareOptions.defaults()).compare(story, articles, alignment, stemma);
    discrepancies(golden, comparison);
    claims(golden, comparison);
    names(golden, comparison);
  }

  private void discrepancies(GoldenStory golden, Comparison comparison) {
    Set<Discrepancy> right = new HashSet<>();
    for (JsonNode row : golden.rows("discrepancies")) {
      List<Passage> places = golden.places(row.get("spans"));
      String kind = row.get("kind").asText();
      boolean found = false;
      for (Discrepancy finding : comparison.discrepancies()) {
        if (alike(kind, finding.kind().name().toLowerCase(Locale.ROOT))
            && touched(places, finding.passages()) >= Math.min(2, places.size())) {
          right.add(finding);
          found = true;
        }
      }
      boolean grave = !row.get("severity").asText().equals("variant");
      count("discrepancies recall", found);
      if (grave) {
        count("discrepancies recall, without variants", found);
      }
      count("recall " + kind, found);
      say(found ? null : golden.name() + " MISSED " + kind + ": " + row.get("what").asText());
    }
    for (Discrepancy finding : comparison.discrepancies()) {
      boolean grave =
          finding.severity() == Severity.ERROR || finding.severity() == Severity.DISTORTION;
      if (grave) {
        count("discrepancies precision, error and distortion", right.contains(finding));
      }
      say(
          String.format(
              Locale.ROOT,
              "%s %s %s %s %.2f %s",
              golden.name(),
              right.contains(finding) ? "ok   " : "other",
              finding.severity().word(),
              finding.kind().name().toLowerCase(Locale.ROOT),
              finding.confidence(),
              finding.what()));
    }
  }

  private static boolean alike(String kind, String other) {
    return kind.equals(other)
        || FAMILIES.stream().anyMatch(family -> family.contains(kind) && family.contains(other));
  }

  private static long touched(List<Passage> places, List<Passage> passages) {
    return places.stream().filter(place -> passages.stream().anyMatch(place::overlaps)).count();
  }

  /** A claim is found if one claim points at half of its places at least; then stances count. */
  private void claims(GoldenStory golden, Comparison comparison) {
    for (JsonNode row : golden.rows("claims")) {
      List<Passage> places = new ArrayList<>();
      row.get("tellings").forEach(telling -> golden.place(telling).ifPresent(places::add));
      Claim best = null;
      double most = 0;
      for (Claim claim : comparison.claims()) {
        double agreed = touched(places, claim.passages()) + .5 * stances(golden, row, claim);
        if (agreed > most) {
          best = claim;
          most = agreed;
        }
      }
      boolean found = best != null && 2 * touched(places, best.passages()) >= places.size();
      count("claims recall", found);
      if (found && best != null) {
        tally("claims stance accuracy", stances(golden, row, best), 1);
      } else {
        say(golden.name() + " MISSED claim: " + row.get("statement").asText());
      }
    }
  }

  /** Share of the tellings whose stance is the true one. */
  private static double stances(GoldenStory golden, JsonNode row, Claim claim) {
    int right = 0;
    for (JsonNode telling : row.get("tellings")) {
      String id =
          golden.article(telling.get("article").asText()).map(article -> article.id()).orElse("");
      String stance = telling.get("stance").asText();
      right +=
          claim.tellings().stream()
                  .filter(own -> own.article().equals(id))
                  .anyMatch(own -> own.stance().name().toLowerCase(Locale.ROOT).equals(stance))
              ? 1
              : 0;
    }
    return (double) right / row.get("tellings").size();
  }

  /** Of all pairs of true spellings of one entity, how many stand together; and the reverse. */
  private void names(GoldenStory golden, Comparison comparison) {
    List<Integer> owners = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    int owner = 0;
    for (JsonNode row : golden.rows("names")) {
      for (JsonNode spelling : row.get("spellings")) {
        owners.add(owner);
        found.add(entity(golden, spelling, comparison.names()));
        boolean has = found.get(found.size() - 1) >= 0;
        count("names found", has);
        if (!has) {
          say(
              "%s MISSED name: %s in %s"
                  .formatted(
                      golden.name(),
                      spelling.get("form").asText(),
                      spelling.get("article").asText()));
        }
      }
      owner++;
    }
    for (int i = 0; i < owners.size(); i++) {
      for (int j = i + 1; j < owners.size(); j++) {
        boolean same = owners.get(i).equals(owners.get(j));
        boolean together = found.get(i) >= 0 && found.get(i).equals(found.get(j));
        if (same) {
          count("names pairwise recall", together);
        }
        if (same != together && found.get(i) >= 0 && found.get(j) >= 0) {
          say(
              "%s %s: %s and %s"
                  .formatted(
                      golden.name(),
                      same ? "APART" : "WRONGLY JOINED",
                      comparison.names().get(found.get(i)).name(),
                      comparison.names().get(found.get(j)).name()));
        }
        if (together) {
          count("names pairwise precision", same);
        }
      }
    }
  }

  private static int entity(GoldenStory golden, JsonNode spelling, List<NamedEntity> names) {
    String id =
        golden.article(spelling.get("article").asText()).map(article -> article.id()).orElse("");
    String form = spelling.get("form").asText();
    for (int i = 0; i < names.size(); i++) {
      boolean has =
          names.get(i).mentions().stream()
              .anyMatch(
                  at -> at.passage().article().equals(id) && at.form().equalsIgnoreCase(form));
      if (has) {
        return i;
      }
    }
    return -1;
  }

  private void count(String metric, boolean hit) {
    tally(metric, hit ? 1 : 0, 1);
  }

  private void tally(String metric, double hit, double of) {
    double[] sums = tallies.computeIfAbsent(metric, key -> new double[2]);
    sums[0] += hit;
    sums[1] += of;
  }

  private void say(@org.jspecify.annotations.Nullable String line) {
    if (talk && line != null) {
      System.out.println(line);
    }
  }
}
